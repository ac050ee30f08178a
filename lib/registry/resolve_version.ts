import { InputError } from "../core/mod.ts";
import { readAlias, readAliases } from "./aliases.ts";
import { readIndex } from "./index_versions.ts";
import { importAliases } from "./import_aliases.ts";
import type { Registry } from "./registry.ts";
import { versionDigests } from "./scan_versions.ts";
import { checkVersionName } from "./version_name.ts";
import { idOf, type VersionSummary } from "./version_summary.ts";

/** Which version a reference means; not yet read or checked. */
export interface VersionKey {
  readonly name: string;
  readonly digest: string;
}

/** No reference is longer: a name, an at sign and a whole digest. */
const LONGEST = 64 + 1 + 64;

/**
 * Finds the version that a reference means:
 *
 * - `champion`, `latest`, or another alias;
 * - `NAME`, the version saved last under that name;
 * - `NAME@champion`, `NAME@latest`, or another alias within the name;
 * - `NAME@1a2b3c`, the first four or more digits of its digest.
 *
 * @throws {InputError} If there is none, or more than one, or its files are gone; says what there is.
 */
export async function resolveVersion(registry: Registry, ref: string): Promise<VersionKey> {
  await importAliases(registry);
  checkReference(ref);
  const meant = await readAlias(registry.store.database.db, ref);
  if (meant) return { name: meant.name, digest: meant.digest };
  if (ref === "champion") return await unknown(registry, ref);
  const [name, part] = splitReference(ref);
  if (name === undefined) return await newest(registry) ?? await unknown(registry, ref);
  checkVersionName(name);
  if (part === undefined || part === "latest") return await newest(registry, name) ?? await unknown(registry, ref);
  return /^[0-9a-f]{4,64}$/.test(part) ? await byDigits(registry, name, part) : await unknown(registry, ref);
}

/** What could be no reference is refused before the database sees it. */
function checkReference(ref: string): void {
  if (ref.length <= LONGEST && /^[\x20-\x7e]+$/.test(ref)) return;
  checkVersionName(ref);
}

/** Name and the rest; no name for a bare `latest`, which means the newest of all. */
function splitReference(ref: string): [name?: string, part?: string] {
  if (ref === "latest") return [];
  const at = ref.indexOf("@");
  return at < 0 ? [ref] : [ref.slice(0, at), ref.slice(at + 1)];
}

async function byDigits(registry: Registry, name: string, digits: string): Promise<VersionKey> {
  // A damaged version is in no index, and yet whoever names it is to be told that it is damaged.
  const folders = versionDigests(registry.models, name);
  const there = folders.filter((digest) => digest.startsWith(digits));
  if (there.length > 1) {
    throw new InputError(`"${name}@${digits}" means ${there.length} versions`, {
      hint: `give more digits: ${there.map((digest) => idOf({ name, digest })).join(", ")}`,
    });
  }
  const { versions } = await readIndex(registry, name);
  const indexed = versions.filter(({ digest }) => digest.startsWith(digits));
  const gone = indexed.find(({ state }) => state !== "kept");
  if (there.length === 1 && gone?.digest !== there[0]) return { name, digest: there[0] };
  if (gone) throw goneError(gone);
  return indexed[0] ?? await unknown(registry, `${name}@${digits}`);
}

/** Says that the files of a version are gone, and what took its place. */
export function goneError({ id, name, state, gone }: VersionSummary): InputError {
  const successor = gone?.successor;
  return new InputError(`version ${id} was ${state} at ${gone?.at}: ${gone?.reason}`, {
    hint: successor ? `${idOf({ name, digest: successor })} took its place` : "use another version",
  });
}

/** The version saved last; says what is damaged if nothing else is there. */
async function newest(registry: Registry, name?: string): Promise<VersionKey | undefined> {
  const { versions, damaged } = await readIndex(registry, name);
  const last = versions.findLast(({ state }) => state === "kept");
  if (!last && damaged.length > 0) throw new InputError(damaged[0]);
  return last;
}

async function unknown(registry: Registry, ref: string): Promise<never> {
  const { versions, damaged } = await readIndex(registry);
  const kept = versions.filter(({ state }) => state === "kept");
  if (kept.length === 0 && damaged.length === 0) {
    throw new InputError(`there is no saved version in ${registry.models}`, { hint: "train one: deno task pipeline" });
  }
  if (ref === "champion" && kept.length > 0) {
    throw new InputError("no version is the champion in this store of record", {
      hint: `promote one: deno task registry promote ${kept.at(-1)!.id} --reason "…"; ` +
        "or set DATABASE_URL to the store that knows",
    });
  }
  const { closest, distance } = await import("fastest-levenshtein");
  const names = new Set(kept.map(({ name }) => name));
  const known = [...Object.keys(await readAliases(registry)), "latest", ...names, ...kept.map(({ id }) => id)];
  const near = closest(ref, known);
  const meant = distance(ref, near) <= Math.max(2, ref.length / 3) ? `did you mean "${near}"? ` : "";
  throw new InputError(`there is no version ${JSON.stringify(ref)} in ${registry.models}`, {
    hint: kept.length === 0 ? `all are damaged: ${damaged[0]}` : `${meant}there are: ${shorten(known)}`,
  });
}

function shorten(names: readonly string[]): string {
  const shown = 12;
  return names.slice(0, shown).join(", ") + (names.length > shown ? ` and ${names.length - shown} more` : "");
}
