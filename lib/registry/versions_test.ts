import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import { fixedClock, InputError, sha256 } from "../core/mod.ts";
import { listVersions, loadVersion, promote, readAliases, resolveVersion, saveVersion, scanVersions } from "./mod.ts";
import { exampleFacts, exampleSnapshot } from "./testdata/facts.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { withRegistry } from "../testing/test_registry.ts";

const at = (hour: number) => fixedClock(`2026-03-01T0${hour}:00:00Z`);
const refused = (problem: RegExp) => (error: unknown) => {
  assert.ok(error instanceof InputError, String(error));
  assert.match(error.message, problem);
  assert.doesNotMatch(error.message, /\n/);
  return true;
};

Deno.test("saveVersion() then loadVersion() gives back the snapshot, bit for bit", () =>
  withRegistry(async (registry) => {
    const saved = await saveVersion(registry, exampleFacts());
    const { version, snapshot, warnings } = await loadVersion(registry, saved.id);
    assert.deepEqual(snapshot, exampleSnapshot);
    assert.deepEqual(version, saved);
    assert.deepEqual(warnings, []);
  }));

Deno.test("saveVersion() lays out a folder named by the SHA-256 of its manifest, which vouches for every file", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    const { path, digest, id, manifest } = await saveVersion(registry, exampleFacts());
    assert.equal(path, join(models, "versions", "tickets", digest));
    assert.equal(id, `tickets@${digest.slice(0, 12)}`);
    const names = [...Deno.readDirSync(path)].map(({ name }) => name).sort();
    assert.deepEqual(names, ["manifest.json", "model_card.md", "snapshot.json", "weights.safetensors"]);
    assert.equal(sha256(await Deno.readFile(join(path, "manifest.json"))), digest);
    for (const [file, { bytes, sha256: saved }] of Object.entries(manifest.files)) {
      const data = await Deno.readFile(join(path, file));
      assert.deepEqual([data.length, sha256(data)], [bytes, saved]);
    }
    const text = await Deno.readTextFile(join(path, "manifest.json"));
    assert.ok(!text.includes("IBAN"), "customers' words must not be in the manifest");
    assert.equal(JSON.parse(text).metrics.accuracy.low, 0.85);
    assert.deepEqual([manifest.kind, manifest.parts], ["LinearSvm", ["TfidfVectorizer", "Temperature", "Normalizer"]]);
  }));

Deno.test("saveVersion() of the same content at the same time gives the same version, of other content another", () =>
  withRegistry(async (registry) => {
    const first = await saveVersion(registry, exampleFacts());
    assert.equal((await saveVersion(registry, exampleFacts())).digest, first.digest);
    assert.notEqual((await saveVersion(registry, exampleFacts({ seed: 8 }))).digest, first.digest);
    assert.equal((await listVersions(registry)).versions.length, 2);
  }));

Deno.test("saveVersion() refuses values that are no data, before anything is written", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    const snapshot = { kind: "X", config: { at: new Date(0) as unknown as string }, tensors: {} };
    await assert.rejects(() => saveVersion(registry, exampleFacts({ snapshot })), {
      name: "TypeError",
      message: "Cannot write JSON: value.config.at must be plain data: it is [object Date]",
    });
    const clash = {
      kind: "X",
      config: {},
      tensors: { "a/b": { shape: [], data: Uint8Array.of(1) } },
      parts: { a: { kind: "Y", config: {}, tensors: { b: { shape: [], data: Uint8Array.of(2) } } } },
    };
    await assert.rejects(() => saveVersion(registry, exampleFacts({ snapshot: clash })), RangeError);
    await assert.rejects(() => Deno.stat(models), Deno.errors.NotFound);
  }));

Deno.test("saveVersion() says in one line that its folder is none", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    await Deno.writeTextFile(models, "");
    await assert.rejects(
      () => saveVersion(registry, exampleFacts()),
      refused(/models\/versions.*: a part of this path is a file, not a folder; check the path$/),
    );
    await assert.rejects(() => loadVersion(registry, "latest"), refused(/there is no saved version/));
  }));

Deno.test("saveVersion() leaves nothing when its signal aborts", () =>
  withRegistry(async (registry) => {
    const signal = AbortSignal.abort(new DOMException("interrupted", "AbortError"));
    await assert.rejects(() => saveVersion(registry, exampleFacts({ signal })), { name: "AbortError" });
    assert.deepEqual(await listVersions(registry), { versions: [], damaged: [], elsewhere: 0 });
    assert.deepEqual(await readAliases(registry), {});
  }));

Deno.test("resolveVersion() knows aliases, names, names with an alias, and digits of a digest", () =>
  withRegistry(async (registry) => {
    const a1 = await saveVersion(registry, exampleFacts({ name: "a", clock: at(1) }));
    const a2 = await saveVersion(registry, exampleFacts({ name: "a", clock: at(2) }));
    const b = await saveVersion(registry, exampleFacts({ name: "b", clock: at(3) }));
    const expected: [string, string][] = [
      ["latest", b.digest],
      ["champion", a1.digest],
      ["a", a2.digest],
      ["a@latest", a2.digest],
      ["a@champion", a1.digest],
      ["b@champion", b.digest],
      [a1.id, a1.digest],
      [`a@${a2.digest}`, a2.digest],
      [`a@${a2.digest.slice(0, 6)}`, a2.digest],
    ];
    for (const [ref, digest] of expected) assert.equal((await resolveVersion(registry, ref)).digest, digest, ref);
  }));

Deno.test("resolveVersion() says what there is when there is nothing by that name", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    await assert.rejects(
      () => resolveVersion(registry, "latest"),
      refused(/there is no saved version in .*; train one: deno task/),
    );
    // As a first save leaves it that finds the disk full.
    await Deno.mkdir(join(models, "versions", "tickets"), { recursive: true });
    await assert.rejects(() => resolveVersion(registry, "tickets"), refused(/there is no saved version/));
    const { id } = await saveVersion(registry, exampleFacts());
    await assert.rejects(
      () => resolveVersion(registry, "ticket"),
      refused(
        /there is no version "ticket" in .*; did you mean "tickets"\? there are: champion, tickets@champion, latest/,
      ),
    );
    await assert.rejects(() => resolveVersion(registry, "tickets@0000"), refused(new RegExp(`there are: .*${id}`)));
    await assert.rejects(() => resolveVersion(registry, "tickets@zz"), refused(/there is no version/));
    await assert.rejects(
      () => resolveVersion(registry, "../tickets"),
      refused(/the version name "..\/tickets" is not allowed/),
    );
    await assert.rejects(() => resolveVersion(registry, "x\0@1234"), refused(/is not allowed/));
  }));

Deno.test("resolveVersion() asks for more digits when they fit several versions", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    const folder = join(models, "versions", "tickets");
    for (const last of "ab") await Deno.mkdir(join(folder, "1234".padEnd(63, "0") + last), { recursive: true });
    await assert.rejects(
      () => resolveVersion(registry, "tickets@1234"),
      refused(/"tickets@1234" means 2 versions; give more digits/),
    );
  }));

Deno.test("loadVersion() refuses a version with any byte flipped, by its name, saying which file", () =>
  withRegistry(async (registry) => {
    const { path, id } = await saveVersion(registry, exampleFacts());
    const files = [...Deno.readDirSync(path)].map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, place, mask) => {
          const original = await Deno.readFile(join(path, file));
          const damaged = original.slice();
          damaged[place % damaged.length] ^= mask;
          await Deno.writeFile(join(path, file), damaged);
          await assert.rejects(
            () => loadVersion(registry, "latest"),
            refused(new RegExp(`version ${id} is damaged and was refused: .*${file}`)),
          );
          await Deno.writeFile(join(path, file), original);
        },
      ),
      { numRuns: 150 },
    );
    await loadVersion(registry, "latest");
  }));

Deno.test("loadVersion() refuses a version with files cut, added, taken away, renamed, linked, or moved", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    const tamper = async (change: (path: string) => Promise<void>, problem: RegExp) => {
      const { path, id, digest } = await saveVersion(registry, exampleFacts());
      await change(path);
      await assert.rejects(() => loadVersion(registry, `tickets@${digest}`), refused(problem), id);
      await Deno.remove(path, { recursive: true });
    };
    const weights = "weights.safetensors";
    await tamper(
      (path) => Deno.truncate(join(path, weights), 100),
      /weights.safetensors has 100 bytes, and was saved with/,
    );
    await tamper((path) => Deno.truncate(join(path, "manifest.json"), 100), /manifest.json was changed/);
    await tamper((path) => Deno.remove(join(path, weights)), /weights.safetensors is missing/);
    await tamper((path) => Deno.remove(join(path, "manifest.json")), /manifest.json is missing/);
    await tamper((path) => Deno.writeTextFile(join(path, "run.js"), ""), /run.js was added after it was saved/);
    await tamper((path) => Deno.mkdir(join(path, "more")), /more was added after it was saved/);
    await tamper((path) => Deno.rename(join(path, weights), join(path, "w")), /w was added after it was saved/);
    await tamper(async (path) => {
      await Deno.rename(join(path, weights), join(models, "elsewhere"));
      await Deno.symlink(join(models, "elsewhere"), join(path, weights));
    }, /weights.safetensors is a link, not a file/);

    const { path } = await saveVersion(registry, exampleFacts());
    const moved = join(models, "versions", "other");
    await Deno.rename(join(path, ".."), moved);
    await assert.rejects(() => loadVersion(registry, "other"), refused(/belongs to "tickets"/));
    const renamed = "f".repeat(64);
    await Deno.rename(join(moved, [...Deno.readDirSync(moved)][0].name), join(moved, renamed));
    await assert.rejects(
      () => loadVersion(registry, `other@${renamed}`),
      refused(/was changed after it was saved, or its folder renamed/),
    );
  }));

Deno.test("loadVersion() does not let a forged manifest lead it out of the folder", () =>
  withRegistry(async (registry) => {
    const { path, manifest } = await saveVersion(registry, exampleFacts());
    const forge = async (changes: object, problem: RegExp) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...manifest, ...changes }));
      const forged = join(path, "..", sha256(bytes));
      await Deno.mkdir(forged);
      for (const file of Object.keys(manifest.files)) await Deno.copyFile(join(path, file), join(forged, file));
      await Deno.writeFile(join(forged, "manifest.json"), bytes);
      await assert.rejects(() => loadVersion(registry, `tickets@${sha256(bytes)}`), refused(problem));
    };
    const facts = { bytes: 1, sha256: "0".repeat(64) };
    await forge({ files: { "../../../secret": facts } }, /a part of this manifest is missing or of the wrong type/);
    await forge({ files: undefined }, /a part of this manifest is missing/);
    await forge({ classes: [1] }, /of the wrong type/);
    await forge({ format: "x" }, /this is not the manifest of a version/);
    await forge({ formatVersion: 2 }, /format 2 is newer than this program; update ticketlab/);
    const { "weights.safetensors": _, ...others } = manifest.files;
    await forge({ files: others }, /weights.safetensors was added/);
  }));

Deno.test("loadVersion() with fallback serves the last good version of the name and says why", () =>
  withRegistry(async (registry) => {
    const good = await saveVersion(registry, exampleFacts({ clock: at(1) }));
    const cut = await saveVersion(registry, exampleFacts({ clock: at(2) }));
    const flipped = await saveVersion(registry, exampleFacts({ clock: at(3) }));
    await Deno.truncate(join(cut.path, "snapshot.json"), 3);
    await Deno.writeTextFile(join(flipped.path, "model_card.md"), "# Perfect model\n");

    await assert.rejects(() => loadVersion(registry, "latest"), refused(/model_card.md has 16 bytes/));
    const { version, warnings } = await loadVersion(registry, "latest", { fallback: true });
    assert.equal(version.id, good.id);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], new RegExp(`${flipped.id} is damaged .* ${good.id} serves instead$`));

    await Deno.remove(join(good.path, "manifest.json"));
    await assert.rejects(() => loadVersion(registry, "latest", { fallback: true }), refused(new RegExp(flipped.id)));
    await assert.rejects(() => loadVersion(registry, "nothing", { fallback: true }), refused(/there is no version/));
  }));

Deno.test("listVersions() shows versions oldest first and names those whose files are missing", () =>
  withRegistry(async (registry) => {
    const { models } = registry;
    assert.deepEqual(await listVersions(registry), { versions: [], damaged: [], elsewhere: 0 });
    const late = await saveVersion(registry, exampleFacts({ name: "a", clock: at(2) }));
    const early = await saveVersion(registry, exampleFacts({ name: "b", clock: at(1) }));
    const broken = await saveVersion(registry, exampleFacts({ name: "b", clock: at(3) }));
    await Deno.remove(broken.path, { recursive: true });
    await Deno.mkdir(join(models, "versions", "b", ".c.0123456789abcdef.ticketlab-tmp"));
    const { versions, damaged } = await listVersions(registry);
    assert.deepEqual(versions.map(({ id }) => id), [early.id, late.id, broken.id]);
    assert.equal(damaged.length, 1);
    assert.match(damaged[0], new RegExp(`version ${broken.id} is damaged .* is missing`));
    assert.deepEqual((await listVersions(registry, { name: "a" })).versions.map(({ id }) => id), [late.id]);
  }));

Deno.test("listVersions() counts the versions that another store on the same folder saved", () =>
  withRegistry(async (registry) => {
    const theirs = await saveVersion(registry, exampleFacts({ name: "a", clock: at(1) }));
    await saveVersion(registry, exampleFacts({ name: "a", clock: at(2) }));
    assert.equal((await listVersions(registry)).elsewhere, 0);
    await using store = await memoryStore();
    const other = { models: registry.models, store };
    assert.equal((await listVersions(other)).elsewhere, 2);
    await saveVersion(other, exampleFacts({ name: "b", clock: at(3) }));
    const { versions, elsewhere } = await listVersions(other);
    assert.deepEqual([versions.length, elsewhere], [3, 2]);
    await promote(other, theirs.id, { reason: "it serves here too" });
    assert.equal((await listVersions(other)).elsewhere, 0);
  }));

Deno.test("scanVersions() reads every manifest, and names the damaged ones", () =>
  withRegistry(async (registry) => {
    const good = await saveVersion(registry, exampleFacts({ clock: at(1) }));
    const broken = await saveVersion(registry, exampleFacts({ clock: at(2) }));
    await Deno.truncate(join(broken.path, "manifest.json"), 10);
    const { versions, damaged } = await scanVersions(registry.models);
    assert.deepEqual(versions, [good]);
    assert.equal(damaged.length, 1);
    assert.match(damaged[0], new RegExp(`version ${broken.id} is damaged`));
  }));
