import { axisOf } from "../dims.ts";
import type { Value } from "../graph.ts";
import type { Dim } from "../onnx_model.ts";
import { div, mul, scale } from "./elementwise.ts";
import { reshape } from "./shape.ts";

/**
 * Sum along axes.
 *
 * @param keep Leave the axes there, with size 1.
 */
export function sum(x: Value, axes: readonly number[], keep = false): Value {
  const { graph } = x;
  const summed = axes.map((axis) => axisOf(x.shape, axis));
  const kept = x.shape.map((dim, i) => (summed.includes(i) ? 1 : dim));
  return graph.apply("ReduceSum", [x], {
    shape: keep ? kept : x.shape.filter((_, i) => !summed.includes(i)),
    attributes: { keepdims: keep ? 1 : 0 },
    constants: [graph.model.integers(summed)],
    pullback: ([g]) => [expandLike(keep ? g! : reshape(g!, kept), x)],
  });
}

/** Mean along an axis of known size; the axis is left there, with size 1, if `keep`. */
export function mean(x: Value, axis: number, keep = false): Value {
  const size = x.shape[axisOf(x.shape, axis)];
  if (typeof size !== "number") {
    throw new TypeError(`Cannot take the mean: the axis' size must be known: it is ${size}`);
  }
  return scale(sum(x, [axis], keep), 1 / size);
}

/** Largest value along an axis, which goes away; equal ones share the gradient. */
export function max(x: Value, axis: number): Value {
  const { graph } = x;
  const at = axisOf(x.shape, axis);
  const kept = x.shape.map((dim, i) => (i === at ? 1 : dim));
  const y: Value = graph.apply("ReduceMax", [x], {
    shape: x.shape.filter((_, i) => i !== at),
    attributes: { axes: [at], keepdims: 0 },
    pullback: ([g]) => {
      const equal = graph.apply("Equal", [x, reshape(y, kept)], { shape: x.shape, type: "bool" });
      const winners = graph.apply("Cast", [equal], { shape: x.shape, attributes: { to: 1 } });
      return [mul(winners, div(reshape(g!, kept), sum(winners, [at], true)))];
    },
  });
  return y;
}

/** Undoes a broadcast: sums a gradient over the axes that were stretched. */
export function sumTo(g: Value, shape: readonly Dim[]): Value {
  const extra = g.shape.length - shape.length;
  const axes = g.shape.flatMap((dim, i) => (i < extra || (shape[i - extra] === 1 && dim !== 1) ? [i] : []));
  if (axes.length === 0) return g;
  const summed = sum(g, axes, true);
  return extra > 0 ? reshape(summed, shape) : summed;
}

function expandLike(g: Value, x: Value): Value {
  const [shape] = x.graph.model.node("Shape", [x.name]);
  return x.graph.apply("Expand", [g], { shape: x.shape, constants: [shape] });
}
