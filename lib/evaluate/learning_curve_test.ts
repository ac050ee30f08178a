import assert from "node:assert/strict";
import { matrix } from "../core/mod.ts";
import { BaseClassifier, checkTrainingData } from "../models/classifier.ts";
import { learningCurve } from "./learning_curve.ts";

/** Knows the label of every text that it has seen, and answers the first class for others. */
class Memory extends BaseClassifier {
  classes: readonly string[] = [];
  readonly seen = new Map<string, string>();
  constructor(readonly sets: string[][]) {
    super();
  }
  fit = (texts: readonly string[], labels: readonly string[]) => {
    this.classes = checkTrainingData("Memory", texts, labels).classes;
    texts.forEach((text, i) => this.seen.set(text, labels[i]));
    this.sets.push([...texts]);
    return Promise.resolve(this);
  };
  decisionFunction = (texts: readonly string[]) => {
    const scores = matrix(texts.length, this.classes.length);
    texts.forEach((text, i) => {
      const c = this.classes.indexOf(this.seen.get(text) ?? this.classes[0]);
      scores.data[i * this.classes.length + c] = 1;
    });
    return scores;
  };
  toSnapshot = () => ({ kind: "Memory", config: {}, tensors: {} });
}

// 40 questions, each asked ten times, one label for the first half of them and one for the other.
const texts = Array.from({ length: 400 }, (_, i) => `question ${i % 40}`);
const labels = texts.map((_, i) => (i % 40 < 20 ? "a" : "b"));

Deno.test("learningCurve() rises with what is learned, and its gains are the differences of its points", async () => {
  const curve = await learningCurve(() => new Memory([]), texts, labels, { sizes: [20, 80, 320], folds: 5 });
  const [small, middle, large] = curve.points;
  assert.ok(small.accuracy < middle.accuracy && middle.accuracy < large.accuracy);
  assert.ok(large.accuracy > 0.99); // every question is among 320 tickets
  curve.gains.forEach(({ from, to, value, low, high }, i) => {
    assert.deepEqual([from, to], [curve.points[i].size, curve.points[i + 1].size]);
    assert.ok(Math.abs(value - (curve.points[i + 1].accuracy - curve.points[i].accuracy)) < 1e-12);
    assert.ok(low <= value && value <= high);
  });
  assert.deepEqual([curve.n, curve.classes, curve.folds], [400, 2, 5]);
});

Deno.test("learningCurve() has Student's interval with the variance of folds that share their training tickets", async () => {
  const { points } = await learningCurve(() => new Memory([]), texts, labels, { sizes: [60], folds: 4 });
  const [{ scores, accuracy, low, high }] = points;
  const variance = scores.reduce((sum, score) => sum + (score - accuracy) ** 2, 0) / 3;
  // scipy.stats.t(3).ppf(0.975), SciPy 1.17.1.
  const half = 3.182446305284263 * Math.sqrt((1 / 4 + 1 / 3) * variance);
  assert.ok(variance > 0);
  assert.ok(Math.abs(low - (accuracy - half)) < 1e-12 && Math.abs(high - (accuracy + half)) < 1e-12);
});

Deno.test("learningCurve() trains on growing sets, each within the next, with the classes' shares, never on what it judges", async () => {
  const sets: string[][] = [];
  const own = Array.from({ length: 100 }, (_, i) => `ticket ${i}`);
  const some = own.map((_, i) => (i % 10 === 0 ? "rare" : "common"));
  await learningCurve(() => new Memory(sets), own, some, { sizes: [40, 20, 80], folds: 5, seed: 3 });
  assert.deepEqual(sets.map((set) => set.length), [20, 40, 80, 20, 40, 80, 20, 40, 80, 20, 40, 80, 20, 40, 80]);
  for (let fold = 0; fold < 5; fold++) {
    const [a, b, c] = sets.slice(3 * fold, 3 * fold + 3);
    assert.ok(a.every((text) => b.includes(text)) && b.every((text) => c.includes(text)));
    for (const set of [a, b, c]) {
      const rare = set.filter((text) => some[own.indexOf(text)] === "rare").length;
      assert.ok(Math.abs(rare - set.length / 10) <= 1, `${rare} of ${set.length}`);
    }
  }
});

Deno.test("learningCurve() is decided by its seed, keeps groups together, reports its progress and stops when told to", async () => {
  const run = (seed: number) => learningCurve(() => new Memory([]), texts, labels, { sizes: [40], seed });
  assert.deepEqual(await run(1), await run(1));
  assert.notDeepEqual((await run(1)).points[0].scores, (await run(2)).points[0].scores);
  // With all copies of a question in one fold, nothing that is asked was seen.
  const groups = texts.map((_, i) => i % 40);
  const [point] = (await learningCurve(() => new Memory([]), texts, labels, { sizes: [160], groups })).points;
  assert.ok(Math.abs(point.accuracy - 0.5) < 0.05, `${point.accuracy}`);

  const events: number[] = [];
  await learningCurve(() => new Memory([]), texts, labels, {
    sizes: [20, 40],
    folds: 2,
    progress: ({ done }) => events.push(done),
  });
  assert.deepEqual(events, [0, 1, 2, 3, 4]);
  const stop = new AbortController();
  const stopped = learningCurve(() => new Memory([]), texts, labels, {
    signal: stop.signal,
    progress: ({ done }) => done === 2 && stop.abort(new Error("enough")),
  });
  await assert.rejects(stopped, /enough/);
});

Deno.test("learningCurve() has every class in its smallest set, however rare", async () => {
  const some = texts.map((_, i) => (i < 8 ? "rare" : "common"));
  const { points } = await learningCurve(() => new Memory([]), texts, some, { sizes: [2, 4] });
  assert.equal(points.length, 2); // a set of one class could not be fitted
});

Deno.test("learningCurve() halves the largest size where none are given, and says which rule a bad call breaks", async () => {
  const { points } = await learningCurve(() => new Memory([]), texts, labels);
  assert.deepEqual(points.map(({ size }) => size), [10, 20, 40, 80, 160, 320]);
  const bad = (sizes: number[]) => learningCurve(() => new Memory([]), texts, labels, { sizes });
  await assert.rejects(bad([1000]), /sizes must be integers from 2 to 320: current value is \[1000\]/);
  await assert.rejects(bad([1, 20]), RangeError);
  await assert.rejects(learningCurve(() => new Memory([]), texts, []), /there are 400 texts and 0 labels/);
  await assert.rejects(learningCurve(() => new Memory([]), texts, labels, { level: 0 }), RangeError);
});
