/**
 * Erasure (Art. 17 GDPR): persons go from the database, from files and from the vocabulary of models, with a receipt.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../../audit/mod.ts";
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../../storage/db/mod.ts";
 * import { openVault } from "../../storage/vault/mod.ts";
 * import { PersonStore } from "../person_store.ts";
 * import { erasePersons, registerFile } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/train.csv`, "id,customer_id,text,label\n1,ann,hello,a\n2,bob,bye,b\n");
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const store = { database, trail: new AuditTrail(database, { clock, actor: "eve" }), clock };
 * const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
 * const persons = new PersonStore(store, vault);
 * await registerFile(persons, { path: `${folder}/train.csv`, kind: "tickets", tickets: 2, customers: ["ann", "bob"] });
 *
 * const { receipts: [receipt] } = await erasePersons(persons, [(await persons.personOf("ann"))!], {
 *   registry: { models: `${folder}/models`, store },
 *   exports: `${folder}/exports`,
 *   erasures: `${folder}/erasures.jsonl`,
 *   receipts: `${folder}/receipts`,
 * });
 * assert.equal(receipt.removed.rows, 1);
 * assert.equal(await Deno.readTextFile(`${folder}/train.csv`), "id,customer_id,text,label\n2,bob,bye,b\n");
 * await Deno.remove(folder, { recursive: true });
 * ```
 *
 * @module
 */
export type { ErasedFile, TrainedOnThem } from "./_journal.ts";
export { erasePersons, type ErasureOptions, type ErasureResult, resumeErasures } from "./erase_persons.ts";
export {
  FILE_KINDS,
  type FileKind,
  type FileReading,
  filesOf,
  type NewPersonalFile,
  type PersonalFile,
  personsIn,
  personsSince,
  registerAgain,
  registeredAs,
  registerFile,
} from "./personal_file.ts";
export { registerRowFile } from "./row_files.ts";
export { registerVaultValues } from "./vault_values.ts";
export { type ErasurePlan, planErasure } from "./plan_erasure.ts";
export { type ErasureReceipt, receiptMarkdown } from "./receipt.ts";
