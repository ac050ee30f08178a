import { InputError } from "../core/mod.ts";
import { readAliases } from "./aliases.ts";
import { listVersions, versionDigests } from "./list_versions.ts";
import { checkVersionName } from "./version_name.ts";

/** Which version a reference means; not yet read or checked. */
export interface VersionKey {
  readonly name: string;
  readonly digest: string;
}

/**
 * Finds the version that a reference means:
 *
 * - `champion`, `latest`, or another alias;
 * - `NAME`, the version saved last under that name;
 * - `NAME@champion`, `NAME@latest`, or another alias within the name;
 * - `NAME@1a2b3c`, the first four or more digits of its digest.
 *
 * @param models Folder that holds `versions/` and `aliases.json`.
 * @throws {InputError} If there is none, or more than one; says what there is.
 */
export async function resolveVersion(models: string, ref: string): Promise<VersionKey> {
  const aliases = await readAliases(models);
  if (Object.hasOwn(aliases, ref)) return keyOf(aliases[ref]);
  if (ref === "champion") return await unknown(models, ref);
  const [name, part] = splitReference(ref);
  if (name === undefined) return await newest(models) ?? await unknown(models, ref);
  const digests = await versionDigests(models, checkVersionName(name));
  if (digests.length === 0) return await unknown(models, ref);
  if (part === undefined || part === "latest") {
    const latest = aliases[`${name}@latest`];
    return latest ? keyOf(latest) : await newest(models, name) ?? await unknown(models, ref);
  }
  const matches = /^[0-9a-f]{4,64}$/.test(part) ? digests.filter((digest) => digest.startsWith(part)) : [];
  if (matches.length === 1) return { name, digest: matches[0] };
  if (matches.length === 0) return await unknown(models, ref);
  throw new InputError(`"${ref}" means ${matches.length} versions`, {
    hint: `give more digits: ${matches.map((digest) => `${name}@${digest.slice(0, 12)}`).join(", ")}`,
  });
}

/** Name and the rest; no name for a bare `latest`, which without an alias means the newest of all. */
function splitReference(ref: string): [name?: string, part?: string] {
  if (ref === "latest") return [];
  const at = ref.indexOf("@");
  return at < 0 ? [ref] : [ref.slice(0, at), ref.slice(at + 1)];
}

/** Takes apart what an alias points at. */
export function keyOf(target: string): VersionKey {
  const [name, digest] = target.split("@");
  return { name, digest };
}

/** The version saved last; says what is damaged if nothing else is there. */
async function newest(models: string, name?: string): Promise<VersionKey | undefined> {
  const { versions, damaged } = await listVersions(models, name);
  if (versions.length === 0 && damaged.length > 0) throw new InputError(damaged[0]);
  return versions.at(-1);
}

async function unknown(models: string, ref: string): Promise<never> {
  const { versions, damaged } = await listVersions(models);
  if (versions.length === 0 && damaged.length === 0) {
    throw new InputError(`there is no saved version in ${models}`, { hint: "train one: deno task pipeline" });
  }
  const { closest } = await import("fastest-levenshtein");
  const names = new Set(versions.map(({ name }) => name));
  const known = [...Object.keys(await readAliases(models)), ...names, ...versions.map(({ id }) => id)];
  throw new InputError(`there is no version ${JSON.stringify(ref.slice(0, 100))} in ${models}`, {
    hint: known.length === 0
      ? `all are damaged: ${damaged[0]}`
      : `did you mean "${closest(ref.slice(0, 100), known)}"? There are: ${shorten(known)}`,
  });
}

function shorten(names: readonly string[]): string {
  const shown = 12;
  return names.slice(0, shown).join(", ") + (names.length > shown ? ` and ${names.length - shown} more` : "");
}
