import type { Rng } from "../../core/mod.ts";

/** Tickets to be landmarks, drawn without replacement, ascending. @returns Shape `(min(count, n),)`. */
export function drawLandmarks(n: number, count: number, rng: Rng): Int32Array {
  const order = rng.shuffle(Int32Array.from({ length: n }, (_, i) => i));
  return order.slice(0, count).sort();
}
