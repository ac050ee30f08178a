import assert from "node:assert/strict";
import { AuditTrail, pruneTrail, verifyTrail } from "../audit/mod.ts";
import { asActor, testRegistry } from "../testing/test_registry.ts";
import { promote, type Registry, rollback, saveVersion, setAlias, verifyHistory } from "./mod.ts";
import { exampleFacts } from "./testdata/facts.ts";

/** Two versions, one after the other the champion, and the first again. */
async function someHistory(registry: Registry): Promise<{ first: string; second: string }> {
  const first = await saveVersion(registry, exampleFacts());
  const second = await saveVersion(registry, exampleFacts({ seed: 8 }));
  await promote(registry, second.id, { reason: "better", override: "a test" });
  await setAlias(registry, "challenger", second.id, { reason: "to be tried" });
  await rollback(asActor(registry, "bob"), { reason: "worse" });
  return { first: first.digest, second: second.digest };
}

const db = ({ store }: Registry) => store.database.db;

testRegistry("the history of the aliases fits the audit trail, whoever changed them and how", async (registry) => {
  await someHistory(registry);
  assert.deepEqual(await verifyHistory(registry.store), { ok: true, changes: 7, findings: [], warnings: [] });
});

testRegistry("an alias that was changed in the database is named, with what it should mean", async (registry) => {
  const { second } = await someHistory(registry);
  await db(registry).updateTable("alias").set({ digest: second }).where("alias", "=", "champion").execute();
  const { ok, findings } = await verifyHistory(registry.store);
  assert.equal(ok, false);
  assert.equal(findings.length, 1);
  assert.match(
    findings[0],
    /^champion means tickets@\w{12}, which no change gave it: its last one, number 3, gave it tickets@/,
  );
  assert.equal((await verifyTrail(registry.store.database)).ok, true); // which the trail alone does not show
});

testRegistry(
  "a change whose reason, actor, version or time was edited, or that was dropped or added, is named",
  async (registry) => {
    const { first } = await someHistory(registry);
    const last = { alias: "champion", revision: 3 } as const;
    const row = () =>
      db(registry).selectFrom("alias_change").selectAll().where("alias", "=", last.alias)
        .where("revision", "=", last.revision).executeTakeFirstOrThrow();
    const original = await row();
    const edits = {
      reason: "approved by all",
      actor: "eve",
      from_digest: first,
      at: "2020-01-01T00:00:00.000Z",
      gates: "null",
    };
    for (const [field, value] of Object.entries(edits)) {
      await db(registry).updateTable("alias_change").set({ [field]: value }).where("id", "=", original.id).execute();
      const { findings } = await verifyHistory(registry.store);
      const none = original[field as keyof typeof original] === null && value === "null";
      assert.equal(findings.length, none ? 0 : 2, `${field}: ${findings}`);
      if (!none) {
        assert.match(
          findings[0],
          /^change 3 of champion \(rollback of .*\) is not in the audit trail, or was edited since$/,
        );
        assert.match(findings[1], /^entry \d+ of the trail tells of a change that is gone or edited$/);
      }
      await db(registry).updateTable("alias_change").set({ [field]: original[field as keyof typeof original] })
        .where("id", "=", original.id).execute();
    }
    await db(registry).deleteFrom("alias_change").where("id", "=", original.id).execute();
    const dropped = (await verifyHistory(registry.store)).findings.join("\n");
    assert.match(dropped, /entry \d+ of the trail tells of a change that is gone/);
    assert.match(dropped, /champion means .*its last one, number 2/);
    await db(registry).insertInto("alias_change").values([original, {
      ...original,
      id: "x",
      alias: "mine",
      revision: 1,
    }])
      .execute();
    assert.match(
      (await verifyHistory(registry.store)).findings.join("\n"),
      /change 1 of mine .* is not in the audit trail[^]*mine is gone/,
    );
  },
);

testRegistry(
  "what retention took from the trail, or was done while it was off, is said to be unchecked",
  async (registry) => {
    const { store } = registry;
    const off = new AuditTrail(store.database, { clock: store.clock, actor: "ann", enabled: false });
    const quiet = { ...registry, store: { ...store, trail: off } };
    await someHistory(quiet);
    const unchecked = await verifyHistory(quiet.store);
    assert.deepEqual([unchecked.ok, unchecked.findings], [true, []]);
    assert.match(
      unchecked.warnings[0],
      /^7 of 7 changes of aliases could not be checked: the trail was off for a time$/,
    );
    // The first entry after it is on again tells that it was off.
    await setAlias(registry, "staging", "latest", { reason: "on again" });
    assert.match((await verifyHistory(registry.store)).warnings[0], /^7 of 8 .* the trail was off/);
    await pruneTrail(store, "2999-01-01T00:00:00.000Z");
    assert.match((await verifyHistory(registry.store)).warnings[0], /^8 of 8 .* taken by retention$/);
  },
);
