import type { Value } from "../graph.ts";
import { add, exp, mul, neg, scale, sub } from "./elementwise.ts";
import { matmul } from "./matrix.ts";
import { logSoftmax } from "./normalise.ts";
import { sum } from "./reduce.ts";

/**
 * Cross-entropy −Σ targets · log softmax(logits), shape `()`.
 *
 * @param logits Shape `(B, nClasses)`.
 * @param targets Soft targets times the ticket's weight, shape `(B, nClasses)`: for a mean over the batch its rows sum to 1 / B.
 */
export function crossEntropy(logits: Value, targets: Value): Value {
  const { graph } = logits;
  const logs = graph.detached(() => logSoftmax(logits));
  const loss = graph.detached(() => neg(sum(mul(logs, targets), [0, 1])));
  // One subtraction, where the chain rule would go through the logarithm.
  return graph.custom(loss, [logits], (g) => [mul(g, sub(mul(exp(logs), sum(targets, [1], true)), targets))]);
}

/**
 * Σ weight · p (log p − log q), p and q the softmax of rows: how far one answer is from another (Kullback–Leibler).
 *
 * @param p Logits, shape `(B, nClasses)`.
 * @param q Logits, shape `(B, nClasses)`.
 * @param weight Of each row, shape `(B, 1)`.
 */
export function klDivergence(p: Value, q: Value, weight: Value): Value {
  const [logP, logQ] = [logSoftmax(p), logSoftmax(q)];
  return sum(mul(mul(exp(logP), sub(logP, logQ)), weight), [0, 1]);
}

/** Large enough that what it is added to has no share in a softmax, in float32. */
const FAR_BELOW = -1e9;

/**
 * Supervised contrastive loss (Khosla et al., https://arxiv.org/abs/2004.11362, equation 2): how little of the softmax over all
 * others of a batch falls to those of the same class, −Σᵢⱼ targetsᵢⱼ · log (exp(zᵢ·zⱼ / t) / Σₖ≠ᵢ exp(zᵢ·zₖ / t)), shape `()`.
 *
 * @param vectors z, rows of length 1, shape `(B, width)`.
 * @param targets Which others a vector should be near, shape `(B, B)`, the diagonal 0: for a mean over the batch rows sum to 1 / B,
 * and each other of the class has the same share. A row of zeros pulls on nothing.
 * @param temperature t; smaller ones look at the nearest others only.
 */
export function supervisedContrastive(vectors: Value, targets: Value, temperature: number): Value {
  const { graph } = vectors;
  const similarities = matmul(vectors, vectors, { transposeB: true, factor: 1 / temperature });
  const itself = graph.apply("EyeLike", [targets], { shape: targets.shape });
  return crossEntropy(add(similarities, scale(itself, FAR_BELOW)), targets);
}
