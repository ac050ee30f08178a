import assert from "node:assert/strict";
import { type Matrix, matrix, Rng, type Snapshot } from "../../core/mod.ts";
import { BaseClassifier, checkTrainingData, type SelfScoring, type UnseenScores } from "../classifier.ts";
import { CalibratedClassifier, DEFAULT_POLICY, predictTickets } from "./mod.ts";

/** Shares of the classes among a word's tickets, with add-one smoothing, ten times too sure: small, quick, and badly calibrated. */
class SureOfWords extends BaseClassifier {
  classes: string[] = [];
  #counts = new Map<string, number[]>();

  fit(texts: readonly string[], labels: readonly string[]): Promise<this> {
    const { classes, targets } = checkTrainingData("SureOfWords", texts, labels);
    this.classes = classes;
    this.#counts = new Map();
    texts.forEach((text, i) => {
      for (const word of text.split(" ")) {
        if (!this.#counts.has(word)) this.#counts.set(word, classes.map(() => 1));
        this.#counts.get(word)![targets[i]]++;
      }
    });
    return Promise.resolve(this);
  }

  decisionFunction(texts: readonly string[]): Matrix {
    const out = matrix(texts.length, this.classes.length);
    texts.forEach((text, i) => {
      for (const word of text.split(" ")) {
        const counts = this.#counts.get(word) ?? this.classes.map(() => 1);
        const total = counts.reduce((a, b) => a + b);
        counts.forEach((count, c) => out.data[i * out.columns + c] += 10 * Math.log(count / total));
      }
    });
    return out;
  }

  toSnapshot(): Snapshot {
    return { kind: "SureOfWords", config: { counts: [...this.#counts], classes: this.classes }, tensors: {} };
  }

  static fromSnapshot({ config }: Snapshot): SureOfWords {
    const model = new SureOfWords();
    model.classes = config.classes as string[];
    model.#counts = new Map(config.counts as unknown as [string, number[]][]);
    return model;
  }
}

const base = () => new SureOfWords();

/** Tickets of six words, of which a third or so point to the label; one label in ten is wrong. */
function tickets(seed: number, n: number) {
  const rng = new Rng(seed);
  const labels: string[] = [];
  const texts = Array.from({ length: n }, () => {
    const label = rng.pick(["billing", "refund", "technical"], [5, 3, 2]);
    labels.push(rng.next() < 0.1 ? rng.pick(["billing", "refund", "technical"]) : label);
    return Array.from({ length: 6 }, () => (rng.next() < 0.35 ? `${label}${rng.int(5)}` : `word${rng.int(200)}`)).join(
      " ",
    );
  });
  return { texts, labels };
}

Deno.test("CalibratedClassifier says what share of its answers is right, where its base does not", async () => {
  const { texts, labels } = tickets(1, 1500);
  const fresh = tickets(2, 3000);
  const model = await new CalibratedClassifier({ base, seed: 3 }).fit(texts, labels);
  const gap = (p: Matrix) => {
    let [confidence, right] = [0, 0];
    fresh.labels.forEach((label, i) => {
      const row = p.data.subarray(i * 3, i * 3 + 3);
      const best = row.indexOf(Math.max(...row));
      confidence += row[best];
      if (model.classes[best] === label) right++;
    });
    return Math.abs(confidence - right) / fresh.labels.length;
  };
  assert.ok(gap(model.base.predictProba(fresh.texts)) > 0.08);
  assert.ok(gap(model.predictProba(fresh.texts)) < 0.03);
});

Deno.test("CalibratedClassifier's label sets hold the true label as often as stated", async () => {
  const { texts, labels } = tickets(1, 1500);
  const fresh = tickets(2, 3000);
  for (const coverage of [0.8, 0.95]) {
    const model = await new CalibratedClassifier({ base, coverage, seed: 3 }).fit(texts, labels);
    const { sets } = model.assess(fresh.texts);
    const share = sets.filter((set, i) => set.includes(model.classes.indexOf(fresh.labels[i]))).length / sets.length;
    assert.ok(share > coverage - 0.04 && share < coverage + 0.06, `${share} of ${coverage}`);
  }
});

Deno.test("CalibratedClassifier keeps equal texts in one fold and reports what it saw out of fold", async () => {
  const { texts, labels } = tickets(1, 200);
  const doubled = [...texts, ...texts.map((text) => `  ${text.toUpperCase()}`)];
  const model = await new CalibratedClassifier({ base }).fit(doubled, [...labels, ...labels]);
  const { folds, probabilities, targets, methods } = model.outOfFold!;
  assert.deepEqual(folds.slice(0, 200), folds.slice(200));
  assert.deepEqual([probabilities.rows, probabilities.columns, targets.length], [400, 3, 400]);
  assert.equal(methods.length, 3);
  assert.equal(methods[0].method, model.method);
  assert.ok(methods[0].logLoss <= methods[1].logLoss);
});

/** Holds every fifth ticket out of a first fit; learns from all in a second one. */
class HoldsFifthOut extends SureOfWords implements SelfScoring {
  fits = 0;

  override fit(texts: readonly string[], labels: readonly string[]): Promise<this> {
    this.fits++;
    return super.fit(texts, labels);
  }

  async fitAndScore(texts: readonly string[], labels: readonly string[]): Promise<UnseenScores> {
    const rows = Int32Array.from(texts.keys()).filter((i) => i % 5 === 0);
    const rest = [...texts.keys()].filter((i) => i % 5 !== 0);
    await this.fit(rest.map((i) => texts[i]), rest.map((i) => labels[i]));
    const scores = this.decisionFunction(Array.from(rows, (i) => texts[i]));
    await this.fit(texts, labels);
    return { rows, scores, method: "held-out" };
  }
}

Deno.test("CalibratedClassifier leaves it to a base that scores unseen tickets itself, and is as sure as it may be", async () => {
  const { texts, labels } = tickets(1, 2000);
  const own = new HoldsFifthOut();
  const model = await new CalibratedClassifier({ base: () => own, coverage: 0.9 }).fit(texts, labels);
  assert.equal(own.fits, 2);
  const { method, rows, targets, probabilities } = model.outOfFold!;
  assert.deepEqual([method, rows.length, probabilities.rows], ["held-out", 400, 400]);
  assert.deepEqual(Array.from(rows, (i) => labels[i]), Array.from(targets, (t) => model.classes[t]));

  const fresh = tickets(2, 2000);
  const { sets, probabilities: sure } = model.assess(fresh.texts);
  const share = sets.filter((set, i) => set.includes(model.classes.indexOf(fresh.labels[i]))).length / sets.length;
  assert.ok(share > 0.85 && share < 0.96, `${share} covered`);
  const answers = model.predict(fresh.texts);
  const right = answers.filter((label, i) => label === fresh.labels[i]).length / answers.length;
  const claimed = answers.reduce((sum, label, i) => sum + sure.data[i * 3 + model.classes.indexOf(label)], 0) / 2000;
  assert.ok(Math.abs(claimed - right) < 0.04, `claims ${claimed}, has ${right}`);
});

Deno.test("CalibratedClassifier gives the same bits for the same seed, and after a snapshot", async () => {
  const { texts, labels } = tickets(1, 300);
  const one = await new CalibratedClassifier({ base, seed: 5, classConditional: true }).fit(texts, labels);
  const two = await new CalibratedClassifier({ base, seed: 5, classConditional: true }).fit(texts, labels);
  assert.deepEqual(one.assess(texts), two.assess(texts));
  const restored = CalibratedClassifier.fromSnapshot(structuredClone(one.toSnapshot()), SureOfWords.fromSnapshot);
  assert.deepEqual(restored.assess(texts), one.assess(texts));
  assert.deepEqual(restored.classes, one.classes);
  assert.equal(restored.outOfFold, undefined);
  await assert.rejects(restored.fit(texts, labels), /does not know how its base was made/);
});

Deno.test("CalibratedClassifier copes with a class that some folds have not seen", async () => {
  const { texts, labels } = tickets(1, 100);
  const model = await new CalibratedClassifier({ base }).fit([...texts, "press enquiry"], [...labels, "press"]);
  assert.deepEqual(model.classes, ["billing", "press", "refund", "technical"]);
  const { data } = model.predictProba(["press enquiry"]);
  assert.ok(Math.abs(data.reduce((a, b) => a + b) - 1) < 1e-5);
});

Deno.test("CalibratedClassifier learns a class that has one text, many times", async () => {
  const { texts, labels } = tickets(1, 100);
  const pings = texts.map(() => "ping");
  const model = await new CalibratedClassifier({ base }).fit(
    [...texts, ...pings],
    [...labels.map(() => "person"), ...pings.map(() => "monitor")],
  );
  const [answer] = predictTickets(model, ["ping"], { version: "v" });
  assert.ok(!("error" in answer) && answer.label === "monitor" && answer.decision === "route");
});

Deno.test("CalibratedClassifier can be fitted to two classes of which one has a single ticket", async () => {
  const model = await new CalibratedClassifier({ base }).fit(["late", "lost", "wrong"], ["parcel", "parcel", "refund"]);
  assert.deepEqual(model.classes, ["parcel", "refund"]);
  assert.equal(model.outOfFold!.targets.length, 3);
});

Deno.test("CalibratedClassifier stops when told to and stays as it was", async () => {
  const { texts, labels } = tickets(1, 100);
  const model = await new CalibratedClassifier({ base }).fit(texts, labels);
  const before = model.predictProba(texts);
  const controller = new AbortController();
  const fit = model.fit(texts.slice(50), labels.slice(50), {
    signal: controller.signal,
    progress: ({ done }) => done === 2 && controller.abort(new Error("enough")),
  });
  await assert.rejects(fit, /enough/);
  assert.deepEqual(model.predictProba(texts), before);
});

Deno.test("CalibratedClassifier reports each fold and the end", async () => {
  const { texts, labels } = tickets(1, 60);
  const seen: string[] = [];
  await new CalibratedClassifier({ base, folds: 3, method: "platt" }).fit(texts, labels, {
    progress: ({ stage, done, total }) => seen.push(`${stage} ${done}/${total}`),
  });
  assert.deepEqual(seen, ["calibrate 0/3", "calibrate 1/3", "calibrate 2/3", "calibrate 3/3"]);
});

Deno.test("CalibratedClassifier says which rule bad training data breaks", async () => {
  const fit = (texts: string[], labels: string[], more = {}) =>
    new CalibratedClassifier({ base, ...more }).fit(texts, labels);
  await assert.rejects(fit(["a", "b"], ["x", "x"]), /there must be at least two classes/);
  await assert.rejects(fit(["a", "b"], ["x", "y"], { folds: 1 }), /folds must be an integer >= 2/);
  await assert.rejects(
    fit(["a", "b"], ["x", "y"], { coverage: 90 }),
    /coverage must be in \(0, 1\): current value is 90/,
  );
  await assert.rejects(
    fit(["a", "b"], ["x", "y"], { method: "beta" }),
    /method must be one of temperature, platt, isotonic/,
  );
  assert.throws(() => new CalibratedClassifier({ base }).predict(["a"]), { name: "TypeError" });
});

Deno.test("predictTickets() answers in order, and says why a text cannot be classified", async () => {
  const { texts, labels } = tickets(1, 400);
  const model = await new CalibratedClassifier({ base }).fit(texts, labels);
  const answers = predictTickets(model, ["refund1 refund2 refund3", "  ", "billing0 billing1 billing2", "?!"], {
    version: "v1",
  });
  assert.deepEqual(answers.map((answer) => ("error" in answer ? answer.error : answer.label)), [
    "refund",
    "the text is empty",
    "billing",
    "the text has no letter, digit or emoji",
  ]);
  const [first] = answers;
  assert.ok(!("error" in first));
  assert.equal(first.version, "v1");
  assert.equal(first.decision, "route");
  assert.deepEqual(first.set, ["refund"]);
  assert.ok(Math.abs(first.probabilities.reduce((a, b) => a + b) - 1) < 1e-5);
  assert.equal(first.confidence, Math.max(...first.probabilities));
});

Deno.test("predictTickets() gives every ticket the same answer in a batch of thousands as alone", async () => {
  const { texts, labels } = tickets(1, 400);
  const model = await new CalibratedClassifier({ base }).fit(texts, labels);
  const many = Array.from({ length: 2100 }, (_, i) => (i % 7 === 0 ? "" : texts[i % texts.length]));
  const together = predictTickets(model, many, { version: "v" });
  for (const i of [1, 1023, 1024, 1025, 2098]) {
    assert.deepEqual(together[i], predictTickets(model, [many[i]], { version: "v" })[0]);
  }
});

Deno.test("predictTickets() follows the policy", async () => {
  const { texts, labels } = tickets(1, 400);
  const model = await new CalibratedClassifier({ base }).fit(texts, labels);
  const policy = { ...DEFAULT_POLICY, minConfidence: 2 };
  const answers = predictTickets(model, texts, { version: "v", policy });
  assert.ok(answers.every((answer) => !("error" in answer) && answer.decision !== "route"));
});
