import { type Clock, InputError } from "../../core/mod.ts";
import type { Database, StoreTransaction } from "../../storage/db/mod.ts";
import { Frontier } from "../merkle/frontier.ts";
import { treeRoot } from "../merkle/trail_tree.ts";
import { CheckpointFile } from "./_checkpoint_file.ts";
import {
  type Checkpoint,
  type CheckpointLine,
  FIRST,
  formatCheckpoint,
  lineHash,
  MARK_BYTES,
  MOST_MARKS,
  parseCheckpoint,
} from "./checkpoint.ts";
import type { CheckpointKey } from "./checkpoint_key.ts";

/** Options of {@linkcode writeCheckpoint}. */
export interface WriteCheckpointOptions {
  /** The file it is appended to; made if there is none. */
  readonly path: string;
  readonly clock: Clock;
  /** Signs it; it is unsigned without. */
  readonly key?: CheckpointKey;
  /** Why the trail may be shorter than, or another one than, the last checkpoint saw: it was restored from a backup. */
  readonly restored?: string;
}

/** What became of a checkpoint. */
export interface WrittenCheckpoint {
  /** `refused` if the trail is not what the last checkpoint saw. */
  readonly status: "written" | "unchanged" | "refused";
  /** Entries of the trail now. */
  readonly size: number;
  /** Root of the Merkle tree over them, hexadecimal. */
  readonly root: string;
  /** Why it was refused, as a sentence. */
  readonly warning?: string;
}

/**
 * Notes what the trail is now in a file outside the database, and flushes it to the disk. Several processes may do so at once.
 *
 * The trail must continue what the last checkpoint of the file saw: one that was rolled back or rewritten gets no checkpoint, so the
 * evidence stays. Whoever can rewrite both database and file leaves none: let the file lie on another disk, ship its lines away, or sign them.
 *
 * @throws {InputError} If the file cannot be written, or its last line is damaged.
 */
export async function writeCheckpoint(database: Database, options: WriteCheckpointOptions): Promise<WrittenCheckpoint> {
  const { path, clock, key, restored } = options;
  using file = await CheckpointFile.open(path);
  const text = await file.lastLine();
  const last = text === undefined ? undefined : parseCheckpoint(text);
  if (text !== undefined && !last) {
    throw new InputError("the last checkpoint is damaged", {
      place: { file: path },
      hint: "look into it with deno task audit verify, and name another file with TICKETLAB_CHECKPOINTS",
    });
  }
  const back = restored === undefined ? undefined : (await file.lines()).map(parseCheckpoint).filter((line) => !!line);
  const seen = await database.snapshot(async (tx) => await look(tx, back ? await lastThatFits(tx, back) : last));
  const { size, root } = seen;
  if (seen.warning) return { status: "refused", size, root, warning: seen.warning };
  if (last?.size === size && restored === undefined && last.key === key?.id) return { status: "unchanged", size, root };
  const line = formatCheckpoint({
    v: 1,
    file: last?.file ?? crypto.randomUUID(),
    line: last ? last.line + 1 : 0,
    prev: text === undefined ? FIRST : lineHash(text),
    size,
    root,
    head: seen.head,
    at: clock.now().toISOString(),
    from: seen.from,
    marks: seen.marks,
    restored: restored === undefined ? undefined : { to: seen.since, why: restored },
  }, key);
  await file.append(line);
  await remember(database, parseCheckpoint(line)!);
  return { status: "written", size, root };
}

interface Seen extends Pick<Checkpoint, "size" | "root" | "head" | "from" | "marks"> {
  /** Entries that the last checkpoint saw. */
  readonly since: number;
  readonly warning?: string;
}

/** What the trail is now; with a warning if it does not continue what a checkpoint saw. */
async function look(tx: StoreTransaction, last: CheckpointLine | undefined): Promise<Seen> {
  const head = await tx.selectFrom("audit_head").select(["size", "hash", "peaks"]).executeTakeFirstOrThrow();
  const { size } = head;
  const root = new Frontier(size, head.peaks).root().toHex();
  const since = last?.size ?? 0;
  const base = { size, root, head: head.hash.toHex(), from: size, marks: "", since };
  if (last && last.size > size) {
    return { ...base, warning: refusal(`has ${size} entries, where the checkpoint of ${last.at} saw ${last.size}`) };
  }
  if (last && (await treeRoot(tx, last.size)).toHex() !== last.root) {
    return { ...base, warning: refusal(`is not the one that the checkpoint of ${last.at} saw`) };
  }
  const from = Math.max(since, size - MOST_MARKS);
  const rows = await tx.selectFrom("audit_entry").select("hash").where("seq", ">=", from).where("seq", "<", size)
    .orderBy("seq").execute();
  if (rows.length !== size - from) return { ...base, warning: refusal("lacks entries") };
  const marks = new Uint8Array(MARK_BYTES * rows.length);
  rows.forEach(({ hash }, i) => marks.set(hash.subarray(0, MARK_BYTES), MARK_BYTES * i));
  return { ...base, from, marks: marks.toBase64() };
}

/** The last checkpoint whose entries a restored trail still has. */
async function lastThatFits(tx: StoreTransaction, lines: CheckpointLine[]): Promise<CheckpointLine | undefined> {
  const { size } = await tx.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
  for (const line of lines.toReversed()) {
    if (line.size <= size && (await treeRoot(tx, line.size)).toHex() === line.root) return line;
  }
  return undefined;
}

function refusal(what: string): string {
  return `The audit trail ${what}: no checkpoint was written; deno task audit verify tells more.`;
}

/** Tells the database of the line, so that a file that loses its end is noticed. */
async function remember(database: Database, { file, size, text }: CheckpointLine): Promise<void> {
  const row = { file, size, hash: Uint8Array.fromHex(lineHash(text)) };
  await database.transaction((tx) =>
    tx.insertInto("audit_checkpoint").values(row)
      .onConflict((conflict) => conflict.column("file").doUpdateSet({ size: row.size, hash: row.hash })).execute()
  );
}
