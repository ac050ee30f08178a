import type { Value } from "../graph.ts";
import { exp, mul, neg, sub } from "./elementwise.ts";
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
