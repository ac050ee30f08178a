import { join } from "node:path";
import { parseEnv } from "node:util";
import { InputError } from "../core/errors.ts";
import { type Config, readConfig } from "../core/config.ts";

/**
 * Reads the settings from the environment and from `.env` in a folder, if there is one.
 *
 * @param folder The working folder if not given.
 * @throws {InputError} Naming the setting, if one is unknown or has a wrong value, or `.env` cannot be read.
 */
export async function loadConfig(folder = "."): Promise<Config> {
  return readConfig(Deno.env.toObject(), await readDotenv(join(folder, ".env")));
}

async function readDotenv(path: string): Promise<Record<string, string | undefined>> {
  try {
    const text = await Deno.readTextFile(path);
    checkLines(text, path);
    return parseEnv(text);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    if (error instanceof InputError) throw error;
    throw new InputError(`it cannot be read: ${(error as Error).message}`, { place: { file: path }, cause: error });
  }
}

/** The parser passes over what it cannot read, and a setting with a slip would silently have no effect. */
function checkLines(text: string, file: string): void {
  const line = text.split("\n").findIndex((line) => !/^\s*(#|$|(export\s+)?\w+\s*=)/.test(line));
  if (line >= 0) throw new InputError(`line ${line + 1} is not NAME=VALUE`, { place: { file } });
}
