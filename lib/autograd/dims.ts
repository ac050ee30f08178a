import type { Dim } from "./onnx_model.ts";

/** Product of sizes: numbers are multiplied, names joined in their order, as in `"B*T"` and `"B*T*4"`. */
export function timesDims(...dims: readonly Dim[]): Dim {
  let factor = 1;
  const names: string[] = [];
  for (const dim of dims) {
    for (const part of typeof dim === "number" ? [String(dim)] : dim.split("*")) {
      if (/^\d+$/.test(part)) factor *= Number(part);
      else names.push(part);
    }
  }
  if (names.length === 0) return factor;
  return factor === 1 ? names.join("*") : [...names, factor].join("*");
}

/**
 * Shape of an elementwise result, by the rules of NumPy: shapes are aligned at their ends, and a 1 gives way.
 *
 * @throws {TypeError} If the shapes don't fit.
 */
export function broadcastShape(a: readonly Dim[], b: readonly Dim[]): Dim[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const x = a[i - rank + a.length] ?? 1;
    const y = b[i - rank + b.length] ?? 1;
    if (x !== y && x !== 1 && y !== 1) {
      throw new TypeError(`Cannot broadcast: shapes must fit: [${a}] and [${b}] do not`);
    }
    return x === 1 ? y : x;
  });
}

/** An axis counted from the front; negative ones count from the end. */
export function axisOf(shape: readonly Dim[], axis: number): number {
  const from = axis < 0 ? shape.length + axis : axis;
  if (!(Number.isInteger(from) && from >= 0 && from < shape.length)) {
    throw new RangeError(`Cannot find the axis: it must be within the shape [${shape}]: current value is ${axis}`);
  }
  return from;
}
