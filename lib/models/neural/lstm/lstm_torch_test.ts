import { crossEntropy, Graph, openSession } from "../../../autograd/mod.ts";
import { assertAllClose } from "../../../testing/equality.ts";
import fixture from "./testdata/lstm_torch.json" with { type: "json" };
import { lstmGraph } from "./lstm_graph.ts";

const SIZES = { vocabulary: 11, embedding: 4, units: 3, heads: 2, classes: 5 };
const LENGTH = 6;
const CLOSE = { absolute: 2e-6, relative: 2e-5 };

Deno.test("an LSTM answers and learns as the same one does in PyTorch 2.15.0", () => {
  const graph = new Graph({ mode: "train", dropout: false });
  const { logits, attention } = lstmGraph(graph, SIZES, LENGTH);
  const loss = crossEntropy(logits, graph.input("targets", "float32", ["B", SIZES.classes]));
  const { dense, rows } = graph.gradients(loss);
  const out = [logits, attention, loss].map((value) => graph.output(value));
  const names = new Map([...dense].map(([name, value]) => [name, graph.output(value)]));
  const rowsName = graph.output(rows.get("embedding.weight")![0].rows);
  using session = openSession(graph.toBytes(), { threads: 1 });

  const B = fixture.ids.length;
  const forwards = Array.from({ length: LENGTH * B }, (_, i) => BigInt(fixture.ids[i % B][Math.floor(i / B)]));
  const backwards = Array.from({ length: LENGTH }, (_, t) => forwards.slice(t * B, (t + 1) * B)).reverse().flat();
  const ids = [...forwards, ...backwards];
  const weights: Record<string, number[]> = fixture.weights;
  const results = session.run({
    ids: session.tensor("int64", BigInt64Array.from(ids), [2, LENGTH, B]),
    mask: session.tensor("float32", Float32Array.from(forwards, (id) => Number(id > 0n)), [LENGTH, B, 1]),
    targets: session.tensor("float32", Float32Array.from(fixture.targets), [B, SIZES.classes]),
    ...Object.fromEntries(
      graph.parameters.map((
        { name, shape },
      ) => [name, session.tensor("float32", Float32Array.from(weights[name]), shape)]),
    ),
  });
  const numbers = (name: string) => results[name].data as Float32Array;

  assertAllClose(numbers(out[0]), fixture.logits, CLOSE, "logit");
  const shares = Array.from(
    { length: B * LENGTH },
    (_, i) => numbers(out[1])[(i % LENGTH) * B + Math.floor(i / LENGTH)],
  );
  assertAllClose(shares, fixture.attention, CLOSE, "attention");
  assertAllClose(numbers(out[2]), [fixture.loss], CLOSE, "loss");
  const gradients: Record<string, number[]> = fixture.gradients;
  for (const [name, output] of names) assertAllClose(numbers(output), gradients[name], CLOSE, name);

  const table = new Float32Array(SIZES.vocabulary * SIZES.embedding);
  ids.forEach((id, i) => {
    for (let j = 0; j < SIZES.embedding; j++) {
      table[Number(id) * SIZES.embedding + j] += numbers(rowsName)[i * SIZES.embedding + j];
    }
  });
  // Padding is row 0, whose gradient is not used: here it is read by the forward direction after the text's end.
  assertAllClose(table.subarray(4), gradients["embedding.weight"].slice(4), CLOSE, "embedding");
});
