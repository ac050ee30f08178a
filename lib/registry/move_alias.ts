import { InputError } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";
import { type AliasChange, type AliasChangeKind, type GateRecord } from "./alias_change.ts";
import { AliasConflict } from "./alias_conflict.ts";
import type { AliasState } from "./aliases.ts";
import type { Registry } from "./registry.ts";
import { idOf } from "./version_summary.ts";

/** What an alias shall mean. */
export interface AliasMove {
  readonly alias: string;
  readonly to: { readonly name: string; readonly digest: string };
  /** What it meant when this was decided; undefined if there was no such alias. */
  readonly seen: AliasState | undefined;
  readonly kind: AliasChangeKind;
  readonly reason: string;
  readonly gates?: GateRecord;
}

/**
 * Makes an alias mean another version and writes the change down, if it still means what was seen; the caller tells the trail, last.
 *
 * @throws {AliasConflict} If someone else changed it meanwhile.
 * @throws {InputError} If the files of the version are gone, or no reason is given.
 */
export async function moveAlias(tx: StoreTransaction, { store }: Registry, move: AliasMove): Promise<AliasChange> {
  const { alias, to, seen, kind, reason, gates = null } = move;
  if (reason.trim() === "") throw new InputError("the reason is empty", { hint: "say why, for whoever asks later" });
  const expected = seen?.revision ?? 0;
  await checkKept(tx, store.database.kind, to);
  const { digest } = to;
  const changed = seen
    ? (await tx.updateTable("alias").set({ digest, revision: expected + 1 })
      .where("alias", "=", alias).where("revision", "=", expected).executeTakeFirst()).numUpdatedRows
    : (await tx.insertInto("alias").values({ alias, digest, revision: 1 })
      .onConflict((on) => on.column("alias").doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n;
  if (Number(changed) === 0) throw await AliasConflict.of(tx, alias, expected);
  const row = {
    id: crypto.randomUUID(),
    alias,
    revision: expected + 1,
    at: store.clock.now().toISOString(),
    actor: store.trail.actor,
    reason,
    kind,
  };
  await tx.insertInto("alias_change").values({
    ...row,
    from_digest: seen?.digest ?? null,
    to_digest: digest,
    gates: gates && JSON.stringify(gates),
  }).execute();
  return { ...row, from: seen ? { digest: seen.digest, id: seen.id } : null, to: { digest, id: idOf(to) }, gates };
}

/** Holds the version's row until the transaction ends, so that nobody prunes it meanwhile. */
async function checkKept(
  tx: StoreTransaction,
  database: "sqlite" | "postgres",
  version: { readonly name: string; readonly digest: string },
): Promise<void> {
  const row = await tx.selectFrom("version").select("state").where("digest", "=", version.digest)
    .$if(database === "postgres", (query) => query.forUpdate()).executeTakeFirst();
  if (row?.state !== "kept") {
    throw new InputError(`version ${idOf(version)} is ${row?.state ?? "not there"}: its files are gone`);
  }
}
