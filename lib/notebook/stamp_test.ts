import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { notebookStamp } from "./stamp.ts";

const clock = fixedClock("2026-03-01T09:30:00Z");

async function git(folder: string, ...args: string[]): Promise<string> {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  const { success, stdout } = await new Deno.Command("git", {
    args: ["-C", folder, ...identity, ...args],
    stderr: "null",
  }).output();
  assert.ok(success, `git ${args.join(" ")}`);
  return new TextDecoder().decode(stdout).trim();
}

Deno.test("notebookStamp() fingerprints every file that a parameter names, as seen from the notebook", async () => {
  await using scratch = await scratchFolder();
  await scratch.file("tickets.csv", "abc");
  const parameters = {
    data: "tickets.csv",
    missing: "none.csv",
    folder: ".",
    text: "x".repeat(5000),
    name: `${"y".repeat(300)}.csv`,
    zero: "a\0b",
    seed: 7,
    none: null,
  };
  const stamp = await notebookStamp({ parameters, seconds: 2.5 }, {
    path: `${scratch.path}/a.ipynb`,
    given: ["seed"],
    lockFile: `${scratch.path}/tickets.csv`,
    clock,
  });
  // The digest of "abc" is the test vector of FIPS 180-4.
  assert.deepEqual(stamp.inputs, [{
    parameter: "data",
    path: "tickets.csv",
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    bytes: 3,
  }]);
  assert.equal(stamp.seed, 7);
  assert.deepEqual(stamp.parameters.seed, { value: 7, given: true });
  assert.deepEqual(stamp.parameters.data, { value: "tickets.csv", given: false });
  assert.equal(stamp.created, "2026-03-01T09:30:00.000Z");
  assert.equal(stamp.seconds, 2.5);
  assert.equal(stamp.lockHash, stamp.inputs[0].sha256);
});

Deno.test("notebookStamp() names the commit of the notebook's repository, and says when files differ from it", async () => {
  await using scratch = await scratchFolder();
  const stamp = () =>
    notebookStamp({ parameters: {}, seconds: 1 }, { path: `${scratch.path}/a.ipynb`, clock, lockFile: "no/such.lock" });
  assert.deepEqual([(await stamp()).commit, (await stamp()).lockHash], [undefined, undefined]);
  await git(scratch.path, "init", "-q");
  assert.equal((await stamp()).commit, undefined, "a repository without a commit");
  await scratch.file("a.ipynb", "{}");
  await git(scratch.path, "add", "a.ipynb");
  await git(scratch.path, "commit", "-q", "-m", "a");
  const clean = await stamp();
  assert.equal(clean.commit, await git(scratch.path, "rev-parse", "HEAD"));
  assert.equal(clean.uncommitted, false);
  await scratch.file("a.ipynb", "{ }");
  assert.equal((await stamp()).uncommitted, true);
});
