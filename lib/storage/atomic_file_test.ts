import assert from "node:assert/strict";
import { join } from "node:path";
import { openAtomicFile, writeFileAtomic, writeFolderAtomic } from "./mod.ts";
import { explainWriteError } from "./_write_error.ts";

async function withFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-storage-" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const names = (folder: string) => [...Deno.readDirSync(folder)].map((entry) => entry.name).sort();

/** Runs a program that prints a line once it has begun to write, and kills it there. */
async function killWhileWriting(program: string): Promise<void> {
  const url = new URL("./mod.ts", import.meta.url).href;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["eval", `import { openAtomicFile, writeFolderAtomic } from ${JSON.stringify(url)};\n${program}`],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.getReader();
  assert.match(new TextDecoder().decode((await reader.read()).value), /writing/);
  child.kill("SIGKILL");
  while (!(await reader.read()).done);
  await child.status;
}

Deno.test("writeFileAtomic() replaces a file and keeps its permissions", () =>
  withFolder(async (folder) => {
    const path = join(folder, "out.csv");
    await Deno.writeTextFile(path, "old");
    await Deno.chmod(path, 0o640);
    await writeFileAtomic(path, "new");
    assert.equal(await Deno.readTextFile(path), "new");
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o640);
    assert.deepEqual(names(folder), ["out.csv"]);
  }));

Deno.test("openAtomicFile() shows nothing at the path before commit(), and the old file stays without it", () =>
  withFolder(async (folder) => {
    const path = join(folder, "out.csv");
    await Deno.writeTextFile(path, "old");
    {
      await using file = await openAtomicFile(path);
      await file.write("half");
      assert.equal(await Deno.readTextFile(path), "old");
      assert.equal(names(folder).length, 2);
    }
    assert.equal(await Deno.readTextFile(path), "old");
    assert.deepEqual(names(folder), ["out.csv"]);
  }));

Deno.test("openAtomicFile() removes the temporary the moment its signal aborts", () =>
  withFolder(async (folder) => {
    const controller = new AbortController();
    const file = await openAtomicFile(join(folder, "out.csv"), { signal: controller.signal });
    await file.write("half");
    const reason = new DOMException("interrupted", "AbortError");
    controller.abort(reason);
    assert.deepEqual(names(folder), []);
    await assert.rejects(() => file.write("more"), reason);
    await assert.rejects(() => file.commit(), reason);
    await assert.rejects(() => openAtomicFile(join(folder, "b"), { signal: controller.signal }), reason);
  }));

Deno.test("openAtomicFile() writes through a symbolic link, and straight into a device", () =>
  withFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "real.csv"), "old");
    await Deno.symlink("real.csv", join(folder, "link.csv"));
    await writeFileAtomic(join(folder, "link.csv"), "new");
    assert.equal(await Deno.readTextFile(join(folder, "real.csv")), "new");
    assert.ok((await Deno.lstat(join(folder, "link.csv"))).isSymlink);

    await writeFileAtomic("/dev/null", "gone");
    assert.ok((await Deno.stat("/dev/null")).isCharDevice);
  }));

Deno.test("writeFileAtomic() says in one line why a file cannot be written", () =>
  withFolder(async (folder) => {
    const file = join(folder, "file");
    await Deno.writeTextFile(file, "");
    const cases: [string, string][] = [
      [folder, `${folder}: this is a folder; name a file in it`],
      [
        join(folder, "no", "out.csv"),
        `${folder}/no/out.csv: the folder of this path does not exist; create it first, or check the path`,
      ],
      [join(file, "out.csv"), `${file}/out.csv: a part of this path is a file, not a folder; check the path`],
      ["/dev/full", "/dev/full: the disk is full; free some space, or choose another place; nothing was left behind"],
      [join(folder, "a\0\nb"), `${folder}/a\\u0000\\nb: this is not a file name; choose another one`],
    ];
    for (const [path, message] of cases) {
      await assert.rejects(() => writeFileAtomic(path, "data"), { name: "InputError", message });
    }
    await assert.rejects(() => writeFileAtomic(join(folder, "x".repeat(300)), ""), /the name is too long/);
    // Nobody makes files there, root included; in a container the whole of it is mounted read-only.
    await assert.rejects(() => writeFileAtomic("/sys/out.csv", ""), /(may not write here|disk is read-only); choose/);
    assert.deepEqual(names(folder), ["file"]);
  }));

Deno.test("explainWriteError() leaves programming errors alone", () => {
  const error = new TypeError("x is not a function");
  assert.equal(explainWriteError(error, "out.csv"), error);
});

Deno.test("writeFolderAtomic() creates a folder whole, below folders that did not exist", () =>
  withFolder(async (folder) => {
    const path = join(folder, "a", "b", "v1");
    await writeFolderAtomic(path, async (temporary) => {
      await Deno.mkdir(join(temporary, "deep"));
      await Deno.writeTextFile(join(temporary, "deep", "file"), "1");
      assert.ok(!names(join(folder, "a", "b")).includes("v1"));
    });
    assert.equal(await Deno.readTextFile(join(path, "deep", "file")), "1");
    assert.deepEqual(names(join(folder, "a", "b")), ["v1"]);
  }));

Deno.test("writeFolderAtomic() leaves nothing when it fails or is aborted, and never overwrites", () =>
  withFolder(async (folder) => {
    const path = join(folder, "v1");
    const failure = new Error("no weights");
    await assert.rejects(() => writeFolderAtomic(path, () => Promise.reject(failure)), failure);
    const controller = new AbortController();
    let left: string[] | undefined;
    await assert.rejects(
      () =>
        writeFolderAtomic(path, async (temporary) => {
          await Deno.writeTextFile(join(temporary, "file"), "1");
          controller.abort();
          left = names(folder);
        }, { signal: controller.signal }),
      { name: "AbortError" },
    );
    assert.deepEqual(left, [], "gone the moment the signal aborts");
    assert.deepEqual(names(folder), []);

    await writeFolderAtomic(path, (temporary) => Deno.writeTextFile(join(temporary, "file"), "1"));
    await assert.rejects(
      () => writeFolderAtomic(path, (temporary) => Deno.writeTextFile(join(temporary, "file"), "2")),
      {
        name: "InputError",
        message: `${path}: this folder exists and is not empty; choose another name, or remove it first`,
      },
    );
    assert.equal(await Deno.readTextFile(join(path, "file")), "1");
    assert.deepEqual(names(folder), ["v1"]);
    await assert.rejects(() => writeFolderAtomic(join(path, "file", "x", "y"), () => Promise.resolve()), {
      name: "InputError",
      message: `${path}/file/x/y: a part of this path is a file, not a folder; check the path`,
    });
  }));

Deno.test("what a killed process left behind goes with the next write, what a living one holds stays", () =>
  withFolder(async (folder) => {
    const living = await openAtomicFile(join(folder, "living.csv"));
    const program = `
      const file = await openAtomicFile(${JSON.stringify(join(folder, "out.csv"))});
      await file.write("half");
      await writeFolderAtomic(${JSON.stringify(join(folder, "v1"))}, async (temporary) => {
        await Deno.writeTextFile(temporary + "/half", "half");
        console.log("writing");
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
    await killWhileWriting(program);
    assert.equal(names(folder).length, 4, "a file, a folder and its lock, and what the living one holds");

    await writeFileAtomic(join(folder, "other.csv"), "whole");
    assert.equal(names(folder).length, 2);
    await living.write("whole");
    await living.commit();
    assert.deepEqual(names(folder), ["living.csv", "other.csv"]);
  }));

Deno.test("explainWriteError() knows an error of the system that comes without its code", {
  ignore: Deno.build.os !== "linux",
}, () => {
  const error = explainWriteError(new Error("File too large (os error 27): writefile '/data/x.tmp'"), "/data/x");
  assert.equal(
    (error as Error).message,
    "/data/x: the file is too big for this disk; choose another place; nothing was left behind",
  );
});
