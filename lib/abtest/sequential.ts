import { BlockBuffer } from "./_block_buffer.ts";
import { addSums, type ArmSums, checkSums, NO_OUTCOMES, type TwoArms } from "./arm_sums.ts";
import { BernoulliEProcess } from "./bernoulli_e_process.ts";
import { confidenceSequence } from "./confidence_sequence.ts";
import { type MetricKind, mixtureSprt } from "./mixture_sprt.ts";

/** Something that is measured on every unit. */
export interface Metric {
  readonly name: string;
  /** `proportion`: 0 or 1, such as accepted; `mean`: any number, such as seconds to the answer. */
  readonly kind: MetricKind;
  readonly better: "higher" | "lower";
}

/** How evidence is weighed: see {@linkcode BernoulliEProcess} and {@linkcode mixtureSprt}. */
export type TestMethod = "e-value" | "msprt";

/** Options of {@linkcode SequentialTest}. */
export interface SequentialTestOptions {
  readonly metric: Metric;
  /** Difference worth finding, in the metric's unit, fixed beforehand: the test is best near it, and valid for any. */
  readonly tau: number;
  /**
   * Error rate, in (0, 1).
   *
   * @default {0.05}
   */
  readonly alpha?: number;
  /**
   * Rate of the control to be expected; proportions only.
   *
   * @default {0.5}
   */
  readonly baseline?: number;
  /** `e-value` for proportions if not given; means have `msprt` only. */
  readonly method?: TestMethod;
}

/** What a {@linkcode SequentialTest} says at this moment; true at every moment. */
export interface SequentialResult {
  readonly metric: string;
  readonly method: TestMethod;
  /** `exact` at any number of outcomes, or `asymptotic`: as the counts grow. */
  readonly guarantee: "exact" | "asymptotic";
  readonly alpha: number;
  readonly n: { readonly control: number; readonly treatment: number };
  /** Means of the arms; NaN while empty. */
  readonly control: number;
  readonly treatment: number;
  /** Treatment minus control, in the metric's unit. */
  readonly difference: number;
  /** Confidence sequence of the difference: leaves out the true one, ever, with a probability of at most `alpha`. */
  readonly low: number;
  readonly high: number;
  /** Evidence against "no difference" now; its expectation is at most 1 if there is none. */
  readonly eValue: number;
  /** Always-valid p-value: 1 over the largest e-value so far, at most 1. */
  readonly pValue: number;
  /** The better arm, once the p-value was at most `alpha`; it stays decided. */
  readonly decision: "control" | "treatment" | "open";
}

/**
 * A test that may be looked at after every batch of outcomes, and stopped whenever one likes, without more false alarms than `alpha`.
 *
 * Its state is the sums of the batches in their order: fed with the same, another test says the same.
 *
 * @example
 * ```ts
 * import { SequentialTest } from "./sequential.ts";
 * import assert from "node:assert/strict";
 *
 * const accepted = { name: "accepted", kind: "proportion", better: "higher" } as const;
 * const test = new SequentialTest({ metric: accepted, tau: 0.03, baseline: 0.6 });
 * for (let day = 0; day < 10 && test.result().decision === "open"; day++) {
 *   test.update({ control: { n: 300, sum: 180 }, treatment: { n: 300, sum: 200 } });
 * }
 * const { decision, pValue, low } = test.result();
 * assert.equal(decision, "treatment");
 * assert.ok(pValue <= 0.05 && low > 0);
 * ```
 */
export class SequentialTest {
  readonly method: TestMethod;
  readonly #options: Required<Omit<SequentialTestOptions, "method">>;
  readonly #buffer = new BlockBuffer();
  readonly #process?: BernoulliEProcess;
  #sums: TwoArms = { control: NO_OUTCOMES, treatment: NO_OUTCOMES };
  #log = 0;
  #mostLog = 0;
  #decision: SequentialResult["decision"] = "open";

  /** @throws {RangeError} If an option is out of range. */
  constructor({ metric, tau, alpha = 0.05, baseline = 0.5, method }: SequentialTestOptions) {
    if (metric.kind === "mean" && method === "e-value") {
      throw new RangeError(`Cannot test ${metric.name}: e-values are for proportions, and it is a mean`);
    }
    this.method = method ?? (metric.kind === "proportion" ? "e-value" : "msprt");
    this.#options = { metric, tau, alpha, baseline };
    if (this.method === "e-value") this.#process = new BernoulliEProcess({ tau, baseline });
    mixtureSprt(this.#sums, { kind: metric.kind, tau, alpha }); // checks the options
  }

  /** Counts a batch of outcomes, and looks. An arm that has none may be left out. */
  update(batch: { readonly control?: ArmSums; readonly treatment?: ArmSums }): this {
    const { control = NO_OUTCOMES, treatment = NO_OUTCOMES } = batch;
    const { kind } = this.#options.metric;
    checkSums(control, kind);
    checkSums(treatment, kind);
    this.#sums = {
      control: addSums(this.#sums.control, control),
      treatment: addSums(this.#sums.treatment, treatment),
    };
    if (this.#process) {
      const block = this.#buffer.add({ control, treatment });
      if (block) this.#log = this.#process.update(block).logEValue;
    } else this.#log = mixtureSprt(this.#sums, this.#mixture).logEValue;
    this.#mostLog = Math.max(this.#mostLog, this.#log);
    if (this.#decision === "open" && this.#mostLog >= Math.log(1 / this.#options.alpha)) this.#decision = this.#better;
    return this;
  }

  /** What can be said now. */
  result(): SequentialResult {
    const { metric, alpha, tau, baseline } = this.#options;
    const { control, treatment } = this.#sums;
    const { low, high, difference } = mixtureSprt(this.#sums, this.#mixture);
    const interval = this.#process ? confidenceSequence(this.#buffer.blocks, { alpha, tau, baseline }) : { low, high };
    return {
      metric: metric.name,
      method: this.method,
      guarantee: this.#process ? "exact" : "asymptotic",
      alpha,
      n: { control: control.n, treatment: treatment.n },
      control: control.sum / control.n,
      treatment: treatment.sum / treatment.n,
      difference,
      ...interval,
      eValue: Math.exp(this.#log),
      pValue: Math.exp(-this.#mostLog),
      decision: this.#decision,
    };
  }

  /** The better arm, or `open`: without the interval, which takes longer. */
  get decision(): SequentialResult["decision"] {
    return this.#decision;
  }

  get #mixture() {
    const { metric, tau, alpha } = this.#options;
    return { kind: metric.kind, tau, alpha };
  }

  get #better(): "control" | "treatment" {
    const { control, treatment } = this.#sums;
    const higher = treatment.sum / treatment.n > control.sum / control.n ? "treatment" : "control";
    if (this.#options.metric.better === "higher") return higher;
    return higher === "treatment" ? "control" : "treatment";
  }
}
