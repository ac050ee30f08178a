import assert from "node:assert/strict";
import {
  checkAlias,
  checkVersionName,
  compareVersions,
  history,
  listVersions,
  loadVersion,
  promote,
  prune,
  resolveVersion,
  rollback,
  saveVersion,
  setAlias,
  showVersion,
} from "./mod.ts";
import { exampleFacts } from "./testdata/facts.ts";
import { HOSTILE_NAMES } from "./testdata/hostile_names.ts";
import { testRegistry } from "../testing/test_registry.ts";

testRegistry(
  "names that lead elsewhere, or could be misread, are refused by everything that takes one",
  async (registry) => {
    const { id } = await saveVersion(registry, exampleFacts());
    const reason = "a test";
    let refused = 0;
    for (const name of HOSTILE_NAMES) {
      const shown = JSON.stringify(name.slice(0, 40));
      assert.throws(() => checkVersionName(name), { name: "InputError" }, shown);
      assert.throws(() => checkAlias(name), { name: "InputError" }, shown);
      const attempts: Record<string, () => Promise<unknown>> = {
        save: () => saveVersion(registry, exampleFacts({ name })),
        resolve: () => resolveVersion(registry, name),
        "resolve digits": () => resolveVersion(registry, `${name}@1234`),
        load: () => loadVersion(registry, name),
        show: () => showVersion(registry, name),
        promote: () => promote(registry, name, { reason }),
        "promote as": () => promote(registry, id, { reason, alias: name }),
        rollback: () => rollback(registry, { reason, alias: name }),
        alias: () => setAlias(registry, name, id, { reason }),
        compare: () => compareVersions(registry, id, name),
        history: () => history(registry, { version: name }),
        list: () => listVersions(registry, { name }),
        prune: () => prune(registry, { name, keepLast: 0, olderThanDays: 0, reason }),
      };
      for (const [what, attempt] of Object.entries(attempts)) {
        await assert.rejects(attempt, (error: Error) => {
          assert.equal(error.name, "InputError", `${what} ${shown}: ${error.message}`);
          assert.doesNotMatch(error.message, /[\n\0]/);
          assert.ok(error.message.length < 700, `${what} ${shown}: ${error.message.length} characters`);
          return true;
        }, `${what} ${shown}`);
        refused++;
      }
    }
    assert.equal((await listVersions(registry)).versions.length, 1);
    const beside = [...Deno.readDirSync(`${registry.models}/..`)].map(({ name }) => name);
    assert.deepEqual(beside, ["models"]);
    console.log(
      `${registry.store.database.kind}: ${HOSTILE_NAMES.length} hostile names, ${refused} attempts, all refused`,
    );
  },
);
