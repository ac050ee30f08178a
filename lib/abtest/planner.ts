import { Rng, type WorkOptions } from "../core/mod.ts";
import { type Interval, quantileSorted, wilsonInterval } from "../stats/mod.ts";
import { binomialDraw } from "./_binomial_draw.ts";
import type { ArmSums } from "./arm_sums.ts";
import { fixedSampleSize, type FixedSampleSizeOptions } from "./fixed_sample_size.ts";
import { SequentialTest, type TestMethod } from "./sequential.ts";

/** Options of {@linkcode planTest}. */
export interface PlanTestOptions extends FixedSampleSizeOptions, WorkOptions {
  /** Units that come a day, both arms together. */
  readonly unitsPerDay: number;
  /** `e-value` for proportions if not given. */
  readonly method?: TestMethod;
  /**
   * Days after which one gives up; three times those of the fixed test if not given.
   */
  readonly maxDays?: number;
  /**
   * Simulated tests.
   *
   * @default {1000}
   */
  readonly runs?: number;
  /** @default {0} */
  readonly seed?: number;
}

/** What {@linkcode planTest} found. */
export interface TestPlan {
  /** A test that is looked at once, at its end. */
  readonly fixed: { readonly control: number; readonly treatment: number; readonly days: number };
  /** A test that is looked at every day, where the effect is the minimum one; by simulation. */
  readonly sequential: {
    readonly method: TestMethod;
    /** Share of the tests that find it within `maxDays`, with Wilson's 95% interval. */
    readonly power: Interval & { readonly value: number };
    /** Mean days; those that find nothing end on the last. */
    readonly meanDays: number;
    /** Day by which half of the tests, and 90% of them, have found it; null if that many have not by `maxDays`. */
    readonly medianDays: number | null;
    readonly p90Days: number | null;
    readonly maxDays: number;
    readonly runs: number;
    readonly seed: number;
  };
}

/**
 * How many units and days a test needs: of a fixed size, by {@linkcode fixedSampleSize}, and sequential, by simulation. The sequential one
 * ends early where the effect is large, and pays with a longer time where it is just the minimum.
 *
 * @throws {RangeError} If an option is out of range.
 *
 * @example
 * ```ts
 * import { planTest } from "./planner.ts";
 * import assert from "node:assert/strict";
 *
 * const plan = planTest({ kind: "proportion", baseline: 0.7, minimumEffect: 0.05, unitsPerDay: 200, runs: 200 });
 * assert.deepEqual(plan.fixed, { control: 1251, treatment: 1251, days: 13 });
 * assert.ok(plan.sequential.power.value > 0.8 && plan.sequential.p90Days! > plan.fixed.days);
 * ```
 */
export function planTest(options: PlanTestOptions): TestPlan {
  const { unitsPerDay, shares = [0.5, 0.5], runs = 1000, seed = 0, signal, progress } = options;
  const size = fixedSampleSize(options);
  if (!(unitsPerDay >= 2 && Number.isFinite(unitsPerDay))) {
    throw new RangeError(`Cannot plan a test: there must be >= 2 units a day: current value is ${unitsPerDay}`);
  }
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new RangeError(`Cannot plan a test: runs must be an integer >= 1: current value is ${runs}`);
  }
  const days = Math.ceil((size.control + size.treatment) / unitsPerDay);
  const maxDays = options.maxDays ?? 3 * days;
  const rng = new Rng(seed);
  const control = Math.max(1, Math.round((unitsPerDay * shares[0]) / (shares[0] + shares[1])));
  const perDay = { control, treatment: Math.max(1, Math.round(unitsPerDay) - control) };
  const ends = Float64Array.from({ length: runs }, (_, run) => {
    signal?.throwIfAborted();
    if (run % 100 === 0) progress?.({ stage: "simulate", done: run, total: runs });
    return daysUntilFound(rng, options, perDay, maxDays);
  }).sort();
  progress?.({ stage: "simulate", done: runs, total: runs });
  const found = ends.filter((day) => day < Infinity).length;
  const dayOf = (q: number) =>
    found >= q * runs ? Math.ceil(quantileSorted(ends.subarray(0, found), Math.min(1, (q * runs) / found))) : null;
  return {
    fixed: { ...size, days },
    sequential: {
      method: methodOf(options),
      power: { value: found / runs, ...wilsonInterval(found, runs) },
      meanDays: ends.reduce((sum, day) => sum + Math.min(day, maxDays), 0) / runs,
      medianDays: dayOf(0.5),
      p90Days: dayOf(0.9),
      maxDays,
      runs,
      seed,
    },
  };
}

function methodOf({ kind, method }: PlanTestOptions): TestMethod {
  return method ?? (kind === "proportion" ? "e-value" : "msprt");
}

/** Simulates a test with the minimum effect; Infinity if it does not find it. */
function daysUntilFound(
  rng: Rng,
  options: PlanTestOptions,
  perDay: { readonly control: number; readonly treatment: number },
  maxDays: number,
): number {
  const { kind, baseline, minimumEffect, alpha } = options;
  const test = new SequentialTest({
    metric: { name: "planned", kind, better: "higher" },
    method: options.method,
    tau: Math.abs(minimumEffect),
    baseline: kind === "proportion" ? baseline : undefined,
    alpha,
  });
  for (let day = 1; day <= maxDays; day++) {
    test.update({
      control: draw(rng, perDay.control, baseline, options),
      treatment: draw(rng, perDay.treatment, baseline + minimumEffect, options),
    });
    if (test.decision !== "open") return day;
  }
  return Infinity;
}

/** Sums of a day's outcomes; the variance of normal values is drawn from its own normal approximation. */
function draw(rng: Rng, n: number, mean: number, { kind, sd = 0 }: PlanTestOptions): ArmSums {
  if (kind === "proportion") return { n, sum: binomialDraw(rng, n, mean) };
  const sum = n * mean + Math.sqrt(n) * sd * rng.normal();
  const squares = sd * sd * Math.max(0, n - 1 + Math.sqrt(2 * (n - 1)) * rng.normal());
  return { n, sum, sumSquares: squares + (sum * sum) / n };
}
