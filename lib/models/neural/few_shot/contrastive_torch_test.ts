import assert from "node:assert/strict";
import { Graph, l2Normalise, openSession, supervisedContrastive } from "../../../autograd/mod.ts";
import { assertAllClose } from "../../../testing/equality.ts";
import { sharesOfOthers } from "./contrastive_tune.ts";
import fixture from "./testdata/contrastive.json" with { type: "json" };

Deno.test("the contrastive loss and its gradient are those of PyTorch, by the formula of the paper", () => {
  const { labels, vectors, temperature } = fixture;
  const [rows, width] = [labels.length, vectors.length / labels.length];
  const graph = new Graph({ mode: "train" });
  const given = graph.parameter("vectors", [rows, width]);
  const targets = graph.input("targets", "float32", [rows, rows]);
  const loss = supervisedContrastive(l2Normalise(given), targets, temperature);
  const [value, gradient] = [loss, graph.gradients(loss).dense.get("vectors")!].map((out) => graph.output(out));
  using session = openSession(graph.toBytes(), { threads: 1 });
  const out = session.run({
    vectors: session.tensor("float32", Float32Array.from(vectors), [rows, width]),
    targets: session.tensor("float32", sharesOfOthers(labels), [rows, rows]),
  });
  assert.ok(Math.abs(Number(out[value].data[0]) - fixture.loss) < 1e-5, `${out[value].data[0]}`);
  assertAllClose(out[gradient].data as Float32Array, Float32Array.from(fixture.gradient), { absolute: 1e-5 });
});
