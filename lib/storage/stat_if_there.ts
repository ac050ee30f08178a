/**
 * What stands at a path, or undefined where nothing does; other errors are thrown.
 *
 * @param options `followLinks`: tell of what a link leads to rather than of the link; true by default.
 *
 * @example
 * ```ts
 * import { statIfThere } from "./stat_if_there.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(await statIfThere("no/such/file"), undefined);
 * ```
 */
export async function statIfThere(
  path: string,
  options: { followLinks?: boolean } = {},
): Promise<Deno.FileInfo | undefined> {
  const { followLinks = true } = options;
  try {
    return await (followLinks ? Deno.stat(path) : Deno.lstat(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}
