import assert from "node:assert/strict";
import { type Matrix, matrix, type Snapshot, type WorkOptions } from "../core/mod.ts";
import { BaseClassifier, checkTrainingData, type Classifier } from "../models/classifier.ts";
import { checkClassifier, CLASSIFIER_CHECKS } from "./check_classifier.ts";

/** A sound little classifier for the broken ones to break: a class scores a point for each of its words. */
class WordVotes extends BaseClassifier {
  classes: string[] = [];
  votes = new Map<string, number[]>();

  async fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}): Promise<this> {
    const { classes, targets } = checkTrainingData("WordVotes", texts, labels);
    options.progress?.({ stage: "fit", done: 0 });
    await Promise.resolve();
    options.signal?.throwIfAborted();
    const votes = new Map<string, number[]>();
    texts.forEach((text, i) => {
      for (const word of text.split(" ")) {
        const row = votes.get(word) ?? classes.map(() => 0);
        row[targets[i]]++;
        votes.set(word, row);
      }
    });
    this.classes = classes;
    this.votes = votes;
    return this;
  }

  decisionFunction(texts: readonly string[]): Matrix {
    if (this.classes.length === 0) throw new TypeError("Cannot predict with WordVotes: it is not fitted");
    const scores = matrix(texts.length, this.classes.length);
    texts.forEach((text, i) => {
      const words = text.split(" ");
      for (const word of words) {
        this.votes.get(word)?.forEach((n, c) => scores.data[i * this.classes.length + c] += n / words.length);
      }
    });
    return scores;
  }

  toSnapshot(): Snapshot {
    if (this.classes.length === 0) throw new TypeError("Cannot snapshot WordVotes: it is not fitted");
    const data = Float64Array.from([...this.votes.values()].flat());
    return {
      kind: "WordVotes",
      config: { classes: [...this.classes], words: [...this.votes.keys()] },
      tensors: { votes: { shape: [this.votes.size, this.classes.length], data } },
    };
  }

  restore({ config, tensors }: Snapshot): this {
    const n = (config.classes as string[]).length;
    this.classes = config.classes as string[];
    this.votes = new Map((config.words as string[]).map((word, i) => [
      word,
      Array.from(tensors.votes.data.subarray(i * n, (i + 1) * n)),
    ]));
    return this;
  }
}

let calls = 0;

/** For each rule a classifier that breaks it. */
const BROKEN: Record<string, () => Classifier> = {
  "fit() and predict() leave their inputs as they are": () =>
    new class extends WordVotes {
      override predict(texts: readonly string[]) {
        (texts as string[]).sort();
        return super.predict(texts);
      }
    }(),
  "the same options and data give the same bits": () =>
    new class extends WordVotes {
      #noise = ++calls;
      override decisionFunction(texts: readonly string[]) {
        const scores = super.decisionFunction(texts);
        return { ...scores, data: scores.data.map((s, i) => s + 1e-3 * ((i * this.#noise) % 7)) };
      }
    }(),
  "a second fit() starts from scratch": () =>
    new class extends WordVotes {
      override async fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        const before = this.classes.length;
        await super.fit(texts, labels, options);
        if (before) { for (const row of this.votes.values()) row[0] += 0.5; }
        return this;
      }
    }(),
  "predicting does not change the model": () =>
    new class extends WordVotes {
      override decisionFunction(texts: readonly string[]) {
        const scores = super.decisionFunction(texts);
        for (const word of texts.join(" ").split(" ")) {
          if (!this.votes.has(word)) this.votes.set(word, this.classes.map(() => 0));
        }
        return scores;
      }
    }(),
  "a snapshot survives JSON and bytes, and predicts the same bits": () =>
    new class extends WordVotes {
      override toSnapshot() {
        const snapshot = super.toSnapshot();
        const { shape, data } = snapshot.tensors.votes;
        return { ...snapshot, tensors: { votes: { shape, data: Float32Array.from(data, (n) => n / 3) } } };
      }
    }(),
  "a snapshot stays as it was when the model is fitted again": () =>
    new class extends WordVotes {
      #shared: string[] = [];
      override toSnapshot() {
        this.#shared.splice(0, Infinity, ...this.classes);
        return { ...super.toSnapshot(), config: { ...super.toSnapshot().config, classes: this.#shared } };
      }
      override async fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        await super.fit(texts, labels, options);
        this.#shared.splice(0, Infinity, ...this.classes);
        return this;
      }
    }(),
  "classes are the labels seen, in code-unit order": () =>
    new class extends WordVotes {
      override async fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        await super.fit(texts, labels, options);
        this.classes = this.classes.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
        return this;
      }
    }(),
  "only labels seen in training are predicted": () =>
    new class extends WordVotes {
      override predict(texts: readonly string[]) {
        return super.predict(texts).map((label, i) => texts[i] === "" ? "unknown" : label);
      }
    }(),
  "probabilities are finite, in [0, 1], and sum to 1": () =>
    new class extends WordVotes {
      override predictProba(texts: readonly string[]) {
        const scores = this.decisionFunction(texts);
        for (let i = 0; i < scores.rows; i++) {
          const row = scores.data.subarray(i * scores.columns, (i + 1) * scores.columns);
          const sum = row.reduce((a, b) => a + b, 0);
          row.forEach((x, c) => row[c] = x / sum); // 0 / 0 where no word is known
        }
        return scores;
      }
    }(),
  "no texts give no rows": () =>
    new class extends WordVotes {
      override predictProba(texts: readonly string[]) {
        return super.predictProba(texts.length === 0 ? [""] : texts);
      }
    }(),
  "predict() names the class with the highest probability, the first one of equals": () =>
    new class extends WordVotes {
      override predict(texts: readonly string[]) {
        return super.predict(texts).map((label, i) => texts[i] === "" ? this.classes.at(-1)! : label);
      }
    }(),
  "a batch gives what its texts give one by one": () =>
    new class extends WordVotes {
      override decisionFunction(texts: readonly string[]) {
        const scores = super.decisionFunction(texts);
        const mean = scores.data.reduce((a, b) => a + b, 0) / scores.data.length;
        return { ...scores, data: scores.data.map((x) => x * mean) };
      }
    }(),
  "it can be trained on texts of any shape": () =>
    new class extends WordVotes {
      override fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        texts.forEach((text) => encodeURIComponent(text)); // throws at a lone surrogate
        return super.fit(texts, labels, options);
      }
    }(),
  "it can be trained on texts that hold nothing": () =>
    new class extends WordVotes {
      override async fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        await super.fit(texts, labels, options);
        if (texts.every((text) => text === "")) throw new RangeError("empty vocabulary");
        return this;
      }
    }(),
  "labels may be empty or named like a property of every object": () =>
    new class extends WordVotes {
      override async fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        await super.fit(texts, labels, options);
        this.classes = this.classes.filter((label) => label && !(label in {}));
        return this;
      }
    }(),
  "learning beats the most frequent label on the training tickets": () =>
    new class extends WordVotes {
      override decisionFunction(texts: readonly string[]) {
        const scores = super.decisionFunction(texts);
        return { ...scores, data: scores.data.fill(0) };
      }
    }(),
  "one class is refused": () =>
    new class extends WordVotes {
      override async fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        if (new Set(labels).size === 1) return this;
        return await super.fit(texts, labels, options);
      }
    }(),
  "texts and labels of different number are refused, and no texts at all": () =>
    new class extends WordVotes {
      override fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        return super.fit(texts.slice(0, labels.length), labels, options);
      }
    }(),
  "a refused fit() leaves the model as it was": () =>
    new class extends WordVotes {
      override fit(texts: readonly string[], labels: readonly string[], options?: WorkOptions) {
        this.votes = new Map();
        return super.fit(texts, labels, options);
      }
    }(),
  "nothing can be asked before fit()": () =>
    new class extends WordVotes {
      override decisionFunction(texts: readonly string[]) {
        return this.classes.length ? super.decisionFunction(texts) : matrix(texts.length, 1);
      }
    }(),
  "a signal given before fit() stops it with the signal's reason, and leaves the model as it was": () =>
    new class extends WordVotes {
      override fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}) {
        return options.signal?.aborted
          ? Promise.reject(new Error("aborted")) // not the signal's reason
          : super.fit(texts, labels, options);
      }
    }(),
  "a signal given during fit() stops it with the signal's reason, and leaves the model as it was": () =>
    new class extends WordVotes {
      override fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}) {
        options.signal?.throwIfAborted();
        return super.fit(texts, labels, { progress: options.progress });
      }
    }(),
};

Deno.test("checkClassifier() passes a sound classifier", async (t) => {
  await checkClassifier(t, {
    make: () => new WordVotes(),
    restore: (snapshot) => new WordVotes().restore(snapshot),
  });
});

for (const { rule, run } of CLASSIFIER_CHECKS) {
  Deno.test(`checkClassifier() fails a classifier that breaks the rule "${rule}"`, async () => {
    const make = BROKEN[rule];
    assert.ok(make, "there is no broken classifier for this rule");
    const restore = (snapshot: Snapshot) => (make() as WordVotes).restore(snapshot);
    await assert.rejects(async () => await run({ make, restore }));
  });
}

Deno.test("checkClassifier() fails a classifier that an abort leaves half-trained", async () => {
  class HalfTrained extends WordVotes {
    override fit(texts: readonly string[], labels: readonly string[], options: WorkOptions = {}) {
      this.classes = [...new Set(labels)].sort();
      return super.fit(texts, labels, options);
    }
  }
  for (const { run } of CLASSIFIER_CHECKS.filter(({ rule }) => rule.startsWith("a signal given"))) {
    await assert.rejects(async () => await run({ make: () => new HalfTrained(), restore: () => new HalfTrained() }));
  }
});

Deno.test("checkClassifier() takes probabilities of a batch within the tolerance that is asked for", async () => {
  const { run } = CLASSIFIER_CHECKS.find(({ rule }) => rule.startsWith("a batch"))!;
  class Rounding extends WordVotes {
    override decisionFunction(texts: readonly string[]) {
      const scores = super.decisionFunction(texts);
      return { ...scores, data: scores.data.map((x) => x * (1 + 1e-6 * texts.length)) };
    }
  }
  const setup = { make: () => new Rounding(), restore: () => new Rounding() };
  await assert.rejects(async () => await run(setup));
  await run({ ...setup, batchTolerance: 1e-3 });
});
