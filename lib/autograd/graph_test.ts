import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import {
  add,
  dropout,
  DROPOUT_INPUT,
  DropoutFactors,
  embed,
  Graph,
  linear,
  matmul,
  mul,
  openSession,
  scale,
  sum,
  type Value,
} from "./mod.ts";

const random = (n: number, rng = new Rng(5)) => Float32Array.from({ length: n }, () => rng.normal());
const numbers = (tensor: { data: unknown }) => Array.from(tensor.data as Float32Array);

Deno.test("a table's gradient is the rows that were read, with their ids", () => {
  const graph = new Graph({ mode: "train" });
  const ids = graph.input("ids", "int64", ["B", 2]);
  const table = graph.parameter("table", [4, 3], { rows: true });
  const read = embed(table, ids);
  const loss = sum(mul(read, read), [0, 1, 2]);
  const { dense, rows } = graph.gradients(loss);
  assert.equal(dense.size, 0);
  const [{ ids: of, rows: gradient }] = rows.get("table")!;
  assert.deepEqual([of.name, gradient.shape], ["ids", ["B", 2, 3]]);
  const name = graph.output(gradient);

  using session = openSession(graph.toBytes(), { threads: 1 });
  const weights = random(12);
  const out = session.run({
    ids: session.tensor("int64", BigInt64Array.of(3n, 0n), [1, 2]),
    table: session.tensor("float32", weights, [4, 3]),
  });
  assert.deepEqual(numbers(out[name]), [...weights.slice(9), ...weights.slice(0, 3)].map((w) => 2 * w));
});

Deno.test("a table read twice has rows from both places", () => {
  const graph = new Graph({ mode: "train" });
  const table = graph.parameter("table", [4, 3], { rows: true });
  const [a, b] = ["a", "b"].map((name) => embed(table, graph.input(name, "int64", ["B"])));
  const { rows } = graph.gradients(sum(mul(a, b), [0, 1]));
  assert.deepEqual(rows.get("table")!.map(({ ids }) => ids.name).sort(), ["a", "b"]);
});

Deno.test("a parameter that is not learnt, and one that the loss does not read, have no gradient", () => {
  const graph = new Graph({ mode: "train" });
  const learnt = graph.parameter("learnt", [2]);
  const frozen = graph.parameter("frozen", [2], { trainable: false });
  graph.parameter("unread", [2]);
  const { dense } = graph.gradients(sum(mul(learnt, frozen), [0]));
  assert.deepEqual([...dense.keys()], ["learnt"]);
});

/** Dropout alone with drawn factors: its output, and the gradient of the output's sum. */
function dropped(share: number, seed: number) {
  const graph = new Graph({ mode: "train" });
  const y = dropout(graph.parameter("x", [1001]));
  const { dense } = graph.gradients(sum(y, [0]));
  const names = [graph.output(y), graph.output(dense.get("x")!)];
  const factors = new Float32Array(1001);
  new DropoutFactors(share).fill(factors, new Rng(seed));
  using session = openSession(graph.toBytes(), { threads: 1 });
  const out = session.run({
    x: session.tensor("float32", new Float32Array(1001).fill(1), [1001]),
    [`${DROPOUT_INPUT}0`]: session.tensor("float32", factors, [1001]),
  });
  return { y: numbers(out[names[0]]), gradient: numbers(out[names[1]]) };
}

Deno.test("dropout sets about its share to 0, stretches the others, and lets the gradient pass where values passed", () => {
  const { y, gradient } = dropped(0.25, 7);
  // Within 4 standard deviations of a binomial, all of them and the odd places alone: two come out of one random number.
  for (const [n, some] of [[1001, y], [500, y.filter((_, i) => i % 2)]] as const) {
    const zeros = some.filter((value) => value === 0).length;
    assert.ok(Math.abs(zeros - 0.25 * n) < 4 * Math.sqrt(n * 0.25 * 0.75), `${zeros} of ${n} dropped`);
  }
  assert.ok(y.every((value) => value === 0 || Math.abs(value - 4 / 3) < 1e-6));
  assert.deepEqual(gradient, y);
});

Deno.test("dropout draws the same of the same seed; a share of 0 keeps everything, and none in [0, 1) is refused", () => {
  assert.deepEqual(dropped(0.5, 3), dropped(0.5, 3));
  assert.notDeepEqual(dropped(0.5, 3), dropped(0.5, 4));
  assert.ok(dropped(0, 3).y.every((value) => value === 1));
  assert.throws(() => new DropoutFactors(1), { name: "RangeError", message: /share must be in \[0, 1\)/ });
});

Deno.test("dropout is left out of evaluation, and of a training that wants none", () => {
  for (const options of [{ mode: "evaluate" }, { mode: "train", dropout: false }] as const) {
    const graph = new Graph(options);
    dropout(graph.parameter("x", [2]));
    assert.deepEqual([...graph.inputs.keys()], []);
  }
});

/** A small model with a table, a dense layer and a matrix product. */
function model(graph: Graph): Value {
  const states = embed(graph.parameter("table", [9, 4], { rows: true }), graph.input("ids", "int64", ["B", "T"]));
  const mixed = matmul(matmul(states, states, { transposeB: true, factor: 0.5 }), dropout(states));
  return linear(sum(mixed, [1]), graph.parameter("weight", [3, 4]), graph.parameter("bias", [3]));
}

const WEIGHTS = new Map([["table", random(36)], ["weight", random(12, new Rng(6))], ["bias", random(3, new Rng(7))]]);

function answers(graph: Graph): { out: number[]; inputs: readonly string[] } {
  const name = graph.output(model(graph), "logits");
  using session = openSession(graph.toBytes(), { threads: 1 });
  const shapes = new Map(graph.parameters.map(({ name, shape }) => [name, shape]));
  const feeds = Object.fromEntries(
    [...WEIGHTS].map(([name, data]) => [name, session.tensor("float32", data, shapes.get(name)!)]),
  );
  const ids = session.tensor("int64", BigInt64Array.of(1n, 8n, 3n, 2n, 0n, 5n), [2, 3]);
  return { out: numbers(session.run({ ...feeds, ids })[name]), inputs: session.inputNames };
}

Deno.test("an exported model needs no weights as input, uses plain operators, and answers as the one in training", () => {
  const evaluated = answers(new Graph({ mode: "evaluate" }));
  const graph = new Graph({ mode: "export", weights: (name) => WEIGHTS.get(name)! });
  const exported = answers(graph);
  assert.deepEqual(exported.inputs, ["ids"]);
  assert.ok(!new TextDecoder().decode(graph.toBytes()).includes("com.microsoft"));
  exported.out.forEach((value, i) => assert.ok(Math.abs(value - evaluated.out[i]) < 1e-5));
});

Deno.test("8-bit weights answer nearly the same", () => {
  const plain = answers(new Graph({ mode: "export", weights: (name) => WEIGHTS.get(name)! }));
  const quantise = (name: string) => name !== "bias";
  const small = answers(new Graph({ mode: "export", weights: (name) => WEIGHTS.get(name)!, quantise }));
  const size = Math.hypot(...plain.out);
  small.out.forEach((value, i) => assert.ok(Math.abs(value - plain.out[i]) < 0.02 * size, `${value} ${plain.out[i]}`));
  assert.notDeepEqual(small.out, plain.out);
});

Deno.test("what does not fit is refused while the graph is built", () => {
  const graph = new Graph({ mode: "train" });
  const [x, w] = [graph.input("x", "float32", ["B", 3]), graph.parameter("w", [2, 4])];
  assert.throws(() => add(x, graph.parameter("v", [4])), /shapes must fit: \[B,3\] and \[4\] do not/);
  assert.throws(() => linear(x, w), /the last axis must be 4 wide for w/);
  assert.throws(() => graph.parameter("w", [4, 2]), /its shape must stay: it was \[2,4\] and is \[4,2\]/);
  assert.throws(() => graph.gradients(scale(w, 2)), /the loss must be one number: its shape is \[2,4\]/);
  assert.throws(() => new Graph({ mode: "export" }), /weights must be given for export/);
  assert.throws(() => new Graph().gradients(x), /the graph's mode must be train/);
  assert.throws(() => graph.output(graph.input("i", "int64", ["B"])), /int64 must be cast to int32 first/);
  const short = new Graph({ mode: "export", weights: () => new Float32Array(3) });
  assert.throws(() => short.parameter("w", [2, 2]), /Cannot export w: it must hold 4 numbers: it holds 3/);
});

Deno.test("a model that ONNX Runtime cannot read, and an input that is missing, are named", () => {
  assert.throws(() => openSession(Uint8Array.of(1, 2, 3)), /ONNX Runtime cannot read the model: /);
  const graph = new Graph();
  graph.output(scale(graph.input("x", "float32", ["B"]), 2));
  using session = openSession(graph.toBytes(), { threads: 1 });
  assert.throws(() => session.run({}), /there is no input "x"/);
  assert.throws(() => openSession(graph.toBytes(), { threads: 0 }), /threads must be an integer >= 1/);
});
