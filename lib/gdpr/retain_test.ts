import assert from "node:assert/strict";
import { AuditTrail, verifyTrail } from "../audit/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { testPersons } from "./_test_persons.ts";
import { exportName } from "./export_files.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { retain, type RetentionReport } from "./retain.ts";

const policy = { ...DEFAULT_POLICY, retentionDays: { ticket: 30, draft: 7, answer: 30, export: 10, person: 60 } };

/** Counts by kind: there, gone, held. */
function countsOf({ kinds }: RetentionReport): Record<string, number[]> {
  return Object.fromEntries(kinds.map(({ kind, there, gone, held }) => [kind, [there, gone, held]]));
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

testStores(
  "what is past its time goes, what a hold covers stays, and a second run finds nothing",
  (database) =>
    withFolder(async (exports) => {
      const { persons, store, clock } = await testPersons(database);
      const [ann, bob, idle, kim] = await persons.personsOf(["ann", "bob", "idle", "kim"], { create: true });
      const answer = (ticket_id: string) => ({
        ticket_id,
        at: clock.now().toISOString(),
        digest: "d",
        decision: "route",
        asked_as: "champion",
      });
      await persons.putAll([
        { person: ann, kind: "ticket", value: { ticket_id: "a1", text: "late" } },
        { person: bob, kind: "ticket", value: { ticket_id: "b1", text: "broken" } },
        { person: bob, kind: "draft", value: "dear bob" },
        { person: bob, kind: "photo", value: "…" },
      ]);
      await database.db.insertInto("answer").values([answer("a1"), answer("b1"), answer("of nobody")]).execute();
      for (const person of [ann, bob]) await Deno.mkdir(`${exports}/${exportName(person, clock.now())}`);
      await Deno.mkdir(`${exports}/notes of the controller`);
      await persons.setLegalHold(ann, "case 7");
      await persons.setConsent(kim, "newsletter", { source: "paper" });
      clock.passDays(40);
      await persons.put(bob, "ticket", { ticket_id: "b2", text: "new" });

      const options = { policy, auditDays: 365, exports, persons };
      const planned = await retain(store, { ...options, dryRun: true });
      const expected = {
        draft: [1, 1, 0],
        feedback: [0, 0, 0],
        photo: [1, 0, 0],
        ticket: [3, 1, 1],
        answer: [3, 2, 1],
        person: [4, 0, 0],
        export: [2, 1, 1],
        audit: [2, 0, 0],
      };
      assert.deepEqual(countsOf(planned), expected);
      assert.deepEqual(planned.withoutRule, ["photo"]);
      assert.equal((await persons.records(bob)).length, 4);

      const done = await retain(store, options);
      assert.deepEqual(countsOf(done), expected);
      assert.deepEqual((await persons.records(bob)).map(({ kind }) => kind), ["photo", "ticket"]);
      assert.deepEqual((await persons.records(ann)).map(({ kind }) => kind), ["ticket"]);
      const answers = await database.db.selectFrom("answer").select("ticket_id").execute();
      assert.deepEqual(answers.map(({ ticket_id }) => ticket_id), ["a1"]);
      const left = (await Array.fromAsync(Deno.readDir(exports))).map(({ name }) => name.replace(/-.*/, "")).sort();
      assert.deepEqual(left, ["notes of the controller", ann]);
      assert.equal(done.flushed, true);

      const again = await retain(store, options);
      assert.equal(again.gone, 0);
      const recorded = await database.db.selectFrom("audit_entry").select("details").where(
        "action",
        "=",
        "store.retain",
      )
        .orderBy("seq").execute();
      const before = "2026-01-11T00:00:00.000Z";
      assert.deepEqual(recorded.map(({ details }) => JSON.parse(details)), [
        {
          draft: { before: "2026-02-03T00:00:00.000Z", gone: 1 },
          ticket: { before, gone: 1 },
          answer: { before, gone: 2 },
        },
        { export: { before: "2026-01-31T00:00:00.000Z", gone: 1 } },
      ]);

      clock.passDays(30);
      const later = countsOf(await retain(store, { ...options, persons, policy }));
      assert.deepEqual(later.person, [4, 1, 0]);
      assert.equal(await persons.personOf("kim"), kim);
      assert.equal(await persons.personOf("idle"), undefined);
      await assert.rejects(persons.person(idle), /there is no person/);
    }),
);

testStores(
  "the trail is blanked up to the first word on a person under a hold, and still verifies",
  (database) =>
    withFolder(async (exports) => {
      const { persons, store, clock } = await testPersons(database);
      const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
      await persons.setObjection(bob, true);
      clock.passDays(1);
      await persons.setLegalHold(ann, "case 7");
      clock.passDays(1);
      await persons.setObjection(bob, false);
      clock.passDays(400);
      const options = { policy, auditDays: 365, exports, persons };
      const trail = async () => (await retain(store, options)).kinds.find(({ kind }) => kind === "audit")!;
      const first = await trail();
      assert.deepEqual([first.there, first.gone, first.held], [3, 1, 2]);
      await persons.releaseLegalHold(ann);
      assert.equal((await trail()).gone, 2);
      assert.equal((await trail()).gone, 0);
      const { sound } = await verifyTrail(store.database) as { sound?: boolean };
      assert.notEqual(sound, false);
    }),
);

testStores(
  "a hold that nobody can open stops retention before anything goes",
  (database) =>
    withFolder(async (exports) => {
      const { persons, store, clock } = await testPersons(database);
      const [ann, bob] = await persons.personsOf(["ann", "bob"], { create: true });
      await persons.setLegalHold(ann, "case 7");
      await persons.put(bob, "ticket", { text: "old" });
      clock.passDays(40);
      await assert.rejects(retain(store, { policy, auditDays: 365, exports }), {
        message: "a legal hold stands, and without TICKETLAB_KEY nobody can tell what it covers; " +
          "set TICKETLAB_KEY; nothing was removed",
      });
      assert.equal((await persons.records(bob)).length, 1);
    }),
);

testStores("a trail that is off is left as it is", (database) =>
  withFolder(async (exports) => {
    const { persons, store, clock } = await testPersons(database);
    await persons.setObjection(await persons.personOf("ann", { create: true }), true);
    clock.passDays(400);
    const off = { ...store, trail: new AuditTrail(database, { clock, actor: "ann", enabled: false }) };
    const { kinds } = await retain(off, { policy, auditDays: 365, exports });
    assert.equal(kinds.find(({ kind }) => kind === "audit")!.gone, 0);
  }));
