import {
  type AuditEntry,
  type CheckpointVerifier,
  proveInclusion,
  searchTrail,
  type StoreOfRecord,
  type TrailReport,
  verifyTrail,
} from "../audit/mod.ts";
import type { WorkOptions } from "../core/mod.ts";
import { type AliasChange, verifyHistory } from "../registry/mod.ts";
import type { ActCount, TrailFacts } from "../views/compliance_facts.ts";

/** Options of {@linkcode trailFacts}. */
export interface TrailFactsOptions extends WorkOptions {
  /** The file of checkpoints. */
  readonly checkpoints?: string;
  readonly verifier?: CheckpointVerifier;
  /** The change whose entry is looked for and proved to be part of the trail. */
  readonly change?: AliasChange;
}

/** Verifies the audit trail and tells what is in it. */
export async function trailFacts(store: StoreOfRecord, options: TrailFactsOptions): Promise<TrailFacts> {
  const { change, ...verifying } = options;
  const report = await wholeReport(store, await verifyTrail(store.database, verifying));
  const entry = change && await entryOf(store, change);
  // Of the trail that was verified, whoever appended since; of one that was changed nothing can be proved.
  const proof = entry && report.ok && entry.seq < report.entries
    ? await proveInclusion(store.database, entry.seq, report.entries)
    : undefined;
  return {
    enabled: store.trail.enabled,
    report,
    acts: await countActs(store),
    ...(entry && { crowned: { entry, ...(proof && { proof }) } }),
  };
}

/** The trail's report, with what does not fit it of the aliases and their history. */
async function wholeReport(store: StoreOfRecord, report: TrailReport): Promise<TrailReport> {
  if (!report.ok) return report;
  const { ok, findings, warnings } = await verifyHistory(store);
  return {
    ...report,
    ok,
    findings: findings.map((what) => ({ kind: "history", what })),
    warnings: [...report.warnings, ...warnings],
  };
}

/** The entry that was written in the same transaction as a change of an alias. */
async function entryOf({ database }: StoreOfRecord, change: AliasChange): Promise<AuditEntry | undefined> {
  const subject = change.kind === "import" ? "aliases.json" : change.to.id;
  const query = { action: "model", subject, since: change.at, newestFirst: true };
  for await (const entry of searchTrail(database.db, query)) {
    if (tellsOf(entry, change)) return entry;
  }
  return undefined;
}

function tellsOf({ details }: AuditEntry, { kind, alias, from }: AliasChange): boolean {
  if (kind === "import") return details.kind === "import";
  if (kind === "erase") return details.replaces === from?.id;
  return details.alias === alias;
}

async function countActs({ database }: StoreOfRecord): Promise<ActCount[]> {
  const rows = await database.db.selectFrom("audit_entry").groupBy(["action", "actor"])
    .select(({ fn }) => ["action", "actor", fn.countAll<number>().as("entries"), fn.max("at").as("last")]).execute();
  return rows.sort((a, b) => b.entries - a.entries || (a.action < b.action ? -1 : 1));
}
