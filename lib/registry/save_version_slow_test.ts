import assert from "node:assert/strict";
import { join } from "node:path";
import { Rng } from "../core/mod.ts";
import { listVersions, loadVersion, readAliases, saveVersion } from "./mod.ts";
import { exampleFacts, withModels } from "./testdata/facts.ts";

/** Starts a process that saves versions with 1 MB of weights, one after another, after it has printed a line. */
function startSaving(models: string, options: { name: string; count: number }): Deno.ChildProcess {
  const program = `
    import { saveVersion } from ${JSON.stringify(new URL("./mod.ts", import.meta.url).href)};
    import { exampleFacts } from ${JSON.stringify(new URL("./testdata/facts.ts", import.meta.url).href)};
    console.log("ready");
    for (let seed = 0; seed < ${options.count}; seed++) {
      const weights = { shape: [250_000], data: new Float32Array(250_000).fill(seed) };
      const snapshot = { kind: "LinearSvm", config: { process: Deno.pid }, tensors: { weights } };
      await saveVersion(${JSON.stringify(models)}, exampleFacts({ name: ${
    JSON.stringify(options.name)
  }, seed, snapshot }));
    }`;
  return new Deno.Command(Deno.execPath(), { args: ["eval", program], stdout: "piped", stderr: "inherit" }).spawn();
}

async function untilReady(child: Deno.ChildProcess): Promise<void> {
  const reader = child.stdout.getReader();
  assert.match(new TextDecoder().decode((await reader.read()).value), /ready/);
  reader.releaseLock();
}

Deno.test("a save that is killed at any moment leaves a whole version or none, and aliases that can be read", () =>
  withModels(async (models) => {
    const rng = new Rng(3);
    let leftovers = 0;
    const seen = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const child = startSaving(models, { name: "tickets", count: 1000 });
      await untilReady(child);
      await new Promise((resolve) => setTimeout(resolve, rng.int(40)));
      child.kill("SIGKILL");
      await child.status;
      await child.stdout.cancel();

      const { versions, damaged } = await listVersions(models);
      assert.deepEqual(damaged, []);
      for (const { id } of versions.filter(({ id }) => !seen.has(id))) {
        await loadVersion(models, id);
        seen.add(id);
      }
      for (const target of Object.values(await readAliases(models))) await loadVersion(models, target);
      if (seen.size > 0) {
        const entries = [...Deno.readDirSync(join(models, "versions", "tickets"))];
        leftovers += entries.some(({ name }) => name.startsWith(".")) ? 1 : 0;
      }
    }
    assert.ok(
      seen.size > 0 && leftovers > 0,
      `kills must hit before and during saves: ${seen.size} saved, ${leftovers} cut short`,
    );

    const { path } = await saveVersion(models, exampleFacts());
    const entries = [...Deno.readDirSync(join(path, ".."))].filter(({ name }) => name.startsWith("."));
    assert.deepEqual(entries, [], "the next save sweeps what killed ones left");
  }));

Deno.test("four processes that save at the same time lose none of each other's versions or aliases", () =>
  withModels(async (models) => {
    const names = ["a", "b", "c", "d"];
    const children = names.map((name) => startSaving(models, { name, count: 5 }));
    for (const child of children) {
      assert.ok((await child.status).success);
      await child.stdout.cancel();
    }
    const { versions, damaged } = await listVersions(models);
    assert.deepEqual([versions.length, damaged], [20, []]);
    const aliases = await readAliases(models);
    // Each process made its first version the champion; a lost change would have crowned a later one.
    for (const { name, digest } of versions.filter(({ manifest }) => manifest.seed === 0)) {
      assert.equal(aliases[`${name}@champion`], `${name}@${digest}`);
    }
    for (const { name, digest } of versions.filter(({ manifest }) => manifest.seed === 4)) {
      assert.equal(aliases[`${name}@latest`], `${name}@${digest}`);
    }
  }));

Deno.test("every single byte of a version counts: a flipped bit in any of them is noticed", () =>
  withModels(async (models) => {
    const { path } = await saveVersion(models, exampleFacts());
    for (const { name } of [...Deno.readDirSync(path)]) {
      const original = await Deno.readFile(join(path, name));
      for (let i = 0; i < original.length; i++) {
        const damaged = original.slice();
        damaged[i] ^= 1 << (i % 8);
        await Deno.writeFile(join(path, name), damaged);
        await assert.rejects(() => loadVersion(models, "latest"), { name: "InputError" }, `${name}, byte ${i}`);
      }
      await Deno.writeFile(join(path, name), original);
    }
    await loadVersion(models, "latest");
  }));
