/**
 * Removes a file, or a folder with all in it; one that is gone already is fine.
 *
 * @example
 * ```ts
 * import { removeIfThere } from "./remove_if_there.ts";
 *
 * removeIfThere("no/such/file");
 * ```
 */
export function removeIfThere(path: string): void {
  try {
    Deno.removeSync(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
