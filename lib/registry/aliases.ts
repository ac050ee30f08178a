import { join } from "node:path";
import { InputError } from "../core/mod.ts";
import { writeFileAtomic } from "../storage/atomic_file.ts";
import { withFileLock } from "../storage/file_lock.ts";
import { explainReadError } from "./_read_error.ts";
import { decodeJson, encodeJson } from "./_json.ts";

/** From an alias, such as `champion` or `banking77@champion`, to the version: `name@` and the whole digest. */
export type Aliases = Readonly<Record<string, string>>;

const TARGET = /^[a-z0-9][a-z0-9._-]*@[0-9a-f]{64}$/;

/**
 * Reads the aliases.
 *
 * @param models Folder that holds `aliases.json`; without the file there are no aliases.
 * @throws {InputError} If the file is damaged.
 */
export async function readAliases(models: string): Promise<Aliases> {
  const path = aliasesPath(models);
  try {
    const value = decodeJson(await Deno.readTextFile(path)) as { aliases?: unknown } | null;
    const aliases = value?.aliases;
    if (isAliases(aliases)) return aliases;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return {};
    if (!(error instanceof SyntaxError)) throw explainReadError(error, path);
  }
  throw new InputError("the aliases are damaged", {
    place: { file: path },
    hint: "delete the file: versions can still be named name@digest, and the aliases be set again",
  });
}

/**
 * Changes the aliases while nobody else does, so that two processes never lose each other's change.
 *
 * @param change Is given the current aliases, may do what belongs to the change (such as saving a version), and returns
 * the new ones with its result.
 * @returns The result of `change`.
 */
export function updateAliases<T>(
  models: string,
  change: (current: Aliases) => Promise<{ aliases: Aliases; result: T }>,
): Promise<T> {
  return withFileLock(join(models, ".aliases.lock"), async () => {
    const current = await readAliases(models);
    const { aliases, result } = await change(current);
    if (aliases !== current) {
      const text = encodeJson({ format: "ticketlab-aliases", formatVersion: 1, aliases }, { indent: true }) + "\n";
      await writeFileAtomic(aliasesPath(models), text);
    }
    return result;
  });
}

function aliasesPath(models: string): string {
  return join(models, "aliases.json");
}

function isAliases(value: unknown): value is Aliases {
  return typeof value === "object" && value !== null &&
    Object.values(value).every((target) => typeof target === "string" && TARGET.test(target));
}
