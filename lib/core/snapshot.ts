/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Typed arrays that a snapshot may hold; each has its place in the safetensors format. */
export type TensorData = Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array | Int8Array;

/** A typed array with a shape, row-major. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: TensorData;
}

/** How many numbers a shape holds: 1 for `[]`. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * Everything that a fitted object is, as data: never code. `lib/registry` writes `config` as JSON and `tensors` as
 * safetensors; the class named by `kind` reads them back.
 */
export interface Snapshot {
  /** Name of the class, such as `LinearSvm`. */
  readonly kind: string;
  /** Options and small state. */
  readonly config: { readonly [key: string]: Json };
  readonly tensors: Readonly<Record<string, Tensor>>;
  /** Fitted objects inside this one, such as its vectoriser. */
  readonly parts?: Readonly<Record<string, Snapshot>>;
}
