import { InputError } from "../core/mod.ts";
import type { JsonObject, Notebook } from "./nbformat.ts";
import { parseNotebook } from "./parse_notebook.ts";

/**
 * Reads a notebook from a file.
 *
 * @throws {InputError} If there is no such file, or it holds no notebook of format 4; see {@linkcode parseNotebook}.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new InputError("there is no such notebook", { place: { file: path }, cause: error });
    }
    if (error instanceof Deno.errors.IsADirectory || (error as { code?: string }).code === "EISDIR") {
      throw new InputError("a folder, not a notebook", { place: { file: path }, cause: error });
    }
    throw error;
  }
  return parseNotebook(text, path);
}

/**
 * Checks that a notebook is meant for the Deno kernel; one that names no kernel passes.
 *
 * @param name What the message calls the notebook, such as its path.
 * @throws {InputError} If it names another kernel, such as Python's.
 */
export function requireDeno(notebook: Notebook, name: string): void {
  const kernel = notebook.metadata.kernelspec as JsonObject | undefined;
  const language = (notebook.metadata.language_info as JsonObject | undefined)?.name ?? kernel?.language;
  const wanted = kernel?.name ?? language;
  if (wanted === undefined || kernel?.name === "deno") return;
  if (kernel?.name === undefined && /^(typescript|javascript)$/i.test(String(language))) return;
  const of = language === undefined ? "" : ` (${language})`;
  throw new InputError(`a notebook for the kernel "${wanted}"${of}, not for Deno`, {
    place: { file: name },
    hint: "write it in TypeScript, or choose the kernel Deno in JupyterLab",
  });
}
