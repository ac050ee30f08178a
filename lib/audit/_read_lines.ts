import { InputError } from "../core/mod.ts";

/**
 * Opens a file to read; undefined if there is none.
 *
 * @throws {InputError} If it cannot be read.
 */
export async function openIfThere(path: string): Promise<Deno.FsFile | undefined> {
  try {
    return await Deno.open(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof Deno.errors.NotCapable || !(error instanceof Error)) throw error;
    throw new InputError(`this file cannot be read: ${error.message}`, { place: { file: path }, cause: error });
  }
}

/** The lines of a file, one by one and each as long as it is; the file is closed at the end. A last line without its end counts if `open`. */
export async function* linesOf(file: Deno.FsFile, { open = false } = {}): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of file.readable) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (open && rest !== "") yield rest;
}
