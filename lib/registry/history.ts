import type { Decision } from "../core/mod.ts";
import { resolveKnown } from "./_known_version.ts";
import { type AliasChange, changeOf, changeRows } from "./alias_change.ts";
import { importAliases } from "./import_aliases.ts";
import type { Registry } from "./registry.ts";
import type { VersionKey } from "./resolve_version.ts";
import { idOf } from "./version_summary.ts";

/** Which part of the history; everything if nothing is given. */
export interface HistoryQuery {
  /** Answers to this ticket. */
  readonly ticket?: string;
  /** Changes of this alias. */
  readonly alias?: string;
  /** Changes to and from this version, and its answers; see {@linkcode resolveVersion}. */
  readonly version?: string;
  /** As it was at this time: what was answered last, and the change that held. */
  readonly at?: Date;
  /**
   * Most answers and most changes, the newest.
   *
   * @default {1000}
   */
  readonly limit?: number;
}

/** An answer, which version gave it, and how that came to answer. */
export interface AnswerRecord {
  readonly ticket: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly version: { readonly digest: string; readonly id: string };
  readonly label: string | null;
  readonly confidence: number | null;
  readonly decision: Decision;
  /** Reference by which the version was asked. */
  readonly askedAs: string;
  /** Who asked; null of answers that were kept before that was. */
  readonly askedBy: string | null;
  /** The change that made the reference mean this version; null if no alias put it there: see `because`. */
  readonly putBy: AliasChange | null;
  /** How it came to answer, in one sentence. */
  readonly because: string;
}

/** What {@linkcode history} found, newest first. */
export interface RegistryHistory {
  readonly answers: readonly AnswerRecord[];
  readonly changes: readonly AliasChange[];
}

/**
 * Tells which version answered a ticket, who put it there and why, or how aliases came to mean what they mean.
 *
 * @throws {InputError} If the version that is asked about is not known.
 */
export async function history(registry: Registry, query: HistoryQuery = {}): Promise<RegistryHistory> {
  const { ticket, alias, version } = query;
  await importAliases(registry);
  const key = version === undefined ? undefined : await resolveKnown(registry, version);
  const answers = ticket === undefined && key === undefined ? [] : await readAnswers(registry, query, key);
  const changes = ticket === undefined || alias !== undefined ? await readChanges(registry, query, key) : [];
  return { answers, changes };
}

/**
 * What an alias meant at a time: the change that held.
 *
 * @returns undefined if there was no such alias then.
 */
export async function aliasAt({ store }: Registry, alias: string, at: Date): Promise<AliasChange | undefined> {
  const row = await changeRows(store.database.db).where("change.alias", "=", alias)
    .where("change.at", "<=", at.toISOString()).orderBy("change.revision", "desc").limit(1).executeTakeFirst();
  return row && changeOf(row);
}

async function readChanges({ store }: Registry, query: HistoryQuery, key?: VersionKey): Promise<AliasChange[]> {
  const { alias, at, limit = 1000 } = query;
  let rows = changeRows(store.database.db);
  if (alias !== undefined) rows = rows.where("change.alias", "=", alias);
  if (key !== undefined) {
    rows = rows.where((where) =>
      where.or([where("change.to_digest", "=", key.digest), where("change.from_digest", "=", key.digest)])
    );
  }
  if (at !== undefined) rows = rows.where("change.at", "<=", at.toISOString());
  const newest = alias === undefined ? rows.orderBy("change.at", "desc") : rows;
  return (await newest.orderBy("change.revision", "desc").orderBy("change.alias")
    .limit(at !== undefined && alias !== undefined ? 1 : limit).execute()).map(changeOf);
}

async function readAnswers({ store }: Registry, query: HistoryQuery, key?: VersionKey): Promise<AnswerRecord[]> {
  const { ticket, at, limit = 1000 } = query;
  let rows = store.database.db.selectFrom("answer").leftJoin("version", "version.digest", "answer.digest")
    .selectAll("answer").select("version.name");
  if (ticket !== undefined) rows = rows.where("answer.ticket_id", "=", ticket);
  if (key !== undefined) rows = rows.where("answer.digest", "=", key.digest);
  if (at !== undefined) rows = rows.where("answer.at", "<=", at.toISOString());
  const found = await rows.orderBy("answer.at", "desc").limit(at !== undefined && ticket !== undefined ? 1 : limit)
    .execute();
  const changes = await changesOf(store.database.db, new Set(found.map(({ asked_as }) => asked_as)));
  return found.map(({ ticket_id, at, digest, label, confidence, decision, asked_as, asked_by, name }) => {
    const held = changes.get(asked_as)?.find((change) => change.at <= at);
    const version = { digest, id: idOf({ name: name ?? "unknown", digest }) };
    return {
      ticket: ticket_id,
      at,
      version,
      label,
      confidence,
      decision: decision as Decision,
      askedAs: asked_as,
      askedBy: asked_by,
      // A version that stood in for a damaged one was put there by nobody.
      putBy: held?.to.digest === digest ? held : null,
      because: whyAnswered({ asked: asked_as, by: asked_by, digest, held }),
    };
  });
}

function whyAnswered(
  { asked, by, digest, held }: { asked: string; by: string | null; digest: string; held: AliasChange | undefined },
): string {
  const who = `asked for as "${asked}" ${by === null ? "(by whom was not kept yet)" : `by ${by}`}`;
  if (!held) return `${who}; no alias put it there${/(^|@)latest$/.test(asked) ? ": it was the newest" : ""}`;
  return held.to.digest === digest
    ? `${who}; ${held.actor} put it there at ${held.at}: ${held.reason}${overridden(held)}`
    : `${who}, which meant ${held.to.id}; it stood in for that, and no alias put it there`;
}

function overridden({ gates }: AliasChange): string {
  return gates?.override ? `; gates were overridden: ${gates.override}` : "";
}

/** The changes of some aliases, newest first. */
async function changesOf(
  db: Registry["store"]["database"]["db"],
  aliases: ReadonlySet<string>,
): Promise<Map<string, AliasChange[]>> {
  if (aliases.size === 0) return new Map();
  const rows = await changeRows(db).where("change.alias", "in", [...aliases]).orderBy("change.revision", "desc")
    .execute();
  return Map.groupBy(rows.map(changeOf), ({ alias }) => alias);
}
