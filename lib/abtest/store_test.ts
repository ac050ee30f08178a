import assert from "node:assert/strict";
import { sql } from "kysely";
import { AuditTrail, type StoreOfRecord } from "../audit/mod.ts";
import { fixedClock } from "../core/mod.ts";
import { type Database, openDatabase } from "../storage/db/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import {
  armOf,
  listTests,
  type Metric,
  type Outcome,
  readTest,
  recordExposures,
  recordOutcomes,
  recordShadow,
  SequentialTest,
  startTest,
  stopTest,
  type StoredTest,
  type TestConfig,
  testStatus,
  unlinkUnit,
} from "./mod.ts";

const accepted: Metric = { name: "accepted", kind: "proportion", better: "higher" };
const seconds: Metric = { name: "seconds", kind: "mean", better: "lower" };
const CONFIG: TestConfig = {
  mode: "live",
  unit: "customer",
  versions: { control: "tickets@0a1b2c3d4e5f", treatment: "tickets@5f4e3d2c1b0a" },
  shares: { control: 0.5, treatment: 0.5 },
  metric: accepted,
  minimumEffect: 0.1,
  baseline: 0.6,
  alpha: 0.05,
  guardrails: [{ metric: seconds, margin: 10 }],
};
const storeOf = (database: Database, actor = "ann"): StoreOfRecord => {
  const clock = fixedClock("2026-01-01T00:00:00Z");
  return { database, clock, trail: new AuditTrail(database, { clock, actor }) };
};
const actions = async ({ database }: StoreOfRecord) =>
  (await database.db.selectFrom("audit_entry").select("action").orderBy("seq").execute()).map(({ action }) => action);

/** Outcomes of a day: of control 60 in 100 are accepted, of treatment `rate` in 100. */
function day(test: StoredTest, from: number, n: number, rate: number): Outcome[] {
  return Array.from({ length: n }, (_, i) => {
    const unit = `customer ${from + i}`;
    const percent = (i * 37) % 100;
    return { unit, metric: "accepted", value: Number(percent < (armOf(test, unit) === "control" ? 60 : rate)) };
  });
}

testStores(
  "a test that was recorded in batches says what the same outcomes say to SequentialTest",
  async (database) => {
    const store = storeOf(database);
    const test = await startTest(store, "replies", CONFIG, { salt: "s" });
    const direct = new SequentialTest({ metric: accepted, tau: 0.1, baseline: 0.6, alpha: 0.05 });
    for (let d = 0; d < 4; d++) {
      const outcomes = day(test, 500 * d, 500, 75);
      assert.deepEqual(await recordOutcomes(store, "replies", outcomes), { recorded: 500, repeated: 0, refused: [] });
      const sums = (arm: string) => {
        const values = outcomes.filter(({ unit }) => armOf(test, unit) === arm).map(({ value }) => value);
        return { n: values.length, sum: values.reduce((a, b) => a + b, 0) };
      };
      direct.update({ control: sums("control"), treatment: sums("treatment") });
    }
    const status = await testStatus(database.db, "replies", { looks: true });
    assert.deepEqual(status.primary, direct.result());
    assert.equal(status.primary.decision, "treatment");
    assert.equal(status.looks!.length, 4);
    assert.deepEqual(status.looks!.at(-1), status.primary);
    assert.equal(status.units.control + status.units.treatment, 2000);
    assert.equal(status.sampleRatio.mismatch, false);
    // Its guardrail has no outcomes yet, so the treatment has not won.
    assert.deepEqual(status.verdict, { outcome: "open", because: "accepted is better, but seconds may have suffered" });
    assert.deepEqual(await actions(store), ["test.start", ...Array(4).fill("test.record")]);
    const stored = await database.db.selectFrom("ab_outcome").selectAll().execute();
    assert.ok(!JSON.stringify([stored, await actions(store)]).includes("customer 1"));
  },
);

testStores("the sums of the batches are those of the outcomes", async (database) => {
  const store = storeOf(database);
  const test = await startTest(store, "replies", CONFIG, { salt: "s" });
  for (let d = 0; d < 3; d++) {
    const times = day(test, 90 * d, 100, 75).map((outcome, i) => ({ ...outcome, metric: "seconds", value: i / 8 }));
    await recordOutcomes(store, "replies", [...day(test, 90 * d, 100, 75), ...times]);
  }
  const sums = await database.db.selectFrom("ab_batch").select(["metric", "batch", "arm", "n", "sum", "squares"])
    .where("metric", "!=", "").orderBy("metric").orderBy("batch").orderBy("arm").execute();
  const counted = await sql<typeof sums[0]>`select metric, batch, arm, count(*) as n, sum(value) as sum,
    sum(value * value) as squares from ab_outcome group by metric, batch, arm order by metric, batch, arm`
    .execute(database.db);
  assert.equal(sums.length, 12);
  assert.deepEqual(sums, counted.rows.map((row) => ({ ...row })));
  const units = await database.db.selectFrom("ab_unit").select("unit").execute();
  const status = await testStatus(database.db, "replies");
  assert.deepEqual([status.units.control + status.units.treatment, units.length], [280, 280]);
});

testStores("a unit counts once for each metric, whatever comes later, and late outcomes count", async (database) => {
  const store = storeOf(database);
  await startTest(store, "replies", CONFIG, { salt: "s" });
  const outcome = { unit: "c1", metric: "accepted", value: 1 };
  const batch = [outcome, { ...outcome, value: 0 }, { ...outcome, metric: "seconds", value: 30.5 }];
  assert.deepEqual(await recordOutcomes(store, "replies", batch), { recorded: 2, repeated: 1, refused: [] });
  assert.deepEqual(await recordOutcomes(store, "replies", [outcome]), { recorded: 0, repeated: 1, refused: [] });
  const { primary, guardrails } = await testStatus(database.db, "replies");
  assert.equal(primary.n.control + primary.n.treatment, 1);
  assert.equal(guardrails[0].result.n.control + guardrails[0].result.n.treatment, 1);
});

testStores("what cannot be taken is refused by its place, and the rest is taken", async (database) => {
  const store = storeOf(database);
  const test = await startTest(store, "replies", CONFIG, { salt: "s" });
  const other = armOf(test, "c1") === "control" ? "treatment" : "control";
  const { recorded, refused } = await recordOutcomes(store, "replies", [
    { unit: "c1", metric: "accepted", value: 1, arm: other },
    { unit: "c2", metric: "accepted", value: 0.5 },
    { unit: "c3", metric: "acepted", value: 1 },
    { unit: "", metric: "accepted", value: 1 },
    { unit: "c4", metric: "seconds", value: NaN },
    { unit: "c1", metric: "accepted", value: 1, arm: armOf(test, "c1") },
  ]);
  assert.equal(recorded, 1);
  assert.deepEqual(refused.map(({ index }) => index), [0, 1, 2, 3, 4]);
  assert.match(refused[1].why, /accepted must be 0 or 1: current value is 0.5/);
  assert.match(refused[2].why, /no metric "acepted": it has accepted, seconds/);
  await assert.rejects(recordOutcomes(store, "replys", []), /there is no test "replys"; there are: replies/);
});

testStores("a guardrail that is violated stops the test in the same transaction, by its name", async (database) => {
  const store = storeOf(database);
  const test = await startTest(store, "replies", CONFIG, { salt: "s" });
  const outcomes = Array.from({ length: 400 }, (_, i) => {
    const unit = `c${i}`;
    return { unit, metric: "seconds", value: (armOf(test, unit) === "control" ? 60 : 90) + (i % 11) };
  });
  const { stopped } = await recordOutcomes(store, "replies", outcomes);
  assert.equal(stopped!.guardrail, "seconds");
  const after = await readTest(database.db, "replies");
  assert.equal(after.state, "stopped");
  assert.equal(after.reason, "guardrail seconds is violated: the treatment loses more than 10");
  assert.equal(after.verdict!.outcome, "violated");
  assert.deepEqual(await actions(store), ["test.start", "test.record", "test.stop"]);
});

testStores("after a test was stopped only outcomes of units that had met it are taken", async (database) => {
  const store = storeOf(database);
  await startTest(store, "replies", CONFIG, { salt: "s" });
  assert.equal(await recordExposures(store, "replies", ["c1", "c2", "c1"]), 2);
  const { verdict, stoppedBy, reason } = await stopTest(store, "replies", { reason: "holidays" });
  assert.deepEqual([verdict!.outcome, stoppedBy, reason], ["open", "ann", "holidays"]);
  const { recorded, refused } = await recordOutcomes(store, "replies", [
    { unit: "c2", metric: "accepted", value: 1 },
    { unit: "c3", metric: "accepted", value: 1 },
  ]);
  assert.equal(recorded, 1);
  assert.deepEqual(refused, [{ index: 1, why: "the unit came after the test was stopped" }]);
  await assert.rejects(recordExposures(store, "replies", ["c4"]), /is stopped/);
  await assert.rejects(stopTest(store, "replies", { reason: "again" }), /was stopped by ann at 2026-01-01/);
});

testStores(
  "of several that start or stop a test at once one does it, and the others are told",
  async (database, url) => {
    await using other = await openDatabase(url);
    const stores = [storeOf(database, "ann"), storeOf(other, "bob")];
    const outcomes = async (work: (store: StoreOfRecord) => Promise<StoredTest>) =>
      (await Promise.allSettled([0, 1, 0, 1, 0, 1].map((i) => work(stores[i])))).map(({ status }) => status).sort();
    const once = ["fulfilled", ...Array(5).fill("rejected")];
    assert.deepEqual(await outcomes((store) => startTest(store, "replies", CONFIG, { salt: "s" })), once);
    assert.deepEqual(await outcomes((store) => stopTest(store, "replies", { reason: "enough" })), once);
    assert.deepEqual(await actions(stores[0]), ["test.start", "test.stop"]);
    assert.equal((await listTests(database.db)).length, 1);
  },
);

testStores(
  "batches that come at once from two processes are all counted, each under a number of its own",
  async (database, url) => {
    await using other = await openDatabase(url);
    const stores = [storeOf(database), storeOf(other)];
    const test = await startTest(stores[0], "replies", CONFIG);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => recordOutcomes(stores[i % 2], "replies", day(test, 20 * i, 40, 60))),
    );
    const rows = await database.db.selectFrom("ab_outcome").select(["unit", "batch"]).execute();
    assert.equal(rows.length, 180); // half of each batch was in the one before or comes in the next
    assert.ok(rows.every(({ batch }) => batch >= 1 && batch <= 8));
  },
);

testStores("a test whose units were lost gives no verdict", async (database) => {
  const store = storeOf(database);
  const test = await startTest(store, "replies", { ...CONFIG, guardrails: [] }, { salt: "s" });
  // The treatment's slow answers never arrive: every fourth of its units is missing.
  const outcomes = day(test, 0, 8000, 90).filter(({ unit }, i) => armOf(test, unit) === "control" || i % 4 > 0);
  await recordOutcomes(store, "replies", outcomes);
  const { verdict, primary } = await testStatus(database.db, "replies");
  assert.equal(primary.decision, "treatment");
  assert.equal(verdict.outcome, "invalid");
  assert.match(verdict.because, /where 0.5 to 0.5 was planned: find out where units were lost/);
});

testStores(
  "shares that were wrong once leave a test without a verdict, however many units come later",
  async (database) => {
    const store = storeOf(database);
    const test = await startTest(store, "replies", { ...CONFIG, guardrails: [] }, { salt: "s" });
    const units = Array.from({ length: 14_000 }, (_, i) => `c${i}`);
    const lost = (unit: string, i: number) => i < 2000 && i % 2 === 0 && armOf(test, unit) === "treatment";
    await recordExposures(store, "replies", units.slice(0, 2000).filter((unit, i) => !lost(unit, i)));
    assert.equal((await testStatus(database.db, "replies")).sampleRatio.mismatch, true);
    await recordExposures(store, "replies", units);
    const { sampleRatio, verdict } = await testStatus(database.db, "replies");
    assert.ok(sampleRatio.sequential.eValue < 1);
    assert.deepEqual([sampleRatio.mismatch, verdict.outcome], [true, "invalid"]);
  },
);

testStores("in the shadow answers are compared, and labels may come later", async (database) => {
  const store = storeOf(database);
  await startTest(store, "next", { ...CONFIG, mode: "shadow", guardrails: [] });
  const answers = Array.from(
    { length: 50 },
    (_, i) => ({ unit: `t${i}`, shown: "login", shadow: i < 10 ? "refund" : "login" }),
  );
  assert.equal(await recordShadow(store, "next", answers), 50);
  assert.equal((await testStatus(database.db, "next")).shadow!.labelled, 0);
  await recordShadow(store, "next", answers.slice(0, 20).map((answer) => ({ ...answer, label: answer.shadow })));
  await recordShadow(store, "next", answers.slice(0, 20).map((answer) => ({ ...answer, label: "other" })));
  const { shadow, verdict } = await testStatus(database.db, "next");
  assert.deepEqual([shadow!.n, shadow!.agreement.value, shadow!.labelled], [50, 0.8, 20]);
  assert.deepEqual(shadow!.comparison!.accuracy, [1, 0.5]);
  assert.deepEqual(verdict, { outcome: "open", because: "nobody sees the challenger: 50 answers recorded" });
  await assert.rejects(recordOutcomes(store, "next", []), /nobody sees the challenger/);
  await startTest(store, "live", CONFIG);
  await assert.rejects(recordShadow(store, "live", []), /is live: its challenger is seen; start one with --shadow/);
});

testStores("a unit that is unlinked is nobody's, and the counts stay", async (database) => {
  const store = storeOf(database);
  const test = await startTest(store, "replies", CONFIG, { salt: "s" });
  await recordOutcomes(store, "replies", day(test, 0, 300, 70));
  const before = await testStatus(database.db, "replies");
  assert.equal(await database.transaction((tx) => unlinkUnit(tx, "customer 7")), 2);
  assert.equal(await database.transaction((tx) => unlinkUnit(tx, "customer 7")), 0);
  assert.deepEqual(await testStatus(database.db, "replies"), before);
});

testStores("a test is refused for what is wrong with it, and nothing is kept", async (database) => {
  const store = storeOf(database);
  const start = (change: object, name = "replies") => startTest(store, name, { ...CONFIG, ...change } as TestConfig);
  await assert.rejects(start({}, "../x"), /the test name "..\/x" is not allowed/);
  await assert.rejects(start({ shares: { control: 0.5, treatment: 0.6 } }), /the test's shares must sum to 1/);
  await assert.rejects(start({ alpha: 0.9 }), /the test's alpha must be <= 0.5/);
  await assert.rejects(start({ guardrails: [{ metric: accepted, margin: 1 }] }), /metric accepted is there twice/);
  await assert.rejects(start({ versions: { control: "a", treatment: "a" } }), /both arms of the test are a/);
  await assert.rejects(start({ metric: seconds, method: "e-value", guardrails: [] }), /e-values are for proportions/);
  assert.deepEqual(await listTests(database.db), []);
  assert.deepEqual(await actions(store), []);
});
