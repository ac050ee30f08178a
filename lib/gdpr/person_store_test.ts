import assert from "node:assert/strict";
import { openDatabase } from "../storage/db/mod.ts";
import { openVault, rotateKey } from "../storage/vault/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { PersonStore } from "./person_store.ts";
import { TEST_COST, TEST_KEY, testPersons } from "./_test_persons.ts";

testStores("a customer is one person, however often and in however many processes they are met", async (db, url) => {
  await using other = await openDatabase(url);
  const { persons: a } = await testPersons(db);
  const { persons: b } = await testPersons(other);
  const ids = Array.from({ length: 60 }, (_, i) => `customer ${i % 40}`);
  const [first, second] = await Promise.all([a, b].map((persons) => persons.personsOf(ids, { create: true })));
  assert.deepEqual(first, second);
  assert.equal(new Set(first).size, 40);
  assert.equal(first[0], first[40]);
  assert.match(first[0], /^p_[0-9a-f]{32}$/);
  assert.equal((await db.db.selectFrom("person").select("id").execute()).length, 40);
});

testStores("nobody is made unless asked for", async (database) => {
  const { persons } = await testPersons(database);
  assert.equal(await persons.personOf("7"), undefined);
  const id = await persons.personOf("7", { create: true });
  assert.deepEqual(await persons.personsOf(["8", " 7 ", "7"]), [undefined, id, id]);
});

testStores("records come back as they were put, by kind and in order of age", async (database) => {
  const { persons, clock } = await testPersons(database);
  const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
  await persons.put(ann, "ticket", { text: "Zoë\u0000 🙂 \ud800" });
  clock.passDays(1);
  await persons.putAll([
    { person: bob, kind: "ticket", value: "bob's" },
    { person: ann, kind: "feedback", value: [1, null] },
    { person: ann, kind: "ticket", value: "older", created: "2025-06-01T00:00:00.000Z" },
  ]);
  const seen = (await persons.records(ann)).map(({ kind, value }) => [kind, value]);
  assert.deepEqual(seen, [["ticket", "older"], ["ticket", { text: "Zoë\u0000 🙂 \ud800" }], ["feedback", [1, null]]]);
  assert.deepEqual((await persons.records(ann, "feedback")).map(({ value }) => value), [[1, null]]);
});

testStores("a record with a name is kept once for each person and kind, as it was put first", async (database) => {
  const { persons } = await testPersons(database);
  const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
  const put = (person: string, kind: string, value: string) => ({ person, kind, value, name: "t1" });
  const [first] = await persons.putAll([put(ann, "ticket", "1"), put(ann, "ticket", "2"), put(ann, "draft", "3")]);
  const [again, other] = await persons.putAll([put(ann, "ticket", "4"), put(bob, "ticket", "5")]);
  assert.equal(again, first);
  assert.notEqual(other, first);
  assert.deepEqual((await persons.records(ann)).map(({ value }) => value).sort(), ["1", "3"]);
  assert.deepEqual((await persons.records(bob)).map(({ value }) => value), ["5"]);
});

testStores("a record that was moved to another person, kind or id does not open, and is named", async (database) => {
  const { persons } = await testPersons(database);
  const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
  const [id] = await persons.putAll([{ person: ann, kind: "ticket", value: "hers" }]);
  for (const moved of [{ person_id: bob }, { kind: "feedback" }, { id: "r_0" }]) {
    const was = await database.db.selectFrom("personal_record").selectAll().executeTakeFirstOrThrow();
    await database.db.updateTable("personal_record").set(moved).execute();
    await assert.rejects(
      persons.records(moved.person_id ?? ann),
      new RegExp(`record ${moved.id ?? id} .* does not open`),
    );
    await database.db.updateTable("personal_record").set(was).execute();
  }
  await database.db.updateTable("person").set((row) => ({
    wrapped_key: row.selectFrom("person as other")
      .select("other.wrapped_key").where("other.id", "=", ann),
  })).where("id", "=", bob).execute();
  await assert.rejects(persons.records(bob), /the key of person p_\w+ does not open/);
});

testStores("of all that fails together, nothing is kept", async (database) => {
  const { persons } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await assert.rejects(
    persons.putAll([{ person: ann, kind: "ticket", value: 1 }, {
      person: "p_0",
      kind: "ticket",
      value: 1,
    }]),
    /there is no person p_0/,
  );
  assert.deepEqual(await persons.records(ann), []);
});

testStores(
  "every change of a person is in the audit trail, under the pseudonym, and only if something changed",
  async (database) => {
    const { persons } = await testPersons(database);
    const ann = await persons.personOf("ann@example.com", { create: true });
    const changes = [
      await persons.setConsent(ann, "model-training", { source: "web-form" }),
      await persons.setConsent(ann, "model-training", { source: "e-mail" }),
      await persons.withdraw(ann, "model-training"),
      await persons.withdraw(ann, "model-training"),
      await persons.setObjection(ann, true),
      await persons.setObjection(ann, true),
      await persons.setLegalHold(ann, "court case of Ann Miller"),
      await persons.setLegalHold(ann, "court case of Ann Miller"),
      await persons.releaseLegalHold(ann),
      await persons.releaseLegalHold(ann),
    ];
    assert.deepEqual(changes, [true, false, true, false, true, false, true, false, true, false]);
    const entries = await database.db.selectFrom("audit_entry").select(["action", "subject"]).orderBy("seq").execute();
    assert.deepEqual(entries.map((entry) => ({ ...entry })), Array(5).fill({ action: "person.update", subject: ann }));
    const { consents } = await persons.person(ann);
    assert.deepEqual(consents, {
      "model-training": {
        given: "2026-01-01T00:00:00.000Z",
        source: "web-form",
        withdrawn: "2026-01-01T00:00:00.000Z",
      },
    });
  },
);

testStores("names that are kept in the clear must be plain", async (database) => {
  const { persons } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await assert.rejects(persons.put(ann, "Ann Miller", 1), {
    name: "RangeError",
    message: "Cannot keep a record: kind must be a lower-case name such as model-training",
  });
  await assert.rejects(
    persons.setConsent(ann, "x", { source: "ann@example.com" }),
    /Cannot give consent: source must be/,
  );
  await assert.rejects(persons.setLegalHold(ann, " "), /Cannot set a legal hold: reason must not be empty/);
});

testStores("a key that was rotated meanwhile wraps nobody", async (database) => {
  const { persons, store } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await persons.put(ann, "ticket", "hers");
  await rotateKey(database, { oldKey: TEST_KEY, newKey: "a new key for all of it", cost: TEST_COST });
  await assert.rejects(persons.personOf("bob", { create: true }), /TICKETLAB_KEY was rotated meanwhile/);
  await assert.rejects(persons.put(ann, "ticket", 1), /the key of person p_\w+ does not open/);
  assert.equal(await persons.personOf("bob"), undefined);
  const again = new PersonStore(store, await openVault(database, "a new key for all of it", { clock: store.clock }));
  assert.deepEqual((await again.records((await again.personOf("ann"))!)).map(({ value }) => value), ["hers"]);
});

testStores("a legal hold keeps the key, and says who to ask", async (database) => {
  const { persons } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await persons.setLegalHold(ann, "case 7");
  await assert.rejects(
    database.transaction((tx) => persons.forgetKey(tx, ann)),
    {
      message:
        `person ${ann} cannot be erased: a legal hold stands; release it first: deno task gdpr hold ${ann} --release`,
    },
  );
  assert.equal((await persons.person(ann)).legalHold, "case 7");
  await assert.rejects(database.transaction((tx) => persons.forgetKey(tx, "p_1")), /there is no person p_1/);
});

testStores("of a forgotten key nothing is left in its row", async (database) => {
  const { persons } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await persons.setConsent(ann, "newsletter", { source: "paper" });
  assert.equal(await database.transaction((tx) => persons.forgetKey(tx, ann)), true);
  const { created, ...row } = await database.db.selectFrom("person").selectAll().executeTakeFirstOrThrow();
  assert.deepEqual({ ...row }, {
    id: ann,
    lookup: null,
    wrapped_key: null,
    sealed_id: null,
    objects: 0,
    consent: "{}",
    legal_hold: null,
    erased_at: created,
  });
});
