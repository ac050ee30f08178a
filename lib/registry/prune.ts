import type { StoreTransaction } from "../storage/db/mod.ts";
import { removeGoneFiles } from "./_gone_files.ts";
import { readIndex } from "./index_versions.ts";
import type { Registry } from "./registry.ts";
import { checkVersionName } from "./version_name.ts";
import type { VersionSummary } from "./version_summary.ts";

/** Which versions may go. */
export interface PruneOptions {
  /** Newest versions of each name that stay. */
  readonly keepLast: number;
  /** Days that a version stays in any case. */
  readonly olderThanDays: number;
  /** Why, for whoever asks later. */
  readonly reason: string;
  /** Prunes versions of this model only. */
  readonly name?: string;
  /**
   * Only says what would go.
   *
   * @default {false}
   */
  readonly dryRun?: boolean;
}

/** What {@linkcode prune} did, or would do. */
export interface PruneResult {
  readonly pruned: readonly VersionSummary[];
  /** Versions that are old enough, but are named by something; each with what names it. */
  readonly spared: readonly { readonly version: VersionSummary; readonly because: string }[];
  readonly dryRun: boolean;
}

/** Ids of one condition: SQLite takes 32,766 values. */
const CHUNK = 1000;

/**
 * Removes the files of old versions; what they were stays in the index with its figures and parent.
 *
 * Never those that an alias means, or ever meant, or that answered a ticket, or that a running A/B test tries; nor the parent of what an alias
 * means now, to compare with. All this is looked at in the transaction that lets them go.
 *
 * @throws {RangeError} If a number of the policy is negative.
 */
export async function prune(registry: Registry, options: PruneOptions): Promise<PruneResult> {
  const { keepLast, olderThanDays, reason, name, dryRun = false } = options;
  if (!(Number.isInteger(keepLast) && keepLast >= 0)) {
    throw new RangeError(`Cannot prune: keepLast must be an integer >= 0: current value is ${keepLast}`);
  }
  if (!(olderThanDays >= 0)) {
    throw new RangeError(`Cannot prune: olderThanDays must be >= 0: current value is ${olderThanDays}`);
  }
  if (name !== undefined) checkVersionName(name);
  const { database, trail, clock } = registry.store;
  const now = clock.now();
  const { versions } = await readIndex(registry, name);
  const before = new Date(now.getTime() - olderThanDays * 86_400_000).toISOString();
  const old = oldOnes(versions.filter(({ state }) => state === "kept"), keepLast)
    .filter(({ created }) => created < before);

  const decide = async (tx: StoreTransaction) => {
    const because = await named(tx, old);
    return {
      pruned: old.filter(({ digest }) => !because.has(digest)),
      spared: old.filter(({ digest }) => because.has(digest))
        .map((version) => ({ version, because: because.get(version.digest)! })),
      dryRun,
    };
  };
  if (dryRun) return await database.snapshot(decide);
  const result = await database.transaction(async (tx) => {
    await lockRows(tx, database.kind, old);
    const decided = await decide(tx);
    if (decided.pruned.length === 0) return decided;
    for (const digests of chunks(decided.pruned.map(({ digest }) => digest))) {
      await tx.updateTable("version").set({ state: "pruned", gone_at: now.toISOString(), gone_reason: reason })
        .where("digest", "in", digests).where("state", "=", "kept").execute();
    }
    const ids = decided.pruned.map(({ id }) => id);
    await trail.recordIn(tx, { action: "model.prune", details: { reason, keepLast, olderThanDays, versions: ids } });
    return decided;
  });
  for (const version of result.pruned) await removeGoneFiles(registry.models, version);
  return result;
}

/** All but the newest of each name. */
function oldOnes(versions: readonly VersionSummary[], keepLast: number): VersionSummary[] {
  const byName = Map.groupBy(versions, ({ name }) => name);
  return [...byName.values()].flatMap((ofName) => ofName.slice(0, Math.max(0, ofName.length - keepLast)));
}

/** Whoever gives one of them an alias meanwhile has to wait, and then finds it gone. */
async function lockRows(
  tx: StoreTransaction,
  database: "sqlite" | "postgres",
  versions: readonly VersionSummary[],
): Promise<void> {
  if (database === "sqlite") return; // whoever writes is alone
  for (const digests of chunks(versions.map(({ digest }) => digest).sort())) {
    await tx.selectFrom("version").select("digest").where("digest", "in", digests).orderBy("digest").forUpdate()
      .execute();
  }
}

/** What names a version, by its digest. */
async function named(tx: StoreTransaction, versions: readonly VersionSummary[]): Promise<Map<string, string>> {
  const because = new Map<string, string>();
  const name = (digest: string | null, why: string) => {
    if (digest !== null && !because.has(digest)) because.set(digest, why);
  };
  const aliases = await tx.selectFrom("alias").innerJoin("version", "version.digest", "alias.digest")
    .select(["alias.alias", "alias.digest", "version.parent"]).orderBy("alias.alias").execute();
  for (const { alias, digest } of aliases) name(digest, `"${alias}" means it`);
  const tests = await tx.selectFrom("ab_test").select(["name", "config"]).where("state", "=", "running").execute();
  for (const { id, digest } of versions) {
    const test = tests.find(({ config }) => config.includes(`"${id}"`) || config.includes(digest));
    if (test) name(digest, `the A/B test ${test.name} tries it`);
    const child = aliases.find(({ parent }) => parent === id);
    if (child) name(digest, `what "${child.alias}" means came from it`);
  }
  for (const digests of chunks(versions.map(({ digest }) => digest))) {
    const changes = await tx.selectFrom("alias_change").select(["alias", "from_digest", "to_digest"])
      .where((row) => row.or([row("from_digest", "in", digests), row("to_digest", "in", digests)])).execute();
    for (const { alias, from_digest, to_digest } of changes) {
      for (const digest of [from_digest, to_digest]) name(digest, `"${alias}" meant it once`);
    }
    const answers = await tx.selectFrom("answer").select("digest").distinct().where("digest", "in", digests).execute();
    for (const { digest } of answers) name(digest, "it answered tickets");
  }
  return because;
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, i) => items.slice(i * CHUNK, (i + 1) * CHUNK));
}
