import type { Value } from "../graph.ts";

/**
 * {@linkcode linear} with 8-bit weights: symmetric, one scale an output, so that no zero point is needed; the input becomes
 * 8-bit when the model runs, with one scale and zero point for all of it. ONNX Runtime fuses the nodes into one.
 *
 * Source: Jacob et al., https://doi.org/10.1109/CVPR.2018.00286, and the operators DynamicQuantizeLinear and MatMulInteger.
 */
export function quantisedLinear(x: Value, weight: Value, bias?: Value): Value {
  const { graph } = x;
  const { model } = graph;
  const [outputs, inputs] = weight.shape as [number, number];
  const { codes, scales } = quantiseRows(graph.weightsOf(weight.name, [outputs, inputs]), outputs, inputs);
  const columns = new Int8Array(codes.length); // as MatMulInteger reads them, shape (nInputs, nOutputs)
  for (let o = 0; o < outputs; o++) for (let i = 0; i < inputs; i++) columns[i * outputs + o] = codes[o * inputs + i];
  const w = model.initializer(`${weight.name}_quantized`, "int8", [inputs, outputs], columns);
  const wZero = model.initializer(`${weight.name}_zero_point`, "int8", [outputs], new Int8Array(outputs));
  const wScale = model.initializer(`${weight.name}_scale`, "float32", [outputs], scales);

  const [codesOfX, xScale, xZero] = model.node("DynamicQuantizeLinear", [x.name], { outputs: 3 });
  const [sums] = model.node("MatMulInteger", [codesOfX, w, xZero, wZero]);
  const [floats] = model.node("Cast", [sums], { attributes: { to: 1 } });
  const [scale] = model.node("Mul", [xScale, wScale]);
  const [product] = model.node("Mul", [floats, scale]);
  const [y] = bias ? model.node("Add", [product, bias.name]) : [product];
  return graph.named(y, [...x.shape.slice(0, -1), outputs]);
}

/** Rows of a table of 8-bit codes with one scale a row, as {@linkcode embed} reads them. */
export function quantisedRows(table: Value, ids: Value): Value {
  const { graph } = table;
  const { model } = graph;
  const [rows, width] = table.shape as [number, number];
  const { codes, scales } = quantiseRows(graph.weightsOf(table.name, [rows, width]), rows, width);
  const all = model.initializer(`${table.name}_quantized`, "int8", [rows, width], codes);
  const allScales = model.initializer(`${table.name}_scale`, "float32", [rows, 1], scales);
  const [picked] = model.node("Gather", [all, ids.name]);
  const [floats] = model.node("Cast", [picked], { attributes: { to: 1 } });
  const [scale] = model.node("Gather", [allScales, ids.name]);
  const [y] = model.node("Mul", [floats, scale]);
  return graph.named(y, [...ids.shape, width]);
}

/** Each row as whole numbers in [−127, 127] and the scale that gives back the row's largest magnitude. */
export function quantiseRows(
  data: Float32Array,
  rows: number,
  columns: number,
): { codes: Int8Array; scales: Float32Array } {
  const codes = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let largest = 0;
    for (let i = r * columns; i < (r + 1) * columns; i++) largest = Math.max(largest, Math.abs(data[i]));
    const scale = largest / 127 || 1;
    scales[r] = scale;
    for (let i = r * columns; i < (r + 1) * columns; i++) codes[i] = Math.round(data[i] / scale);
  }
  return { codes, scales };
}
