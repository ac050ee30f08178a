import type { StoreOfRecord } from "../audit/mod.ts";
import type { Decision } from "../core/mod.ts";
import type { Vault } from "../storage/vault/mod.ts";
import type { Consent } from "./person.ts";

/** Says something of the customer whose id it is given; `undefined` and blank ids are of nobody that is known. */
export type CustomerTest = (customerId: string | undefined | null) => boolean;

/**
 * Who objects to automated decisions (Art. 22 GDPR), as of now; what runs long asks again from time to time.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { openVault } from "../storage/vault/mod.ts";
 * import { decisionFor, objectors } from "./objectors.ts";
 * import { PersonStore } from "./person_store.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const store = { database, trail: new AuditTrail(database, { clock, actor: "ann" }), clock };
 * const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
 * const persons = new PersonStore(store, vault);
 * await persons.setObjection(await persons.personOf("customer 7", { create: true }), true);
 *
 * const objects = await objectors(store, vault);
 * assert.equal(decisionFor("route", objects("customer 7")), "human");
 * assert.equal(decisionFor("route", objects("customer 8")), "route");
 * ```
 */
export async function objectors({ database }: StoreOfRecord, vault: Vault): Promise<CustomerTest> {
  const rows = await database.db.selectFrom("person").select("lookup").where("objects", "=", 1)
    .where("lookup", "is not", null).execute();
  return customerTest(vault, rows);
}

/**
 * Who agrees to a purpose, as of now. Nobody else's data may serve it, nor that of customers who are not known: a consent has to be
 * shown (Art. 7(1) GDPR).
 */
export async function consenters({ database }: StoreOfRecord, vault: Vault, purpose: string): Promise<CustomerTest> {
  const rows = await database.db.selectFrom("person").select(["lookup", "consent"]).where("consent", "!=", "{}")
    .where("lookup", "is not", null).execute();
  return customerTest(vault, rows.filter(({ consent }) => agrees(JSON.parse(consent), purpose)));
}

/** Whether a consent to a purpose was given and still holds. */
export function agrees(consents: Readonly<Record<string, Consent>>, purpose: string): boolean {
  return Object.hasOwn(consents, purpose) && consents[purpose].withdrawn === null;
}

/** What is done with a ticket: a human decides about those of whoever objects, however sure the model is. */
export function decisionFor(decision: Decision, objects: boolean): Decision {
  return objects ? "human" : decision;
}

function customerTest(vault: Vault, rows: readonly { readonly lookup: string | null }[]): CustomerTest {
  const lookups = new Set(rows.map(({ lookup }) => lookup));
  // Nothing to look for, as in most files: no id is hashed.
  if (lookups.size === 0) return () => false;
  return (customerId) => !!customerId?.trim() && lookups.has(vault.lookup(customerId));
}
