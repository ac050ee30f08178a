import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { AuditTrail } from "../audit/mod.ts";
import { DEFAULT_POLICY, exportPersonalData, PersonStore, processingRegister } from "../gdpr/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { openVault } from "../storage/vault/mod.ts";
import { personalDataPage } from "./personal_data_page.ts";
import { registerPage } from "./register_page.ts";

/** Text that must show, and never act. */
const HOSTILE = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'&`;

async function pages(): Promise<{ person: string; register: string; erased: string }> {
  const clock = fixedClock("2026-03-04T09:12:00Z");
  await using database = await openDatabase("sqlite::memory:");
  const store = { database, clock, trail: new AuditTrail(database, { clock, actor: HOSTILE }) };
  const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
  const persons = new PersonStore(store, vault);
  const id = await persons.personOf(HOSTILE, { create: true });
  await persons.putAll([
    { person: id, kind: "ticket", value: { ticket_id: HOSTILE, [HOSTILE]: HOSTILE, tags: ["late", "parcel"] } },
    { person: id, kind: "photo", value: HOSTILE },
  ]);
  await database.db.insertInto("answer").values({
    ticket_id: HOSTILE,
    at: "2026-03-04T09:12:00.000Z",
    digest: HOSTILE,
    label: HOSTILE,
    confidence: 0.93,
    decision: "route",
    asked_as: "champion",
  }).execute();
  await database.db.insertInto("dataset")
    .values({ fingerprint: HOSTILE, path: HOSTILE, tickets: 1234, created: HOSTILE }).execute();
  await database.db.insertInto("dataset_person").values({ fingerprint: HOSTILE, person_id: id }).execute();
  await persons.setConsent(id, "model-training", { source: "paper" });
  await persons.setLegalHold(id, HOSTILE);
  const policy = {
    ...DEFAULT_POLICY,
    controller: { name: HOSTILE, contact: HOSTILE, dataProtectionOfficer: HOSTILE, representative: HOSTILE },
    recipients: [HOSTILE],
    security: [HOSTILE],
  };
  const person = personalDataPage(await exportPersonalData(persons, id, { policy, purpose: "access" }));
  const register = registerPage(await processingRegister(store, { policy, auditDays: 365, encrypts: true }));
  await persons.releaseLegalHold(id);
  await database.transaction((tx) => persons.forgetKey(tx, id));
  const erased = personalDataPage(await exportPersonalData(persons, id, { policy, purpose: "access" }));
  return { person, register, erased };
}

Deno.test("the pages on persons show hostile text, and never run it", async () => {
  const { person, register, erased } = await pages();
  for (const html of [person, register, erased]) {
    assert.ok(html.includes("default-src 'none'"));
    assert.ok(!/<script|<img/i.test(html));
    assert.equal(html.match(/<title>/g)!.length, 1);
    assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }
});

Deno.test("a person's page says in plain words what is kept, what a model said, and what they may ask", async () => {
  const { person, erased } = await pages();
  assert.match(person, /We keep <strong>2 records<\/strong>, <strong>1 answer that a model gave/);
  assert.match(person, /<dt>tags<\/dt><dd>late, parcel<\/dd>/);
  assert.match(person, /93%<\/td><td>sent to a team by itself/);
  assert.match(person, /Records of the kind “photo”/);
  assert.match(person, /to complain to a supervisory authority \(Art\. 77\)/);
  assert.match(person, /consent, objection or legal hold of a person changed/);
  assert.match(erased, /Your data was erased on <time>2026-03-04<\/time>/);
});

Deno.test("the register warns while the controller has something to say", async () => {
  const { register } = await pages();
  assert.match(register, /Not complete yet/);
  assert.match(register, /<td>365<\/td>/);
});
