import { InputError, type Snapshot } from "../core/mod.ts";
import { lateLoader } from "../core/late_loader.ts";
import { CalibratedClassifier } from "./calibration/calibrated_classifier.ts";
import type { Classifier } from "./classifier.ts";
import { MajorityClassifier } from "./dummy/majority_dummy.ts";
import { StratifiedClassifier } from "./dummy/stratified_dummy.ts";
import { EnsembleClassifier } from "./ensemble/ensemble_classifier.ts";
import { ComplementNaiveBayes } from "./linear/complement_naive_bayes.ts";
import { LinearSvm } from "./linear/linear_svm.ts";
import { LogisticRegression } from "./linear/logistic_regression.ts";

type Restore = (snapshot: Snapshot) => Classifier;

const load = lateLoader(import.meta.url);

/** Kinds that are there at once; {@linkcode LATE} ones join them when they are first met. */
const KINDS = new Map<string, Restore>([
  ["CalibratedClassifier", (snapshot) => CalibratedClassifier.fromSnapshot(snapshot, restoreLoaded)],
  ["ComplementNaiveBayes", ComplementNaiveBayes.fromSnapshot],
  ["EnsembleClassifier", (snapshot) => EnsembleClassifier.fromSnapshot(snapshot, restoreLoaded)],
  ["LinearSvm", LinearSvm.fromSnapshot],
  ["LogisticRegression", LogisticRegression.fromSnapshot],
  ["MajorityClassifier", MajorityClassifier.fromSnapshot],
  ["StratifiedClassifier", StratifiedClassifier.fromSnapshot],
]);

/** Kinds whose code is not loaded where a linear model answers. */
const LATE: Readonly<Record<string, () => Promise<Restore>>> = {
  async FewShotClassifier() {
    const { FewShotClassifier } = await load<typeof import("./neural/few_shot/few_shot_classifier.ts")>(
      "./neural/few_shot/few_shot_classifier.ts",
    );
    return FewShotClassifier.fromSnapshot;
  },
  async FrozenClassifier() {
    const [{ FrozenClassifier }, { PretrainedEmbedder }] = await Promise.all([
      load<typeof import("./neural/frozen/frozen_classifier.ts")>("./neural/frozen/frozen_classifier.ts"),
      load<typeof import("../features/transformer/pretrained_embedder.ts")>(
        "../features/transformer/pretrained_embedder.ts",
      ),
    ]);
    return (snapshot) => FrozenClassifier.fromSnapshot(snapshot, PretrainedEmbedder.fromSnapshot);
  },
  async LstmClassifier() {
    const { LstmClassifier } = await load<typeof import("./neural/lstm/lstm_classifier.ts")>(
      "./neural/lstm/lstm_classifier.ts",
    );
    return LstmClassifier.fromSnapshot;
  },
  async TfjsClassifier() {
    const { TfjsClassifier } = await load<typeof import("./tfjs/tfjs_classifier.ts")>("./tfjs/tfjs_classifier.ts");
    return TfjsClassifier.fromSnapshot;
  },
  async TransformerClassifier() {
    const { TransformerClassifier } = await load<typeof import("./neural/transformer/transformer_classifier.ts")>(
      "./neural/transformer/transformer_classifier.ts",
    );
    return TransformerClassifier.fromSnapshot;
  },
};

/**
 * Reads a fitted classifier of any kind back from its snapshot, the classifiers inside it included.
 *
 * @throws {InputError} If the kind is not known, as when a newer ticketlab wrote the snapshot.
 *
 * @example
 * ```ts
 * import { restoreClassifier } from "./restore.ts";
 * import { MajorityClassifier } from "./dummy/majority_dummy.ts";
 * import assert from "node:assert/strict";
 *
 * const fitted = await new MajorityClassifier().fit(["a", "b", "c"], ["Refund", "Login", "Refund"]);
 * assert.deepEqual((await restoreClassifier(fitted.toSnapshot())).predict(["?"]), ["Refund"]);
 * ```
 */
export async function restoreClassifier(snapshot: Snapshot): Promise<Classifier> {
  for (const kind of kindsOf(snapshot)) {
    if (!KINDS.has(kind) && Object.hasOwn(LATE, kind)) KINDS.set(kind, await LATE[kind]());
  }
  return restoreLoaded(snapshot);
}

function kindsOf({ kind, parts = {} }: Snapshot): string[] {
  return [kind, ...Object.values(parts).flatMap(kindsOf)];
}

function restoreLoaded(snapshot: Snapshot): Classifier {
  const restore = KINDS.get(snapshot.kind);
  if (!restore) {
    throw new InputError(`there is no classifier of kind "${snapshot.kind}"`, {
      hint: `the kinds are ${[...new Set([...KINDS.keys(), ...Object.keys(LATE)])].sort().join(", ")}`,
    });
  }
  return restore(snapshot);
}
