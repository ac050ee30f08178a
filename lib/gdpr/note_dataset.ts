import { chunksOf } from "./_among.ts";
import type { PersonStore } from "./person_store.ts";

/** Rows of one insert. */
const CHUNK = 5000;

/** A set of tickets that something is trained from. */
export interface NotedDataset {
  /** Fingerprint of texts and labels, as the versions trained from it name it. */
  readonly fingerprint: string;
  /** File that it was read from. */
  readonly path: string;
  readonly tickets: number;
  /** Whose tickets it holds; blank and missing ones are passed over. */
  readonly customerIds: Iterable<string | null | undefined>;
}

/**
 * Notes whose tickets a data set holds, under their pseudonyms, so that access can name it and erasure can find it. Noted again, only
 * who is new comes in.
 *
 * @returns How many persons it holds tickets of.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { openVault } from "../storage/vault/mod.ts";
 * import { noteDataset } from "./note_dataset.ts";
 * import { PersonStore } from "./person_store.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock, actor: "ann" });
 * const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
 * const persons = new PersonStore({ database, trail, clock }, vault);
 *
 * const customerIds = ["ann", "bob", "ann", undefined];
 * assert.equal(await noteDataset(persons, { fingerprint: "f1", path: "tickets.csv", tickets: 4, customerIds }), 2);
 * ```
 */
export async function noteDataset(persons: PersonStore, dataset: NotedDataset): Promise<number> {
  const { fingerprint, path, tickets, customerIds } = dataset;
  const { database, clock } = persons.store;
  const customers = new Set<string>();
  for (const id of customerIds) if (id?.trim()) customers.add(id);
  const ids = new Set(await persons.personsOf([...customers], { create: true }));
  const created = clock.now().toISOString();
  await database.transaction(async (tx) => {
    await tx.insertInto("dataset").values({ fingerprint, path, tickets, created })
      .onConflict((c) => c.column("fingerprint").doNothing()).execute();
    for (const chunk of chunksOf([...ids], CHUNK)) {
      await tx.insertInto("dataset_person").values(chunk.map((person_id) => ({ fingerprint, person_id })))
        .onConflict((c) => c.columns(["person_id", "fingerprint"]).doNothing()).execute();
    }
  });
  return ids.size;
}
