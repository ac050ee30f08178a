import {
  add,
  div,
  exp,
  type Graph,
  matmul,
  mul,
  reshape,
  roundedToHalf,
  scale,
  shift,
  sqrt,
  storedHalves,
  storedMatrix,
  sum,
  type Value,
} from "../../autograd/mod.ts";
import { fromHalves, type Snapshot } from "../../core/mod.ts";
import { type KernelSpec, usesTfidf } from "./kernel_spec.ts";

/** Values that are summed at once, so that few sums are left to be added where they belong, one after the other. */
const PIECE = 32;

/**
 * Scores of kernel ridge regression as part of a graph to be exported: what `KernelRidge.decision` gives.
 *
 * Where the kernel looks at TF-IDF, two more inputs hold a text's row, as many values as it has: `tfidf_columns` int64 `(B, K)` and
 * `tfidf_values` float32 `(B, K)`, rows filled up with values of 0. Their inner products with the supports' rows are sums over all of the
 * supports' values, so that texts are best asked one at a time.
 *
 * @param ridge Snapshot of a `KernelRidge`.
 * @param embedding Of length 1, shape `(B, width)`.
 * @returns Shape `(B, nClasses)`.
 */
export function kernelRidgeGraph(graph: Graph, { config, tensors }: Snapshot, embedding: Value): Value {
  const { kernel } = config.options as unknown as { kernel: KernelSpec };
  const width = Number(config.width);
  const { shape: [n, classes], data } = tensors.weights;
  const supports = storedHalves(graph, "supports.embeddings", [n, width], fromHalves(tensors.embeddings));
  const cosines = matmul(roundedToHalf(embedding), supports, { transposeB: true });
  const weights = storedMatrix(graph, "ridge.weight", [n, classes], data as Float32Array);
  return matmul(
    kernelOf(kernel, cosines, usesTfidf(kernel) ? similarities(graph, config, tensors) : undefined),
    weights,
  );
}

function kernelOf(kernel: KernelSpec, cosines: Value, t: Value | undefined): Value {
  const gaussian = (x: Value, gamma: number) => scale(shift(x, -1), gamma);
  switch (kernel.kind) {
    case "embedding":
      return exp(gaussian(cosines, kernel.gamma));
    case "sum":
      return add(exp(gaussian(cosines, kernel.gamma)), scale(t!, kernel.weight));
    case "product":
      return exp(add(gaussian(cosines, kernel.gamma), gaussian(t!, kernel.tfidfGamma)));
  }
}

/** Inner products of a text's TF-IDF row with those of the supports, all of length 1; shape `(B, nSupports)`. */
function similarities(graph: Graph, config: Snapshot["config"], tensors: Snapshot["tensors"]): Value {
  const { model } = graph;
  const n = tensors.weights.shape[0];
  const columns = graph.input("tfidf_columns", "int64", ["B", "K"]);
  const values = graph.input("tfidf_values", "float32", ["B", "K"]);
  // Empty rows stay empty, and are like no other.
  const unit = roundedToHalf(div(values, sqrt(shift(sum(mul(values, values), [1], true), 1e-30))));
  const row = scattered(graph, { to: Number(config.nFeatures), at: columns, values: unit });

  const { owners, columns: of, values: their } = pieces(tensors);
  const count = owners.length;
  const at = graph.named(model.initializer("supports.tfidf_columns", "int32", [of.length], of), [of.length], "int32");
  const held = graph.apply("Gather", [row, at], { shape: ["B", of.length], attributes: { axis: 1 } });
  const products = mul(held, storedHalves(graph, "supports.tfidf_values", [1, of.length], their));
  const sums = sum(reshape(products, ["B", count, PIECE]), [2]);
  const [owner] = model.node("Expand", [
    model.initializer("supports.tfidf_rows", "int32", [1, count], owners),
    ...model.node("Shape", [sums.name]),
  ]);
  return scattered(graph, { to: n, at: graph.named(owner, ["B", count], "int32"), values: sums });
}

/** TF-IDF rows of the supports, each cut into pieces of one length, the last filled up with zeros. */
function pieces(tensors: Snapshot["tensors"]): { owners: Int32Array; columns: Int32Array; values: Float32Array } {
  const starts = tensors.tfidfStarts.data as Uint32Array;
  const ofRow = Array.from(starts.subarray(1), (end, i) => Math.ceil((end - starts[i]) / PIECE));
  const count = ofRow.reduce((total, own) => total + own, 0);
  const owners = new Int32Array(count);
  const columns = new Int32Array(count * PIECE);
  const values = new Float32Array(count * PIECE);
  const all = { columns: tensors.tfidfColumns.data as Int32Array, values: fromHalves(tensors.tfidfValues) };
  let piece = 0;
  ofRow.forEach((own, i) => {
    owners.fill(i, piece, piece + own);
    columns.set(all.columns.subarray(starts[i], starts[i + 1]), piece * PIECE);
    values.set(all.values.subarray(starts[i], starts[i + 1]), piece * PIECE);
    piece += own;
  });
  return { owners, columns, values };
}

/** Rows of zeros to which values are added at their places; shape `(B, to)`. */
function scattered(graph: Graph, { to, at, values }: { to: number; at: Value; values: Value }): Value {
  const { model } = graph;
  const [rows] = model.node("Shape", [values.name], { attributes: { start: 0, end: 1 } });
  const [shape] = model.node("Concat", [rows, model.integers([to])], { attributes: { axis: 0 } });
  const [zeros] = model.node("Expand", [model.float(0), shape]);
  return graph.apply("ScatterElements", [graph.named(zeros, ["B", to]), at, values], {
    shape: ["B", to],
    attributes: { axis: 1, reduction: "add" },
  });
}
