import { counted, type WorkOptions } from "../../core/mod.ts";
import type { CheckpointVerifier } from "../checkpoint/checkpoint_key.ts";
import { sameBytes } from "../merkle/tree_hash.ts";
import { checkCheckpoints, type CheckpointsState, type KnownCheckpoint, type Witness } from "./check_checkpoints.ts";
import { EntryChecker, type TrailRow } from "./entry_checker.ts";
import { entriesWere, entryCount, type Finding, Findings } from "./finding.ts";

/** How far the trail goes, by the row that says so. */
export interface TrailHead {
  readonly size: number;
  readonly hash: Uint8Array;
  readonly peaks: Uint8Array;
  /** Acts that went unrecorded since the trail was switched off. */
  readonly missed: number;
}

/** A stored hash of the tree. */
export interface TrailNode {
  readonly level: number;
  readonly place: number;
  readonly hash: Uint8Array;
}

/** Everything that a trail can be checked by. */
export interface TrailSource {
  /** Entries in the order of their numbers, in parts of any size. */
  readonly entries: AsyncIterable<readonly TrailRow[]> | Iterable<readonly TrailRow[]>;
  /** Absent where there is none, as in an exported file. */
  readonly head?: TrailHead;
  readonly nodes?: AsyncIterable<TrailNode> | Iterable<TrailNode>;
  /** Absent if no checkpoints are kept. */
  readonly checkpoints?: {
    /** Name of the file, for messages. */
    readonly name: string;
    /** Its lines; undefined if there is no file. */
    readonly lines: AsyncIterable<string> | Iterable<string> | undefined;
    /** What the database knows of them. */
    readonly known: readonly KnownCheckpoint[];
    readonly verifier?: CheckpointVerifier;
  };
}

/** What {@linkcode checkTrail} found. */
export interface TrailReport {
  /** Whether nothing is wrong. */
  readonly ok: boolean;
  /** Entries that are there. */
  readonly entries: number;
  /** Entries of which only the hash is left; what they said can't be checked any more. */
  readonly blanked: number;
  /** Root of the Merkle tree over all entries, hexadecimal; absent if some are missing. */
  readonly root?: string;
  /** What is wrong, and how many findings there are beyond those listed. */
  readonly findings: readonly Finding[];
  readonly more: number;
  /** What is not wrong, but should be known. */
  readonly warnings: readonly string[];
  readonly checkpoints?: CheckpointsState;
}

/**
 * Checks a trail, going through its entries once, and names what does not fit: entries that were edited, dropped, inserted, moved,
 * duplicated, rewritten or blanked, an end that was cut off or rolled back, a wrong head, node or checkpoint.
 *
 * Entries behind the last checkpoint are vouched for by nothing but the database itself: whoever can write to it can rewrite those.
 */
export async function checkTrail(source: TrailSource, options: WorkOptions = {}): Promise<TrailReport> {
  const { signal, progress = () => {} } = options;
  const { head, checkpoints } = source;
  const findings = new Findings();
  const warnings: string[] = [];
  const checked = checkpoints && await checkCheckpoints(checkpoints.lines, { ...checkpoints, findings, warnings });
  const witnesses = checked?.witnesses ?? [];
  const checker = new EntryChecker(findings, witnesses);
  let entries = 0;
  for await (const rows of source.entries) {
    signal?.throwIfAborted();
    for (const row of rows) checker.push(row);
    entries += rows.length;
    progress({ stage: "check entries", done: entries, total: head?.size });
  }
  checker.end(head && checker.next === head.size ? head.hash : undefined);
  checkMisfit(checker, findings);
  if (head) checkHead(checker, head, findings);
  checkEnd(checker, witnesses, head, findings);
  if (source.nodes) await checkNodes(checker, source.nodes, findings);
  checkBlanked(checker, findings, warnings);
  tellOfGaps(checker, head, warnings);
  const covered = witnesses.at(-1)?.size ?? 0;
  if (checkpoints && checker.next > covered) {
    warnings.push(
      `${entryCount(checker.next - covered)} behind the last checkpoint: only the database vouches for them`,
    );
  }
  const { findings: list, more } = findings.end();
  return {
    ok: list.length === 0,
    entries,
    blanked: checker.ledger.blanked,
    ...(checker.whole && { root: checker.frontier.root().toHex() }),
    findings: list,
    more,
    warnings,
    ...(checked && { checkpoints: checked.state }),
  };
}

/** A checkpoint that does not fit although no entry was found out: then marks do not go as far back. */
function checkMisfit({ misfit, explained }: EntryChecker, findings: Findings): void {
  if (!misfit || explained) return;
  const { witness: { size, at, signed }, after } = misfit;
  const doubt = signed ? "" : ", or the checkpoint was, which is not signed";
  findings.add({
    kind: "rewritten",
    from: after,
    to: size - 1,
    what: `the checkpoint of ${at} does not fit: ${
      size - after === 1 ? `entry ${after}` : `one or more of the entries ${after}–${size - 1}`
    } was rewritten${doubt}`,
  });
}

function checkHead(checker: EntryChecker, head: TrailHead, findings: Findings): void {
  const { next, frontier, whole, explained } = checker;
  const last = next - 1;
  if (next < head.size) {
    const what = `${entriesWere(next, head.size - 1, ["is", "are"])} missing: the end was cut off`;
    findings.add({ kind: "missing", from: next, to: head.size - 1, what });
  } else if (next > head.size) {
    const what = `${entriesWere(head.size, last, ["stands", "stand"])} behind the end that the head knows, of ${
      entryCount(head.size)
    }: inserted, or the head was edited`;
    findings.add({ kind: "inserted", from: head.size, to: last, what });
  } else if (!sameBytes(head.hash, checker.head)) {
    const what = next === 0
      ? "the head was edited: it has a hash although there are no entries"
      : `the head knows entry ${last} by another hash: the head was edited, or the entry rewritten`;
    findings.add({ kind: "head", ...(next > 0 && { from: last, to: last }), what });
  } else if (whole && !explained && !sameBytes(head.peaks, frontier.bytes())) {
    findings.add({ kind: "head", what: "the head was edited: its hashes of the tree do not fit the entries" });
  }
}

function checkEnd(
  { next }: EntryChecker,
  witnesses: readonly Witness[],
  head: TrailHead | undefined,
  findings: Findings,
): void {
  const size = Math.max(next, head?.size ?? 0);
  const beyond = witnesses.filter((witness) => witness.size > size);
  if (beyond.length === 0) return;
  const last = beyond.at(-1)!;
  const end = next === 0 ? "the trail is empty" : `the trail ends at entry ${next - 1}`;
  const what = `${end}, the checkpoint of ${last.at} saw ${entryCount(last.size)}: it was truncated or rolled back`;
  findings.add({ kind: "rolled-back", from: next, to: last.size - 1, what });
}

async function checkNodes(
  { nodes, whole, explained }: EntryChecker,
  stored: NonNullable<TrailSource["nodes"]>,
  findings: Findings,
): Promise<void> {
  if (!whole) return;
  const missing = new Map(nodes);
  for await (const { level, place, hash } of stored) {
    const key = `${level}/${place}`;
    const own = missing.get(key);
    missing.delete(key);
    if (!own) {
      findings.add({ kind: "node", what: `node ${place} of level ${level} was inserted: the tree has none there` });
    } else if (!explained && !sameBytes(own, hash)) {
      const [from, to] = [place * 2 ** level, (place + 1) * 2 ** level - 1];
      const what =
        `node ${place} of level ${level} does not fit entries ${from}–${to}: it was edited, or one of them rewritten`;
      findings.add({ kind: "node", from, to, what });
    }
  }
  for (const key of missing.keys()) {
    const [level, place] = key.split("/");
    findings.add({ kind: "node", what: `node ${place} of level ${level} is missing` });
  }
}

function checkBlanked({ ledger }: EntryChecker, findings: Findings, warnings: string[]): void {
  for (const { from, to } of ledger.unrecorded()) {
    const what = `${entriesWere(from, to)} blanked, which no record of retention covers`;
    findings.add({ kind: "blanked", from, to, what });
  }
  if (ledger.blanked > 0) {
    warnings.push(
      `${entryCount(ledger.blanked)} blanked by retention: their hashes fit, what they said can't be checked`,
    );
  }
}

function tellOfGaps(
  { ledger: { missed, backwards } }: EntryChecker,
  head: TrailHead | undefined,
  warnings: string[],
): void {
  for (const { seq, acts } of missed) {
    warnings.push(`the trail was off before entry ${seq}: ${counted(acts, "act")} went unrecorded`);
  }
  if (head && head.missed > 0) warnings.push(`the trail is off: ${counted(head.missed, "act")} went unrecorded so far`);
  if (backwards) {
    const { first, count } = backwards;
    warnings.push(`the clock went back ${counted(count, "time")}, first at entry ${first}`);
  }
}
