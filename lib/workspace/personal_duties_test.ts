import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { filesOf } from "../gdpr/erasure/personal_file.ts";
import { DEFAULT_POLICY, type GdprPolicy } from "../gdpr/mod.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { testPersons } from "../testing/test_persons.ts";
import { loadTickets } from "./load_tickets.ts";
import { PersonalDuties } from "./personal_duties.ts";

const ROWS = [
  "customer_id,text,label",
  "C-1,money back,Refund",
  "C-2,it crashes,Bug",
  ",no name,Bug",
  "C-3,,Bug",
  "C-1,again,Refund",
];

/** A policy that rests training on something. */
function policyOn(legalBasis: string): GdprPolicy {
  const purposes = DEFAULT_POLICY.purposes.map((p) => (p.name === "model-training" ? { ...p, legalBasis } : p));
  return { ...DEFAULT_POLICY, purposes };
}

Deno.test("loadTickets() leaves out tickets without consent where training rests on it, and says how many", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const path = await scratch.file("tickets.csv", `${ROWS.join("\n")}\n`);
  const persons = await testPersons(store);
  await persons.setConsent(await persons.personOf("C-1", { create: true }), "model-training", { source: "form" });
  for (const basis of ["consent", "Consent (Art. 6(1)(a))", "Art. 6 (1) (a) GDPR"]) {
    const set = await loadTickets({ path }, { duties: new PersonalDuties(persons, policyOn(basis)) });
    assert.deepEqual([set.texts, set.withheld, set.drawnFrom], [["money back", "again"], 2, undefined], basis);
    assert.ok(set.notes.includes("2 of 4 tickets are left out: their customers have not agreed to model-training"));
  }
  for (const basis of ["", "legitimate interest, not consent"]) {
    const set = await loadTickets({ path }, { duties: new PersonalDuties(persons, policyOn(basis)) });
    assert.deepEqual([set.texts.length, set.withheld], [4, 0], basis);
  }
  // What is judged by rests on another purpose.
  const duties = new PersonalDuties(persons, policyOn("consent"));
  assert.equal((await loadTickets({ path }, { duties, use: "quality-control" })).texts.length, 4);

  await persons.withdraw((await persons.personOf("C-1"))!, "model-training");
  await assert.rejects(loadTickets({ path }, { duties }), /4 of 4 tickets are left out/);
  const nobody = await scratch.file("nobody.csv", "text,label\nmoney back,Refund\n");
  await assert.rejects(
    loadTickets({ path: nobody }, { duties }),
    new InputError("model-training rests on consent, and no column tells whose tickets these are", {
      place: { file: nobody },
      hint: "name it with --customer",
    }),
  );
});

Deno.test("loadTickets() registers the file and the refused rows of it under all whose tickets it holds", async () => {
  await using scratch = await scratchFolder();
  await using store = await memoryStore();
  const path = await scratch.file("tickets.csv", `${ROWS.join("\n")}\n`);
  const persons = await testPersons(store);
  const duties = new PersonalDuties(persons, DEFAULT_POLICY);
  const set = await loadTickets({ path }, { duties, quarantineTo: scratch.path });
  assert.deepEqual([...set.customers!], ["C-1", "C-2", "C-3"]);
  for (const customer of ["C-1", "C-3"]) { // the ticket of C-3 was refused
    const files = await filesOf(store.database.db, [(await persons.personOf(customer))!]);
    const found = files.map(({ path, kind, fingerprint }) => [path, kind, fingerprint === set.fingerprint]);
    assert.deepEqual(found, [[path, "tickets", true], [set.quarantine, "quarantine", false]]);
    assert.equal(files[0].reading.columns?.customer, "customer_id");
  }
  assert.equal((await loadTickets({ path })).customers, undefined);
});
