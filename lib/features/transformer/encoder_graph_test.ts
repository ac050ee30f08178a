import assert from "node:assert/strict";
import { Graph, mul, openSession, sum } from "../../autograd/mod.ts";
import { assertAllClose } from "../../testing/equality.ts";
import { type EncoderConfig, encoderGraph, encoderTensors, padBatch, pool } from "./mod.ts";
import fixture from "./testdata/encoders.json" with { type: "json" };

/** Numbers of a line of text. */
const read = (line: string) => line.split(" ").map(Number);

const CLOSE = { absolute: 3e-5, relative: 3e-4 };

for (const encoder of fixture.encoders) {
  const config = encoder.config as unknown as EncoderConfig;
  const { architecture, activation } = config;
  const pooling = encoder.pooling as "mean" | "cls";

  Deno.test(`an encoder of ${architecture} with ${activation} answers and learns as in PyTorch and Transformers`, () => {
    const graph = new Graph({ mode: "train", dropout: false });
    const encoded = encoderGraph(graph, config);
    const pooled = pool(encoded, { pooling, normalize: false });
    const loss = sum(mul(pooled, graph.input("weight", "float32", ["B", config.hiddenSize])), [0, 1]);
    const { dense, rows } = graph.gradients(loss);
    const [states, vectors] = [encoded.states, pooled].map((value) => graph.output(value));
    const names = new Map([...dense].map(([name, value]) => [name, graph.output(value)]));
    const tables = [...rows].map(([name, [{ ids, rows }]]) => ({
      name,
      ids: ids.name === "input_ids" ? undefined : graph.output(ids),
      rows: graph.output(rows),
    }));

    const given = encoder.ids.map((ids, b) => ids.slice(0, encoder.lengths[b]));
    const { columns, ids, mask } = padBatch(given, { padId: config.padId });
    const [weights, gradients] = [encoder.weights, encoder.gradients].map((lines) =>
      Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, read(line)]))
    );
    using session = openSession(graph.toBytes(), { threads: 1 });
    const out = session.run({
      input_ids: session.tensor("int64", ids, [3, columns]),
      attention_mask: session.tensor("float32", mask, [3, columns]),
      weight: session.tensor("float32", Float32Array.from(read(encoder.weight)), [3, config.hiddenSize]),
      ...Object.fromEntries(
        graph.parameters.map((
          { name, shape },
        ) => [name, session.tensor("float32", Float32Array.from(weights[name]), shape)]),
      ),
    });
    const numbers = (name: string) => out[name].data as Float32Array;
    assertAllClose(numbers(vectors), read(encoder.pooled), CLOSE, "pooled");
    // States of padding are never read, and differ.
    encoder.lengths.forEach((length, b) => {
      const [from, to] = [b * columns * 8, (b * columns + length) * 8];
      assertAllClose(numbers(states).subarray(from, to), read(encoder.states).slice(from, to), CLOSE, "state");
    });
    for (const [name, output] of names) assertAllClose(numbers(output), gradients[name], CLOSE, name);
    for (const { name, ids: idsName, rows } of tables) {
      const places = idsName === undefined ? Int32Array.from(ids, Number) : out[idsName].data as Int32Array;
      const table = new Float32Array(gradients[name].length);
      // Positions are read once for the whole batch: their rows are summed over it already.
      places.forEach((id, i) => {
        for (let j = 0; j < 8; j++) table[id * 8 + j] += numbers(rows)[i * 8 + j];
      });
      const padding = name.includes("word") ? config.padId * 8 : -8;
      const keep = (values: ArrayLike<number>) => Array.from(values).filter((_, i) => i < padding || i >= padding + 8);
      assertAllClose(keep(table), keep(gradients[name]), CLOSE, name);
    }
    const learnt = encoderTensors(config).map(({ name }) => name).filter((name) => !name.includes("token_type"));
    assert.deepEqual([...names.keys(), ...tables.map(({ name }) => name)].sort(), learnt.sort());
  });
}

Deno.test("an encoder learns only what it is told to", () => {
  const config = fixture.encoders[0].config as unknown as EncoderConfig;
  const graph = new Graph({ mode: "train", dropout: false });
  const trainable = (name: string) => name.startsWith("encoder.layer.1.output");
  const { states } = encoderGraph(graph, config, { trainable });
  const { dense, rows } = graph.gradients(sum(states, [0, 1, 2]));
  assert.equal(rows.size, 0);
  assert.deepEqual([...dense.keys()].map((name) => name.slice("encoder.layer.1.output.".length)), [
    "dense.weight",
    "dense.bias",
    "LayerNorm.weight",
    "LayerNorm.bias",
  ]);
});
