import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

Deno.test("deno task token makes a token that is shown once, lists it without its secret, and takes it back", async () => {
  await using scratch = await scratchFolder();
  const env = { DATABASE_URL: `sqlite:${scratch.path}/store.db`, TICKETLAB_ACTOR: "ann" };
  const token = (...args: string[]) => runTaskProcess("token", args, { env });
  const made = await token("create", "dashboard", "--role", "agent", "--days", "30", "--json");
  assert.equal(made.code, 0, made.stderr);
  assert.match(made.stderr, /it cannot be shown again/);
  const { id, token: text, expires, created } = made.json() as Record<string, string>;
  assert.equal(Date.parse(expires) - Date.parse(created), 30 * 86_400_000);
  const listed = await token("list", "--json");
  assert.deepEqual(listed.json<{ tokens: { id: string; state: string }[] }>().tokens.map((t) => [t.id, t.state]), [[
    id,
    "valid",
  ]]);
  assert.match((await token("list")).stdout, new RegExp(`^id .*\n${id} +dashboard +agent +valid `));
  assert.ok(!listed.stdout.includes(text.slice(20)));

  assert.equal((await token("revoke", id)).stdout, "1 token revoked\n");
  const again = await token("revoke", id);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /^token revoke: the token [0-9a-f]{16} was revoked before, at /);
  for await (const { name } of Deno.readDir(scratch.path)) {
    const bytes = await Deno.readTextFile(`${scratch.path}/${name}`);
    assert.ok(!bytes.includes(text.slice(20)), `${name} holds the secret`);
  }
});

Deno.test("deno task token refuses a role that there is none of, and shows what each may do", async () => {
  const wrong = await runTaskProcess("token", ["create", "x", "--role", "root"]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /--role must be one of viewer, agent, data-scientist, admin/);
  const { permissions } = (await runTaskProcess("token", ["roles", "--json"])).json<
    { permissions: Record<string, unknown>[] }
  >();
  assert.deepEqual(permissions.find(({ permission }) => permission === "answers.correct"), {
    permission: "answers.correct",
    viewer: false,
    agent: true,
    "data-scientist": true,
    admin: true,
    meaning: "confirm or correct an answer",
  });
});
