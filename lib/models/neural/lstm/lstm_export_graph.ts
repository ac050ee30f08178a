import {
  add,
  embed,
  type Graph,
  linear,
  matmul,
  mean,
  positionsOf,
  reshape,
  scale,
  shift,
  softmax,
  storedMatrix,
  sum,
  tanh,
  transpose,
  type Value,
} from "../../../autograd/mod.ts";
import type { Tensor } from "../../../core/mod.ts";
import type { LstmOutputs, LstmSizes } from "./lstm_graph.ts";

/** Types of ONNX by number, as `Cast` takes them. */
const FLOAT = 1, INT32 = 6, INT64 = 7;

/** Far enough below others that a share of attention is 0, in float32. */
const FAR_BELOW = -1e4;

/** Matrices that may be kept in 8 bits: nearly all of the model. */
export function isLstmMatrix(name: string): boolean {
  return name.endsWith(".weight");
}

/**
 * What `lstmGraph` computes, by ONNX's operator LSTM: for texts of any length.
 *
 * Input: `input_ids` int64 `(B, T)`, numbers of words, padded at the end with 0; a row of nothing else is one unknown word. T must
 * be at least 1.
 *
 * @param graph To be exported.
 * @param weights By the names that `lstmGraph` has for them.
 * @returns `attention` of shape `(B, T)`.
 */
export function lstmExportGraph(
  graph: Graph,
  sizes: LstmSizes,
  weights: Readonly<Record<string, Tensor>>,
): LstmOutputs {
  const { vocabulary, embedding, units, heads, classes } = sizes;
  const width = 2 * units;
  const floats = (name: string) => weights[name].data as Float32Array;
  const dense = (x: Value, name: string, outputs: number, bias?: Value) =>
    linear(x, storedMatrix(graph, name, [outputs, Number(x.shape.at(-1))], floats(name)), bias);

  const ids = firstIsWord(graph.input("input_ids", "int64", ["B", "T"]));
  const mask = cast(
    graph.apply("Greater", [ids], { ...like(ids, "bool"), constants: [graph.model.integer(0)] }),
    FLOAT,
  );
  const lengths = cast(sum(mask, [1]), INT32);

  const words = embed(graph.parameter("embedding.weight", [vocabulary, embedding], { rows: true }), ids);
  const states = recurrence(transpose(words, [1, 0, 2]), lengths, sizes, floats);

  const there = reshape(transpose(mask, [1, 0]), ["T", "B", 1]);
  const keys = tanh(dense(states, "attention.weight", width, graph.parameter("attention.bias", [width])));
  const relevance = dense(keys, "attention.query", heads);
  const attention = transpose(softmax(add(relevance, scale(shift(there, -1), -FAR_BELOW)), 0), [1, 2, 0]);
  const read = reshape(matmul(attention, transpose(states, [1, 0, 2])), ["B", heads * width]);
  const logits = dense(read, "classifier.weight", classes, graph.parameter("classifier.bias", [classes]));
  return { logits, attention: mean(attention, 1) };
}

/** A text without words is one unknown word, number 1; other numbers at the first place are that or greater. */
function firstIsWord(ids: Value): Value {
  const { graph } = ids;
  const at = positionsOf(ids, 1);
  const first = graph.apply("Equal", [at], { ...like(at, "bool"), constants: [graph.model.integer(0)] });
  return graph.apply("Max", [ids, cast(first, INT64)], like(ids, "int64"));
}

/** States of both directions in the order of the text, shape `(T, B, 2 units)`; what comes after a text's end is 0. */
function recurrence(
  words: Value,
  lengths: Value,
  { embedding, units }: LstmSizes,
  floats: (name: string) => Float32Array,
): Value {
  const { graph } = words;
  const directed = (name: string, inputs: number) => {
    const data = gateRows(floats(name), inputs, units);
    return reshape(storedMatrix(graph, name, [2 * 4 * units, inputs], data), [2, 4 * units, inputs]);
  };
  // ONNX adds one bias to the input's part and one to the state's; ours is the first.
  const bias = new Float32Array(2 * 8 * units);
  const own = gateRows(floats("lstm.bias"), 1, units);
  for (const d of [0, 1]) bias.set(own.subarray(d * 4 * units, (d + 1) * 4 * units), d * 8 * units);
  const both = graph.apply("LSTM", [
    words,
    directed("lstm.input.weight", embedding),
    directed("lstm.recurrent.weight", units),
    graph.constant("lstm.bias", [2, 8 * units], bias),
    lengths,
  ], { shape: ["T", 2, "B", units], attributes: { direction: "bidirectional", hidden_size: units } });
  return reshape(transpose(both, [0, 2, 1, 3]), ["T", "B", 2 * units]);
}

/** Weights of shape `(2, inputs, 4 units)`, gates i, f, o, g, as ONNX has them: `(2, 4 units, inputs)`, gates i, o, f, g. */
function gateRows(data: Float32Array, inputs: number, units: number): Float32Array {
  const width = 4 * units;
  const out = new Float32Array(data.length);
  for (const d of [0, 1]) {
    for (const [to, from] of [0, 2, 1, 3].entries()) {
      for (let u = 0; u < units; u++) {
        for (let i = 0; i < inputs; i++) {
          out[(d * width + to * units + u) * inputs + i] = data[(d * inputs + i) * width + from * units + u];
        }
      }
    }
  }
  return out;
}

function cast(x: Value, to: typeof FLOAT | typeof INT32 | typeof INT64): Value {
  const type = ({ [FLOAT]: "float32", [INT32]: "int32", [INT64]: "int64" } as const)[to];
  return x.graph.apply("Cast", [x], { ...like(x, type), attributes: { to } });
}

function like<T extends Value["type"]>({ shape }: Value, type: T): { shape: Value["shape"]; type: T } {
  return { shape, type };
}
