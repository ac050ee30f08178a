import { InputError } from "../core/mod.ts";

/**
 * Refuses to write where one of the files that are read stands, under any name or link.
 *
 * @throws {InputError} Naming the file that would be lost.
 */
export async function checkNotInput(out: string, inputs: readonly (string | undefined)[], hint: string): Promise<void> {
  const target = await realPath(out);
  if (target === undefined) return;
  for (const input of inputs) {
    if (input === undefined || await realPath(input) !== target) continue;
    throw new InputError("this is the file that is read, and would be lost", { place: { file: out }, hint });
  }
}

/** Where a path leads; undefined for what is not there, which nothing can be lost of, and for standard input and output. */
async function realPath(path: string): Promise<string | undefined> {
  if (path === "-") return undefined;
  return await Deno.realPath(path).catch(() => undefined); // whoever opens the file says what is wrong with it
}
