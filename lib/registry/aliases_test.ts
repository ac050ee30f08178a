import assert from "node:assert/strict";
import { join } from "node:path";
import { fixedClock } from "../core/mod.ts";
import { encodeJson } from "./_json.ts";
import { history, loadVersion, promote, promoteIfBetter, readAliases } from "./mod.ts";
import { type Registry, resolveVersion, saveVersion, setAlias } from "./mod.ts";
import { exampleEvaluation, exampleFacts } from "./testdata/facts.ts";
import { testRegistry } from "../testing/test_registry.ts";

/** Saves a version whose macro F1 is the given one. */
const save = ({ ...registry }: Registry, macroF1: number, name = "tickets", testFingerprint = "t".repeat(64)) =>
  saveVersion(
    registry,
    exampleFacts({ name, metrics: exampleEvaluation(macroF1), testFingerprint, clock: registry.store.clock }),
  );

const serving = async (registry: Registry, alias = "champion") => (await resolveVersion(registry, alias)).digest;
const meanings = async (registry: Registry) =>
  Object.fromEntries(Object.entries(await readAliases(registry)).map(([alias, { id }]) => [alias, id]));

testRegistry("the first version of a name is its champion, and later ones only become the latest", async (registry) => {
  const a1 = await save(registry, 0.8, "a");
  const b1 = await save(registry, 0.8, "b");
  const a2 = await save(registry, 0.9, "a");
  assert.deepEqual(await meanings(registry), { "a@champion": a1.id, "b@champion": b1.id, champion: a1.id });
  assert.equal(await serving(registry, "latest"), a2.digest);
  assert.equal(await serving(registry, "b"), b1.digest);
});

testRegistry("setAlias() points an alias at a sound version and refuses what could be misread", async (registry) => {
  const a = await save(registry, 0.8, "a");
  const b = await save(registry, 0.8, "b");
  const why = { reason: "to be looked at" };
  assert.equal((await setAlias(registry, "staging", a.id, why))!.to.id, a.id);
  assert.equal((await loadVersion(registry, "staging")).version.id, a.id);
  assert.equal(await setAlias(registry, "staging", a.id, why), undefined);

  const refused: [alias: string, ref: string, problem: RegExp][] = [
    ["latest", "a", /"latest" always means the version saved last/],
    ["champion", "b", /"champion" is not set but promoted/],
    ["a", "b", /"a" is the name of a model/],
    ["beef", "a", /the alias "beef" looks like a digest/],
    ["../x", "a", /is not allowed/],
    ["a@staging", "b", /"a@staging" cannot mean a version of "b"; name a version of "a"/],
    ["staging", "c", /there is no version "c"/],
  ];
  for (const [alias, ref, message] of refused) {
    await assert.rejects(() => setAlias(registry, alias, ref, why), { name: "InputError", message });
  }
  await assert.rejects(() => setAlias(registry, "staging", b.id, { ...why, expect: 0 }), {
    message: /"staging" was changed by another: ann made it mean a@.* \(to be looked at\)/,
  });
  await Deno.truncate(join(b.path, "snapshot.json"), 0);
  await assert.rejects(() => setAlias(registry, "staging", "b", why), /is damaged and was refused/);
  assert.equal(await serving(registry, "staging"), a.digest);
  await assert.rejects(() => save(registry, 0.8, "staging"), /"staging" is an alias/);
});

testRegistry(
  "promoteIfBetter() changes the champion only for a better figure on the same tickets",
  async (registry) => {
    const first = await save(registry, 0.8);
    const worse = await save(registry, 0.75);
    const better = await save(registry, 0.83);
    const elsewhere = await save(registry, 0.99, "tickets", "u".repeat(64));

    const no = await promoteIfBetter(registry, worse.id);
    assert.equal(no.promoted, false);
    assert.equal(
      no.reason,
      `macroF1 0.7500 (0.7000–0.8000) of ${worse.id} is no better than 0.8000 (0.7500–0.8500) of ${first.id}; their intervals overlap`,
    );
    const different = await promoteIfBetter(registry, elsewhere.id);
    assert.deepEqual([different.promoted, different.reason], [
      false,
      `${elsewhere.id} and ${first.id} were measured on different tickets`,
    ]);
    assert.equal(await serving(registry), first.digest);

    const yes = await promoteIfBetter(registry, better.id);
    assert.ok(yes.promoted && yes.incumbent?.id === first.id);
    assert.equal(await serving(registry), better.digest);
    assert.equal(await serving(registry, "tickets@champion"), better.digest);
    assert.equal((await promoteIfBetter(registry, better.id)).reason, `${better.id} is the champion already`);
    // Log loss is 0.3 in both: not better. Less of it would be.
    assert.equal((await promoteIfBetter(registry, first.id, { measure: "logLoss" })).promoted, false);
  },
);

testRegistry(
  "promoteIfBetter() leaves the champion of another name alone, and replaces a damaged one",
  async (registry) => {
    const a = await save(registry, 0.8, "a");
    const b1 = await save(registry, 0.8, "b");
    const b2 = await save(registry, 0.7, "b");
    await Deno.truncate(join(b1.path, "weights.safetensors"), 9);
    const { promoted, incumbent } = await promoteIfBetter(registry, b2.id);
    assert.deepEqual([promoted, incumbent], [true, undefined]);
    assert.equal(await serving(registry, "b@champion"), b2.digest);
    assert.equal(await serving(registry), a.digest);
  },
);

testRegistry("promoteIfBetter() does not promote what was never measured", async (registry) => {
  await save(registry, 0.1);
  const unmeasured = await saveVersion(registry, exampleFacts({ metrics: undefined, clock: fixedClock("2027-01-01") }));
  const { promoted, reason } = await promoteIfBetter(registry, unmeasured.id);
  assert.deepEqual([promoted, reason], [false, `${unmeasured.id} was not measured`]);
});

testRegistry("aliases changed at the same time are all kept", async (registry) => {
  const names = Array.from({ length: 8 }, (_, i) => `model-${i}`);
  await Promise.all(names.map((name) => save(registry, 0.8, name)));
  const aliases = await readAliases(registry);
  for (const name of names) assert.ok(aliases[`${name}@champion`]);
  assert.ok(aliases.champion);
});

testRegistry("an aliases.json of an earlier version of ticketlab is taken over once", async (registry) => {
  const a = await save(registry, 0.8, "a");
  const b = await save(registry, 0.8, "b");
  await promote(registry, b.id, { reason: "b answers" });
  const aliases = {
    champion: `a@${a.digest}`,
    latest: `a@${a.digest}`,
    staging: `a@${a.digest}`,
    lost: `a@${"0".repeat(64)}`,
  };
  const path = join(registry.models, "aliases.json");
  await Deno.writeTextFile(path, encodeJson({ format: "ticketlab-aliases", formatVersion: 1, aliases }));
  assert.equal(await serving(registry, "staging"), a.digest);
  // What the store knows already is newer.
  assert.equal(await serving(registry), b.digest);
  assert.deepEqual(Object.keys(await readAliases(registry)), ["a@champion", "b@champion", "champion", "staging"]);
  const names = [...Deno.readDirSync(registry.models)].map(({ name }) => name).sort();
  assert.deepEqual(names, ["aliases.json.imported", "versions"]);
  const { changes } = await history(registry, { alias: "staging" });
  assert.deepEqual(changes.map(({ kind, actor, to }) => [kind, actor, to.id]), [["import", "ann", a.id]]);
});

testRegistry("a damaged aliases.json is refused by its name until it is gone", async (registry) => {
  const { id } = await save(registry, 0.8);
  const path = join(registry.models, "aliases.json");
  for (const text of ["", "{", "null", "[]", '{"aliases":{"champion":"../../x"}}', '{"aliases":{"champion":7}}']) {
    await Deno.writeTextFile(path, text);
    await assert.rejects(() => loadVersion(registry, "champion"), {
      name: "InputError",
      message: `${path}: the aliases are damaged; ` +
        "delete the file: versions can still be named name@digest, and be promoted again",
    });
  }
  await Deno.remove(path);
  assert.equal((await loadVersion(registry, id)).version.id, id);
});

testRegistry(
  "a store that has no champion yet says how to make one of the versions in the folder",
  async (registry) => {
    const { id } = await save(registry, 0.8);
    await registry.store.database.transaction(async (tx) => {
      for (const table of ["alias", "alias_change", "version"] as const) await tx.deleteFrom(table).execute();
    });
    await assert.rejects(() => resolveVersion(registry, "champion"), {
      message: new RegExp(
        `no version is the champion in this store of record; promote one: deno task registry promote ${id} --reason `,
      ),
    });
    await promote(registry, id, { reason: "found" });
    assert.equal((await loadVersion(registry, "champion")).version.id, id);
  },
);
