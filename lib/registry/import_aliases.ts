import { join } from "node:path";
import { InputError } from "../core/mod.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import { decodeJson } from "./_json.ts";
import { explainReadError } from "./_read_error.ts";
import { readManifest } from "./_read_version.ts";
import { changeStamp } from "./alias_change.ts";
import type { ModelVersion } from "./model_version.ts";
import type { Registry } from "./registry.ts";

const TARGET = /^[a-z0-9][a-z0-9._-]*@[0-9a-f]{64}$/;

/**
 * Takes over the aliases of an `aliases.json`, which earlier versions of ticketlab kept beside `versions/`: once, and those only that the
 * store does not know yet. The file is left as `aliases.json.imported`.
 *
 * @throws {InputError} If the file is damaged.
 */
export async function importAliases(registry: Registry): Promise<void> {
  const path = join(registry.models, "aliases.json");
  if (!await statIfThere(path)) return;
  const [{ indexVersion }, { moveAlias }, { readAlias }] = await Promise.all([
    import("./index_versions.ts"),
    import("./move_alias.ts"),
    import("./aliases.ts"),
  ]);
  const { database, trail } = registry.store;
  const versions = await readTargets(registry.models, await readFile(path));
  await database.transaction(async (tx) => {
    const imported: Record<string, string> = {};
    const stamps: string[] = [];
    for (const [alias, version] of versions) {
      await indexVersion(tx, version);
      if (await readAlias(tx, alias)) continue;
      const reason = "taken over from aliases.json";
      const change = await moveAlias(tx, registry, { alias, to: version, seen: undefined, kind: "import", reason });
      stamps.push(changeStamp(change));
      imported[alias] = version.id;
    }
    if (Object.keys(imported).length > 0) {
      await trail.recordIn(tx, {
        action: "model.promote",
        subject: "aliases.json",
        details: { kind: "import", imported, stamps },
      });
    }
  });
  try {
    await Deno.rename(path, `${path}.imported`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error; // another process was faster
  }
}

/** The sound versions that aliases name; `latest` is no alias, but what was saved last. */
async function readTargets(models: string, aliases: Record<string, string>): Promise<[string, ModelVersion][]> {
  const targets: [string, ModelVersion][] = [];
  for (const [alias, target] of Object.entries(aliases)) {
    if (/(^|@)latest$/.test(alias)) continue;
    const [name, digest] = target.split("@");
    try {
      targets.push([alias, await readManifest(models, name, digest)]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error; // damaged: the alias can mean nothing
    }
  }
  return targets;
}

async function readFile(path: string): Promise<Record<string, string>> {
  try {
    const value = decodeJson(await Deno.readTextFile(path)) as { aliases?: unknown } | null;
    const aliases = value?.aliases;
    if (isAliases(aliases)) return aliases;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {}; // another process was faster
    if (!(error instanceof SyntaxError)) throw explainReadError(error, path);
  }
  throw new InputError("the aliases are damaged", {
    place: { file: path },
    hint: "delete the file: versions can still be named name@digest, and be promoted again",
  });
}

function isAliases(value: unknown): value is Record<string, string> {
  return typeof value === "object" && value !== null &&
    Object.values(value).every((target) => typeof target === "string" && TARGET.test(target));
}
