import { type Matrix, matrix } from "../../core/mod.ts";
import { Graph, linear, openSession, softmax } from "../../autograd/mod.ts";
import { denseRow } from "../../features/csr_operations.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import type { LinearWeights } from "../linear/linear_weights.ts";

/**
 * A linear model in ONNX: `features` float32 `(N, nFeatures)` → `logits` and `probabilities` float32 `(N, nClasses)`, before any
 * calibration. What turns texts into features is not part of it.
 */
export function linearOnnx(weights: LinearWeights): Uint8Array<ArrayBuffer> {
  const { nFeatures, nClasses, bias } = weights;
  const byClass = new Float32Array(nClasses * nFeatures); // as a dense layer holds them
  for (let f = 0; f < nFeatures; f++) weights.row(f).forEach((w, c) => byClass[c * nFeatures + f] = w);
  const graph = new Graph({ mode: "export", weights: (name) => name === "bias" ? bias : byClass });
  const features = graph.input("features", "float32", ["N", nFeatures]);
  const logits = linear(
    features,
    graph.parameter("weight", [nClasses, nFeatures]),
    graph.parameter("bias", [nClasses]),
  );
  graph.output(logits, "logits");
  graph.output(softmax(logits), "probabilities");
  return graph.toBytes();
}

/** Logits that the exported model gives to rows of features, shape `(nRows, nClasses)`. */
export function askLinearOnnx(model: Uint8Array, rows: CsrMatrix): Matrix {
  using session = openSession(model, { threads: 1 });
  const answers = Array.from({ length: rows.rows }, (_, i) => {
    const features = session.tensor("float32", denseRow(rows, i), [1, rows.columns]);
    return session.run({ features }).logits.data as Float32Array;
  });
  const scores = matrix(rows.rows, answers[0]?.length ?? 0);
  answers.forEach((answer, i) => scores.data.set(answer, i * scores.columns));
  return scores;
}
