import { InputError } from "../core/mod.ts";
import { readVersion } from "./_read_version.ts";
import { updateAliases } from "./aliases.ts";
import { versionNames } from "./list_versions.ts";
import type { ModelVersion } from "./model_version.ts";
import { resolveVersion } from "./resolve_version.ts";
import { checkVersionName } from "./version_name.ts";

/**
 * Points an alias at a version, after checking every byte of it: what is damaged cannot be made to serve.
 *
 * @param models Folder that holds `versions/` and `aliases.json`.
 * @param alias `champion`, a word of your own such as `staging`, or one within a model, such as `banking77@champion`.
 * @param ref The version; see {@linkcode resolveVersion}.
 * @throws {InputError} If there is no such version, it is damaged, or the alias cannot be told from other references.
 *
 * @example
 * ```ts
 * import { resolveVersion, saveVersion, setAlias } from "./mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const models = await Deno.makeTempDir();
 * const facts = { classes: ["a", "b"], dataFingerprint: "…", split: null, seed: 1, config: {}, clock: fixedClock("2026-01-01") };
 * const snapshot = (label: string) => ({ kind: "Majority", config: { label }, tensors: {} });
 * await saveVersion(models, { ...facts, name: "tickets", snapshot: snapshot("a") });
 * const second = await saveVersion(models, { ...facts, name: "tickets", snapshot: snapshot("b") });
 *
 * await setAlias(models, "champion", second.id);
 * assert.equal((await resolveVersion(models, "champion")).digest, second.digest);
 * await Deno.remove(models, { recursive: true });
 * ```
 */
export async function setAlias(models: string, alias: string, ref: string): Promise<ModelVersion> {
  const [model, word] = alias.includes("@") ? alias.split("@", 2) : [undefined, alias];
  if (model !== undefined) checkVersionName(model);
  if (word !== "champion") checkWord(word);
  return await updateAliases(models, async (aliases) => {
    const { name, digest } = await resolveVersion(models, ref);
    if (model !== undefined && name !== model) {
      throw new InputError(`"${alias}" cannot mean a version of "${name}"`, { hint: `name a version of "${model}"` });
    }
    if (model === undefined && (await versionNames(models)).includes(word)) {
      throw new InputError(`"${alias}" is the name of a model`, { hint: "choose another alias" });
    }
    const { version } = await readVersion(models, name, digest);
    return { aliases: { ...aliases, [alias]: `${name}@${digest}` }, result: version };
  });
}

/** An alias must not look like a digest, nor take the meaning of `latest`. */
function checkWord(word: string): void {
  if (word === "latest") {
    throw new InputError('"latest" always means the version saved last', { hint: "choose another alias" });
  }
  if (/^[0-9a-f]{4,}$/.test(word)) {
    throw new InputError(`the alias "${word}" looks like a digest`, { hint: "choose another" });
  }
  checkVersionName(word);
}
