import assert from "node:assert/strict";
import { testStores } from "../testing/test_stores.ts";
import { testPersons } from "./_test_persons.ts";
import { consenters, decisionFor, objectors } from "./objectors.ts";

testStores("whoever objects is decided about by a human; nobody else is, known or not", async (database) => {
  const { persons, store } = await testPersons(database);
  const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
  assert.equal((await objectors(store, persons.vault))("ann"), false);
  await persons.setObjection(ann, true);
  const objects = await objectors(store, persons.vault);
  assert.deepEqual(["ann", " ann ", "bob", "eve", "", null, undefined].map(objects), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  assert.deepEqual((["route", "choose", "human"] as const).map((decision) => decisionFor(decision, true)), [
    "human",
    "human",
    "human",
  ]);
  assert.equal(decisionFor("choose", false), "choose");
  await persons.setObjection(ann, false);
  await persons.setObjection(bob, true);
  const later = await objectors(store, persons.vault);
  assert.deepEqual(["ann", "bob"].map(later), [false, true]);
});

testStores("only consent that was given, for this purpose, and not withdrawn lets a ticket in", async (database) => {
  const { persons, store } = await testPersons(database);
  const [ann, bob, eve] = await persons.personsOf(["ann", "bob", "eve", "kim"], { create: true });
  await persons.setConsent(ann, "model-training", { source: "web-form" });
  await persons.setConsent(bob, "newsletter", { source: "web-form" });
  await persons.setConsent(eve, "model-training", { source: "web-form" });
  await persons.withdraw(eve, "model-training");
  const agrees = await consenters(store, persons.vault, "model-training");
  const customers = ["ann", "bob", "eve", "kim", "nobody", "", undefined];
  assert.deepEqual(customers.filter(agrees), ["ann"]);
  assert.deepEqual(customers.filter(await consenters(store, persons.vault, "constructor")), []);
});

testStores("nobody is left to object or to agree once erased", async (database) => {
  const { persons, store } = await testPersons(database);
  const ann = await persons.personOf("ann", { create: true });
  await persons.setObjection(ann, true);
  await persons.setConsent(ann, "model-training", { source: "web-form" });
  await database.transaction((tx) => persons.forgetKey(tx, ann));
  assert.equal((await objectors(store, persons.vault))("ann"), false);
  assert.equal((await consenters(store, persons.vault, "model-training"))("ann"), false);
});
