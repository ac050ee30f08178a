import { MARK_BYTES } from "../checkpoint/checkpoint.ts";
import { contentHash, entryHash, NO_HASH } from "../entry_hash.ts";
import { Frontier } from "../merkle/frontier.ts";
import { sameBytes } from "../merkle/tree_hash.ts";
import { STORED_LEVEL } from "../merkle/trail_tree.ts";
import type { Schema } from "../../storage/db/mod.ts";
import type { Witness } from "./check_checkpoints.ts";
import { entriesWere, type Findings } from "./finding.ts";
import { Ledger } from "./ledger.ts";

/** An entry as it is stored; whoever tampered may have put anything into it. */
export type TrailRow = Schema["audit_entry"];

/** How far an entry that stands in another's place is looked for. */
const REACH = 16;

/** Hashes that are spent on that in all. */
const MOST_TRIES = 20_000;

/** An entry with what is known of it; it is judged once the two after it are known too. */
interface Seen {
  readonly row: TrailRow;
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
  readonly content: Uint8Array;
  /** What its fields hash to. */
  readonly computed: Uint8Array;
  /** Whether that is the hash it has, and it says nothing where its content was blanked. */
  readonly sound: boolean;
}

/**
 * Goes through the entries once, in their order, and names those that do not fit: themselves, their neighbours, or the checkpoints.
 * Memory does not grow with the trail.
 *
 * Whether a sound entry was rewritten can't be told from itself. Its hash is also known to the entry after it, by the first bytes to a checkpoint,
 * and by the roots that checkpoints hold; where two disagree, the one that a third confirms is believed.
 */
export class EntryChecker {
  readonly ledger: Ledger = new Ledger();
  /** The tree over the hashes that the entries have. */
  readonly frontier: Frontier = new Frontier();
  /** Hashes of the complete subtrees that are stored, by level and place. */
  readonly nodes: Map<string, Uint8Array> = new Map();
  /** Number of the next entry. */
  next = 0;
  /** Hash of the last entry. */
  head: Uint8Array = NO_HASH;
  /** Whether all entries are there, so that the tree is known. */
  whole = true;
  /** Whether a finding explains that roots differ. */
  explained = false;
  /** The first checkpoint whose root differs, and the size of the one before it, which fits. */
  misfit: { readonly witness: Witness; readonly after: number } | undefined;

  readonly #findings: Findings;
  readonly #witnesses: readonly Witness[];
  #window: Seen[] = [];
  #gaps: { from: number; to: number }[] = [];
  #late: number[] = [];
  #mark = 0;
  #root = 0;
  #fits = 0;
  #offset = 1;
  #tries = 0;

  /** @param witnesses Checkpoints to hold the entries against, smallest first. */
  constructor(findings: Findings, witnesses: readonly Witness[] = []) {
    this.#findings = findings;
    this.#witnesses = witnesses;
  }

  push(row: TrailRow): void {
    const { seq } = row;
    if (!Number.isSafeInteger(seq) || seq < this.next) return this.#outOfPlace(seq);
    if (seq > this.next) this.#gap(seq);
    const prev = bytes(row.prev_hash);
    const hash = bytes(row.hash);
    const blanked = row.content_hash !== null;
    const content = blanked ? bytes(row.content_hash) : contentOf(row);
    const computed = entryHash(prev, row, content);
    const speaks = blanked && (row.actor !== "" || row.subject !== null || row.details !== "" || row.salt !== null);
    const sound = !speaks && sameBytes(computed, hash);
    this.#window.push({ row, prev, hash, content, computed, sound });
    if (this.#window.length === 3) this.#judgeFirst(undefined);
    this.next = seq + 1;
    this.head = hash;
    if (this.whole) {
      this.frontier.append(
        hash,
        (level, place, node) => level >= STORED_LEVEL && this.nodes.set(`${level}/${place}`, node),
      );
      this.#holdAgainstRoots();
    }
    this.ledger.enter(row, blanked, sound);
  }

  /** @param head Hash that the trail's head has for the last entry, if it stands there. */
  end(head?: Uint8Array): void {
    while (this.#window.length > 0) this.#judgeFirst(head);
    for (const { from, to } of this.#gaps) {
      this.#findings.add({ kind: "missing", from, to, what: `${entriesWere(from, to, ["is", "are"])} missing` });
    }
    for (const seq of this.#late) {
      this.#findings.add({
        kind: "moved",
        from: seq,
        to: seq,
        what: `entry ${seq} stands behind later ones: it was moved`,
      });
    }
  }

  #judgeFirst(head: Uint8Array | undefined): void {
    const [first, second, third] = this.#window;
    this.#window.shift();
    const { seq } = first.row;
    if (!first.sound) return this.#nameUnsound(first, second);
    const mark = this.#fitsMark(first);
    const begins = seq > 0 || sameBytes(first.prev, NO_HASH);
    const cut = second && !sameBytes(second.prev, first.hash);
    // Two sound entries that do not link: one was rewritten. Whom the one after them confirms was not.
    const confirmed = third ? sameBytes(third.prev, second.hash) : !head || !second || sameBytes(head, second.hash);
    if (mark === false || !begins || (cut && second.sound && confirmed && mark !== true)) {
      this.explained = true;
      const about = mark === false ? this.#witnesses[this.#mark].at : "";
      this.#findings.addEntry("rewritten", seq, (from, to) => rewritten(from, to, about), about);
    }
  }

  #nameUnsound(seen: Seen, after: Seen | undefined): void {
    const { seq } = seen.row;
    const mark = this.#fitsMark(seen);
    if (mark === false || (mark === undefined && after && !sameBytes(after.prev, seen.hash))) this.explained = true;
    const offset = this.#offsetOf(seen);
    if (offset === undefined) {
      return this.#findings.addEntry("edited", seq, (from, to) => `${entriesWere(from, to)} edited`);
    }
    this.explained = true;
    this.#findings.addEntry("moved", seq, (from, to) => {
      const was = from === to ? `entry ${from + offset}` : `entries ${from + offset}–${to + offset}`;
      return `${
        entriesWere(from, to, ["is", "are"])
      } what was written as ${was}: entries were moved, dropped or inserted`;
    }, String(offset));
  }

  /** How many places further an entry was written, if it fits there. */
  #offsetOf({ row, prev, hash, content }: Seen): number | undefined {
    const offsets = [this.#offset];
    for (let d = 1; d <= REACH; d++) offsets.push(d, -d);
    for (const offset of offsets) {
      if (this.#tries++ > MOST_TRIES) return undefined;
      if (sameBytes(entryHash(prev, { ...row, seq: row.seq + offset }, content), hash)) return this.#offset = offset;
    }
    return undefined;
  }

  /** Whether the hash begins as a checkpoint saw it; undefined if none tells. */
  #fitsMark({ row: { seq }, hash }: Seen): boolean | undefined {
    const witnesses = this.#witnesses;
    while (this.#mark < witnesses.length && witnesses[this.#mark].size <= seq) this.#mark++;
    const witness = witnesses[this.#mark];
    if (!witness || seq < witness.from) return undefined;
    const start = MARK_BYTES * (seq - witness.from);
    return sameBytes(witness.marks.subarray(start, start + MARK_BYTES), hash.subarray(0, MARK_BYTES));
  }

  #holdAgainstRoots(): void {
    for (; this.#witnesses[this.#root]?.size <= this.next; this.#root++) {
      const witness = this.#witnesses[this.#root];
      if (witness.size !== this.next) continue; // of no entries at all
      const fits = witness.head === this.head.toHex() && witness.root === this.frontier.root().toHex();
      if (fits) this.#fits = witness.size;
      else this.misfit ??= { witness, after: this.#fits };
    }
  }

  #gap(seq: number): void {
    while (this.#window.length > 0) this.#judgeFirst(undefined);
    this.#gaps.push({ from: this.next, to: seq - 1 });
    this.whole = false;
    this.explained = true;
  }

  #outOfPlace(seq: number): void {
    this.explained = true;
    const gap = this.#gaps.find(({ from, to }) => from <= seq && seq <= to);
    if (!gap) {
      if (Number.isSafeInteger(seq) && seq >= 0) {
        return this.#findings.add({ kind: "duplicated", from: seq, to: seq, what: `entry ${seq} is there twice` });
      }
      return this.#findings.add({ kind: "inserted", what: "an entry has a number that no trail hands out" });
    }
    const parts = [{ from: gap.from, to: seq - 1 }, { from: seq + 1, to: gap.to }].filter(({ from, to }) => from <= to);
    this.#gaps.splice(this.#gaps.indexOf(gap), 1, ...parts);
    this.#late.push(seq);
  }
}

function rewritten(from: number, to: number, at: string): string {
  const who = at === "" ? "what follows it knows another" : `the checkpoint of ${at} saw another`;
  if (from === to) return `entry ${from} was rewritten and hashed anew: ${who}`;
  return `entry ${from} was rewritten, and ${from + 1}–${to} were hashed anew after it: ${
    at === "" ? "others know them otherwise" : `the checkpoint of ${at} saw others`
  }`;
}

function contentOf({ actor, subject, details, salt }: TrailRow): Uint8Array {
  return contentHash({ actor, subject, details, salt: bytes(salt) });
}

/** The bytes of a column, none if something else was put there. */
function bytes(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : NONE;
}

const NONE = new Uint8Array(0);
