import {
  add,
  div,
  exp,
  type Graph,
  matmul,
  mul,
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

  const supportColumns = tensors.tfidfColumns.data as Int32Array;
  const nnz = supportColumns.length;
  const starts = tensors.tfidfStarts.data as Uint32Array;
  const owners = new Int32Array(nnz);
  for (let i = 0; i < n; i++) owners.fill(i, starts[i], starts[i + 1]);
  const their = graph.named(
    model.initializer("supports.tfidf_columns", "int32", [nnz], supportColumns),
    [nnz],
    "int32",
  );
  const held = graph.apply("Gather", [row, their], { shape: ["B", nnz], attributes: { axis: 1 } });
  const products = mul(held, storedHalves(graph, "supports.tfidf_values", [1, nnz], fromHalves(tensors.tfidfValues)));
  const [owner] = model.node("Expand", [
    model.initializer("supports.tfidf_rows", "int32", [1, nnz], owners),
    ...model.node("Shape", [products.name]),
  ]);
  return scattered(graph, { to: n, at: graph.named(owner, ["B", nnz], "int32"), values: products });
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
