import assert from "node:assert/strict";
import { testStores } from "../testing/test_stores.ts";
import { testPersons } from "./_test_persons.ts";
import { noteDataset } from "./note_dataset.ts";

testStores("a data set knows whose tickets it holds, once each, however often it is noted", async (database) => {
  const { persons } = await testPersons(database);
  const known = await persons.personOf("customer 3", { create: true });
  const set = { fingerprint: "f1", path: "data/tickets.csv", tickets: 9 };
  const customerIds = Array.from(
    { length: 12_000 },
    (_, i) => (i % 4 === 0 ? [" ", "", null, undefined][i / 4 % 4] : `customer ${i}`),
  );
  assert.equal(await noteDataset(persons, { ...set, customerIds }), 9000);
  assert.equal(await noteDataset(persons, { ...set, customerIds: ["customer 3", "new"] }), 2);
  const rows = await database.db.selectFrom("dataset_person").select("person_id").where("fingerprint", "=", "f1")
    .execute();
  assert.equal(rows.length, 9001);
  assert.ok(rows.some(({ person_id }) => person_id === known));
  assert.equal((await database.db.selectFrom("dataset").select("path").execute()).length, 1);
});
