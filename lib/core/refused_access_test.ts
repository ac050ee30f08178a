import assert from "node:assert/strict";
import { explainRefusedAccess } from "./refused_access.ts";

/** What Deno itself says to a process that may read and write, or do nothing at all. */
async function refusal(permissions: string[], code: string): Promise<Deno.errors.NotCapable> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--no-config",
      ...permissions,
      `data:text/javascript,${
        encodeURIComponent(`
      try { ${code} } catch (error) { console.log(error.name + "\\n" + error.message); }
    `)
      }`,
    ],
    env: { NO_COLOR: "1" },
  }).output();
  const [name, message] = new TextDecoder().decode(stdout).trim().split("\n");
  assert.equal(name, "NotCapable");
  return new Deno.errors.NotCapable(message);
}

Deno.test("what Deno refuses is said with place and remedy: the flag where one helps, another place where none does", async () => {
  const said = async (permissions: string[], code: string) =>
    explainRefusedAccess(await refusal(permissions, code)).message;
  assert.deepEqual(
    await Promise.all([
      said([], 'Deno.readTextFileSync("a \\"b\\".csv")'),
      said(["--allow-read"], 'Deno.mkdirSync("out")'),
      said([], 'await fetch("http://db.example")'),
    ]),
    [
      'a "b".csv: Deno may not read this; allow it with --allow-read',
      "out: Deno may not write here; allow it with --allow-write",
      "db.example:80: Deno may not reach this; allow it with --allow-net",
    ],
  );
});

Deno.test({
  name: "a place of the system is not promised to a flag that would not open it",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const error = await refusal(["--allow-read", "--allow-write"], 'Deno.writeTextFileSync("/proc/answers.csv", "")');
    assert.equal(
      explainRefusedAccess(error, "answers.csv").message,
      "answers.csv: this place belongs to the system, and Deno keeps every task out of it; choose another one",
    );
    assert.equal(explainRefusedAccess(error).place.file, "/proc/answers.csv");
  },
});
