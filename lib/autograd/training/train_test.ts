import assert from "node:assert/strict";
import { InputError, Rng } from "../../core/mod.ts";
import {
  crossEntropy,
  dropout,
  embed,
  linear,
  mean,
  type ParameterSpec,
  relu,
  scale,
  sum,
  type Value,
} from "../mod.ts";
import { type Batch, DivergedError, type ModelFunction, softTargets, train, type TrainingOptions } from "./mod.ts";
import { checkMemory } from "./training_memory.ts";

/** Texts of `length` words out of twenty; the class is 1 if word 7 is among them. */
function texts(length: number, seed: number): Batch {
  const rng = new Rng(seed);
  const size = 8;
  const ids = BigInt64Array.from({ length: size * length }, () => BigInt(8 + rng.int(12)));
  const labels = Int32Array.from({ length: size }, (_, i) => i % 2);
  labels.forEach((label, i) => label === 1 && (ids[i * length + rng.int(length)] = 7n));
  return {
    feeds: {
      ids: { type: "int64", data: ids, shape: [size, length] },
      targets: { type: "float32", data: softTargets(labels, { classes: 2, smoothing: 0.1 }), shape: [size, 2] },
    },
    size,
    tokens: size * length,
    bucket: length,
  };
}

/** Mean of the words' vectors, dropout, a hidden layer, two classes; unrolled over the length in the bucket. */
const model: ModelFunction = (graph, { bucket }) => {
  const ids = graph.input("ids", "int64", ["B", bucket]);
  const words = embed(graph.parameter("words", [20, 6], { rows: true }), ids);
  const inner = relu(linear(dropout(mean(words, 1)), graph.parameter("inner.weight", [8, 6])));
  const logits = linear(inner, graph.parameter("classifier.weight", [2, 8]), graph.parameter("classifier.bias", [2]));
  return { loss: crossEntropy(logits, graph.input("targets", "float32", ["B", 2])), logits };
};

const OPTIONS: TrainingOptions = {
  weights({ name, shape }: ParameterSpec) {
    const rng = new Rng(3).fork(name);
    return Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.4 * rng.normal());
  },
  batches: (epoch) => Array.from({ length: 12 }, (_, i) => texts(3 + i % 2, 100 * epoch + i)),
  validation: { batches: [texts(3, 1001), texts(4, 1002)] },
  epochs: 6,
  learningRate: 0.05,
  dropout: 0.2,
  accumulate: 2,
  average: { decay: 0.9 },
  seed: 5,
  threads: 1,
};

Deno.test("train() learns in a worker while this thread goes on, and gives the bits that it gives in this thread", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  const notes: string[] = [];
  const { weights, epochs, steps, bestScore } = await train(model, {
    ...OPTIONS,
    progress: ({ note = "", done, total }) => notes.push(`${done}/${total} ${note}`),
  });
  clearInterval(timer);
  assert.ok(ticks > 2, `${ticks} ticks`);
  assert.deepEqual([epochs.length, steps], [6, 36]);
  assert.ok(bestScore! > 0.9, `${bestScore}`);
  assert.ok(epochs[5].loss < 0.6 * epochs[0].loss, `${epochs.map(({ loss }) => loss)}`);
  assert.match(notes.at(-1)!, /^72\/72 epoch 6 of 6, loss 0\.\d+, [\d,]+ tokens\/s, 0:00 left$/);
  const here = await train(model, { ...OPTIONS, inThread: true });
  assert.deepEqual(here.weights, weights);
  const other = await train(model, { ...OPTIONS, inThread: true, seed: 6 });
  assert.notDeepEqual(other.weights, weights);
});

for (const average of [{ decay: 0.9 }, { last: 2 }, undefined]) {
  const name = average ? JSON.stringify(average) : "none";
  Deno.test(`a training with average ${name} that was stopped goes on from its last whole epoch, with the same bits`, async () => {
    const folder = await Deno.makeTempDir();
    try {
      const options = { ...OPTIONS, average, validation: { batches: [texts(3, 1001)], metric: "loss" as const } };
      const whole = await train(model, { ...options, inThread: true });
      const checkpoint = { file: `${folder}/training.safetensors`, key: "tickets of May" };
      const controller = new AbortController();
      const stopped = train(model, {
        ...options,
        checkpoint,
        signal: controller.signal,
        progress: ({ done }) => done > 40 && controller.abort(new Error("enough")),
      });
      await assert.rejects(stopped, { message: "enough" });
      const again = await train(model, { ...options, checkpoint, inThread: true });
      assert.ok(again.resumedFrom >= 1 && again.resumedFrom < 6, `${again.resumedFrom}`);
      assert.deepEqual(again.weights, whole.weights);
      assert.deepEqual(
        again.epochs.map(({ loss, validation }) => [loss, validation]),
        whole.epochs.map(
          ({ loss, validation }) => [loss, validation],
        ),
      );
      await assert.rejects(train(model, { ...options, checkpoint: { ...checkpoint, key: "June" }, inThread: true }), {
        name: "InputError",
        message: /the state of another training/,
      });
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

Deno.test("train() stops when nothing gets better, and gives the best weights", async () => {
  const validation = { batches: [texts(3, 7)], patience: 2, metric: "loss" as const };
  const options = { ...OPTIONS, average: undefined, epochs: 40, learningRate: 0.3, validation, inThread: true };
  const { epochs, stoppedEarly, bestScore } = await train(model, options);
  const losses = epochs.map(({ validation }) => validation!.loss);
  assert.ok(stoppedEarly && epochs.length < 40, `${losses}`);
  assert.equal(bestScore, Math.min(...losses));
  assert.deepEqual(losses.indexOf(bestScore!), losses.length - 3);
});

Deno.test("train() says at which step a loss is no number, and keeps the weights before it", async () => {
  const batches = (epoch: number) =>
    Array.from({ length: 4 }, (_, i) => {
      const batch = texts(3, i);
      if (epoch === 1 && i === 2) (batch.feeds.targets.data as Float32Array)[0] = NaN;
      return batch;
    });
  const options = { ...OPTIONS, batches, validation: undefined, average: undefined, accumulate: 1 };
  const { weights } = await train(model, {
    ...options,
    batches: (epoch) => batches(epoch).slice(0, epoch === 1 ? 2 : 4),
    epochs: 2,
    // As many steps, so that the schedule is the same.
    schedule: "constant",
    warmup: 0,
    inThread: true,
  });
  const failed = train(model, { ...options, epochs: 2, schedule: "constant", warmup: 0 });
  await assert.rejects(failed, (error) => {
    assert.ok(error instanceof DivergedError);
    assert.match(
      error.message,
      /^training went astray: the loss is no finite number at step 7, in epoch 2; take a smaller learning rate$/,
    );
    assert.deepEqual([error.step, error.epoch], [7, 2]);
    assert.deepEqual(error.weights, weights);
    return true;
  });
});

Deno.test("train() says which gradient is not finite though the loss is", async () => {
  const steep: ModelFunction = (graph) => {
    const w: Value = graph.parameter("w", [1]);
    // 0 · √0 = 0, whose slope by 0 is 0 · ∞.
    const loss = scale(
      sum(
        graph.apply("Sqrt", [w], {
          shape: [1],
          pullback: ([g]) => [graph.apply("Div", [g!, w], { shape: [1] })],
        }),
        [0],
      ),
      0,
    );
    return { loss };
  };
  const batch = { feeds: {}, size: 1, tokens: 1 };
  const options = { weights: () => new Float32Array(1), batches: () => [batch], epochs: 1, learningRate: 1 };
  await assert.rejects(train(steep, { ...options, inThread: true, threads: 1 }), {
    constructor: DivergedError,
    message: /: the gradient of w is no finite number at step 1, in epoch 1; /,
  });
});

Deno.test("train() passes on what goes wrong in its worker", async () => {
  const options = { ...OPTIONS, weights: () => new Float32Array(1) };
  await assert.rejects(train(model, options), { name: "TypeError", message: /^Cannot load words: it must hold 120/ });
});

Deno.test("train() refuses options that make no sense, and says how much memory is missing", async () => {
  for (
    const [bad, message] of [
      [{ epochs: 0 }, /epochs must be an integer >= 1: current value is 0/],
      [{ accumulate: 1.5 }, /accumulate must be an integer >= 1: current value is 1.5/],
      [{ dropout: 1 }, /dropout must be in \[0, 1\): current value is 1/],
      [{ warmup: -1 }, /warmup must be in \[0, 1\): current value is -1/],
      [{ batches: () => [] }, /there must be a batch at least/],
    ] as const
  ) {
    await assert.rejects(train(model, { ...OPTIONS, ...bad }), { name: "RangeError", message });
  }
  assert.throws(() => checkMemory(3 * 2 ** 30, 2 ** 30), {
    constructor: InputError,
    message: /needs about 3\.00 GiB of memory, and 1\.00 GiB are free; take smaller batches/,
  });
});
