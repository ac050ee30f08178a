import { checkpointKey } from "../../audit/checkpoint/checkpoint_key.ts";
import type { TrailReport } from "../../audit/verify/check_trail.ts";
import { Rng, type WorkOptions } from "../../core/mod.ts";
import { type Tampered, TAMPERINGS } from "./tamperings.ts";
import { checkState, makeTrailState, rehash, renumber, settle, type TrailState } from "./trail_state.ts";

/** What became of the attempts of one kind. */
export interface TamperCount {
  readonly kind: string;
  readonly attempts: number;
  readonly caught: number;
  /** Attempts where one entry or line is to be named, and those where it was. */
  readonly nameable: number;
  readonly named: number;
}

/** What {@linkcode tamperTrail} found. */
export interface TamperReport {
  readonly seed: number;
  readonly kinds: readonly TamperCount[];
  readonly attempts: number;
  readonly caught: number;
  readonly named: number;
  readonly nameable: number;
  /** Untouched trails that were checked, and those of which something was said to be wrong. */
  readonly untouched: number;
  readonly falseAlarms: number;
  /** The first attempts that were not caught, or not named. */
  readonly missed: readonly string[];
}

/** Options of {@linkcode tamperTrail}. */
export interface TamperOptions extends WorkOptions {
  /** @default {10000} */
  readonly attempts?: number;
  /** @default {0} */
  readonly seed?: number;
}

const KEY = checkpointKey("the key of these checkpoints");

/** Attempts on one trail. */
const PER_TRAIL = 250;

/** Tampers with trails in every way there is, and counts what the check finds. */
export async function tamperTrail(options: TamperOptions = {}): Promise<TamperReport> {
  const { attempts = 10_000, seed = 0, signal, progress = () => {} } = options;
  const rng = new Rng(seed);
  const names = Object.keys(TAMPERINGS);
  const counts = new Map(names.map((kind) => [kind, { kind, attempts: 0, caught: 0, nameable: 0, named: 0 }]));
  const missed: string[] = [];
  let [untouched, falseAlarms, done] = [0, 0, 0];
  for (let turn = 0; done < attempts; turn++) {
    signal?.throwIfAborted();
    const state = await someState(rng, turn);
    for (const same of unchanged(state, rng)) {
      untouched++;
      const { findings } = await checkState(same);
      if (findings.length > 0) falseAlarms++;
      missed.push(...findings.map(({ what }) => `trail ${turn}: untouched: ${what}`));
    }
    for (let i = 0; i < PER_TRAIL && done < attempts; i++) {
      const kind = names[(turn * PER_TRAIL + i) % names.length];
      const tampered = TAMPERINGS[kind](state, rng);
      if (!tampered) continue;
      done++;
      const count = counts.get(kind)!;
      const found = await checkState(tampered.state);
      const nameable = tampered.entry !== undefined || tampered.line !== undefined;
      const named = nameable && isNamed(tampered, found);
      count.attempts++;
      if (!found.ok) count.caught++;
      if (nameable) count.nameable++;
      if (named) count.named++;
      if (found.ok || (nameable && !named)) missed.push(describe(kind, turn, tampered, found));
    }
    progress({ stage: "tamper", done, total: attempts });
  }
  const kinds = [...counts.values()];
  const sum = (key: "attempts" | "caught" | "named" | "nameable") => kinds.reduce((n, count) => n + count[key], 0);
  return {
    seed,
    kinds,
    attempts: sum("attempts"),
    caught: sum("caught"),
    nameable: sum("nameable"),
    named: sum("named"),
    untouched,
    falseAlarms,
    missed: missed.slice(0, 20),
  };
}

/** The trail as it is, and as it is after work on it that changes nothing. */
function unchanged(state: TrailState, rng: Rng): TrailState[] {
  const { rows } = state;
  const again = Array.from({ length: 8 }, () => settle(state, rehash(renumber(rows), rng.int(rows.length))));
  return [state, structuredClone({ ...state, key: undefined }), ...again];
}

/** A short trail, and now and then one that is long enough for nodes; every other one signed. */
export function someState(rng: Rng, turn: number): Promise<TrailState> {
  return makeTrailState(rng, {
    entries: turn % 8 === 7 ? 290 : 20 + rng.int(30),
    every: 3 + rng.int(10),
    key: turn % 2 === 0 ? KEY : undefined,
  });
}

/** Whether a finding begins with the entry, or the line, that was tampered with. */
export function isNamed({ entry, line }: Tampered, { findings }: TrailReport): boolean {
  return findings.some(({ kind, from }) => from !== undefined && from === (kind === "checkpoint" ? line : entry));
}

function describe(kind: string, turn: number, { entry, line }: Tampered, { findings }: TrailReport): string {
  const target = entry !== undefined ? ` (entry ${entry})` : line !== undefined ? ` (line ${line})` : "";
  return `trail ${turn}: ${kind}${target}: ${findings.map(({ what }) => what).join("; ") || "nothing found"}`;
}
