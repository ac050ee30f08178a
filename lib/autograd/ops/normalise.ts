import { axisOf } from "../dims.ts";
import type { Value } from "../graph.ts";
import { div, exp, mul, shift, sqrt, sub } from "./elementwise.ts";
import { mean, sum } from "./reduce.ts";

/** Softmax along an axis. */
export function softmax(x: Value, axis = -1): Value {
  const at = axisOf(x.shape, axis);
  const p: Value = x.graph.apply("Softmax", [x], {
    shape: x.shape,
    attributes: { axis: at },
    pullback: ([g]) => {
      const weighted = mul(p, g!);
      return [sub(weighted, mul(p, sum(weighted, [at], true)))];
    },
  });
  return p;
}

/** Logarithm of the softmax along an axis. */
export function logSoftmax(x: Value, axis = -1): Value {
  const at = axisOf(x.shape, axis);
  const y: Value = x.graph.apply("LogSoftmax", [x], {
    shape: x.shape,
    attributes: { axis: at },
    pullback: ([g]) => [sub(g!, mul(exp(y), sum(g!, [at], true)))],
  });
  return y;
}

/**
 * Layer normalisation of the last axis (Ba, Kiros and Hinton, https://arxiv.org/abs/1607.06450).
 *
 * @param x Shape `(..., width)`.
 * @param weight Shape `(width,)`.
 * @param bias Shape `(width,)`.
 * @param epsilon Added to the variance.
 */
export function layerNorm(x: Value, weight: Value, bias: Value, epsilon: number): Value {
  const last = x.shape.length - 1;
  const { graph } = x;
  const moments = x.shape.map((dim, i) => (i === last ? 1 : dim));
  const [y, centre, inverse]: Value[] = graph.applyMany("LayerNormalization", [x, weight, bias], {
    shapes: [x.shape, moments, moments],
    attributes: { axis: -1, epsilon: { float: epsilon } },
    pullback: ([g]) => {
      const standard = mul(sub(x, centre), inverse);
      const own = mul(g!, weight);
      const lead = x.shape.slice(0, -1).map((_, i) => i);
      return [
        x.needsGradient
          ? mul(
            inverse,
            sub(sub(own, mean(own, last, true)), mul(standard, mean(mul(own, standard), last, true))),
          )
          : undefined,
        weight.needsGradient ? sum(mul(g!, standard), lead) : undefined,
        bias.needsGradient ? sum(g!, lead) : undefined,
      ];
    },
  });
  return y;
}

/** Rows of length 1: x / √(Σ x² + 1e-12) along the last axis. */
export function l2Normalise(x: Value): Value {
  return div(x, sqrt(shift(sum(mul(x, x), [-1], true), 1e-12)));
}

/**
 * Mean over tokens that are there.
 *
 * @param x Shape `(B, T, width)`.
 * @param mask 1 where there is a token, else 0; shape `(B, T, 1)`.
 * @returns Shape `(B, width)`.
 */
export function maskedMean(x: Value, mask: Value): Value {
  return div(sum(mul(x, mask), [1]), sum(mask, [1]));
}
