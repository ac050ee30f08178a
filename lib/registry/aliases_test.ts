import assert from "node:assert/strict";
import { join } from "node:path";
import { fixedClock } from "../core/mod.ts";
import { loadVersion, promoteIfBetter, readAliases, resolveVersion, saveVersion, setAlias } from "./mod.ts";
import { exampleEvaluation, exampleFacts, withModels } from "./testdata/facts.ts";

/** Saves a version whose macro F1 is the given one. */
const save = (models: string, macroF1: number, name = "tickets", testFingerprint = "t".repeat(64)) =>
  saveVersion(models, exampleFacts({ name, metrics: exampleEvaluation(macroF1), testFingerprint }));

const serving = async (models: string, alias = "champion") => (await resolveVersion(models, alias)).digest;

Deno.test("the first version of a name is its champion, and later ones only become the latest", () =>
  withModels(async (models) => {
    const a1 = await save(models, 0.8, "a");
    const b1 = await save(models, 0.8, "b");
    const a2 = await save(models, 0.9, "a");
    assert.deepEqual(await readAliases(models), {
      champion: `a@${a1.digest}`,
      "a@champion": `a@${a1.digest}`,
      "b@champion": `b@${b1.digest}`,
      latest: `a@${a2.digest}`,
      "a@latest": `a@${a2.digest}`,
      "b@latest": `b@${b1.digest}`,
    });
  }));

Deno.test("setAlias() points an alias at a sound version and refuses what could be misread", () =>
  withModels(async (models) => {
    const a = await save(models, 0.8, "a");
    const b = await save(models, 0.8, "b");
    assert.equal((await setAlias(models, "champion", "b")).id, b.id);
    assert.equal((await setAlias(models, "staging", a.id)).id, a.id);
    assert.equal((await loadVersion(models, "champion")).version.id, b.id);
    assert.equal((await loadVersion(models, "staging")).version.id, a.id);

    const refused: [alias: string, ref: string, problem: RegExp][] = [
      ["latest", "a", /"latest" always means the version saved last/],
      ["a", "b", /"a" is the name of a model/],
      ["beef", "a", /the alias "beef" looks like a digest/],
      ["../x", "a", /is not allowed/],
      ["a@champion", "b", /"a@champion" cannot mean a version of "b"; name a version of "a"/],
      ["staging", "c", /there is no version "c"/],
    ];
    for (const [alias, ref, message] of refused) {
      await assert.rejects(() => setAlias(models, alias, ref), { name: "InputError", message });
    }
    await Deno.truncate(join(a.path, "snapshot.json"), 0);
    await assert.rejects(() => setAlias(models, "champion", "a"), /is damaged and was refused/);
    assert.equal(await serving(models), b.digest);
    await assert.rejects(() => save(models, 0.8, "staging"), /"staging" is an alias/);
  }));

Deno.test("promoteIfBetter() changes the champion only for a better figure on the same tickets", () =>
  withModels(async (models) => {
    const first = await save(models, 0.8);
    const worse = await save(models, 0.75);
    const better = await save(models, 0.83);
    const elsewhere = await save(models, 0.99, "tickets", "u".repeat(64));

    const no = await promoteIfBetter(models, worse.id);
    assert.equal(no.promoted, false);
    assert.equal(
      no.reason,
      `macroF1 0.7500 (0.7000–0.8000) of ${worse.id} is no better than 0.8000 (0.7500–0.8500) of ${first.id}; their intervals overlap`,
    );
    const different = await promoteIfBetter(models, elsewhere.id);
    assert.deepEqual([different.promoted, different.reason], [
      false,
      `${elsewhere.id} and ${first.id} were measured on different tickets`,
    ]);
    assert.equal(await serving(models), first.digest);

    const yes = await promoteIfBetter(models, better.id);
    assert.ok(yes.promoted && yes.incumbent?.id === first.id);
    assert.equal(await serving(models), better.digest);
    assert.equal(await serving(models, "tickets@champion"), better.digest);
    assert.equal((await promoteIfBetter(models, better.id)).reason, `${better.id} is the champion already`);
    // Log loss is 0.3 in both: not better. Less of it would be.
    assert.equal((await promoteIfBetter(models, first.id, { measure: "logLoss" })).promoted, false);
  }));

Deno.test("promoteIfBetter() leaves the champion of another name alone, and replaces a damaged one", () =>
  withModels(async (models) => {
    const a = await save(models, 0.8, "a");
    const b1 = await save(models, 0.8, "b");
    const b2 = await save(models, 0.7, "b");
    await Deno.truncate(join(b1.path, "weights.safetensors"), 9);
    const { promoted, incumbent } = await promoteIfBetter(models, b2.id);
    assert.deepEqual([promoted, incumbent], [true, undefined]);
    assert.equal(await serving(models, "b@champion"), b2.digest);
    assert.equal(await serving(models), a.digest);
  }));

Deno.test("promoteIfBetter() does not promote what was never measured", () =>
  withModels(async (models) => {
    await save(models, 0.1);
    const unmeasured = await saveVersion(models, exampleFacts({ metrics: undefined, clock: fixedClock("2027-01-01") }));
    const { promoted, reason } = await promoteIfBetter(models, unmeasured.id);
    assert.deepEqual([promoted, reason], [false, `${unmeasured.id} was not measured`]);
  }));

Deno.test("aliases changed at the same time are all kept", () =>
  withModels(async (models) => {
    const names = Array.from({ length: 8 }, (_, i) => `model-${i}`);
    await Promise.all(names.map((name) => save(models, 0.8, name)));
    const aliases = await readAliases(models);
    for (const name of names) assert.ok(aliases[`${name}@latest`] && aliases[`${name}@champion`]);
  }));

Deno.test("damaged aliases are refused by the name of their file; versions can still be named in full", () =>
  withModels(async (models) => {
    const { id } = await save(models, 0.8);
    const path = join(models, "aliases.json");
    for (const text of ["", "{", "null", "[]", '{"aliases":{"champion":"../../x"}}', '{"aliases":{"champion":7}}']) {
      await Deno.writeTextFile(path, text);
      await assert.rejects(() => loadVersion(models, "champion"), {
        name: "InputError",
        message: `${path}: the aliases are damaged; ` +
          "delete the file: versions can still be named name@digest, and the aliases be set again",
      });
    }
    await Deno.remove(path);
    assert.equal((await loadVersion(models, id)).version.id, id);
  }));
