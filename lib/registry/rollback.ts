import { InputError } from "../core/mod.ts";
import { checkVersion } from "./_read_version.ts";
import { untilSettled } from "./_until_settled.ts";
import { type AliasChange, changeOf, changeRows, changeStamp } from "./alias_change.ts";
import { AliasConflict } from "./alias_conflict.ts";
import { type AliasState, readAlias } from "./aliases.ts";
import { checkAlias } from "./check_alias.ts";
import { importAliases } from "./import_aliases.ts";
import { earlierMeanings } from "./meanings.ts";
import type { ModelVersion } from "./model_version.ts";
import { moveAlias } from "./move_alias.ts";
import type { Registry } from "./registry.ts";
import { SUMMARY_COLUMNS, summaryOf } from "./version_summary.ts";

/** Options of {@linkcode rollback}. */
export interface RollbackOptions {
  /** Why, for whoever asks later. */
  readonly reason: string;
  /** @default {"champion"} */
  readonly alias?: string;
  /**
   * Revision of the alias that was seen when this was decided; if it is another now, nothing changes.
   *
   * @default {undefined} whatever it is
   */
  readonly expect?: number;
}

/** What {@linkcode rollback} did. */
export interface RollbackResult {
  readonly version: ModelVersion;
  readonly before: AliasState;
  /** Earlier versions that cannot serve any more, one sentence each. */
  readonly skipped: readonly string[];
  readonly changes: readonly AliasChange[];
}

/**
 * Gives an alias back to what it meant before. Versions that were pruned, erased or damaged since are passed over. No gate is asked: what
 * served before is known to serve.
 *
 * `NAME@champion` goes along with `champion` where the two meant the same.
 *
 * @throws {InputError} If there is nothing to go back to.
 * @throws {AliasConflict} If someone else changed the alias meanwhile, or since the state that was expected.
 */
export async function rollback(registry: Registry, options: RollbackOptions): Promise<RollbackResult> {
  const attempt = () => attemptRollback(registry, options);
  return await (options.expect === undefined ? untilSettled(attempt) : attempt());
}

async function attemptRollback(registry: Registry, options: RollbackOptions): Promise<RollbackResult> {
  const { alias = "champion", reason, expect } = options;
  checkAlias(alias);
  await importAliases(registry);
  const { database, trail } = registry.store;
  const before = await readAlias(database.db, alias);
  if (expect !== undefined && (before?.revision ?? 0) !== expect) {
    throw await AliasConflict.of(database.db, alias, expect);
  }
  if (!before) throw new InputError(`there is no alias "${alias}"`, { hint: "deno task registry list shows them" });
  const { version, skipped } = await lastThatServes(registry, alias, before);
  const moves = [{ alias, seen: before }];
  const own = alias === "champion" ? await readAlias(database.db, `${before.name}@champion`) : undefined;
  if (own?.digest === before.digest && version.name === before.name) {
    moves.push({ alias: `${before.name}@champion`, seen: own });
  }
  const changes = await database.transaction(async (tx) => {
    const done: AliasChange[] = [];
    for (const move of moves) {
      done.push(await moveAlias(tx, registry, { ...move, to: version, kind: "rollback", reason }));
    }
    await trail.recordIn(
      tx,
      ...done.map((change) => ({
        action: "model.rollback" as const,
        subject: change.to.id,
        details: {
          alias: change.alias,
          digest: change.to.digest,
          from: change.from!.id,
          reason,
          skipped,
          stamps: [changeStamp(change)],
        },
      })),
    );
    return done;
  });
  return { version, before, skipped, changes };
}

async function lastThatServes(
  { models, store }: Registry,
  alias: string,
  now: AliasState,
): Promise<{ version: ModelVersion; skipped: string[] }> {
  const { db } = store.database;
  const changes = await changeRows(db).where("change.alias", "=", alias).orderBy("change.revision").execute();
  const skipped: string[] = [];
  const candidates = earlierMeanings(changes.map(changeOf));
  for (let digest = candidates.shift(); digest !== undefined; digest = candidates.shift()) {
    if (digest === now.digest) continue;
    const row = await db.selectFrom("version").select(SUMMARY_COLUMNS).where("digest", "=", digest)
      .executeTakeFirstOrThrow();
    const { name, id, state, gone } = summaryOf(models, row);
    if (state !== "kept") {
      skipped.push(`${id} was ${state} at ${gone?.at}: ${gone?.reason}`);
      if (gone?.successor) candidates.unshift(gone.successor); // the same model, without what was to be forgotten
      continue;
    }
    try {
      return { version: await checkVersion(models, name, digest), skipped };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      skipped.push(error.message);
    }
  }
  throw new InputError(`"${alias}" meant nothing before ${now.id} that could serve`, {
    hint: skipped.length > 0 ? skipped.join("; ") : "promote another version instead",
  });
}
