import { counted } from "../../core/mod.ts";

/** What can be wrong with a trail. */
export type FindingKind =
  /** What an entry says is not what was hashed. */
  | "edited"
  /** An entry is not there. */
  | "missing"
  /** An entry stands in another's place. */
  | "moved"
  /** An entry is there twice. */
  | "duplicated"
  /** An entry was changed and hashed anew: it fits itself, but not what others know of it. */
  | "rewritten"
  /** Entries that a checkpoint saw at the end are not there, and the trail does not know of them. */
  | "rolled-back"
  /** Entries stand behind the end of the trail. */
  | "inserted"
  /** The content of an entry is gone without a record of it. */
  | "blanked"
  /** The row that says how far the trail goes does not fit it. */
  | "head"
  /** A stored hash of the tree does not fit it. */
  | "node"
  /** A file of checkpoints was changed. */
  | "checkpoint"
  /** Something beside the trail, such as the history of an alias, does not fit what the trail tells of it. */
  | "history";

/** Something that is wrong with a trail. */
export interface Finding {
  readonly kind: FindingKind;
  /** The first and the last entry that are meant; of a checkpoint, its lines in the file, from 0. */
  readonly from?: number;
  readonly to?: number;
  /** What is wrong, as a sentence. */
  readonly what: string;
}

/** Findings that are listed; past them they are counted. */
const MOST = 1000;

/** How the finding about a run of entries is said. */
type Say = (from: number, to: number) => string;

interface Run {
  readonly kind: FindingKind;
  readonly from: number;
  to: number;
  readonly about: string;
  readonly say: Say;
}

/** Gathers findings; those about neighbours, of one kind, become one. */
export class Findings {
  readonly #done: Finding[] = [];
  #run: Run | undefined;
  #more = 0;

  /** Adds a finding about one entry, in the order of the entries. */
  addEntry(kind: FindingKind, seq: number, say: Say, about = ""): void {
    const run = this.#run;
    if (run && run.kind === kind && run.about === about && seq === run.to + 1) run.to = seq;
    else {
      this.#endRun();
      this.#run = { kind, from: seq, to: seq, about, say };
    }
  }

  add(finding: Finding): void {
    this.#endRun();
    if (this.#done.length < MOST) this.#done.push(finding);
    else this.#more++;
  }

  /** All findings, and how many more there are. */
  end(): { findings: readonly Finding[]; more: number } {
    this.#endRun();
    return { findings: this.#done, more: this.#more };
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run) this.add({ kind: run.kind, from: run.from, to: run.to, what: run.say(run.from, run.to) });
  }
}

/** Entries by their numbers, such as `entry 17 was` or `entries 20–22 were`. */
export function entriesWere(from: number, to: number, [one, many] = ["was", "were"]): string {
  return from === to ? `entry ${from} ${one}` : `entries ${from}–${to} ${many}`;
}

/** How many entries. */
export function entryCount(n: number): string {
  return counted(n, "entry", "entries");
}
