import { type Json, type Matrix, matrix, type Snapshot, type WorkOptions } from "../../core/mod.ts";
import { TemperatureCalibrator } from "../calibration/temperature_calibrator.ts";
import {
  BaseClassifier,
  checkTrainingData,
  type Classifier,
  type SelfScoring,
  type UnseenMethod,
  type UnseenScores,
} from "../classifier.ts";
import { disagreement } from "./disagreement.ts";
import { fitMember, foldsOfMembers } from "./fit_member.ts";
import { type Pool, type Pooling, POOLINGS, restorePool } from "./pool.ts";
import { combineMembers, type EnsembleReport, type PooledMembers, poolMembers } from "./pool_members.ts";

export type { EnsembleReport } from "./pool_members.ts";

/** Options of {@linkcode EnsembleClassifier}. */
export interface EnsembleOptions {
  /** Makes the unfitted members; seeds of one model are members like others. At least two. */
  members: readonly (() => Classifier)[];
  /**
   * How their probabilities become one; `auto` takes what makes labels likeliest on folds that it did not learn from.
   *
   * @default {"auto"}
   */
  pooling?: Pooling | "auto";
  /**
   * Number of folds: of members that can be trained once a fold, and of the comparison of poolings.
   *
   * @default {5}
   */
  folds?: number;
}

interface Fitted {
  readonly classes: readonly string[];
  readonly members: readonly Classifier[];
  readonly calibrators: readonly TemperatureCalibrator[];
  readonly pool: Pool;
  readonly pooling: Pooling;
}

/**
 * Several models that answer as one. Each member's scores are brought to one scale by a temperature of its own, and pooled; the
 * pool is learnt from tickets that no member was trained on. Members that the pool gives no weight are left out.
 *
 * Its `decisionFunction` is the logarithm of the pooled probabilities.
 *
 * @example
 * ```ts
 * import { EnsembleClassifier } from "./ensemble_classifier.ts";
 * import { createClassifier } from "../create_classifier.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 40 }, (_, i) => `${i % 2 ? "refund my money" : "the app crashes"}, case ${i}`);
 * const labels = texts.map((text) => (text.startsWith("refund") ? "Refund" : "Technical"));
 * const members = [() => createClassifier("linear-svm"), () => createClassifier("complement-naive-bayes")];
 * const model = await new EnsembleClassifier({ members, pooling: "soft" }).fit(texts, labels);
 * assert.deepEqual(model.predict(["my money back, refund it"]), ["Refund"]);
 * assert.ok(model.disagreement(["the app crashes"])[0] < 0.2);
 * ```
 */
export class EnsembleClassifier extends BaseClassifier implements SelfScoring {
  readonly #options: EnsembleOptions;
  #fitted?: Fitted;
  #report?: EnsembleReport;

  constructor(options: EnsembleOptions) {
    super();
    this.#options = options;
  }

  get classes(): readonly string[] {
    return this.#fitted?.classes ?? [];
  }

  /** The members that have a say. */
  get members(): readonly Classifier[] {
    return this.#ready().members;
  }

  /** How their scores become probabilities, as {@linkcode combineMembers} takes it. */
  get pooled(): Pick<PooledMembers, "calibrators" | "pool"> {
    return this.#ready();
  }

  /** How members did and were pooled; absent in a restored ensemble. */
  get report(): EnsembleReport | undefined {
    return this.#report;
  }

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    await this.fitAndScore(texts, labels, { ...options, seed: 0 });
    return this;
  }

  async fitAndScore(
    texts: readonly string[],
    labels: readonly string[],
    { seed, signal, progress }: WorkOptions & { readonly seed: number },
  ): Promise<UnseenScores> {
    const { members: makers, pooling = "auto", folds: k = 5 } = this.#options;
    const { classes, targets: all } = checkTrainingData("EnsembleClassifier", texts, labels);
    if (makers.length < 2) {
      throw new RangeError(
        `Cannot fit EnsembleClassifier: there must be at least two members: there are ${makers.length}`,
      );
    }
    const folds = foldsOfMembers(texts, all, { folds: k, seed });
    const members: Classifier[] = [];
    const unseen: UnseenScores[] = [];
    for (const [m, make] of makers.entries()) {
      signal?.throwIfAborted();
      const own = progress &&
        ((note: string) => progress({ stage: "members", done: m, total: makers.length, note: `${m + 1}: ${note}` }));
      const fitted = await fitMember(make, texts, labels, {
        folds,
        seed,
        signal,
        progress: own && (({ stage, note }) => own(note ?? stage)),
      });
      members.push(fitted.member);
      unseen.push(fitted.unseen);
    }
    signal?.throwIfAborted();
    progress?.({ stage: "members", done: makers.length, total: makers.length });

    const poolings = pooling === "auto" ? POOLINGS : [pooling];
    const { used, calibrators, pool, report, rows, probabilities } = poolMembers(unseen, {
      targets: all,
      folds,
      poolings,
    });
    // Set together, at the end: a fit that is aborted or fails leaves the ensemble as it was.
    this.#fitted = { classes, members: used.map((m) => members[m]), calibrators, pool, pooling: report.pooling };
    this.#report = report;
    return { rows, scores: logarithm(probabilities), method: methodOf(unseen) };
  }

  decisionFunction(texts: readonly string[]): Matrix {
    const { members } = this.#ready();
    return logarithm(combineMembers(this.#ready(), members.map((member) => member.decisionFunction(texts))));
  }

  /** How far the members are apart on each text, in bits; see {@linkcode disagreement}. Shape `(nTexts,)`. */
  disagreement(texts: readonly string[]): Float32Array {
    const { members } = this.#ready();
    return disagreement(this.#probabilities(texts), members.map(() => 1 / members.length));
  }

  toSnapshot(): Snapshot {
    const { classes, members, calibrators, pool, pooling } = this.#ready();
    const parts = members.flatMap((member, m): [string, Snapshot][] => [
      [`member_${m}`, member.toSnapshot()],
      [`calibrator_${m}`, calibrators[m].toSnapshot()],
    ]);
    return {
      kind: "EnsembleClassifier",
      config: { classes: [...classes], members: members.length, pooling },
      tensors: {},
      parts: { ...Object.fromEntries(parts), pool: pool.toSnapshot() },
    };
  }

  /**
   * @param restoreMember Restores the classifiers inside. A restored ensemble predicts; to fit it again, make a new one.
   */
  static fromSnapshot(snapshot: Snapshot, restoreMember: (snapshot: Snapshot) => Classifier): EnsembleClassifier {
    const { classes, members: n, pooling } = snapshot.config as { [key: string]: Json };
    const { parts } = snapshot;
    const refuse = () => {
      throw new TypeError("Cannot fit EnsembleClassifier: a restored one does not know how its members were made");
    };
    const model = new EnsembleClassifier({ members: [refuse, refuse], pooling: pooling as Pooling });
    const index = Array.from({ length: Number(n) }, (_, m) => m);
    model.#fitted = {
      classes: classes as string[],
      members: index.map((m) => restoreMember(parts![`member_${m}`])),
      calibrators: index.map((m) => TemperatureCalibrator.fromSnapshot(parts![`calibrator_${m}`])),
      pool: restorePool(parts!.pool),
      pooling: pooling as Pooling,
    };
    return model;
  }

  #probabilities(texts: readonly string[]): Matrix[] {
    const { members, calibrators } = this.#ready();
    return members.map((member, m) => calibrators[m].apply(member.decisionFunction(texts)));
  }

  #ready(): Fitted {
    if (!this.#fitted) throw new TypeError("Cannot use EnsembleClassifier: it is not fitted");
    return this.#fitted;
  }
}

function logarithm({ rows, columns, data }: Matrix): Matrix {
  return matrix(rows, columns, data.map((p) => Math.log(Math.max(p, 1e-30))));
}

/** One member that held tickets out decides for all: only those were scored. */
function methodOf(unseen: readonly UnseenScores[]): UnseenMethod {
  return unseen.find(({ method }) => method === "held-out")?.method ?? "cross-validation";
}
