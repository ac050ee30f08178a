import { sha256 } from "../core/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import type { GateReport } from "./gates/gate_report.ts";
import { idOf } from "./version_summary.ts";

/** How an alias came to mean another version. */
export type AliasChangeKind = "save" | "promote" | "rollback" | "set" | "erase" | "import";

/** What the gates said when a version was promoted, and why it was all the same if they refused. */
export interface GateRecord {
  readonly gates: readonly GateReport[];
  /** Why the gates were overridden; null if they were not. */
  readonly override: string | null;
  /** What nobody measured, in sentences; absent where there is nothing to say. */
  readonly notes?: readonly string[];
}

/** A change of an alias. */
export interface AliasChange {
  /** Opaque id. */
  readonly id: string;
  readonly alias: string;
  /** Counts the changes of the alias, from 1. */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
  readonly kind: AliasChangeKind;
  /** Digest and id of what it meant before; null if it was new. */
  readonly from: { readonly digest: string; readonly id: string } | null;
  readonly to: { readonly digest: string; readonly id: string };
  /** Only of promotions. */
  readonly gates: GateRecord | null;
}

/**
 * What the audit trail keeps of a change, 64 hexadecimal digits: SHA-256 of all its fields, so that neither can be changed without the
 * other noticing.
 */
export function changeStamp({ id, alias, revision, at, actor, reason, kind, from, to, gates }: AliasChange): string {
  const fields = [id, alias, revision, at, actor, reason, kind, from?.digest ?? null, to.digest, gates];
  return sha256(JSON.stringify(fields));
}

/** The changes of aliases, with the names of the versions. */
export function changeRows(db: Queryable) {
  return db.selectFrom("alias_change as change")
    .leftJoin("version as before", "before.digest", "change.from_digest")
    .leftJoin("version as after", "after.digest", "change.to_digest")
    .selectAll("change")
    .select(["before.name as from_name", "after.name as to_name"]);
}

/** One of {@linkcode changeRows}. */
export function changeOf(
  row: Awaited<ReturnType<ReturnType<typeof changeRows>["executeTakeFirstOrThrow"]>>,
): AliasChange {
  const { id, alias, revision, at, actor, reason, kind, from_digest, to_digest, gates, from_name, to_name } = row;
  const named = (name: string | null, digest: string) => ({ digest, id: idOf({ name: name ?? "unknown", digest }) });
  return {
    id,
    alias,
    revision,
    at,
    actor,
    reason,
    kind: kind as AliasChangeKind,
    from: from_digest === null ? null : named(from_name, from_digest),
    to: named(to_name, to_digest),
    gates: gates === null ? null : JSON.parse(gates),
  };
}

/** The last change of an alias. */
export async function lastChange(db: Queryable, alias: string): Promise<AliasChange | undefined> {
  const row = await changeRows(db).where("change.alias", "=", alias).orderBy("change.revision", "desc").limit(1)
    .executeTakeFirst();
  return row && changeOf(row);
}
