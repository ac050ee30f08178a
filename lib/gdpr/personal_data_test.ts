import assert from "node:assert/strict";
import { testStores } from "../testing/test_stores.ts";
import { testPersons } from "./_test_persons.ts";
import { exportPersonalData } from "./personal_data.ts";
import { personalTables, recordTable } from "./personal_data_tables.ts";
import { DEFAULT_POLICY } from "./policy.ts";

const DIGEST = "0a1b2c3d4e5f".padEnd(64, "0");

testStores("a person is given all that is kept on them, and nothing of others", async (database) => {
  const { persons, store, clock } = await testPersons(database);
  const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
  const db = database.db;
  await persons.putAll([
    { person: ann, kind: "ticket", value: { ticket_id: "a1", text: "late" } },
    { person: ann, kind: "feedback", value: { ticket_id: "a2", label: "refund" } },
    { person: bob, kind: "ticket", value: { ticket_id: "t-bob", text: "bob's" } },
  ]);
  await db.insertInto("version").values({
    digest: DIGEST,
    name: "tickets",
    created: "2026-01-01T00:00:00.000Z",
    kind: "LinearSvm",
    data_fingerprint: "f1",
    figures: "{}",
    manifest: "{}",
    ordinal: 1,
    state: "kept",
  }).execute();
  const answer = { at: "2026-01-01T00:00:00.000Z", digest: DIGEST, label: "bug", confidence: 0.9, decision: "route" };
  await db.insertInto("answer").values(
    ["a1", "a2", "t-bob"].map((ticket_id) => ({ ...answer, ticket_id, asked_as: "champion" })),
  ).execute();
  for (const fingerprint of ["f1", "f2"]) {
    const path = `/data/${fingerprint}.csv`;
    await db.insertInto("dataset").values({ fingerprint, path, tickets: 9, created: "2026" }).execute();
  }
  await db.insertInto("dataset_person")
    .values([{ fingerprint: "f1", person_id: ann }, { fingerprint: "f2", person_id: bob }]).execute();
  await persons.setConsent(ann, "model-training", { source: "web-form" });
  await persons.setObjection(bob, true);
  await store.trail.record({ action: "data.ingest", details: { persons: [ann] } });

  const data = await exportPersonalData(persons, ann, { policy: DEFAULT_POLICY, purpose: "access" });
  assert.equal(data.person.customerId, "ann");
  assert.deepEqual(data.records.map(({ kind, value }) => [kind, value]).sort(), [
    ["feedback", { ticket_id: "a2", label: "refund" }],
    ["ticket", { ticket_id: "a1", text: "late" }],
  ]);
  assert.deepEqual(data.answers.map(({ ticketId, version, label }) => [ticketId, version, label]), [
    ["a1", "tickets@0a1b2c3d4e5f", "bug"],
    ["a2", "tickets@0a1b2c3d4e5f", "bug"],
  ]);
  assert.deepEqual(data.datasets.map(({ fingerprint, versions }) => [fingerprint, versions.map(({ id }) => id)]), [
    ["f1", ["tickets@0a1b2c3d4e5f"]],
  ]);
  assert.deepEqual(data.auditEntries.map(({ action }) => action), ["person.update", "data.ingest"]);
  const all = JSON.stringify(data);
  for (const foreign of [bob, "bob", "t-bob", '"actor"', "/data/"]) assert.ok(!all.includes(foreign), foreign);

  const { action, subject, details } = await db.selectFrom("audit_entry").select(["action", "subject", "details"])
    .orderBy("seq", "desc").limit(1).executeTakeFirstOrThrow();
  assert.deepEqual([action, subject, JSON.parse(details)], ["person.export", ann, {
    purpose: "access",
    records: 2,
    answers: 2,
    datasets: 1,
  }]);
  assert.equal(data.made, clock.now().toISOString());
});

testStores("tables hold the same, one a kind", async (database) => {
  const { persons } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await persons.putAll([
    { person: ann, kind: "ticket", value: { ticket_id: "a1", text: "late", tags: ["x"] } },
    { person: ann, kind: "ticket", value: { ticket_id: "a2", urgent: true }, created: "2026-01-02T00:00:00.000Z" },
    { person: ann, kind: "draft", value: "dear ann" },
  ]);
  const data = await exportPersonalData(persons, ann, { policy: DEFAULT_POLICY, purpose: "portability" });
  const tables = Object.fromEntries(personalTables(data).map((table) => [table.name, table]));
  assert.deepEqual(Object.keys(tables), [
    "person",
    "consents",
    "records_draft",
    "records_ticket",
    "answers",
    "datasets",
    "persons_kept",
    "audit_entries",
  ]);
  assert.deepEqual(tables.records_ticket.columns, ["id", "created", "ticket_id", "text", "tags", "urgent"]);
  assert.deepEqual(tables.records_ticket.rows.map((row) => row.slice(2)), [
    ["a1", "late", '["x"]', null],
    ["a2", null, null, true],
  ]);
  assert.deepEqual(tables.records_draft.rows.map((row) => row[2]), ["dear ann"]);
  for (const { columns, rows } of Object.values(tables)) {
    for (const row of rows) assert.equal(row.length, columns.length);
  }
});

Deno.test("a field called as a column of ours does not hide it", () => {
  const { columns, rows } = recordTable("ticket", [{ id: "r", kind: "ticket", created: "2026", value: { id: 7 } }]);
  assert.deepEqual([columns, rows], [["id", "created", "value_id"], [["r", "2026", 7]]]);
});

testStores("of one who was erased, the trail is left, and it says so", async (database) => {
  const { persons, store } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await persons.put(ann, "ticket", { ticket_id: "a1" });
  await database.transaction(async (tx) => {
    await persons.forgetKey(tx, ann);
    await store.trail.recordIn(tx, { action: "person.erase", subject: ann });
  });
  const data = await exportPersonalData(persons, ann, { policy: DEFAULT_POLICY, purpose: "access" });
  assert.deepEqual([data.person.customerId, data.records, data.answers], [null, [], []]);
  assert.deepEqual(data.auditEntries.map(({ action }) => action), ["person.erase"]);
});
