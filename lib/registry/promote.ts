import type { AuditEvent } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import { checkVersion, type ReadVersion, readVersion } from "./_read_version.ts";
import { type AliasChange, changeStamp } from "./alias_change.ts";
import { AliasConflict } from "./alias_conflict.ts";
import { untilSettled } from "./_until_settled.ts";
import { type AliasState, readAlias } from "./aliases.ts";
import { checkAlias } from "./check_alias.ts";
import { askGates, blocking, type GateLimits } from "./gates/ask_gates.ts";
import type { GateReport } from "./gates/gate_report.ts";
import { readIndex } from "./index_versions.ts";
import type { ModelVersion } from "./model_version.ts";
import { moveAlias } from "./move_alias.ts";
import { PromotionRefused } from "./promotion_refused.ts";
import type { Registry } from "./registry.ts";
import { resolveVersion } from "./resolve_version.ts";

/** Options of {@linkcode promote}. */
export interface PromoteOptions {
  /** Why, for whoever asks later. */
  readonly reason: string;
  /**
   * What the version is to be: `champion`, which is `NAME@champion` too, or another alias.
   *
   * @default {"champion"}
   */
  readonly alias?: string;
  /**
   * Revision of the alias that was seen when this was decided, 0 for none; if it is another now, nothing changes.
   *
   * @default {undefined} whatever it is
   */
  readonly expect?: number;
  /** What the version must keep. */
  readonly limits?: GateLimits;
  /** Why it is promoted even if gates refuse; recorded. */
  readonly override?: string;
}

/** What {@linkcode promote} did. */
export interface PromotionResult {
  readonly version: ModelVersion;
  /** The version that it replaces; undefined if the alias is new. */
  readonly before?: AliasState;
  readonly gates: readonly GateReport[];
  /** Whether gates refused, and were overridden. */
  readonly overridden: boolean;
  /** What it was promoted without: sentences for the user, written down with the change. */
  readonly notes: readonly string[];
  /** What changed; none if the alias meant the version already. */
  readonly changes: readonly AliasChange[];
}

/**
 * Makes a version the champion, or what another alias means, if it passes the gates. The change, its reason and actor, and what the gates
 * said are written down in the same transaction.
 *
 * @param ref The candidate; see {@linkcode resolveVersion}.
 * @throws {PromotionRefused} If gates block it.
 * @throws {AliasConflict} If someone else changed the alias since the state that was expected.
 * @throws {InputError} If there is no such version, it is damaged, its files are gone, or no reason is given.
 *
 * @example
 * ```ts
 * import { history, promote, rollback, saveVersion } from "./mod.ts";
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
 * const facts = { name: "tickets", classes: ["a", "b"], dataFingerprint: "…", split: null, seed: 1, config: {}, clock };
 * const snapshot = (label: string) => ({ kind: "Majority", config: { label }, tensors: {} });
 * const first = await saveVersion(registry, { ...facts, snapshot: snapshot("a") });
 * const second = await saveVersion(registry, { ...facts, snapshot: snapshot("b") });
 *
 * await promote(registry, second.id, { reason: "learned from June" });
 * await rollback(registry, { reason: "refunds go to billing" });
 * const { changes } = await history(registry, { alias: "champion" });
 * assert.deepEqual(changes.map(({ kind, to }) => [kind, to.id]), [
 *   ["rollback", first.id],
 *   ["promote", second.id],
 *   ["save", first.id],
 * ]);
 * await Deno.remove(registry.models, { recursive: true });
 * ```
 */
export async function promote(registry: Registry, ref: string, options: PromoteOptions): Promise<PromotionResult> {
  const { alias = "champion", expect, limits = {} } = options;
  const model = checkAlias(alias);
  const key = await resolveVersion(registry, ref);
  if (model !== undefined && model !== key.name) {
    throw new InputError(`"${alias}" cannot mean a version of "${key.name}"`, {
      hint: `name a version of "${model}"`,
    });
  }
  if (model === undefined && (await readIndex(registry, alias)).versions.length > 0) {
    throw new InputError(`"${alias}" is the name of a model`, { hint: "choose another alias" });
  }
  const candidate = await readVersion(registry.models, key.name, key.digest);
  const attempt = () => attemptPromotion(registry, candidate, { ...options, alias, limits });
  return await (expect === undefined ? untilSettled(attempt) : attempt());
}

/** Decides on the state as it is now, and changes it if it still is that. */
async function attemptPromotion(
  registry: Registry,
  candidate: ReadVersion,
  options: PromoteOptions & { readonly alias: string; readonly limits: GateLimits },
): Promise<PromotionResult> {
  const { alias, expect, limits, override, reason } = options;
  const { version } = candidate;
  const { database, trail, clock } = registry.store;
  const seen = await seenStates(registry, alias, version.name);
  const [{ state: before }] = seen;
  if (expect !== undefined && (before?.revision ?? 0) !== expect) {
    throw await AliasConflict.of(database.db, alias, expect);
  }
  const gates = await askGates(candidate, await readIncumbent(registry, before), limits, clock);
  const refusing = blocking(gates, limits);
  const overridden = refusing.length > 0 && override !== undefined;
  if (refusing.length > 0 && !overridden) throw new PromotionRefused(version.id, alias, gates, refusing);

  const notes = before?.digest === version.digest ? [] : unmeasuredNotes(gates);
  const moves = seen.filter(({ state }) => state?.digest !== version.digest);
  const changes = await database.transaction(async (tx) => {
    const done: AliasChange[] = [];
    for (const { alias, state } of moves) {
      const record = { gates, override: overridden ? override! : null, ...(notes.length > 0 && { notes }) };
      const move = { alias, to: version, seen: state, kind: "promote", reason, gates: record } as const;
      done.push(await moveAlias(tx, registry, move));
    }
    await trail.recordIn(tx, ...done.map((change) => promoteEvent(change)));
    return done;
  });
  return { version, ...(before && { before }), gates, overridden, notes, changes };
}

/** A limit that nobody set is no gap; a version that was not held against another, or not asked again, is. */
function unmeasuredNotes(gates: readonly GateReport[]): string[] {
  const gap = { quality: "its quality was not compared", reload: "nobody knows whether it answers as it was trained" };
  return gates.flatMap(({ gate, outcome, because }) =>
    outcome === "not measured" && (gate === "quality" || gate === "reload") ? [`${gap[gate]}: ${because}`] : []
  );
}

/** What `champion` means is the champion of its name too. */
async function seenStates(
  { store }: Registry,
  alias: string,
  name: string,
): Promise<{ alias: string; state: AliasState | undefined }[]> {
  const aliases = alias === "champion" ? [alias, `${name}@champion`] : [alias];
  return await Promise.all(
    aliases.map(async (alias) => ({ alias, state: await readAlias(store.database.db, alias) })),
  );
}

/** What the alias means now; what is damaged or gone cannot serve, and so is no rival. */
export async function readIncumbent(
  { models }: Registry,
  state: AliasState | undefined,
): Promise<ModelVersion | undefined> {
  if (!state) return undefined;
  try {
    return await checkVersion(models, state.name, state.digest);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function promoteEvent(change: AliasChange): AuditEvent {
  const { alias, kind, from, to, reason, gates } = change;
  return {
    action: "model.promote",
    subject: to.id,
    details: {
      alias,
      kind,
      digest: to.digest,
      from: from?.id ?? null,
      reason,
      gates: Object.fromEntries((gates?.gates ?? []).map(({ gate, outcome }) => [gate, outcome])),
      override: gates?.override ?? null,
      ...(gates?.notes && { notes: gates.notes }),
      stamps: [changeStamp(change)],
    },
  };
}
