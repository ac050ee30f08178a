import { axisOf, timesDims } from "../dims.ts";
import type { Value } from "../graph.ts";
import type { Dim } from "../onnx_model.ts";
import { scale } from "./elementwise.ts";

/** The same numbers in another shape. */
export function reshape(x: Value, shape: readonly Dim[]): Value {
  const [before, after] = [timesDims(...x.shape), timesDims(...shape)].map((dim) =>
    String(dim).split("*").sort().join()
  );
  if (before !== after) throw new TypeError(`Cannot reshape: sizes must agree: [${x.shape}] does not fit [${shape}]`);
  return x.graph.apply("Reshape", [x], {
    shape,
    constants: [x.graph.shapeConstant(shape, x.shape)],
    pullback: ([g]) => [reshape(g!, x.shape)],
  });
}

/** Axes in another order: axis `i` of the result is axis `order[i]` of `x`. */
export function transpose(x: Value, order: readonly number[]): Value {
  return x.graph.apply("Transpose", [x], {
    shape: order.map((axis) => x.shape[axis]),
    attributes: { perm: order },
    pullback: ([g]) => [transpose(g!, order.map((_, i) => order.indexOf(i)))],
  });
}

/** Puts tensors behind one another along an axis of known sizes. */
export function concat(values: readonly Value[], axis: number): Value {
  const at = axisOf(values[0].shape, axis);
  const sizes = values.map(({ shape }) => knownSize(shape[at]));
  return values[0].graph.apply("Concat", values, {
    shape: values[0].shape.map((dim, i) => (i === at ? sizes.reduce((a, b) => a + b, 0) : dim)),
    attributes: { axis: at },
    pullback: ([g]) => split(g!, sizes, at),
  });
}

/** Cuts a tensor into pieces of known sizes along an axis. */
export function split(x: Value, sizes: readonly number[], axis: number): Value[] {
  const at = axisOf(x.shape, axis);
  const pieces: Value[] = x.graph.applyMany("Split", [x], {
    shapes: sizes.map((size) => x.shape.map((dim, i) => (i === at ? size : dim))),
    attributes: { axis: at },
    constants: [x.graph.model.integers(sizes)],
    pullback: (gradients) => [concat(gradients.map((g, i) => g ?? scale(pieces[i], 0)), at)],
  });
  return pieces;
}

/** The other way round along an axis. */
export function flip(x: Value, axis: number): Value {
  const at = axisOf(x.shape, axis);
  const { model } = x.graph;
  // From the last to before the first, in steps of −1; the end is any number below −size.
  const constants = [[-1], [-0x7fffffff], [at], [-1]].map((values) => model.integers(values));
  return x.graph.apply("Slice", [x], { shape: x.shape, constants, pullback: ([g]) => [flip(g!, at)] });
}

/** 0, 1, 2 … along an axis of `x`, int64, shape `(size of the axis,)`. */
export function positionsOf(x: Value, axis: number): Value {
  const at = axisOf(x.shape, axis);
  const { graph } = x;
  const { model } = graph;
  const [zero, one] = [0, 1].map((value) => model.integer(value));
  const [size] = model.node("Shape", [x.name], { attributes: { start: at, end: at + 1 } });
  const [end] = model.node("Squeeze", [size]);
  const [range] = model.node("Range", [zero, end, one]);
  return graph.named(range, [x.shape[at]], "int64");
}

function knownSize(dim: Dim): number {
  if (typeof dim === "number") return dim;
  throw new TypeError(`Cannot concatenate: sizes along the axis must be known: one is ${dim}`);
}
