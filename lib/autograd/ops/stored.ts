import type { Graph, Value } from "../graph.ts";
import { quantiseRows } from "./quantised.ts";

/**
 * A matrix that is part of an exported model, and where the graph says that it is to be quantised, kept as 8-bit integers with a scale a
 * row. Numbers it is multiplied with stay float32, so that less is lost than with `linear` of a quantised parameter.
 *
 * @param shape `(nRows, nColumns)`.
 */
export function storedMatrix(graph: Graph, name: string, shape: readonly [number, number], data: Float32Array): Value {
  if (!graph.isQuantised(name)) return graph.constant(name, shape, data);
  const { model } = graph;
  const { codes, scales } = quantiseRows(data, ...shape);
  const [matrix] = model.node("DequantizeLinear", [
    model.initializer(`${name}_quantized`, "int8", shape, codes),
    model.initializer(`${name}_scale`, "float32", [shape[0]], scales),
  ], { attributes: { axis: 0 } });
  return graph.named(matrix, shape);
}

/** Numbers that half precision holds exactly, kept in it: half the room. */
export function storedHalves(graph: Graph, name: string, shape: readonly number[], data: Float32Array): Value {
  const { model } = graph;
  const [floats] = model.node("Cast", [model.initializer(name, "float16", shape, new Float16Array(data))], {
    attributes: { to: 1 },
  });
  return graph.named(floats, shape);
}

/** Rounds to half precision and back. */
export function roundedToHalf(x: Value): Value {
  const { model } = x.graph;
  const [half] = model.node("Cast", [x.name], { attributes: { to: 10 } });
  const [float] = model.node("Cast", [half], { attributes: { to: 1 } });
  return x.graph.named(float, x.shape);
}
