import { InputError } from "../../core/mod.ts";

/**
 * Reads the text of a notebook.
 *
 * @throws {InputError} If there is no such file.
 */
export async function readNotebookText(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    const { code } = error as { code?: string };
    const problem = { ENOENT: "there is no such notebook", EISDIR: "a folder, not a notebook" }[code ?? ""];
    if (!problem) throw error;
    throw new InputError(problem, { place: { file: path }, cause: error });
  }
}
