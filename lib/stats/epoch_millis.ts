/** Points in time: ISO 8601 texts or milliseconds since 1970-01-01T00:00Z; what is missing is `undefined`, `null`, "" or NaN. */
export type Timestamps = ArrayLike<string | number | null | undefined>;

/**
 * Milliseconds since 1970-01-01T00:00Z; NaN where the time is missing or cannot be read. A time without a zone is taken for UTC,
 * so that the result does not depend on where the program runs.
 *
 * @param timestamps Shape `(n,)`.
 * @returns Shape `(n,)`.
 *
 * @example
 * ```ts
 * import { epochMillis } from "./epoch_millis.ts";
 * import assert from "node:assert/strict";
 *
 * const times = epochMillis(["1970-01-02T00:00:00Z", "1970-01-01T02:00:00+01:00", "1970-01-01 00:00:05", undefined]);
 * assert.deepEqual([...times], [86_400_000, 3_600_000, 5000, NaN]);
 * ```
 */
export function epochMillis(timestamps: Timestamps): Float64Array {
  const millis = new Float64Array(timestamps.length);
  for (let i = 0; i < millis.length; i++) {
    const at = timestamps[i];
    millis[i] = typeof at === "number" ? at : typeof at === "string" ? parse(at) : NaN;
  }
  return millis;
}

const NO_ZONE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(:\d{2}(\.\d+)?)?)$/;

function parse(text: string): number {
  // Texts that end in Z are what our own files hold; the engine parses them fast, and nothing else about them is in doubt.
  if (text.charCodeAt(text.length - 1) === 90) return Date.parse(text);
  const local = NO_ZONE.exec(text);
  return Date.parse(local ? `${local[1]}T${local[2]}Z` : text);
}
