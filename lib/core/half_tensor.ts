import type { Tensor } from "./snapshot.ts";

/**
 * Numbers in half precision, as the bytes of their bits: safetensors' `F16` in a snapshot that knows no such type.
 *
 * @returns Shape `(2 n,)`.
 *
 * @example
 * ```ts
 * import { fromHalves, toHalves } from "./half_tensor.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...fromHalves(toHalves(Float32Array.of(0.5, -2)))], [0.5, -2]);
 * ```
 */
export function toHalves(data: Float32Array): Tensor {
  const bytes = new Uint8Array(new Float16Array(data).buffer);
  return { shape: [bytes.length], data: bytes };
}

/** Reads {@linkcode toHalves} back. */
export function fromHalves({ data }: Tensor): Float32Array<ArrayBuffer> {
  // Copied, as halves must begin at an even byte.
  return Float32Array.from(new Float16Array(Uint8Array.from(data).buffer));
}
