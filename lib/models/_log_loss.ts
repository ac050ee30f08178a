import type { Matrix } from "../core/mod.ts";

/**
 * Mean negative log-likelihood of the true classes, in nats.
 *
 * @param probabilities Shape `(nTickets, nClasses)`.
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 */
export function logLoss({ columns, data }: Matrix, targets: Int32Array): number {
  // 1e-30 stands in for probabilities that underflow to 0, so that one of them does not hide all the others.
  const sum = targets.reduce((sum, target, i) => sum - Math.log(Math.max(data[i * columns + target], 1e-30)), 0);
  return sum / targets.length;
}
