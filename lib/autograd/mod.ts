/**
 * Training with ONNX Runtime: expressions that become one ONNX graph holding a model and its gradient.
 *
 * @example Two classes told apart, by gradient descent
 * ```ts
 * import { crossEntropy, Graph, linear, openSession } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const graph = new Graph({ mode: "train" });
 * const x = graph.input("x", "float32", ["B", 2]);
 * const targets = graph.input("targets", "float32", ["B", 2]);
 * const loss = crossEntropy(linear(x, graph.parameter("weight", [2, 2])), targets);
 * const [lossName, gradient] = [loss, graph.gradients(loss).dense.get("weight")!].map((value) => graph.output(value));
 *
 * using session = openSession(graph.toBytes(), { threads: 1 });
 * const weight = new Float32Array(4);
 * const eye = session.tensor("float32", Float32Array.of(1, 0, 0, 1), [2, 2]);
 * const losses = Array.from({ length: 20 }, () => {
 *   const out = session.run({ x: eye, targets: eye, weight: session.tensor("float32", weight, [2, 2]) });
 *   weight.forEach((_, i) => weight[i] -= 2 * Number(out[gradient].data[i]));
 *   return Number(out[lossName].data[0]);
 * });
 * assert.ok(losses[0] > 1.38 && losses[19] < 0.1);
 * ```
 *
 * @module
 */
export { broadcastShape, timesDims } from "./dims.ts";
export {
  type Gradients,
  Graph,
  type GraphMode,
  type GraphOptions,
  type NodeSpec,
  type Parameter,
  type Pullback,
  type RowGradient,
  type Value,
} from "./graph.ts";
export { type Attribute, type Dim, type ElementType, OnnxModel, OPSET } from "./onnx_model.ts";
export { dropout, DROPOUT_INPUT } from "./ops/dropout.ts";
export { DropoutFactors } from "./ops/dropout_factors.ts";
export { add, div, exp, gelu, log, mul, neg, relu, scale, shift, sigmoid, sqrt, sub, tanh } from "./ops/elementwise.ts";
export { embed } from "./ops/embed.ts";
export { crossEntropy, klDivergence, supervisedContrastive } from "./ops/loss.ts";
export { linear, matmul, type MatmulOptions } from "./ops/matrix.ts";
export { l2Normalise, layerNorm, logSoftmax, maskedMean, softmax } from "./ops/normalise.ts";
export { max, mean, sum } from "./ops/reduce.ts";
export { concat, flip, positionsOf, reshape, split, transpose } from "./ops/shape.ts";
export { roundedToHalf, storedHalves, storedMatrix } from "./ops/stored.ts";
export { AdamW, type AdamWOptions } from "./optimise/adamw.ts";
export { CheckpointAverage } from "./optimise/checkpoint_average.ts";
export { EarlyStopping, type EarlyStoppingOptions } from "./optimise/early_stopping.ts";
export { ExponentialAverage, type ExponentialAverageOptions } from "./optimise/exponential_average.ts";
export { NonFiniteGradientError } from "./optimise/non_finite_gradient_error.ts";
export type { Optimiser, OptimiserOptions, StepOptions, StepReport } from "./optimise/optimiser.ts";
export {
  decayMatricesOnly,
  type GroupOptions,
  layerwiseDecay,
  type LayerwiseDecayOptions,
  type ParameterGroups,
} from "./optimise/parameter_groups.ts";
export { type Schedule, schedule, type ScheduleName, type ScheduleOptions } from "./optimise/schedule.ts";
export { Sgd, type SgdOptions } from "./optimise/sgd.ts";
export type { WeightAverage } from "./optimise/weight_average.ts";
export { openSession, OrtSession, type OrtTensor, ortTensor, type SessionOptions } from "./ort_session.ts";
export { constant, glorotUniform, type Initialiser, normal, ones, uniform, zeros } from "./parameters/initialisers.ts";
export type { ParameterSpec, StoreOptions } from "./parameters/parameter_spec.ts";
export { ParameterStore } from "./parameters/parameter_store.ts";
