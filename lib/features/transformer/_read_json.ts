import { InputError } from "../../core/mod.ts";

/** A JSON object as it was read. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON file; undefined if there is none.
 *
 * @throws {InputError} If the file is no JSON.
 */
export async function readJsonIfThere(path: string): Promise<unknown> {
  const text = await readTextIfThere(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(path, "this is not JSON", error);
    throw error;
  }
}

/**
 * Reads a JSON object; undefined if there is no such file.
 *
 * @throws {InputError} If the file is no JSON object.
 */
export async function readObjectIfThere(path: string): Promise<JsonObject | undefined> {
  const value = await readJsonIfThere(path);
  if (value === undefined || isObject(value)) return value;
  throw damaged(path, "this is not a JSON object");
}

/** Reads a text; undefined if there is no such file. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return undefined;
    throw error;
  }
}

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says that a file of a model is not as it left its publisher. */
export function damaged(file: string, problem: string, cause?: unknown): InputError {
  return new InputError(problem, { place: { file }, hint: "it is damaged: fetch the model again", cause });
}
