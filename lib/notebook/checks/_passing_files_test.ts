import assert from "node:assert/strict";
import { fixedClock, systemClock } from "../../core/mod.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import { PassingFiles } from "./_passing_files.ts";

async function namesIn(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

Deno.test("a module beside a notebook has the same name each time, another while that is taken, and is gone at the end", async () => {
  await using folder = await scratchFolder();
  const notebook = `${folder.path}/01_eda.ipynb`;
  {
    using first = new PassingFiles();
    using second = new PassingFiles();
    assert.equal(await first.moduleBeside(notebook, "1", systemClock), `${folder.path}/.01_eda.check.ts`);
    const other = await second.moduleBeside(notebook, "2", systemClock);
    assert.match(other, /\/\.01_eda\.[0-9a-f-]+\.check\.ts$/);
    assert.equal(await Deno.readTextFile(other), "2");
  }
  assert.deepEqual(await namesIn(folder.path), []);
});

Deno.test("what killed runs left is removed once it is ten minutes old, and nothing else is", async () => {
  await using folder = await scratchFolder();
  for (const name of [".a.check.ts", ".b.check.ts", "c.check.ts", ".d.ts"]) await folder.file(name, "");
  const now = new Date("2026-06-01T12:00:00Z");
  for (const name of [".a.check.ts", "c.check.ts", ".d.ts"]) {
    await Deno.utime(`${folder.path}/${name}`, now, new Date("2026-06-01T11:49:00Z"));
  }
  await Deno.utime(`${folder.path}/.b.check.ts`, now, new Date("2026-06-01T11:51:00Z"));
  using files = new PassingFiles();
  await files.moduleBeside(`${folder.path}/e.ipynb`, "", fixedClock(now));
  assert.deepEqual(await namesIn(folder.path), [".b.check.ts", ".d.ts", ".e.check.ts", "c.check.ts"]);
});

Deno.test("files are gone when the process ends in the middle", async () => {
  await using folder = await scratchFolder();
  const script = await folder.file(
    "ends.ts",
    `import { PassingFiles } from "${new URL("./_passing_files.ts", import.meta.url)}";
    const files = new PassingFiles();
    console.log(await files.folder());
    await files.moduleBeside("${folder.path}/a.ipynb", "", { now: () => new Date() });
    console.log([...Deno.readDirSync("${folder.path}")].length);
    Deno.exit(3);`,
  );
  const { code, stdout } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--no-check", script] })
    .output();
  const [made, inside] = new TextDecoder().decode(stdout).split("\n");
  assert.deepEqual([code, inside, await namesIn(folder.path)], [3, "2", ["ends.ts"]]);
  await assert.rejects(Deno.stat(made), Deno.errors.NotFound);
});
