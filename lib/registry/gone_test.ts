import assert from "node:assert/strict";
import { ComplementNaiveBayes } from "../models/linear/complement_naive_bayes.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import {
  history,
  listVersions,
  loadClassifier,
  loadVersion,
  promote,
  prune,
  readAliases,
  recordAnswers,
  rollback,
  setAlias,
  supersedeVersion,
} from "./mod.ts";
import { saveFitted } from "./testdata/fitted.ts";
import { testRegistry } from "../testing/test_registry.ts";

const reason = "a customer asked for it";
const forgetful = async () =>
  (await new ComplementNaiveBayes().fit(
    ["charged", "money back", "refund"],
    ["Billing & Payment", "Refund | Return", "Refund | Return"],
  )).toSnapshot();

testRegistry("supersedeVersion() puts a changed model in the place of an erased one, everywhere", async (registry) => {
  const first = await saveFitted(registry);
  const second = await saveFitted(registry);
  await promote(registry, second.id, { reason: "better" });
  await setAlias(registry, "staging", first.id, { reason: "to look at" });
  const { version, erased, changes } = await supersedeVersion(registry, first.digest, {
    snapshot: await forgetful(),
    reason,
    kind: "erase",
  });
  assert.equal(erased, first.id);
  assert.deepEqual(changes.map(({ alias, kind, reason }) => [alias, kind, reason]), [["staging", "erase", reason]]);
  assert.equal(version.manifest.parent, first.id);
  assert.deepEqual(version.manifest.metrics, first.manifest.metrics);
  assert.deepEqual(version.manifest.cardFacts, first.manifest.cardFacts);
  assert.equal(await statIfThere(first.path), undefined);
  assert.deepEqual((await loadClassifier(registry, "staging")).version, version);
  await assert.rejects(() => loadVersion(registry, first.id), {
    message: new RegExp(`version ${first.id} was erased at 2026.*: ${reason}; ${version.id} took its place`),
  });
  // Who rolls back gets what took its place.
  assert.equal((await rollback(registry, { reason: "worse" })).version.id, version.id);

  const { versions } = await listVersions(registry, { gone: true });
  assert.deepEqual(versions.map(({ state }) => state), ["erased", "kept", "kept"]);
  assert.equal(versions[0].gone!.successor, version.digest);
  assert.equal((await listVersions(registry)).versions.length, 2);
  const actions = await registry.store.database.db.selectFrom("audit_entry").select("action").where("subject", "in", [
    first.id,
    version.id,
  ]).where("action", "in", ["model.erase"]).execute();
  assert.equal(actions.length, 1);
  await assert.rejects(
    () => supersedeVersion(registry, first.digest, { snapshot: first as never, reason, kind: "erase" }),
    /is erased/,
  );
});

testRegistry("what is left of an erased version's files goes with the next look", async (registry) => {
  const first = await saveFitted(registry);
  const copy = `${registry.models}/copy`;
  await Deno.mkdir(copy);
  await Deno.copyFile(`${first.path}/snapshot.json`, `${copy}/snapshot.json`);
  await supersedeVersion(registry, first.digest, { snapshot: await forgetful(), reason, kind: "erase" });
  // As a process leaves it that dies between the transaction and the last file.
  await Deno.rename(copy, first.path);
  assert.equal((await listVersions(registry)).versions.length, 1);
  assert.equal(await statIfThere(first.path), undefined);
});

testRegistry("prune() removes old files but never what anything names, and says why", async (registry) => {
  const { database, clock } = registry.store;
  const names = ["champion", "lonely", "staged", "answered", "tested", "parent", "child", "newest"] as const;
  const versions = {} as Record<typeof names[number], Awaited<ReturnType<typeof saveFitted>>>;
  for (const name of names) {
    versions[name] = await saveFitted(registry, { parent: name === "child" ? versions.parent.id : undefined });
  }
  const { lonely, staged, answered, tested, parent, child, newest } = versions;
  await setAlias(registry, "staging", staged.id, { reason: "to look at" });
  await setAlias(registry, "staging", child.id, { reason: "another" });
  const answers = [{ ticket: "T-1", label: null, confidence: null, decision: "human" as const }];
  await database.transaction((tx) =>
    recordAnswers(tx, { version: answered, askedAs: "latest", askedBy: "eve", at: clock.now(), answers })
  );
  await database.db.insertInto("ab_test").values({
    id: "1",
    name: "replies",
    state: "running",
    config: JSON.stringify({ versions: { control: "champion", treatment: tested.id } }),
    salt: "",
    batches: 0,
    started_at: "",
    started_by: "ann",
    stopped_at: null,
    stopped_by: null,
    reason: null,
    verdict: null,
  }).execute();

  const policy = { keepLast: 1, olderThanDays: 0, reason: "to save space" };
  const planned = await prune(registry, { ...policy, dryRun: true });
  assert.deepEqual(planned.pruned.map(({ id }) => id), [lonely.id]);
  assert.ok(await statIfThere(lonely.path));
  const { pruned, spared } = await prune(registry, policy);
  assert.deepEqual(pruned.map(({ id }) => id), [lonely.id]);
  assert.deepEqual(spared.map(({ version, because }) => [version.id, because]), [
    [versions.champion.id, '"champion" means it'],
    [staged.id, '"staging" meant it once'],
    [answered.id, "it answered tickets"],
    [tested.id, "the A/B test replies tries it"],
    [parent.id, 'what "staging" means came from it'],
    [child.id, '"staging" means it'],
  ]);
  assert.equal(await statIfThere(lonely.path), undefined);
  assert.ok(await statIfThere(newest.path));
  const gone = (await listVersions(registry, { gone: true })).versions.find(({ id }) => id === lonely.id)!;
  assert.deepEqual([gone.state, gone.gone!.reason, gone.figures.macroF1!.value], ["pruned", "to save space", 0.8]);
  await assert.rejects(() => promote(registry, lonely.id, { reason }), /was pruned at .*: to save space/);
  assert.deepEqual((await history(registry, { version: lonely.id })).changes, []);
  assert.equal(Object.keys(await readAliases(registry)).length, 3);
  assert.deepEqual((await prune(registry, policy)).pruned, []);
  await assert.rejects(() => prune(registry, { ...policy, keepLast: -1 }), /keepLast must be an integer >= 0/);
});
