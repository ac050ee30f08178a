import { Rng, type WorkOptions } from "../core/mod.ts";
import { type Interval, normalCdf, wilsonInterval } from "../stats/mod.ts";
import { binomialDraw } from "./_binomial_draw.ts";
import type { TwoArms } from "./arm_sums.ts";
import { type Metric, SequentialTest } from "./sequential.ts";

/** Options of {@linkcode simulatePeeking}. */
export interface SimulatePeekingOptions extends WorkOptions {
  /**
   * Looks, one a day.
   *
   * @default {30}
   */
  readonly looks?: number;
  /**
   * Units a day, both arms together, half of them in each.
   *
   * @default {200}
   */
  readonly perDay?: number;
  /**
   * Rate of the control, in (0, 1).
   *
   * @default {0.7}
   */
  readonly baseline?: number;
  /**
   * What the treatment adds where there is an effect; the tests are tuned to it.
   *
   * @default {0.05}
   */
  readonly effect?: number;
  /** @default {0.05} */
  readonly alpha?: number;
  /**
   * Simulated tests without an effect, and as many with one.
   *
   * @default {2000}
   */
  readonly runs?: number;
  /** @default {0} */
  readonly seed?: number;
}

/** How one way of testing fared. */
export interface PeekingMethod {
  readonly method: "z-test, every look" | "z-test, last look only" | "mSPRT, every look" | "e-value, every look";
  /** Share of the tests without an effect that found one, with Wilson's 95% interval. */
  readonly falsePositives: Interval & { readonly value: number };
  /** Share of the tests with an effect that found it. */
  readonly power: Interval & { readonly value: number };
  /** Mean day on which those with an effect ended; tests that found nothing end on the last. */
  readonly meanDays: number;
}

/** What {@linkcode simulatePeeking} found. */
export interface PeekingSimulation {
  readonly options: Required<Omit<SimulatePeekingOptions, keyof WorkOptions>>;
  readonly methods: readonly PeekingMethod[];
}

const RATE: Metric = { name: "rate", kind: "proportion", better: "higher" };

/**
 * What comes of looking every day and stopping at the first difference: false alarms and power of the two-proportion z-test, beside those
 * of tests that are valid at every look. All methods see the same outcomes.
 *
 * @throws {RangeError} If an option is out of range.
 *
 * @example
 * ```ts
 * import { simulatePeeking } from "./simulate_peeking.ts";
 * import assert from "node:assert/strict";
 *
 * const { methods: [naive, , msprt, eValue] } = simulatePeeking({ looks: 30, runs: 300 });
 * assert.ok(naive.falsePositives.value > 0.15); // three times what was promised
 * assert.ok(msprt.falsePositives.low <= 0.05 && eValue.falsePositives.low <= 0.05);
 * ```
 */
export function simulatePeeking(options: SimulatePeekingOptions = {}): PeekingSimulation {
  const {
    looks = 30,
    perDay = 200,
    baseline = 0.7,
    effect = 0.05,
    alpha = 0.05,
    runs = 2000,
    seed = 0,
    signal,
    progress,
  } = options;
  for (const [name, value, least] of [["looks", looks, 1], ["perDay", perDay, 2], ["runs", runs, 1]] as const) {
    if (!(Number.isInteger(value) && value >= least)) {
      throw new RangeError(`Cannot simulate: ${name} must be an integer >= ${least}: current value is ${value}`);
    }
  }
  if (!(baseline > 0 && baseline < 1 && effect > 0 && baseline + effect < 1)) {
    throw new RangeError(
      `Cannot simulate: baseline and baseline + effect must be in (0, 1), effect > 0: they are ${baseline} and ${effect}`,
    );
  }
  const rng = new Rng(seed);
  const world = { looks, perDay, baseline, alpha, effect };
  const none = METHODS.map(() => ({ found: 0, days: 0 }));
  const some = METHODS.map(() => ({ found: 0, days: 0 }));
  for (let run = 0; run < runs; run++) {
    signal?.throwIfAborted();
    if (run % 100 === 0) progress?.({ stage: "simulate", done: run, total: runs });
    for (const [added, tally] of [[0, none], [effect, some]] as const) {
      foundOn(rng, { ...world, added }).forEach((day, m) => {
        tally[m].found += Number(day !== undefined);
        tally[m].days += day ?? looks;
      });
    }
  }
  progress?.({ stage: "simulate", done: runs, total: runs });
  const share = (found: number) => ({ value: found / runs, ...wilsonInterval(found, runs) });
  return {
    options: { looks, perDay, baseline, effect, alpha, runs, seed },
    methods: METHODS.map((method, m) => ({
      method,
      falsePositives: share(none[m].found),
      power: share(some[m].found),
      meanDays: some[m].days / runs,
    })),
  };
}

const METHODS = ["z-test, every look", "z-test, last look only", "mSPRT, every look", "e-value, every look"] as const;

interface World {
  readonly looks: number;
  readonly perDay: number;
  readonly baseline: number;
  readonly alpha: number;
  /** Effect that the tests are tuned to. */
  readonly effect: number;
  /** Effect that there is. */
  readonly added: number;
}

/** Simulates one test; on which day each method found a difference, if it did. */
function foundOn(rng: Rng, { looks, perDay, baseline, alpha, effect, added }: World): (number | undefined)[] {
  const options = { metric: RATE, tau: effect, baseline, alpha };
  const tests = [new SequentialTest({ ...options, method: "msprt" }), new SequentialTest(options)];
  const n = { control: Math.floor(perDay / 2), treatment: Math.ceil(perDay / 2) };
  const total = { control: { n: 0, sum: 0 }, treatment: { n: 0, sum: 0 } };
  const found: (number | undefined)[] = METHODS.map(() => undefined);
  for (let day = 1; day <= looks; day++) {
    const batch = {
      control: { n: n.control, sum: binomialDraw(rng, n.control, baseline) },
      treatment: { n: n.treatment, sum: binomialDraw(rng, n.treatment, baseline + added) },
    };
    for (const arm of ["control", "treatment"] as const) {
      total[arm].n += batch[arm].n;
      total[arm].sum += batch[arm].sum;
    }
    const significant = zTest(total) <= alpha;
    if (significant) found[0] ??= day;
    if (significant && day === looks) found[1] = day;
    tests.forEach((test, i) => {
      if (found[2 + i] === undefined && test.update(batch).decision !== "open") found[2 + i] = day;
    });
  }
  return found;
}

/** Two-sided p-value of the pooled two-proportion z-test. */
function zTest({ control, treatment }: TwoArms): number {
  const pooled = (control.sum + treatment.sum) / (control.n + treatment.n);
  const variance = pooled * (1 - pooled) * (1 / control.n + 1 / treatment.n);
  if (variance === 0) return 1;
  return 2 * normalCdf(-Math.abs(treatment.sum / treatment.n - control.sum / control.n) / Math.sqrt(variance));
}
