import { parseEnv } from "node:util";
import { type Config, readConfig } from "../core/config.ts";

/**
 * Reads the settings from the environment and from `.env` in the working folder, if there is one.
 *
 * @throws {InputError} Naming the setting, if one is unknown or has a wrong value.
 */
export async function loadConfig(): Promise<Config> {
  return readConfig(Deno.env.toObject(), await readDotenv());
}

async function readDotenv(): Promise<Record<string, string | undefined>> {
  try {
    return parseEnv(await Deno.readTextFile(".env"));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}
