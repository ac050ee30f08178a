import { versionPath } from "./model_version.ts";
import type { VersionKey } from "./resolve_version.ts";

/**
 * Removes the folder of a version that the index no longer keeps. The index says so before: whoever dies in between leaves a folder that
 * the next look at the index removes.
 */
export async function removeGoneFiles(models: string, { name, digest }: VersionKey): Promise<void> {
  try {
    await Deno.remove(versionPath(models, name, digest), { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error; // another process was faster
  }
}
