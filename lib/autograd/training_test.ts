import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import {
  AdamW,
  crossEntropy,
  embed,
  glorotUniform,
  Graph,
  linear,
  mean,
  normal,
  openSession,
  ParameterStore,
} from "./mod.ts";

/** Texts of three words out of twenty; the class is 1 if word 7 is among them. */
const TEXTS = Array.from({ length: 24 }, (_, i) => i % 2 === 0 ? [7, i % 5, 1] : [i % 6, 8 + i % 9, 1]);

/** Mean of the words' embeddings, then two classes: gradients of the layers and rows of the table, fed from the store. */
function train(): { losses: number[]; words: Float32Array } {
  const graph = new Graph({ mode: "train" });
  const ids = graph.input("ids", "int64", ["B", 3]);
  const targets = graph.input("targets", "float32", ["B", 2]);
  const words = graph.parameter("words", [20, 6], { rows: true });
  const logits = linear(
    mean(embed(words, ids), 1),
    graph.parameter("weight", [2, 6]),
    graph.parameter("bias", [2]),
  );
  const loss = crossEntropy(logits, targets);
  const { dense, rows } = graph.gradients(loss);
  const lossName = graph.output(loss);
  const gradients = [...dense].map(([name, value]) => ({ name, output: graph.output(value) }));
  const rowsName = graph.output(rows.get("words")![0].rows);

  const store = new ParameterStore(graph.parameters);
  store.initialise("words", normal(0.5), new Rng(3));
  store.initialise("weight", glorotUniform(), new Rng(3));
  const optimiser = new AdamW(store, { learningRate: 0.05, clip: 1 });

  using session = openSession(graph.toBytes(), { threads: 1 });
  const feeds: Parameters<typeof session.run>[0] = {
    ids: session.tensor("int64", BigInt64Array.from(TEXTS.flat().map(BigInt)), [TEXTS.length, 3]),
    targets: session.tensor(
      "float32",
      Float32Array.from(TEXTS.flatMap((text) => text.includes(7) ? [0, 1] : [1, 0])),
      [TEXTS.length, 2],
    ),
    ...Object.fromEntries(
      store.specs.map(({ name, shape }) => [name, session.tensor("float32", store.weights(name), shape)]),
    ),
  };
  const fetches = Object.fromEntries(gradients.map(({ name, output }) => {
    const { shape } = store.specs.find((spec) => spec.name === name)!;
    return [output, session.tensor("float32", store.gradients(name), shape)];
  }));
  const losses = Array.from({ length: 30 }, () => {
    const out = session.run(feeds, { ...fetches, [lossName]: null, [rowsName]: null });
    store.addRows("words", feeds.ids.data as BigInt64Array, out[rowsName].data as Float32Array);
    optimiser.step();
    return Number(out[lossName].data[0]);
  });
  return { losses, words: store.weights("words").slice() };
}

Deno.test("a model learns with its weights and gradients in the store, the same way to the last bit", () => {
  const { losses, words } = train();
  assert.ok(losses[0] > 0.5 && losses[29] < 0.05, `loss went from ${losses[0]} to ${losses[29]}`);
  assert.deepEqual(train(), { losses, words });
});
