import assert from "node:assert/strict";
import { ComplementNaiveBayes } from "../models/linear/complement_naive_bayes.ts";
import {
  AliasConflict,
  type GateLimits,
  goldenAnswers,
  history,
  promote,
  PromotionRefused,
  readAliases,
  type Registry,
  resolveVersion,
  verifyHistory,
} from "./mod.ts";
import { saveFitted } from "./testdata/fitted.ts";
import { asActor, testRegistry } from "../testing/test_registry.ts";

const reason = "measured better";
const serving = async (registry: Registry) => (await resolveVersion(registry, "champion")).digest;
const audited = async ({ store }: Registry) =>
  (await store.database.db.selectFrom("audit_entry").select(["action", "actor", "subject", "details"]).orderBy("seq")
    .execute()).map(({ details, ...entry }) => ({ ...entry, details: JSON.parse(details) }));

testRegistry("promote() writes down who, when, why and what the gates said, in the trail too", async (registry) => {
  const first = await saveFitted(registry, { macroF1: 0.8 });
  const second = await saveFitted(registry, { macroF1: 0.78 });
  const { changes, gates, before, overridden } = await promote(asActor(registry, "bob"), second.id, { reason });
  assert.equal(before!.id, first.id);
  assert.equal(overridden, false);
  assert.deepEqual(gates.map(({ gate, outcome }) => [gate, outcome]), [
    ["quality", "pass"],
    ["reload", "pass"],
    ["fairness", "not measured"],
    ["latency", "not measured"],
  ]);
  assert.equal(
    gates[0].because,
    `macroF1 0.7800 (0.7300–0.8300) is not worse than the interval of 0.8000 (0.7500–0.8500) of ${first.id}`,
  );
  assert.deepEqual(changes.map(({ alias, revision, actor, kind }) => [alias, revision, actor, kind]), [
    ["champion", 2, "bob", "promote"],
    ["tickets@champion", 2, "bob", "promote"],
  ]);
  assert.deepEqual((await history(registry, { alias: "champion" })).changes[0], changes[0]);
  const last = (await audited(registry)).at(-1)!;
  assert.deepEqual([last.action, last.actor, last.subject], ["model.promote", "bob", second.id]);
  assert.deepEqual([last.details.alias, last.details.from, last.details.reason], [
    "tickets@champion",
    first.id,
    reason,
  ]);
  assert.deepEqual((await promote(registry, second.id, { reason })).changes, [], "again changes nothing");
});

testRegistry("promote() refuses a version that is worse than the champion beyond its interval", async (registry) => {
  const first = await saveFitted(registry, { macroF1: 0.8 });
  const worse = await saveFitted(registry, { macroF1: 0.74 });
  await assert.rejects(() => promote(registry, worse.id, { reason }), (error) => {
    assert.ok(error instanceof PromotionRefused);
    assert.deepEqual(error.gates.map(({ outcome }) => outcome), ["fail", "pass", "not measured", "not measured"]);
    assert.match(error.message, /quality \(fail\): macroF1 0.7400 .* is worse than the interval of 0.8000/);
    return true;
  });
  assert.equal(await serving(registry), first.digest);
  assert.equal((await readAliases(registry)).champion.revision, 1);

  const override = "the old one breaks a contract";
  const { overridden, changes } = await promote(registry, worse.id, { reason, override });
  assert.equal(overridden, true);
  assert.equal(changes[0].gates!.override, override);
  assert.equal((await audited(registry)).at(-1)!.details.override, override);
  assert.equal(await serving(registry), worse.digest);
  // Of log loss less is better: both have 0.3.
  assert.equal(
    (await promote(registry, first.id, { reason, limits: { measure: "logLoss" } })).gates[0].outcome,
    "pass",
  );
});

testRegistry(
  "promote() of a version whose quality nobody compared says so, and so does the history",
  async (registry) => {
    const first = await saveFitted(registry, { macroF1: 0.8 });
    const elsewhere = await saveFitted(registry, { testFingerprint: "f".repeat(64), golden: undefined });
    const { notes, changes } = await promote(registry, elsewhere.id, { reason });
    assert.deepEqual(notes, [
      `its quality was not compared: ${elsewhere.id} and ${first.id} were measured on different tickets`,
      "nobody knows whether it answers as it was trained: nothing was kept of what the trained model said",
    ]);
    assert.deepEqual(changes[0].gates?.notes, notes);
    assert.deepEqual((await history(registry, { alias: "champion" })).changes[0].gates?.notes, notes);
    assert.deepEqual((await audited(registry)).at(-1)!.details.notes, notes);
    assert.deepEqual((await verifyHistory(registry.store)).findings, []);
    assert.deepEqual((await promote(registry, elsewhere.id, { reason })).notes, [], "again promotes nothing");
    const same = await saveFitted(registry, { testFingerprint: "f".repeat(64) });
    assert.deepEqual((await promote(registry, same.id, { reason })).notes, []);
  },
);

testRegistry("promote() refuses a version that does not answer as the trained model did", async (registry) => {
  await saveFitted(registry);
  const other = await new ComplementNaiveBayes().fit(["refund", "card"], ["Billing & Payment", "Refund | Return"]);
  const exported = await saveFitted(registry, { golden: goldenAnswers(other) });
  await assert.rejects(() => promote(registry, exported.id, { reason }), {
    message: /reload \(fail\): probabilities of 32 texts differ from those of the trained model/,
  });
  const silent = await saveFitted(registry, { golden: undefined });
  await assert.rejects(
    () => promote(registry, silent.id, { reason, limits: { required: ["reload"] } }),
    /reload \(not measured\): nothing was kept of what the trained model said/,
  );
  assert.equal((await promote(registry, silent.id, { reason })).gates[1].outcome, "not measured");
});

testRegistry("promote() keeps the limits of fairness and latency", async (registry) => {
  await saveFitted(registry);
  const fairness = { measure: "recall", between: "language de and en", gap: 0.08 };
  const version = await saveFitted(registry, { fairness });
  const attempt = (limits: GateLimits) => promote(registry, version.id, { reason, limits });
  await assert.rejects(() => attempt({ maxFairnessGap: 0.05 }), {
    message: /fairness \(fail\): recall differs by 0.0800 between language de and en; the limit is 0.05/,
  });
  // The clock of this test goes on by a millisecond whenever it is asked.
  await assert.rejects(() => attempt({ maxLatencyMs: 0.5 }), {
    message: /latency \(fail\): 95 of 100 texts took up to 1.00 ms; the limit is 0.5 ms/,
  });
  await assert.rejects(() => attempt({ maxLatencyMs: -1 }), /maxLatencyMs must be >= 0: current value is -1/);
  const { gates } = await attempt({ maxFairnessGap: 0.08, maxLatencyMs: 1, required: ["fairness", "latency"] });
  assert.deepEqual(gates.map(({ figure }) => figure), [0.8, 0, 0.08, 1]);
});

testRegistry("promote() on a state that is no more tells who changed it, when and why", async (registry) => {
  await saveFitted(registry);
  const [a, b] = [await saveFitted(registry), await saveFitted(registry)];
  const { revision } = (await readAliases(registry)).champion;
  const { changes: [won] } = await promote(asActor(registry, "bob"), a.id, { reason, expect: revision });
  await assert.rejects(() => promote(registry, b.id, { reason: "mine", expect: revision }), (error) => {
    assert.ok(error instanceof AliasConflict);
    assert.deepEqual(error.winner, won);
    assert.match(error.message, new RegExp(`bob made it mean ${a.id} at 2026-03-01T.* \\(${reason}\\)`));
    return true;
  });
  assert.equal(await serving(registry), a.digest);
  await promote(registry, b.id, { reason });
  assert.equal(await serving(registry), b.digest);
});

testRegistry("of eight promotions of one state at a time, one wins and seven are told who", async (registry) => {
  await saveFitted(registry);
  const versions = [];
  for (let i = 0; i < 8; i++) versions.push(await saveFitted(registry));
  const results = await Promise.allSettled(
    versions.map(({ id }, i) => promote(asActor(registry, `user ${i}`), id, { reason, expect: 1 })),
  );
  const won = results.filter(({ status }) => status === "fulfilled");
  const lost = results.filter((result) => result.status === "rejected").map(({ reason }) => reason);
  assert.deepEqual([won.length, lost.length], [1, 7]);
  const { changes } = await history(registry, { alias: "champion" });
  assert.equal(changes.length, 2);
  for (const error of lost) assert.deepEqual((error as AliasConflict).winner, changes[0]);
});
