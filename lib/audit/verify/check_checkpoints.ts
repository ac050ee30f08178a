import { counted } from "../../core/mod.ts";
import { type CheckpointLine, FIRST, lineHash, parseCheckpoint } from "../checkpoint/checkpoint.ts";
import type { CheckpointVerifier } from "../checkpoint/checkpoint_key.ts";
import { entryCount, type Finding, type Findings } from "./finding.ts";

/** The last checkpoint of a file, as the database knows it. */
export interface KnownCheckpoint {
  readonly file: string;
  readonly size: number;
  readonly hash: Uint8Array;
}

/** A checkpoint that the trail can be held against. */
export interface Witness {
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  readonly head: string;
  readonly at: string;
  /** The first entry that there are marks of, and the marks. */
  readonly from: number;
  readonly marks: Uint8Array;
  /** Whether a signature vouches for it. */
  readonly signed: boolean;
}

/** A copy of the trail was put back, as a checkpoint says, and entries that were seen before were given up. */
export interface RestoredTrail {
  /** Line of the checkpoint that says so, from 0, and when it was written. */
  readonly line: number;
  readonly at: string;
  readonly why: string;
  /** The first and the last entry that were given up. */
  readonly from: number;
  readonly to: number;
}

/** What the checkpoints are. */
export interface CheckpointsState {
  readonly lines: number;
  /** Lines whose signature fits the key; absent if there was no key to check with. */
  readonly signed?: number;
  /** Public key that they were checked with. */
  readonly publicKey?: string;
  /** Entries and time of the last one. */
  readonly last?: { readonly size: number; readonly at: string };
  /** When the trail was put back from a copy, in the order of the checkpoints; absent if it never was. */
  readonly restores?: readonly RestoredTrail[];
}

/** What the lines are checked with. */
export interface CheckCheckpointsOptions {
  /** Name of the file, for messages. */
  readonly name: string;
  /** Last checkpoints that the database knows of. */
  readonly known: readonly KnownCheckpoint[];
  readonly verifier?: CheckpointVerifier;
  readonly findings: Findings;
  readonly warnings: string[];
}

/**
 * Checks a file of checkpoints: each line carries the hash of the line before, so that none can be changed, dropped or moved; sizes
 * only grow; signatures fit; and the last line that the database knows of is there.
 *
 * @param texts The lines, without their ends; undefined if there is no file.
 * @returns The witnesses, smallest first; those that a restored backup did away with are left out.
 */
export async function checkCheckpoints(
  texts: AsyncIterable<string> | Iterable<string> | undefined,
  options: CheckCheckpointsOptions,
): Promise<{ witnesses: Witness[]; state: CheckpointsState }> {
  const { verifier, warnings } = options;
  const checker = new LineChecker(options);
  for await (const text of texts ?? []) checker.push(text);
  const { lines, signed, foreign, last } = checker.end();
  if (lines > 0 && !verifier && checker.anySigned) {
    warnings.push("the signatures of the checkpoints were not checked: that needs TICKETLAB_KEY, or the public key");
  }
  if (lines > 0 && !checker.anySigned) {
    warnings.push("the checkpoints are not signed: whoever can write to their file can make others; set TICKETLAB_KEY");
  }
  if (checker.restores.length > 0) warnings.push(restoresOf(checker.restores));
  if (foreign > 0) warnings.push(`${counted(foreign, "checkpoint")} are signed with another key`);
  return {
    witnesses: checker.witnesses,
    state: {
      lines,
      ...(verifier && { signed, publicKey: verifier.publicKey }),
      ...(last && { last: { size: last.size, at: last.at } }),
      ...(checker.restores.length > 0 && { restores: checker.restores }),
    },
  };
}

/** Restores in one sentence, however many there were. */
function restoresOf(restores: readonly RestoredTrail[]): string {
  const { at, why } = restores.at(-1)!;
  const given = restores.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const often = restores.length === 1 ? "once" : counted(restores.length, "time");
  return `the trail was put back from a copy ${often}, last at ${at} (${why}): ${entryCount(given)} of before ${
    given === 1 ? "was" : "were"
  } given up`;
}

class LineChecker {
  witnesses: Witness[] = [];
  readonly restores: RestoredTrail[] = [];
  anySigned = false;
  readonly #options: CheckCheckpointsOptions;
  readonly #known: ReadonlyMap<string, KnownCheckpoint>;
  #lines = 0;
  #signed = 0;
  #foreign = 0;
  #next = 0;
  #last: CheckpointLine | undefined;
  #lastSigned = false;
  /** Line before, whatever it was. */
  #before: string | undefined;
  #found = false;

  constructor(options: CheckCheckpointsOptions) {
    this.#options = options;
    this.#known = new Map(options.known.map((known) => [known.file, known]));
  }

  push(text: string): void {
    const place = this.#lines++;
    const line = parseCheckpoint(text);
    if (!line) {
      this.#add(place, "is damaged");
      this.#before = text;
      this.#next++;
      return;
    }
    const signed = this.#checkSignature(line);
    if (signed === false) this.#add(place, "was edited: its signature does not fit");
    this.#checkOrder(line, place);
    const own = this.#known.get(line.file);
    if (own && own.size === line.size && own.hash.toHex() === lineHash(text)) this.#found = true;
    if (signed !== false) this.#witness(line, signed === true, place);
    this.#before = text;
    this.#last = line;
    this.#lastSigned = signed === true;
    this.#next = line.line + 1;
  }

  end() {
    const { known, verifier, warnings, name } = this.#options;
    const last = this.#last;
    if (!last) {
      const size = Math.max(0, ...known.map(({ size }) => size));
      if (known.length > 0) {
        this.#say(
          `the checkpoints are gone: ${name} holds none, but the trail was checkpointed up to ${entryCount(size)}`,
        );
      }
    } else {
      const own = this.#known.get(last.file);
      if (own && !this.#found) {
        this.#say(
          `${name} lacks the checkpoint that the trail knows as its last, of ${
            entryCount(own.size)
          }: it was dropped or edited, or the file is an older copy`,
          last.line,
        );
      } else if (!own && this.#lines > 1) {
        this.#say(
          `the database does not know of the checkpoints in ${name}: it is not theirs, or an older one`,
          last.line,
        );
      }
      const others = known.filter(({ file }) => file !== last.file);
      if (others.length > 0) {
        warnings.push(`${counted(others.length, "other file")} of checkpoints of this trail were not looked at`);
      }
      if (verifier && !this.#lastSigned) {
        this.#say(
          `the last checkpoint in ${name} is not signed with this key, so anyone may have written the file; if the key is new, run deno task audit checkpoint`,
          last.line,
        );
      }
    }
    return { lines: this.#lines, signed: this.#signed, foreign: this.#foreign, last };
  }

  /** True if a signature fits, false if it does not, undefined if there is none that could be checked. */
  #checkSignature(line: CheckpointLine): boolean | undefined {
    const { verifier } = this.#options;
    if (line.key === undefined && line.signature === undefined) return undefined;
    this.anySigned = true;
    if (!verifier) return undefined;
    if (line.key !== verifier.id) {
      this.#foreign++;
      return undefined;
    }
    const fits = line.signature !== undefined && verifier.verify(line.signed!, line.signature);
    if (fits) this.#signed++;
    return fits;
  }

  #checkOrder(line: CheckpointLine, place: number): void {
    const last = this.#last;
    if (line.line !== this.#next) {
      this.#add(
        place,
        line.line > this.#next
          ? `has number ${line.line}: ${counted(line.line - this.#next, "line")} before it are missing`
          : `has number ${line.line}: it stands in the wrong place, or twice`,
      );
    } else if (line.prev !== (this.#before === undefined ? FIRST : lineHash(this.#before))) {
      if (place === 0) this.#add(place, "was edited: it does not look like a first one");
      else {
        this.#add(place - 1, "was edited: the next one knows another");
        this.witnesses = this.witnesses.filter(({ size }) => size !== last?.size);
      }
    }
    if (last && line.file !== last.file) this.#add(place, "is of another file");
    if (last && line.size < last.size && line.restored === undefined) {
      this.#add(place, `saw ${entryCount(line.size)}, the one before it ${last.size}: the trail was rolled back`);
    }
    if (last && line.at < last.at) {
      this.#options.warnings.push(`the clock went back between checkpoints ${place - 1} and ${place}`);
    }
  }

  #witness(line: CheckpointLine, signed: boolean, place: number): void {
    const { size, root, head, at, from, marks, restored, file } = line;
    if (restored) {
      const given = this.witnesses.filter((witness) => witness.size > restored.to);
      this.witnesses = this.witnesses.filter((witness) => witness.size <= restored.to);
      const most = Math.max(restored.to, ...given.map((witness) => witness.size));
      if (most > restored.to) {
        this.restores.push({ line: place, at, why: restored.why, from: restored.to, to: most - 1 });
      }
    }
    if (file !== (this.#last ?? line).file) return;
    const previous = this.witnesses.at(-1);
    if (previous && previous.size > size) return;
    this.witnesses.push({ size, root, head, at, from, marks: Uint8Array.fromBase64(marks), signed });
  }

  #add(place: number, what: string): void {
    this.#say(`checkpoint ${place} (line ${place + 1} of ${this.#options.name}) ${what}`, place);
  }

  #say(what: string, place?: number): void {
    const finding: Finding = { kind: "checkpoint", ...(place !== undefined && { from: place, to: place }), what };
    this.#options.findings.add(finding);
  }
}
