import { InputError } from "../core/mod.ts";
import { checkVersionName } from "./version_name.ts";

/**
 * Checks that an alias can be told from other references: it must not look like a digest, nor take the meaning of `latest`.
 *
 * @returns The model within which it is an alias; undefined if it is one of all models.
 * @throws {InputError} If it can be misread.
 */
export function checkAlias(alias: string): string | undefined {
  const at = alias.indexOf("@");
  const [model, word] = at < 0 ? [undefined, alias] : [alias.slice(0, at), alias.slice(at + 1)];
  if (model !== undefined) checkVersionName(model);
  if (word === "champion") return model;
  if (word === "latest") {
    throw new InputError('"latest" always means the version saved last', { hint: "choose another alias" });
  }
  if (/^[0-9a-f]{4,}$/.test(word)) {
    throw new InputError(`the alias "${word.slice(0, 100)}" looks like a digest`, { hint: "choose another" });
  }
  checkVersionName(word);
  return model;
}
