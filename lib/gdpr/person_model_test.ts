import assert from "node:assert/strict";
import fc from "fast-check";
import { openDatabase } from "../storage/db/mod.ts";
import { openVault, rotateKey } from "../storage/vault/mod.ts";
import { agrees } from "./objectors.ts";
import { PersonStore } from "./person_store.ts";
import { TEST_COST, TEST_KEY, testPersons } from "./_test_persons.ts";

/** What a person should be. */
interface Model {
  records: string[];
  consents: Record<string, boolean>;
  objects: boolean;
  hold: string | null;
}

/** Does something to a person in the store and in the model alike; whether the audit trail must know of it. */
type Step = (persons: PersonStore, id: string, model: Model, argument: string) => Promise<boolean>;

const STEPS: Readonly<Record<string, Step>> = {
  put: async (persons, id, model, text) => {
    await persons.put(id, "ticket", text);
    model.records.push(text);
    return false;
  },
  consent: async (persons, id, model, purpose) => {
    const changed = await persons.setConsent(id, purpose, { source: "test" });
    assert.equal(changed, model.consents[purpose] !== true);
    model.consents[purpose] = true;
    return changed;
  },
  withdraw: async (persons, id, model, purpose) => {
    const changed = await persons.withdraw(id, purpose);
    assert.equal(changed, model.consents[purpose] === true);
    if (changed) model.consents[purpose] = false;
    return changed;
  },
  object: async (persons, id, model, purpose) => {
    const objects = purpose === "newsletter"; // either way
    const changed = await persons.setObjection(id, objects);
    assert.equal(changed, model.objects !== objects);
    model.objects = objects;
    return changed;
  },
  hold: async (persons, id, model, reason) => {
    const changed = await persons.setLegalHold(id, reason);
    assert.equal(changed, model.hold !== reason);
    model.hold = reason;
    return changed;
  },
  release: async (persons, id, model) => {
    const changed = await persons.releaseLegalHold(id);
    assert.equal(changed, model.hold !== null);
    model.hold = null;
    return changed;
  },
};

/** Erases a person; false where a hold must forbid it. */
async function erase(persons: PersonStore, id: string, { hold }: Model): Promise<boolean> {
  const forget = () => persons.store.database.transaction((tx) => persons.forgetKey(tx, id));
  if (hold !== null) {
    await assert.rejects(forget, /a legal hold stands/);
    return false;
  }
  assert.equal(await forget(), true);
  assert.equal(await forget(), false);
  await assert.rejects(persons.put(id, "ticket", "too late"), /was erased/);
  await assert.rejects(persons.setObjection(id, true), /was erased/);
  return true;
}

async function compare(persons: PersonStore, customer: string, model: Model): Promise<void> {
  const person = await persons.person((await persons.personOf(customer))!);
  const { customerId, objects, legalHold, erasedAt, consents } = person;
  assert.deepEqual({ customerId, objects, legalHold, erasedAt }, {
    customerId: customer,
    objects: model.objects,
    legalHold: model.hold,
    erasedAt: null,
  });
  for (const purpose of PURPOSES) assert.equal(agrees(consents, purpose), model.consents[purpose] === true);
  const values = (await persons.records<string>(person.id)).map(({ value }) => value);
  // Those of one moment come in the order of their ids, which are random.
  assert.deepEqual(values.toSorted(), model.records.toSorted());
}

const PURPOSES = ["model-training", "newsletter"];

Deno.test("a person is what a simple model says, whatever is done in whatever order", async () => {
  const step = fc.record({
    what: fc.oneof(
      fc.constant("create"),
      fc.constantFrom(...Object.keys(STEPS)),
      fc.constantFrom("erase", "rotate"),
    ),
    customer: fc.constantFrom("ann", "bob"),
    argument: fc.constantFrom(...PURPOSES),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      await using database = await openDatabase("sqlite::memory:");
      let { persons, store } = await testPersons(database);
      let masterKey = TEST_KEY;
      const models = new Map<string, Model>();
      const erased: string[] = [];
      let told = 0;
      for (const { what, customer, argument } of steps) {
        const id = await persons.personOf(customer);
        const model = models.get(customer);
        assert.equal(id !== undefined, model !== undefined);
        if (what === "rotate") {
          const newKey = `${masterKey}+`;
          await rotateKey(database, { oldKey: masterKey, newKey, cost: TEST_COST });
          persons = new PersonStore(store, await openVault(database, masterKey = newKey, { clock: store.clock }));
        } else if (what === "create") {
          const made = await persons.personOf(customer, { create: true });
          if (model) assert.equal(made, id);
          else models.set(customer, { records: [], consents: {}, objects: false, hold: null });
        } else if (id && model) {
          if (what !== "erase") told += Number(await STEPS[what](persons, id, model, argument));
          else if (await erase(persons, id, model)) {
            erased.push(id);
            models.delete(customer);
          }
        }
      }
      for (const [customer, model] of models) await compare(persons, customer, model);
      for (const id of erased) {
        assert.deepEqual(await persons.records(id), []);
        const { customerId, consents } = await persons.person(id);
        assert.deepEqual({ customerId, consents }, { customerId: null, consents: {} });
      }
      const { size } = await database.db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
      assert.equal(size, told);
    }),
    { numRuns: 100 },
  );
});
