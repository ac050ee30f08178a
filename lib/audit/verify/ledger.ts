import { SWITCH } from "../_append.ts";
import type { TrailRow } from "./entry_checker.ts";

/** Subject of the entries that record which others were blanked. */
export const TRAIL = "audit_trail";

/** Runs of blanked entries that are kept apart; retention makes long ones. */
const MOST_RUNS = 1000;

interface Run {
  readonly from: number;
  to: number;
}

/** What a record of retention says: how far it went, how many entries before that are blanked, and which are not, if few. */
interface Retention {
  readonly to: number;
  readonly blanked: number;
  readonly kept?: readonly unknown[];
}

/** Keeps account, entry by entry, of what the trail says about itself: blanked entries, times when it was off, clocks. */
export class Ledger {
  /** Blanked entries. */
  blanked = 0;
  /** Times when the trail was off: acts that were not recorded, and the entry that tells of them. */
  readonly missed: { readonly seq: number; readonly acts: number }[] = [];
  /** Entries whose time is before that of the entry before, and the first of them. */
  backwards: { readonly first: number; count: number } | undefined;
  #recorded: Retention = { to: 0, blanked: 0 };
  readonly #runs: Run[] = [];
  #at = "";

  /** @param sound Whether the entry is what was hashed; what others say is not believed. */
  enter(row: TrailRow, blanked: boolean, sound: boolean): void {
    if (row.at < this.#at) {
      if (this.backwards) this.backwards.count++;
      else this.backwards = { first: row.seq, count: 1 };
    }
    this.#at = row.at;
    if (blanked) this.#blank(row.seq);
    else if (sound && row.subject === TRAIL && row.action === "store.retain") this.#retained(row);
    else if (sound && row.subject === SWITCH && row.action === "config.change") this.#wasOff(row);
  }

  /** Runs of entries in which more are blanked than records of retention say. */
  unrecorded(): readonly Run[] {
    const { to: end, blanked, kept } = this.#recorded;
    const behind = this.#runs.filter(({ to }) => to >= end).map(({ from, to }) => ({ from: Math.max(from, end), to }));
    const before = this.blanked - behind.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (before <= blanked) return behind;
    const named = this.#runs.length < MOST_RUNS ? kept?.filter((seq) => this.#isBlanked(seq as number)) ?? [] : [];
    if (named.length === 0) return [{ from: this.#runs[0].from, to: end - 1 }, ...behind];
    return [...named.map((seq) => ({ from: seq as number, to: seq as number })), ...behind];
  }

  #isBlanked(seq: number): boolean {
    return this.#runs.some(({ from, to }) => from <= seq && seq <= to);
  }

  #blank(seq: number): void {
    this.blanked++;
    const run = this.#runs.at(-1);
    if (run && (run.to === seq - 1 || this.#runs.length >= MOST_RUNS)) run.to = seq;
    else this.#runs.push({ from: seq, to: seq });
  }

  #retained(row: TrailRow): void {
    const { to, blanked, kept } = objectOf(row.details);
    if (typeof to === "number" && typeof blanked === "number" && to >= this.#recorded.to) {
      this.#recorded = { to, blanked, ...(Array.isArray(kept) && { kept }) };
    }
  }

  #wasOff(row: TrailRow): void {
    const { missed } = objectOf(row.details);
    if (typeof missed === "number") this.missed.push({ seq: row.seq, acts: missed });
  }
}

/** An object from JSON; an empty one if it is none. */
function objectOf(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
