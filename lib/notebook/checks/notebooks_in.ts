import { join } from "node:path";
import { InputError } from "../../core/mod.ts";

/**
 * Paths of notebooks, with folders replaced by the notebooks in them, in order of name; checkpoints are left out.
 *
 * @throws {InputError} If there is no notebook in a folder: a check of nothing would always pass.
 */
export async function notebooksIn(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(async (path) => await isFolder(path) ? await listOf(path) : [path]));
  return [...new Set(found.flat())];
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false; // told as a fault when it is read
    throw error;
  }
}

async function listOf(folder: string): Promise<string[]> {
  const names = (await Array.fromAsync(Deno.readDir(folder)))
    .filter(({ name, isFile }) => isFile && name.endsWith(".ipynb") && !name.startsWith("."))
    .map(({ name }) => name);
  if (names.length === 0) throw new InputError("there is no notebook in this folder", { place: { file: folder } });
  return names.sort().map((name) => join(folder, name));
}
