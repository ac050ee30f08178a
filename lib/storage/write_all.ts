/**
 * Writes all bytes to a file, a connection or an output, which may take fewer at a time. A stream piped into a file of Deno loses what
 * does not fit on a full disk without an error; this does not.
 *
 * @example
 * ```ts
 * import { writeAll } from "./write_all.ts";
 * import assert from "node:assert/strict";
 *
 * const got: number[] = [];
 * const narrow = { write: (bytes: Uint8Array) => Promise.resolve(got.push(...bytes.subarray(0, 2)) && Math.min(2, bytes.length)) };
 * await writeAll(narrow, Uint8Array.of(1, 2, 3, 4, 5));
 * assert.deepEqual(got, [1, 2, 3, 4, 5]);
 * ```
 */
export async function writeAll(
  to: { write(bytes: Uint8Array): Promise<number> },
  bytes: Uint8Array,
): Promise<void> {
  for (let done = 0; done < bytes.length;) done += await to.write(bytes.subarray(done));
}
