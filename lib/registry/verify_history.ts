import type { StoreOfRecord } from "../audit/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import { type AliasChange, changeOf, changeRows, changeStamp } from "./alias_change.ts";

import { idOf } from "./version_summary.ts";

/** What {@linkcode verifyHistory} found. */
export interface HistoryReport {
  readonly ok: boolean;
  /** Changes of aliases that the history holds. */
  readonly changes: number;
  /** One sentence for each change, alias or entry of the trail that does not fit. */
  readonly findings: readonly string[];
  /** What could not be checked, and why. */
  readonly warnings: readonly string[];
}

/**
 * Holds the history of the aliases, and what they mean now, against the audit trail: whoever changes them in the database has to change
 * the trail too, and that shows. To be asked once the trail itself was found whole.
 */
export async function verifyHistory(store: StoreOfRecord): Promise<HistoryReport> {
  return await store.database.snapshot(async (db) => {
    const changes = (await changeRows(db).orderBy("change.alias").orderBy("change.revision").execute()).map(changeOf);
    const trail = await readStamps(db);
    const told = new Set(trail.stamps.keys());
    const unknown = changes.filter((change) => !told.delete(changeStamp(change)));
    // Entries past their time have lost their words, and a trail that was off never had them.
    const excuse = trail.blanked > 0
      ? "the trail's entries of the time may have been taken by retention"
      : !store.trail.enabled || trail.wasOff
      ? "the trail was off for a time"
      : undefined;
    const strange = unknown.map((change) => `${describe(change)} is not in the audit trail, or was edited since`);
    const findings = [
      ...(excuse ? [] : strange),
      ...[...told].map((stamp) =>
        `entry ${trail.stamps.get(stamp)} of the trail tells of a change that is gone or edited`
      ),
      ...await wrongAliases(db, changes),
    ];
    const warnings = excuse && strange.length > 0
      ? [`${strange.length} of ${changes.length} changes of aliases could not be checked: ${excuse}`]
      : [];
    return { ok: findings.length === 0, changes: changes.length, findings, warnings };
  });
}

/** The stamps of changes that the trail tells of, each with its entry. */
async function readStamps(db: Queryable): Promise<{ stamps: Map<string, number>; blanked: number; wasOff: boolean }> {
  const rows = await db.selectFrom("audit_entry").select(["seq", "action", "subject", "details"])
    .where((where) => where.or([where("action", "like", "model.%"), where("action", "=", "config.change")]))
    .orderBy("seq").execute();
  const stamps = new Map<string, number>();
  let blanked = 0;
  let wasOff = false;
  for (const { seq, action, subject, details } of rows) {
    if (details === "") blanked++; // retention leaves no words
    else if (action === "config.change") wasOff ||= subject === "ENABLE_AUDIT_LOGGING";
    else for (const stamp of (JSON.parse(details) as { stamps?: string[] }).stamps ?? []) stamps.set(stamp, seq);
  }
  return { stamps, blanked, wasOff };
}

/** An alias means what its last change gave it, and was changed as often as it says. */
async function wrongAliases(db: Queryable, changes: readonly AliasChange[]): Promise<string[]> {
  const last = new Map(changes.map((change) => [change.alias, change]));
  const rows = await db.selectFrom("alias").leftJoin("version", "version.digest", "alias.digest")
    .select(["alias.alias", "alias.digest", "alias.revision", "version.name"]).orderBy("alias.alias").execute();
  const wrong = rows.flatMap(({ alias, digest, revision, name }) => {
    const change = last.get(alias);
    if (change?.to.digest === digest && change.revision === revision) return [];
    const means = idOf({ name: name ?? "unknown", digest });
    return [
      change
        ? `${alias} means ${means}, which no change gave it: its last one, number ${change.revision}, gave it ${change.to.id}`
        : `${alias} means ${means}, and no change ever gave it that`,
    ];
  });
  const there = new Set(rows.map(({ alias }) => alias));
  return [...wrong, ...[...last.keys()].filter((alias) => !there.has(alias)).map((alias) => `${alias} is gone`)];
}

function describe({ alias, revision, kind, to, at, actor, reason }: AliasChange): string {
  return `change ${revision} of ${alias} (${kind} of ${to.id} by ${actor} at ${at}: ${reason})`;
}
