import assert from "node:assert/strict";
import { crossEntropy, Graph, openSession } from "../../../autograd/mod.ts";
import { Rng } from "../../../core/mod.ts";
import { lstmGraph, type LstmSizes } from "./lstm_graph.ts";

const SIZES: LstmSizes = { vocabulary: 12, embedding: 4, units: 3, heads: 2, classes: 5 };

function weightsOf(graph: Graph): Map<string, Float32Array> {
  const rng = new Rng(3);
  return new Map(graph.parameters.map(({ name, shape }) => [
    name,
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.5 * rng.normal()),
  ]));
}

/** Logits and attention of texts, padded to a length. */
function answer(texts: readonly (readonly number[])[], length: number) {
  const graph = new Graph();
  const { logits, attention } = lstmGraph(graph, SIZES, length);
  const outputs = [graph.output(logits), graph.output(attention)];
  const weights = weightsOf(graph);
  using session = openSession(graph.toBytes(), { threads: 1 });
  const B = texts.length;
  const ids = new BigInt64Array(2 * length * B);
  const mask = new Float32Array(length * B);
  texts.forEach((text, b) =>
    text.forEach((id, t) => {
      ids[t * B + b] = BigInt(id);
      ids[(2 * length - 1 - t) * B + b] = BigInt(id);
      mask[t * B + b] = 1;
    })
  );
  const out = session.run({
    ids: session.tensor("int64", ids, [2, length, B]),
    mask: session.tensor("float32", mask, [length, B, 1]),
    ...Object.fromEntries(
      graph.parameters.map(({ name, shape }) => [name, session.tensor("float32", weights.get(name)!, shape)]),
    ),
  });
  const [l, a] = outputs.map((name) => Array.from(out[name].data as Float32Array));
  return {
    logits: texts.map((_, b) => l.slice(b * 5, b * 5 + 5)),
    attention: texts.map((_, b) => Array.from({ length }, (_, t) => a[t * B + b])),
  };
}

Deno.test("an LSTM's answer depends neither on padding nor on what else is in the batch", () => {
  const texts = [[3, 4, 5], [7, 2, 9, 11, 6, 8], [10]];
  const [short, long] = [answer(texts, 6), answer(texts, 9)];
  texts.forEach((text, b) => {
    const alone = answer([text], text.length);
    for (const other of [short, long]) {
      alone.logits[0].forEach((logit, c) => assert.ok(Math.abs(logit - other.logits[b][c]) < 1e-5));
      alone.attention[0].forEach((share, t) => assert.ok(Math.abs(share - other.attention[b][t]) < 1e-5));
    }
  });
});

Deno.test("attention sums to 1 over the words of a text, and gives padding nothing", () => {
  const { attention } = answer([[3, 4, 5], [7, 2, 9, 11, 6, 8]], 8);
  assert.deepEqual(attention[0].slice(3), [0, 0, 0, 0, 0]);
  for (const shares of attention) assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-5);
});

Deno.test("the order of words matters to an LSTM", () => {
  const { logits: [a, b] } = answer([[3, 4, 5], [5, 4, 3]], 3);
  assert.ok(a.some((logit, c) => Math.abs(logit - b[c]) > 1e-3));
});

Deno.test("every weight of an LSTM has a gradient that agrees with central differences", () => {
  const graph = new Graph({ mode: "train", dropout: false });
  const { logits } = lstmGraph(graph, SIZES, 4);
  const targets = graph.input("targets", "float32", ["B", 5]);
  const loss = crossEntropy(logits, targets);
  const { dense, rows } = graph.gradients(loss);
  assert.deepEqual([...rows.keys()], ["embedding.weight"]);
  assert.equal(dense.size, graph.parameters.length - 1);
  const lossName = graph.output(loss);
  const names = new Map([...dense].map(([name, value]) => [name, graph.output(value)]));
  const weights = weightsOf(graph);
  using session = openSession(graph.toBytes(), { threads: 1 });
  const ids = [[3n, 4n, 5n, 0n], [7n, 2n, 9n, 11n]];
  const forwards = [0, 1, 2, 3].flatMap((t) => ids.map((text) => text[t]));
  const backwards = [3, 2, 1, 0].flatMap((t) => ids.map((text) => text[t]));
  const run = () =>
    session.run({
      ids: session.tensor("int64", BigInt64Array.from([...forwards, ...backwards]), [2, 4, 2]),
      mask: session.tensor("float32", Float32Array.of(1, 1, 1, 1, 1, 1, 0, 1), [4, 2, 1]),
      targets: session.tensor("float32", Float32Array.of(0.5, 0, 0, 0, 0, 0, 0.25, 0.25, 0, 0), [2, 5]),
      ...Object.fromEntries(
        graph.parameters.map(({ name, shape }) => [name, session.tensor("float32", weights.get(name)!, shape)]),
      ),
    });
  const at = run();
  for (const [name, output] of names) {
    const gradient = Float32Array.from(at[output].data as Float32Array);
    const data = weights.get(name)!;
    const largest = gradient.reduce((best, g, i) => (Math.abs(g) > Math.abs(gradient[best]) ? i : best), 0);
    const value = data[largest];
    const losses = [0.01, -0.01].map((step) => {
      data[largest] = value + step;
      return Number(run()[lossName].data[0]);
    });
    data[largest] = value;
    const slope = (losses[0] - losses[1]) / 0.02;
    assert.ok(
      Math.abs(slope - gradient[largest]) < 2e-3 * Math.max(1, Math.abs(slope)),
      `${name}: ${slope} ${gradient[largest]}`,
    );
  }
});
