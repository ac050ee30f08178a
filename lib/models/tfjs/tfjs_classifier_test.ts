import assert from "node:assert/strict";
import { argmaxOfRow, Rng } from "../../core/mod.ts";
import { wordTokens } from "../../features/words/mod.ts";
import { checkClassifier } from "../../testing/check_classifier.ts";
import { smallTickets } from "../../testing/small_tickets.ts";
import { additiveAttention } from "./layers/additive_attention.ts";
import type { ModelBuilder, ModelInfo } from "./model_info.ts";
import { type TensorFlow, tensorFlow } from "./tensorflow.ts";
import { TfjsClassifier, type TfjsOptions } from "./tfjs_classifier.ts";

const { texts, labels } = smallTickets();

/** A model small enough that a fit takes a tenth of a second. */
const TINY: TfjsOptions = {
  build: (tf, { vocabulary, classes }) =>
    tf.sequential({
      layers: [
        tf.layers.embedding({ inputDim: vocabulary, outputDim: 8, maskZero: true, inputShape: [null] }),
        tf.layers.dropout({ rate: 0.1 }),
        tf.layers.globalAveragePooling1d({}),
        tf.layers.dense({ units: classes, activation: "softmax" }),
      ],
    }),
  epochs: 15,
  batchSize: 8,
  learningRate: 0.05,
  minCount: 1,
  maxLength: 16,
  backend: "wasm",
};

/** Logits without bounds, and steps that reach them. */
const EXPLODING: TfjsOptions = {
  build: (tf, { vocabulary, classes }) => {
    const model = tf.sequential();
    model.add(tf.layers.embedding({ inputDim: vocabulary, outputDim: 8, inputShape: [null] }));
    model.add(tf.layers.globalAveragePooling1d({}));
    model.add(tf.layers.dense({ units: classes }));
    model.compile({ optimizer: tf.train.sgd(1e30), loss: tf.losses.softmaxCrossEntropy as never });
    return model;
  },
};

// First of all: models of other tests go when the garbage collector comes by, which would change the count.
Deno.test("a fit and its answers leave no tensor behind once the model is disposed of", async () => {
  const tf = tensorFlow();
  const before = tf.memory();
  const model = await new TfjsClassifier(TINY).fit(texts, labels);
  model.predict(texts);
  const restored = TfjsClassifier.fromSnapshot(model.toSnapshot());
  restored.predict(texts);
  await assert.rejects(new TfjsClassifier({ ...TINY, ...EXPLODING }).fit(texts, labels), /the loss is/);
  assert.ok(tf.memory().numTensors > before.numTensors);
  model[Symbol.dispose]();
  restored[Symbol.dispose]();
  assert.deepEqual([tf.memory().numTensors, tf.memory().numBytes], [before.numTensors, before.numBytes]);
});

Deno.test("TfjsClassifier keeps the rules of classifiers", async (t) => {
  await checkClassifier(t, {
    make: () => new TfjsClassifier(TINY),
    restore: TfjsClassifier.fromSnapshot,
    batchTolerance: 1e-6,
  });
});

Deno.test("a loss that is no number stops the training, with the step", async () => {
  await assert.rejects(new TfjsClassifier({ ...TINY, ...EXPLODING }).fit(texts, labels), {
    name: "RangeError",
    message: /^Cannot fit TfjsClassifier: the loss is (NaN|Infinity) at step [2-9] of \d+/,
  });
});

Deno.test("other work goes on between the batches of a fit", async () => {
  let [turns, events] = [0, 0];
  const timer = setInterval(() => turns++, 0);
  await new TfjsClassifier({ ...TINY, epochs: 5 }).fit(texts, labels, { progress: () => events++ });
  clearInterval(timer);
  assert.equal(events, 5 * Math.ceil(texts.length / 8));
  assert.ok(turns >= events / 2, `${turns} turns in ${events} batches`);
});

Deno.test("a model with a layer of one's own is read once its class is registered, and before that says what to do", async () => {
  const model = await new TfjsClassifier({ ...TINY, build: withAttention }).fit(texts, labels);
  const snapshot = model.toSnapshot();
  const again = TfjsClassifier.fromSnapshot(snapshot);
  assert.deepEqual(again.predict(texts), model.predict(texts));
  const foreign = JSON.parse(JSON.stringify(snapshot.config).replaceAll("AdditiveAttention", "OfSomebodyElse"));
  assert.throws(() => TfjsClassifier.fromSnapshot({ ...snapshot, config: foreign }), {
    name: "InputError",
    message: /layer of the class "OfSomebodyElse", which is not known here; .*registerClass/,
  });
});

Deno.test("a snapshot does not depend on what was built in the process before", async () => {
  const first = await new TfjsClassifier({ ...TINY, build: withAttention }).fit(texts, labels);
  tensorFlow().sequential({ layers: [tensorFlow().layers.dense({ units: 1, inputShape: [1] })] }).dispose();
  const second = await new TfjsClassifier({ ...TINY, build: withAttention }).fit(texts, labels);
  assert.deepEqual(second.toSnapshot(), first.toSnapshot());
  const other = await new TfjsClassifier({ ...TINY, build: withAttention, seed: 1 }).fit(texts, labels);
  assert.notDeepEqual(other.toSnapshot().tensors, first.toSnapshot().tensors);
});

Deno.test("a model that masks padding gets batches as wide as their texts, any other one texts of one width", async () => {
  const width = async (options: TfjsOptions) =>
    (await new TfjsClassifier({ ...TINY, ...options }).fit(texts, labels)).toSnapshot().config.width;
  const longest = Math.max(...texts.map((text) => wordTokens(text, 16).length));
  assert.equal(await width({ build: withAttention }), null);
  assert.equal(await width({}), longest); // an average over all steps
  assert.equal(await width({ build: "text-cnn", epochs: 1 }), longest);
});

Deno.test("given vectors go into the embedding, and a model without room for them is refused", async () => {
  const vectors = { words: ["refund", "parcel"], dimensions: 8, data: Float32Array.from({ length: 16 }, (_, i) => i) };
  const frozen: TfjsOptions = {
    ...TINY,
    vectors,
    build: (tf, { vocabulary, dimensions, classes }) =>
      tf.sequential({
        layers: [
          tf.layers.embedding({
            inputDim: vocabulary,
            outputDim: dimensions,
            inputShape: [null],
            trainable: false,
          }),
          tf.layers.globalMaxPooling1d(),
          tf.layers.dense({ units: classes }),
        ],
      }),
  };
  const model = await new TfjsClassifier(frozen).fit(texts, labels);
  assert.equal(model.report?.wordsWithVector, 2);
  const { config, tensors } = model.toSnapshot();
  const row = (config.words as string[]).indexOf("parcel") + 2;
  const [table] = Object.values(tensors).filter(({ shape }) => shape[0] === (config.words as string[]).length + 2);
  assert.deepEqual([...table.data.subarray(8 * row, 8 * row + 8)], [8, 9, 10, 11, 12, 13, 14, 15]);
  await assert.rejects(new TfjsClassifier({ ...TINY, vectors: { ...vectors, dimensions: 4 } }).fit(texts, labels), {
    name: "RangeError",
    message: /the vectors need an embedding with inputDim \d+ and outputDim 4: the model has none/,
  });
});

Deno.test("unseen scores are of tickets that the model was not trained on", async () => {
  // Labels that have nothing to do with the texts: right on what was learnt by heart, and nowhere else.
  const noise = new Rng(3);
  const notes = Array.from({ length: 120 }, (_, i) => `note${i} number${i}`);
  const any = notes.map(() => noise.pick(["a", "b", "c", "d"]));
  const model = new TfjsClassifier({ ...TINY, maxLength: 4, epochs: 20 });
  const { rows, scores, method } = await model.fitAndScore(notes, any, { seed: 1 });
  const right = [...rows].filter((row, i) => any[row] === model.classes[argmaxOfRow(scores, i)]).length;
  assert.equal(method, "held-out");
  assert.ok(rows.length >= 10 && rows.length <= 14, `${rows.length}`);
  assert.ok(right <= 8, `${right} of ${rows.length} held out are right`);
  const learnt = model.predict(notes).filter((label, i) => label === any[i]).length;
  assert.ok(learnt >= 110, `${learnt} of ${notes.length} learnt are right`);
});

Deno.test("validation tickets stop the training, and the best epoch's weights are kept", async () => {
  const options = { ...TINY, validationShare: 0.3, patience: 2, epochs: 200, learningRate: 0.3 };
  const { report } = await new TfjsClassifier(options).fit(texts, labels);
  assert.ok(report!.epochs < 200, `${report!.epochs} epochs`);
  assert.ok(report!.validationLoss! < Math.log(3), `${report!.validationLoss}`);
});

Deno.test("a model may bring its optimiser and its loss", async () => {
  const model = await new TfjsClassifier({
    ...TINY,
    build: (tf, { vocabulary, classes }) => {
      const own = tf.sequential();
      own.add(tf.layers.embedding({ inputDim: vocabulary, outputDim: 8, inputShape: [null] }));
      own.add(tf.layers.globalAveragePooling1d({}));
      own.add(tf.layers.dense({ units: classes, activation: "softmax" }));
      own.compile({ optimizer: tf.train.adam(0.1), loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
      return own;
    },
  }).fit(texts, labels);
  const right = model.predict(texts).filter((label, i) => label === labels[i]).length;
  assert.ok(right > 0.9 * texts.length, `${right} of ${texts.length}`);
});

Deno.test("a model that does not fit words and classes is refused", async () => {
  const refused = (build: ModelBuilder, message: RegExp) =>
    assert.rejects(new TfjsClassifier({ ...TINY, build }).fit(texts, labels), { name: "RangeError", message });
  const ending = (tf: TensorFlow, info: ModelInfo, layer: Parameters<typeof tf.layers.dense>[0]) =>
    tf.sequential({
      layers: [
        tf.layers.embedding({ inputDim: info.vocabulary, outputDim: 4, inputShape: [null] }),
        tf.layers.globalMaxPooling1d(),
        tf.layers.dense(layer),
      ],
    });
  await refused(
    (tf, info) => ending(tf, info, { units: 2 }),
    /one output of the shape \[null, 3\]: current value is \[\[null,2\]\]/,
  );
  await refused(
    (tf, info) => ending(tf, info, { units: 3, activation: "sigmoid" }),
    /end with the activation "softmax" or/,
  );
  await refused(
    (tf) => tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [7] })] }),
    /one input of the shape \[null, null\]/,
  );
});

for (
  const [name, value] of [["epochs", 0], ["batchSize", 1.5], ["learningRate", -1], ["validationShare", 0.6]] as const
) {
  Deno.test(`${name} of ${value} is refused`, async () => {
    await assert.rejects(new TfjsClassifier({ ...TINY, [name]: value }).fit(texts, labels), {
      name: "RangeError",
      message: new RegExp(`^Cannot fit TfjsClassifier: ${name} must be .*: current value is ${value}$`),
    });
  });
}

Deno.test("danfojs, which brings another TensorFlow.js, works beside ours", async () => {
  const { Series } = await import("danfojs");
  assert.equal(new Series([1, 2, 4]).sum(), 7);
  const tf = tensorFlow();
  assert.deepEqual([...tf.tidy(() => tf.add([1, 2], 1).dataSync())], [2, 3]);
  assert.equal(tf.getBackend(), "wasm");
});

function withAttention(tf: TensorFlow, { vocabulary, classes }: ModelInfo) {
  return tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: vocabulary, outputDim: 8, maskZero: true, inputShape: [null] }),
      tf.layers.dropout({ rate: 0.1 }),
      additiveAttention(tf, { units: 4 }),
      tf.layers.dense({ units: classes, activation: "softmax" }),
    ],
  });
}
