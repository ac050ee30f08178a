import {
  add,
  concat,
  dropout,
  embed,
  flip,
  type Graph,
  linear,
  matmul,
  mean,
  mul,
  reshape,
  scale,
  sigmoid,
  softmax,
  split,
  tanh,
  transpose,
  type Value,
} from "../../../autograd/mod.ts";

/** Sizes of the model. */
export interface LstmSizes {
  /** Rows of the table of words. */
  readonly vocabulary: number;
  /** Width of a word's vector. */
  readonly embedding: number;
  /** Units of each direction. */
  readonly units: number;
  /** Of attention; each weighs the words in its own way. */
  readonly heads: number;
  readonly classes: number;
}

/** What the graph gives. */
export interface LstmOutputs {
  /** Shape `(B, nClasses)`. */
  readonly logits: Value;
  /** How much each word counts, the mean over heads, shape `(T, B)`; each column sums to 1. */
  readonly attention: Value;
}

/** Large enough that a gate it is taken from is shut, and a share of attention is 0, in float32. */
const SHUT = 1e4;

/**
 * A bidirectional LSTM (Hochreiter and Schmidhuber, https://doi.org/10.1162/neco.1997.9.8.1735) with additive attention over its
 * states (Bahdanau, Cho and Bengio, https://arxiv.org/abs/1409.0473) in several heads (Lin et al.,
 * https://arxiv.org/abs/1703.03130), for texts of one padded length:
 *
 * i, f, o = σ(W x + U h + b), g = tanh(W x + U h + b); c ← f c + i g; h = o tanh(c)
 *
 * attentionₖ = softmax(vₖ · tanh(A h + a)); logits = Σₖ Oₖ Σ attentionₖ h + b
 *
 * Both directions go through the steps together, the backward one reading the text from its end. There, padding comes first: at
 * padding, nothing is added to the cells, so that the state is still 0 when the text begins, and an answer does not depend on how
 * far a text was padded.
 *
 * Inputs: `ids` int64 `(2, T, B)`, the words forwards and, turned round with the padding first, backwards; `mask` float32
 * `(T, B, 1)`, 1 where there is a word.
 *
 * @param length T, the number of steps, which are laid out one after the other.
 */
export function lstmGraph(graph: Graph, sizes: LstmSizes, length: number): LstmOutputs {
  const { vocabulary, embedding, units, heads, classes } = sizes;
  const ids = graph.input("ids", "int64", [2, length, "B"]);
  const mask = graph.input("mask", "float32", [length, "B", 1]);

  const table = graph.parameter("embedding.weight", [vocabulary, embedding], { rows: true });
  const words = dropout(embed(table, ids));
  const inputs = matmul(
    reshape(words, [2, `B*${length}`, embedding]),
    graph.parameter("lstm.input.weight", [2, embedding, 4 * units]),
  );
  const gates = reshape(add(inputs, graph.parameter("lstm.bias", [2, 1, 4 * units])), [2, length, "B", 4 * units]);
  const states = recurrence(gates, mask, sizes, length);

  const context = dropout(states);
  const width = 2 * units;
  const keys = tanh(
    linear(context, graph.parameter("attention.weight", [width, width]), graph.parameter("attention.bias", [width])),
  );
  const relevance = linear(keys, graph.parameter("attention.query", [heads, width]));
  const attention = softmax(add(relevance, padding(mask)), 0);
  const read = matmul(transpose(attention, [1, 2, 0]), transpose(context, [1, 0, 2]));
  const logits = linear(
    dropout(reshape(read, ["B", heads * width])),
    graph.parameter("classifier.weight", [classes, heads * width]),
    graph.parameter("classifier.bias", [classes]),
  );
  return { logits, attention: mean(attention, 2) };
}

/** 0 where there is a word, far below 0 where there is none; as `mask`. */
function padding(mask: Value): Value {
  return scale(add(mask, mask.graph.scalar(-1)), SHUT);
}

/** States of both directions in the order of the text, shape `(T, B, 2 units)`. */
function recurrence(gates: Value, mask: Value, { units }: LstmSizes, length: number): Value {
  const { graph } = gates;
  const parameter = graph.parameter("lstm.recurrent.weight", [2, units, 4 * units]);
  const hidden: Value[] = [];
  // The gradient of these weights is a sum over the steps: one product of all states with all gradients of the gates, in place of
  // one a step and their additions. So the steps read the weights as if they were constants.
  const recurrent = { ...parameter, needsGradient: false };
  const all = graph.custom(gates, [gates, parameter], (g) => {
    const first = scale(hidden[0], 0);
    const before = concat([first, ...hidden.slice(0, -1)].map((state) => reshape(state, [2, 1, "B", units])), 1);
    const rows = `B*${length}`;
    const product = matmul(reshape(before, [2, rows, units]), reshape(g, [2, rows, 4 * units]), { transposeA: true });
    return [g, product];
  });
  const there = steps(concat([mask, flip(mask, 0)].map((own) => reshape(own, [1, length, "B", 1])), 0));
  let cell: Value | undefined;
  for (const [t, own] of steps(all).entries()) {
    const before = hidden.at(-1);
    const sums = before ? add(own, matmul(before, recurrent)) : own;
    const [sigmoids, candidate] = split(sums, [3 * units, units], 2);
    const [input, forget, output] = split(sigmoid(sigmoids), [units, units, units], 2);
    const added = mul(mul(input, tanh(candidate)), there[t]);
    cell = cell ? add(mul(forget, cell), added) : added;
    hidden.push(mul(output, tanh(cell)));
  }
  const both = concat(hidden.map((state) => reshape(state, [2, 1, "B", units])), 1);
  const [forwards, backwards] = split(both, [1, 1], 0).map((state) => reshape(state, [length, "B", units]));
  return concat([forwards, flip(backwards, 0)], 2);
}

/** A value of shape `(2, T, ...)`, step by step: T values of shape `(2, ...)`. */
function steps(x: Value): Value[] {
  const [directions, length, ...rest] = x.shape;
  const parts = split(x, Array.from({ length: Number(length) }, () => 1), 1);
  return parts.map((part) => reshape(part, [directions, ...rest]));
}
