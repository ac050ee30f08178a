/**
 * A number of bytes in words.
 *
 * @example
 * ```ts
 * import { fileSize } from "./file_size.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([800, 45_300, 1_250_000, 91_000_000].map(fileSize), ["800 B", "45 kB", "1.3 MB", "91 MB"]);
 * ```
 */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  const megabytes = bytes / 1e6;
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
