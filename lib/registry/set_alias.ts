import { InputError } from "../core/mod.ts";
import { checkVersion } from "./_read_version.ts";
import { type AliasChange, changeStamp } from "./alias_change.ts";
import { AliasConflict } from "./alias_conflict.ts";
import { readAlias } from "./aliases.ts";
import { checkAlias } from "./check_alias.ts";
import { readIndex } from "./index_versions.ts";
import { moveAlias } from "./move_alias.ts";
import type { Registry } from "./registry.ts";
import { resolveVersion } from "./resolve_version.ts";

/** Options of {@linkcode setAlias}. */
export interface SetAliasOptions {
  /** Why, for whoever asks later. */
  readonly reason: string;
  /** Revision of the alias that was seen, 0 for none; if it is another now, nothing changes. */
  readonly expect?: number;
}

/**
 * Points an alias at a version, after checking every byte of it: what is damaged cannot be made to serve. `champion` is promoted, not set,
 * so that the gates are asked.
 *
 * @param alias A word of your own such as `staging` or `challenger`, or one within a model, such as `banking77@staging`.
 * @param ref The version; see {@linkcode resolveVersion}.
 * @returns The change; undefined if the alias means the version already.
 * @throws {InputError} If there is no such version, it is damaged, or the alias cannot be told from other references.
 * @throws {AliasConflict} If someone else changed the alias first.
 *
 * @example
 * ```ts
 * import { resolveVersion, saveVersion, setAlias } from "./mod.ts";
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const clock = fixedClock("2026-01-01");
 * const trail = new AuditTrail(database, { clock, actor: "ann" });
 * const registry = { models: await Deno.makeTempDir(), store: { database, trail, clock } };
 *
 * const facts = { classes: ["a", "b"], dataFingerprint: "…", split: null, seed: 1, config: {}, clock };
 * const snapshot = { kind: "Majority", config: { label: "a" }, tensors: {} };
 * const version = await saveVersion(registry, { ...facts, name: "tickets", snapshot });
 *
 * await setAlias(registry, "staging", version.id, { reason: "to be looked at" });
 * assert.equal((await resolveVersion(registry, "staging")).digest, version.digest);
 * await Deno.remove(registry.models, { recursive: true });
 * ```
 */
export async function setAlias(
  registry: Registry,
  alias: string,
  ref: string,
  { reason, expect }: SetAliasOptions,
): Promise<AliasChange | undefined> {
  const model = checkAlias(alias);
  if (/(^|@)champion$/.test(alias)) {
    throw new InputError(`"${alias}" is not set but promoted, so that the gates are asked`, {
      hint: "deno task registry promote",
    });
  }
  const { database, trail } = registry.store;
  const key = await resolveVersion(registry, ref);
  if (model !== undefined && key.name !== model) {
    throw new InputError(`"${alias}" cannot mean a version of "${key.name}"`, {
      hint: `name a version of "${model}"`,
    });
  }
  if (model === undefined && (await readIndex(registry, alias)).versions.length > 0) {
    throw new InputError(`"${alias}" is the name of a model`, { hint: "choose another alias" });
  }
  const version = await checkVersion(registry.models, key.name, key.digest);
  return await database.transaction(async (tx) => {
    const seen = await readAlias(tx, alias);
    if (expect !== undefined && (seen?.revision ?? 0) !== expect) throw await AliasConflict.of(tx, alias, expect);
    if (seen?.digest === version.digest) return undefined;
    const change = await moveAlias(tx, registry, { alias, to: version, seen, kind: "set", reason });
    await trail.recordIn(tx, {
      action: "model.promote",
      subject: version.id,
      details: {
        alias,
        kind: "set",
        digest: version.digest,
        from: change.from?.id ?? null,
        reason,
        stamps: [changeStamp(change)],
      },
    });
    return change;
  });
}
