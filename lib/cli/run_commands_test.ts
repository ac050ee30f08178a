import assert from "node:assert/strict";
import { command, commandsHelpOf, type CommandsSpec } from "./mod.ts";

const SPEC: CommandsSpec = {
  name: "shelf",
  summary: "Look after a shelf.",
  commands: {
    list: command(
      { summary: "List books.", options: { limit: { type: "integer", help: "at most", default: 3 } } },
      ({ limit }) => ({ text: String(limit + 1) }),
    ),
    lend: command({ summary: "Lend a book.", examples: [["deno task shelf lend a", "book a"]] }, () => ({})),
  },
};

/** A task of two verbs as a process of its own. */
async function shelf(...args: string[]) {
  const code = `
    import { command, runCommands } from "./lib/cli/mod.ts";
    await runCommands({ name: "shelf", summary: "Look after a shelf.", commands: {
      list: command({
        summary: "List books.",
        positionals: { room: { help: "name of the room" } },
        options: { limit: { type: "integer", help: "at most", default: 3 } },
      }, ({ room, limit }) => ({ text: \`\${room}: \${limit + 1}\`, json: { room, limit } })),
      lend: command({ summary: "Lend a book." }, () => { throw new RangeError("Cannot lend: it is out"); }),
    } });`;
  const output = await new Deno.Command(Deno.execPath(), {
    args: ["eval", code, ...args],
    env: { NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code: output.code, stdout: decode(output.stdout), stderr: decode(output.stderr) };
}

Deno.test("runCommands() hands a verb its own flags and positionals, and prints text or JSON", async () => {
  assert.deepEqual(await shelf("list", "attic", "--limit", "7"), { code: 0, stdout: "attic: 8\n", stderr: "" });
  const { code, stdout } = await shelf("list", "list", "--json");
  assert.deepEqual([code, JSON.parse(stdout)], [0, { room: "list", limit: 3 }]);
});

Deno.test("runCommands() refuses a verb that is missing, misspelt or behind a flag, with exit code 2", async () => {
  const stderr = async (...args: string[]) => {
    const run = await shelf(...args);
    assert.equal(run.code, 2);
    assert.equal(run.stdout, "");
    return run.stderr;
  };
  assert.equal(await stderr(), "shelf: a verb is missing: one of list, lend; see deno task shelf --help\n");
  assert.equal(
    await stderr("lsit"),
    'shelf: unknown verb "lsit": must be one of list, lend; did you mean "list"?; see deno task shelf --help\n',
  );
  assert.match(await stderr("toString"), /unknown verb "toString"/);
  assert.match(await stderr("--limit", "list"), /a verb comes first, before --limit/);
  assert.match(
    await stderr("list", "--lmit", "1"),
    /^shelf list: unknown flag --lmit; did you mean --limit\?; see deno task shelf list --help/,
  );
});

Deno.test("runCommands() tells of all verbs, or of one, and ends with 1 where a verb fails", async () => {
  const all = await shelf("--help");
  assert.equal(all.code, 0);
  assert.match(all.stdout, /Usage: deno task shelf VERB …/);
  const one = await shelf("list", "--help");
  assert.match(one.stdout, /^List books\.\n\nUsage: deno task shelf list \[ROOM\] \[flags\]/);
  assert.match(one.stdout, /--limit N +at most \(default 3\)/);
  assert.deepEqual(await shelf("lend"), { code: 1, stdout: "", stderr: "shelf lend: Cannot lend: it is out\n" });
});

Deno.test("commandsHelpOf() lines up the verbs and shows their first examples", () => {
  const help = commandsHelpOf(SPEC);
  assert.match(help, /Verbs:\n {2}list {2}List books\.\n {2}lend {2}Lend a book\.\n/);
  assert.match(help, /deno task shelf lend a\n {6}book a/);
});
