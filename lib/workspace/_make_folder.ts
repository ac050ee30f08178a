import { InputError } from "../core/mod.ts";

/**
 * Makes the folder of a file where it is missing.
 *
 * @throws {InputError} If it cannot be made.
 */
export async function makeFolderOf(path: string): Promise<void> {
  const folder = path.replace(/[^/\\]*$/, "") || ".";
  try {
    await Deno.mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new InputError(`the folder cannot be made: ${(cause as Error).message}`, { place: { file: folder }, cause });
  }
}
