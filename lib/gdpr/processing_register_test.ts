import assert from "node:assert/strict";
import { testStores } from "../testing/test_stores.ts";
import { testPersons } from "./_test_persons.ts";
import { DEFAULT_POLICY, parsePolicy } from "./policy.ts";
import { processingRegister } from "./processing_register.ts";
import { registerMarkdown } from "./register_sections.ts";

testStores("the register counts what is there, and says what the controller has not", async (database) => {
  const { persons, store } = await testPersons(database);
  const [ann, bob, eve] = await persons.personsOf(["ann", "bob", "eve"], { create: true });
  await persons.putAll([
    { person: ann, kind: "ticket", value: "1" },
    { person: ann, kind: "ticket", value: "2" },
    { person: bob, kind: "photo", value: "3" },
  ]);
  await persons.setConsent(ann, "model-training", { source: "web-form" });
  await persons.setConsent(bob, "model-training", { source: "web-form" });
  await persons.withdraw(bob, "model-training");
  await persons.setObjection(bob, true);
  await persons.setLegalHold(ann, "case 7");
  await database.transaction((tx) => persons.forgetKey(tx, eve));

  const register = await processingRegister(store, { policy: DEFAULT_POLICY, auditDays: 365, encrypts: true });
  assert.deepEqual(register.persons, { known: 2, erased: 1, objecting: 1, held: 1 });
  const ofKind = (wanted: string) => register.categoriesOfData.find(({ kind }) => kind === wanted)!;
  assert.deepEqual([ofKind("ticket").count, ofKind("ticket").persons, ofKind("ticket").days], [2, 1, 365]);
  assert.deepEqual([ofKind("photo").count, ofKind("photo").days], [1, null]);
  assert.deepEqual([ofKind("draft").count, ofKind("draft").oldest], [0, null]);
  assert.equal(ofKind("audit").count, 5);
  const training = register.purposes.find(({ name }) => name === "model-training")!;
  assert.equal(training.consents, 1);
  assert.ok(register.missing.includes("the controller's name (controller.name)"));
  assert.ok(register.missing.includes("for how many days a photo is kept (retentionDays.photo)"));
  assert.equal(register.database.kind, database.kind);
  assert.match(register.security[0].measure, /N = 16, r = 8, p = 1/);
  assert.ok(register.security.every(({ inForce }) => inForce));

  const off = await processingRegister(store, { policy: DEFAULT_POLICY, auditDays: 365, encrypts: false });
  assert.equal(off.security[0].inForce, false);
  const markdown = registerMarkdown(register);
  assert.match(markdown, /\| ticket \| messages to customer support.* \| 2 \| 1 \| 2026-01-01 \| 365 \| yes \|/);
});

testStores("what the controller says stands as text in the Markdown", async (database) => {
  const { store } = await testPersons(database);
  const policy = parsePolicy(
    JSON.stringify({
      controller: { name: "<script>Parcels|Ltd\n# x", contact: "privacy@parcels.example" },
      purposes: [{ name: "ticket-routing", description: "d", legalBasis: "contract" }],
      recipients: ["nobody"],
    }),
    "gdpr.json",
  );
  const register = await processingRegister(store, { policy, auditDays: 365, encrypts: true });
  assert.deepEqual(register.missing, []);
  assert.ok(registerMarkdown(register).includes("- **Name**: \\<script\\>Parcels\\|Ltd \\# x"));
});

Deno.test("a policy with a slip is refused, and the slip named", () => {
  const message = (json: string) => {
    try {
      parsePolicy(json, "gdpr.json");
    } catch (error) {
      return (error as Error).message;
    }
  };
  assert.match(message("{")!, /^gdpr.json: this is not JSON$/);
  assert.match(message('{ "retentionDays": { "ticket": -1 } }')!, /^gdpr.json: retentionDays.ticket: must be > 0; /);
  assert.match(message('{ "controler": {} }')!, /^gdpr.json: Unrecognized key: "controler"; /);
  assert.match(message('{ "recipients": "us" }')!, /^gdpr.json: recipients: must be a list of texts; /);
  assert.equal(parsePolicy('{ "retentionDays": { "ticket": null } }', "gdpr.json").retentionDays.ticket, null);
});
