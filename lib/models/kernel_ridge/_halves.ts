import type { Tensor } from "../../core/mod.ts";

/** Numbers of half precision as the bytes of their bits, shape `(2n,)`: snapshots have no type of their own for them. */
export function halves(data: Float32Array): Tensor {
  const bytes = new Uint8Array(new Float16Array(data).buffer);
  return { shape: [bytes.length], data: bytes };
}

/** Reads {@linkcode halves} back. */
export function fromHalves({ data }: Tensor): Float32Array<ArrayBuffer> {
  // Copied, as halves must begin at an even byte.
  return Float32Array.from(new Float16Array(Uint8Array.from(data).buffer));
}
