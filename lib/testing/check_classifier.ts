import assert from "node:assert/strict";
import { argmaxOfRow, type Matrix, matrix, rowOf, type Snapshot } from "../core/mod.ts";
import type { Classifier } from "../models/classifier.ts";
import { assertAllClose, assertSameBits, throughJsonAndBytes } from "./equality.ts";
import { smallTickets } from "./small_tickets.ts";

/** The classifier to check, and what may be expected of it. */
export interface ClassifierSetup {
  /** Makes an unfitted classifier, always with the same options. */
  make(): Classifier;
  /** Reads a snapshot back. */
  restore(snapshot: Snapshot): Classifier | Promise<Classifier>;
  /**
   * Whether it must do better on its training tickets than the most frequent label would; dummies don't.
   *
   * @default {true}
   */
  learns?: boolean;
  /**
   * Whether a fit is over before a signal could reach it.
   *
   * @default {false}
   */
  instant?: boolean;
  /**
   * Largest difference between the probabilities of a ticket in a batch and alone; 0 asks for the same bits.
   *
   * @default {0}
   */
  batchTolerance?: number;
}

/** One rule that every classifier keeps. */
export interface ClassifierCheck {
  readonly rule: string;
  run(setup: ClassifierSetup): void | Promise<void>;
}

const { texts, labels } = smallTickets();
const CLASSES = ["Login", "Refund", "Shipping"];
const ODD_TEXTS = [
  "",
  " \t\n\r\u00a0\u2028",
  "qzxv wqj 0000",
  "\0",
  "refund\0password",
  "\ud83d",
  "\udc00 refund \ud800",
  "😡🔥👩‍👩‍👧🇩🇪",
  "e\u0301\u0301\u0301 Ａｃｃｏｕｎｔ ﷺ",
  "أريد استرداد أموالي",
  "返金してください",
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "refund parcel ".repeat(75_000), // 1 MB
];

/** The rules in executable form; {@linkcode checkClassifier} runs them all. */
export const CLASSIFIER_CHECKS: readonly ClassifierCheck[] = [
  {
    rule: "fit() and predict() leave their inputs as they are",
    async run({ make }) {
      const [ownTexts, ownLabels] = [[...texts], [...labels]];
      const model = await make().fit(ownTexts, ownLabels);
      model.predictProba(ownTexts);
      model.predict(ownTexts);
      assert.deepEqual(ownTexts, texts);
      assert.deepEqual(ownLabels, labels);
    },
  },
  {
    rule: "the same options and data give the same bits",
    async run({ make }) {
      const [a, b] = [await fitted(make), await fitted(make)];
      assertSameBits(b.predictProba(texts), a.predictProba(texts));
      assert.deepEqual(b.toSnapshot(), a.toSnapshot());
    },
  },
  {
    rule: "a second fit() starts from scratch",
    async run({ make }) {
      const model = await make().fit(["aa bb", "cc dd", "ee", "ff"], ["x", "y", "z", "w"]);
      await model.fit(texts, labels);
      const fresh = await fitted(make);
      assert.deepEqual(model.classes, fresh.classes);
      assertSameBits(model.predictProba(texts), fresh.predictProba(texts));
    },
  },
  {
    rule: "predicting does not change the model",
    async run({ make }) {
      const model = await fitted(make);
      const before = model.predictProba(texts);
      const snapshot = structuredClone(model.toSnapshot());
      model.predict(ODD_TEXTS);
      assertSameBits(model.predictProba(texts), before);
      assert.deepEqual(model.toSnapshot(), snapshot);
    },
  },
  {
    rule: "a snapshot survives JSON and bytes, and predicts the same bits",
    async run({ make, restore }) {
      const model = await fitted(make);
      const snapshot = throughJsonAndBytes(model.toSnapshot());
      assert.deepEqual(snapshot, model.toSnapshot(), "the snapshot holds what JSON or bytes can't");
      const again = await restore(snapshot);
      assert.deepEqual(again.classes, model.classes);
      const all = [...texts, ...ODD_TEXTS];
      assertSameBits(again.decisionFunction(all), model.decisionFunction(all));
      assertSameBits(again.predictProba(all), model.predictProba(all));
      assert.deepEqual(again.predict(all), model.predict(all));
      assert.deepEqual(again.toSnapshot(), snapshot);
    },
  },
  {
    rule: "a snapshot stays as it was when the model is fitted again",
    async run({ make }) {
      const model = await fitted(make);
      const snapshot = model.toSnapshot();
      const copy = structuredClone(snapshot);
      await model.fit(texts, labels.map((_, i) => `label ${i % 3}`));
      assert.deepEqual(snapshot, copy);
    },
  },
  {
    rule: "classes are the labels seen, in code-unit order",
    async run({ make }) {
      assert.deepEqual((await fitted(make)).classes, CLASSES);
      const model = await make().fit(texts, texts.map((_, i) => ["b", "ä", "B", "a10", "a9"][i % 5]));
      assert.deepEqual(model.classes, ["B", "a10", "a9", "b", "ä"]);
    },
  },
  {
    rule: "only labels seen in training are predicted",
    async run({ make }) {
      for (const label of (await fitted(make)).predict([...texts, ...ODD_TEXTS])) {
        assert.ok(CLASSES.includes(label), label);
      }
    },
  },
  {
    rule: "probabilities are finite, in [0, 1], and sum to 1",
    async run({ make }) {
      const model = await fitted(make);
      assertProbabilities(model.predictProba([...texts, ...ODD_TEXTS]), texts.length + ODD_TEXTS.length, 3);
      assert.ok(model.decisionFunction(ODD_TEXTS).data.every(Number.isFinite), "a score is not finite");
    },
  },
  {
    rule: "no texts give no rows",
    async run({ make }) {
      const model = await fitted(make);
      assert.deepEqual(model.predictProba([]), matrix(0, 3));
      assert.deepEqual(model.predict([]), []);
    },
  },
  {
    rule: "predict() names the class with the highest probability, the first one of equals",
    async run({ make }) {
      const model = await fitted(make);
      const all = [...texts, ...ODD_TEXTS];
      const probabilities = model.predictProba(all);
      assert.deepEqual(model.predict(all), all.map((_, i) => CLASSES[argmaxOfRow(probabilities, i)]));
    },
  },
  {
    rule: "a batch gives what its texts give one by one",
    async run({ make, batchTolerance = 0 }) {
      const model = await fitted(make);
      const all = [...texts, ...ODD_TEXTS];
      const batch = model.predictProba(all);
      all.forEach((text, i) => {
        const alone = model.predictProba([text]);
        if (batchTolerance === 0) assertSameBits(alone, matrix(1, 3, rowOf(batch, i).slice()));
        else assertAllClose(alone.data, rowOf(batch, i), { absolute: batchTolerance });
      });
    },
  },
  {
    rule: "it can be trained on texts of any shape",
    async run({ make }) {
      const all = [...texts, ...ODD_TEXTS];
      const model = await make().fit(all, all.map((_, i) => labels[i % labels.length]));
      assertProbabilities(model.predictProba(all), all.length, 3);
    },
  },
  {
    rule: "it can be trained on texts that hold nothing",
    async run({ make }) {
      const model = await make().fit(["", "", "", ""], ["a", "b", "b", "b"]);
      assertProbabilities(model.predictProba(["", "refund"]), 2, 2);
    },
  },
  {
    rule: "labels may be empty or named like a property of every object",
    async run({ make, restore }) {
      const odd = ["", "__proto__", "constructor", "toString"];
      const model = await make().fit(texts, texts.map((_, i) => odd[i % odd.length]));
      assert.deepEqual(model.classes, [...odd].sort());
      const again = await restore(throughJsonAndBytes(model.toSnapshot()));
      assert.deepEqual(again.predict(texts), model.predict(texts));
      for (const label of model.predict(texts)) assert.ok(odd.includes(label), label);
    },
  },
  {
    rule: "learning beats the most frequent label on the training tickets",
    async run({ make, learns = true }) {
      if (!learns) return;
      const answers = (await fitted(make)).predict(texts);
      const right = answers.filter((label, i) => label === labels[i]).length;
      const majority = labels.filter((label) => label === "Refund").length;
      assert.ok(right > majority, `${right} of ${labels.length} are right, ${majority} would be by the majority`);
    },
  },
  {
    rule: "one class is refused",
    async run({ make }) {
      await assert.rejects(make().fit(["a", "b"], ["x", "x"]), {
        name: "RangeError",
        message: /^Cannot fit \w+: there must be at least two classes: all labels are "x"$/,
      });
    },
  },
  {
    rule: "texts and labels of different number are refused, and no texts at all",
    async run({ make }) {
      await assert.rejects(make().fit(["a", "b"], ["x"]), {
        name: "RangeError",
        message: /^Cannot fit \w+: there must be one label a text: there are 2 texts and 1 labels$/,
      });
      await assert.rejects(make().fit([], []), { name: "RangeError", message: /^Cannot fit \w+: there are no texts$/ });
    },
  },
  {
    rule: "a refused fit() leaves the model as it was",
    async run({ make }) {
      const model = await fitted(make);
      const before = model.predictProba(texts);
      await assert.rejects(model.fit(["a", "b"], ["x", "x"]));
      assert.deepEqual(model.classes, CLASSES);
      assertSameBits(model.predictProba(texts), before);
    },
  },
  {
    rule: "nothing can be asked before fit()",
    run({ make }) {
      const model = make();
      assert.deepEqual([...model.classes], []);
      assert.throws(() => model.decisionFunction(["x"]), TypeError);
      assert.throws(() => model.predictProba(["x"]), TypeError);
      assert.throws(() => model.predict(["x"]), TypeError);
      assert.throws(() => model.toSnapshot(), TypeError);
    },
  },
  {
    rule: "a signal given before fit() stops it with the signal's reason, and leaves the model as it was",
    async run({ make }) {
      const signal = AbortSignal.abort(new Error("stop it"));
      await assertStops(make, () => ({ signal }));
    },
  },
  {
    rule: "a signal given during fit() stops it with the signal's reason, and leaves the model as it was",
    async run({ make, instant = false }) {
      if (instant) return;
      await assertStops(make, () => {
        const controller = new AbortController();
        return { signal: controller.signal, progress: () => controller.abort(new Error("stop it")) };
      });
    },
  },
];

/**
 * Runs every rule of {@linkcode CLASSIFIER_CHECKS} as a step of a test.
 *
 * @example
 * ```ts
 * import { MajorityClassifier } from "../models/dummy/majority_dummy.ts";
 * import { checkClassifier } from "./check_classifier.ts";
 *
 * Deno.test("MajorityClassifier keeps the rules of classifiers", async (t) => {
 *   await checkClassifier(t, {
 *     make: () => new MajorityClassifier(),
 *     restore: MajorityClassifier.fromSnapshot,
 *     learns: false,
 *     instant: true,
 *   });
 * });
 * ```
 */
export async function checkClassifier(t: Deno.TestContext, setup: ClassifierSetup): Promise<void> {
  for (const { rule, run } of CLASSIFIER_CHECKS) await t.step(rule, () => run(setup));
}

async function fitted(make: () => Classifier): Promise<Classifier> {
  return await make().fit(texts, labels);
}

function assertProbabilities(probabilities: Matrix, rows: number, columns: number): void {
  assert.deepEqual([probabilities.rows, probabilities.columns], [rows, columns], "the shape is wrong");
  for (let i = 0; i < rows; i++) {
    const row = [...rowOf(probabilities, i)];
    assert.ok(row.every((p) => p >= 0 && p <= 1), `row ${i} is ${row}`);
    const sum = row.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - 1) <= 1e-6, `row ${i} sums to ${sum}`);
  }
}

async function assertStops(
  make: () => Classifier,
  options: () => { signal: AbortSignal; progress?: () => void },
): Promise<void> {
  const fresh = make();
  await assert.rejects(fresh.fit(texts, labels, options()), { message: "stop it" });
  assert.deepEqual([...fresh.classes], []);
  assert.throws(() => fresh.predict(["x"]), TypeError);

  const model = await fitted(make);
  const before = model.predictProba(texts);
  await assert.rejects(model.fit(["a b", "c d", "e f"], ["x", "y", "x"], options()), { message: "stop it" });
  assert.deepEqual(model.classes, CLASSES);
  assertSameBits(model.predictProba(texts), before);
}
