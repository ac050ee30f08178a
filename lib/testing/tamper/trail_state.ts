import { AuditTrail } from "../../audit/mod.ts";
import type { CheckpointKey } from "../../audit/checkpoint/checkpoint_key.ts";
import { contentHash, entryHash, NO_HASH } from "../../audit/entry_hash.ts";
import { Frontier } from "../../audit/merkle/frontier.ts";
import { STORED_LEVEL } from "../../audit/merkle/trail_tree.ts";
import { pruneTrail } from "../../audit/prune_trail.ts";
import type { KnownCheckpoint } from "../../audit/verify/check_checkpoints.ts";
import { checkTrail, type TrailHead, type TrailNode, type TrailReport } from "../../audit/verify/check_trail.ts";
import type { TrailRow } from "../../audit/verify/entry_checker.ts";
import type { Rng } from "../../core/mod.ts";
import { type Database, openDatabase } from "../../storage/db/mod.ts";

/** All that is stored of a trail, to be tampered with. */
export interface TrailState {
  readonly rows: readonly TrailRow[];
  readonly head: TrailHead;
  readonly nodes: readonly TrailNode[];
  /** Lines of the file of checkpoints; undefined if it was deleted. */
  readonly lines: readonly string[] | undefined;
  readonly known: readonly KnownCheckpoint[];
  readonly key?: CheckpointKey;
}

/** How a trail is made that is then tampered with. */
export interface TrailStateOptions {
  readonly entries: number;
  /** Entries between two checkpoints. */
  readonly every: number;
  readonly key?: CheckpointKey;
}

const ACTIONS = ["data.ingest", "model.save", "model.promote", "answer.predict", "access.login"] as const;

/** Appends to the trail of a database, in several goes, with checkpoints, retention, and a time when it was off. */
export async function fillTrail(
  database: Database,
  rng: Rng,
  path: string,
  { entries, every, key }: TrailStateOptions,
): Promise<void> {
  let second = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)), monotonic: () => 0, cpuSeconds: () => 0 };
  const options = { clock, actor: "ann", checkpoints: { path, key } };
  const trail = new AuditTrail(database, options);
  const pruneAt = rng.int(entries);
  const offAt = rng.int(entries);
  for (let i = 0; i < entries; i++) {
    const subject = rng.next() < 0.2 ? undefined : `version ${rng.int(10)}`;
    await trail.as(rng.pick(["ann", "bob"])).record({
      action: rng.pick(ACTIONS),
      subject,
      details: { i, share: rng.next() },
    });
    if (i === offAt) await new AuditTrail(database, { ...options, enabled: false }).record({ action: "data.export" });
    if (i === pruneAt) {
      const before = new Date(Date.UTC(2026, 0, 1, 0, 0, rng.int(i + 1))).toISOString();
      await pruneTrail({ database, trail, clock }, before, { keep: ["access.login"] });
    }
    if (i % every === every - 1) await trail.checkpoint();
  }
  await trail.record({ action: "store.backup" });
  await trail.checkpoint();
}

/** Makes a trail in memory and reads all of it. */
export async function makeTrailState(rng: Rng, options: TrailStateOptions): Promise<TrailState> {
  const folder = await Deno.makeTempDir();
  try {
    await using database = await openDatabase("sqlite::memory:");
    const path = `${folder}/checkpoints.jsonl`;
    await fillTrail(database, rng, path, options);
    return await readState(database, path, options.key);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Reads all that is stored of a trail. */
export async function readState({ db }: Database, path: string, key?: CheckpointKey): Promise<TrailState> {
  return {
    rows: await db.selectFrom("audit_entry").selectAll().orderBy("seq").execute(),
    head: await db.selectFrom("audit_head").select(["size", "hash", "peaks", "missed"]).executeTakeFirstOrThrow(),
    nodes: await db.selectFrom("audit_node").selectAll().execute(),
    lines: (await Deno.readTextFile(path)).split("\n").slice(0, -1),
    known: await db.selectFrom("audit_checkpoint").selectAll().execute(),
    key,
  };
}

/** Puts a state into a database and its file, in place of what is there. */
export async function writeState(database: Database, path: string, state: TrailState): Promise<void> {
  await database.transaction(async (tx) => {
    for (const table of ["audit_entry", "audit_node", "audit_checkpoint"] as const) {
      await tx.deleteFrom(table).execute();
    }
    if (state.rows.length > 0) await tx.insertInto("audit_entry").values(state.rows).execute();
    if (state.nodes.length > 0) await tx.insertInto("audit_node").values(state.nodes).execute();
    if (state.known.length > 0) await tx.insertInto("audit_checkpoint").values(state.known).execute();
    await tx.updateTable("audit_head").set({ ...state.head }).where("id", "=", 1).execute();
  });
  if (state.lines) await Deno.writeTextFile(path, state.lines.map((line) => `${line}\n`).join(""));
  else await Deno.remove(path);
}

/** Checks a state in memory. */
export function checkState({ rows, head, nodes, lines, known, key }: TrailState): Promise<TrailReport> {
  return checkTrail({
    entries: [rows],
    head,
    nodes,
    checkpoints: { name: "checkpoints", lines, known, verifier: key },
  });
}

/** Hashes the chain anew from an entry on, as someone would who knows how. */
export function rehash(rows: readonly TrailRow[], from: number): TrailRow[] {
  const done = rows.slice(0, from);
  for (const row of rows.slice(from)) {
    const prev_hash = done.at(-1)?.hash ?? NO_HASH;
    const content = row.content_hash ?? contentHash({ ...row, salt: row.salt! });
    done.push({ ...row, prev_hash, hash: entryHash(prev_hash, row, content) });
  }
  return done;
}

/** Gives entries the numbers of their places. */
export function renumber(rows: readonly TrailRow[]): TrailRow[] {
  return rows.map((row, seq) => ({ ...row, seq }));
}

/** Makes head and nodes fit the entries. */
export function settle(state: TrailState, rows: readonly TrailRow[]): TrailState {
  const frontier = new Frontier();
  const nodes: TrailNode[] = [];
  for (const { hash } of rows) {
    frontier.append(hash, (level, place, hash) => level >= STORED_LEVEL && nodes.push({ level, place, hash }));
  }
  const head = { ...state.head, size: rows.length, hash: rows.at(-1)?.hash ?? NO_HASH, peaks: frontier.bytes() };
  return { ...state, rows, head, nodes };
}
