import assert from "node:assert/strict";
import type { Matrix, Snapshot, Tensor } from "../core/mod.ts";

/** How far two numbers may lie apart; either bound is enough. */
export interface Tolerance {
  /**
   * Largest difference, in the unit of the numbers.
   *
   * @default {1e-9}
   */
  readonly absolute?: number;
  /**
   * Largest difference as a share of the expected number.
   *
   * @default {1e-9}
   */
  readonly relative?: number;
}

/**
 * Asserts that two numbers agree within a tolerance. NaN agrees with nothing.
 *
 * @example
 * ```ts
 * import { assertClose } from "./equality.ts";
 * import assert from "node:assert/strict";
 *
 * assertClose(0.1 + 0.2, 0.3);
 * assert.throws(() => assertClose(1, 1.1, { absolute: 0.01 }), /should be 1.1/);
 * ```
 */
export function assertClose(actual: number, expected: number, tolerance: Tolerance = {}, what = "the number"): void {
  const { absolute = 1e-9, relative = 1e-9 } = tolerance;
  const close = actual === expected ||
    Math.abs(actual - expected) <= Math.max(absolute, relative * Math.abs(expected));
  assert.ok(close, `${what} should be ${expected}, is ${actual}`);
}

/** {@linkcode assertClose} for every number of two lists of the same length. */
export function assertAllClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: Tolerance = {},
  what = "number",
): void {
  assert.equal(actual.length, expected.length, `there should be ${expected.length} numbers, are ${actual.length}`);
  for (let i = 0; i < expected.length; i++) assertClose(actual[i], expected[i], tolerance, `${what} ${i}`);
}

/** {@linkcode assertClose} for every number of a matrix and of its rows written out. */
export function assertMatrixClose(
  actual: Matrix,
  expected: readonly ArrayLike<number>[],
  tolerance: Tolerance = {},
): void {
  assert.equal(actual.rows, expected.length, `there should be ${expected.length} rows, are ${actual.rows}`);
  expected.forEach((row, i) => {
    const found = actual.data.subarray(i * actual.columns, (i + 1) * actual.columns);
    assertAllClose(found, row, tolerance, `row ${i}, column`);
  });
}

/** Asserts that two matrices are equal to the bit. */
export function assertSameBits(actual: Matrix, expected: Matrix): void {
  assert.deepEqual([actual.rows, actual.columns], [expected.rows, expected.columns], "the shapes differ");
  const [a, b] = [actual, expected].map(({ data }) => new Uint32Array(data.buffer, data.byteOffset, data.length));
  const i = a.findIndex((bits, k) => bits !== b[k]);
  assert.equal(i, -1, `number ${i} should be ${expected.data[i]}, is ${actual.data[i]}`);
}

/** Sends a snapshot through what files hold, JSON and bytes, and back. */
export function throughJsonAndBytes(snapshot: Snapshot): Snapshot {
  const tensors = Object.entries(snapshot.tensors).map(([name, { shape, data }]): [string, Tensor] => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice().buffer;
    const again = new (data.constructor as new (buffer: ArrayBuffer) => Tensor["data"])(bytes);
    return [name, { shape: JSON.parse(JSON.stringify(shape)), data: again }];
  });
  const parts = Object.entries(snapshot.parts ?? {}).map(([name, part]) => [name, throughJsonAndBytes(part)] as const);
  return {
    kind: snapshot.kind,
    config: JSON.parse(JSON.stringify(snapshot.config)),
    tensors: Object.fromEntries(tensors),
    ...(snapshot.parts && { parts: Object.fromEntries(parts) }),
  };
}
