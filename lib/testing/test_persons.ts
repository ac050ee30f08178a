import type { StoreOfRecord } from "../audit/mod.ts";
import { PersonStore } from "../gdpr/mod.ts";
import { openVault } from "../storage/vault/mod.ts";

/** Persons of a store, under a key that costs nothing to derive. */
export async function testPersons(store: StoreOfRecord): Promise<PersonStore> {
  const options = { clock: store.clock, cost: { N: 16, r: 8, p: 1 } };
  return new PersonStore(store, await openVault(store.database, "correct horse battery", options));
}
