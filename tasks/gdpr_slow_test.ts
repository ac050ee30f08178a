import assert from "node:assert/strict";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";

const KEY = "correct horse battery staple";

testStores(
  "deno task gdpr keeps what a person says, hands it out, and loses none of it under a new key",
  async (_, url) => {
    await using scratch = await scratchFolder();
    const env = {
      DATABASE_URL: url,
      TICKETLAB_CHECKPOINTS: `${scratch.path}/checkpoints.jsonl`,
      TICKETLAB_ACTOR: "ann",
      TICKETLAB_KEY: KEY,
    };
    const policy = ["--policy", await scratch.file("gdpr.json", '{ "controller": { "name": "Parcels Ltd" } }')];
    const gdpr = (args: string[], more: Record<string, string> = {}, stdin?: string) =>
      runTaskProcess("gdpr", args, { env: { ...env, ...more }, stdin });

    const objected = await gdpr(["object", "C-1042", "--json"]);
    assert.equal(objected.code, 0, objected.stderr);
    const { person, changed } = objected.json<{ person: string; changed: boolean }>();
    assert.equal(changed, true);
    assert.match(objected.stderr, /this customer was not known/);
    assert.match((await gdpr(["consent", person, "model-training", "--source", "web-form"])).stdout, /now agrees to/);
    assert.match(
      (await gdpr(["hold", "-", "--reason", "claim of 3 May"], {}, "C-1042\n")).stdout,
      /now is under a legal hold/,
    );

    const old = { TICKETLAB_OLD_KEY: KEY, TICKETLAB_KEY: "another key for all of it" };
    assert.deepEqual((await gdpr(["rotate-key", "--json"], old)).json(), { persons: 1 });
    const wrong = await gdpr(["access", "C-1042", ...policy]);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /^gdpr access: .*TICKETLAB_KEY is not the key that personal data in this database is/);
    assert.equal(wrong.stderr.trim().split("\n").length, 1);

    const next = { TICKETLAB_KEY: old.TICKETLAB_KEY };
    const page = `${scratch.path}/access.html`;
    const access = await gdpr(["access", "C-1042", "--json", "--html", page, ...policy], next);
    const data = access.json<{ person: Record<string, unknown>; about: { controller: { name: string } } }>();
    assert.deepEqual([data.person.id, data.person.objects, data.person.legalHold], [person, true, "claim of 3 May"]);
    assert.equal(data.about.controller.name, "Parcels Ltd");
    assert.match(await Deno.readTextFile(page), /What we keep about you/);
    const out = `${scratch.path}/out`;
    const { files } = (await gdpr(["export", "C-1042", "--out", out, "--json", ...policy], next)).json<
      { files: string[] }
    >();
    assert.deepEqual(
      (await Array.fromAsync(Deno.readDir(out))).map(({ name }) => name).sort(),
      files.toSorted(),
    );
    assert.match(
      await Deno.readTextFile(`${out}/person.csv`),
      new RegExp(`^pseudonym,customer_id,.*\n${person},C-1042,`),
    );
    assert.deepEqual((await gdpr(["access", "C-9", "--json"], next)).json(), { person: null, keeping: [] });
  },
);

Deno.test("deno task gdpr retain and register need no key where nothing is held", async () => {
  await using scratch = await scratchFolder();
  const env = { DATABASE_URL: `sqlite:${scratch.path}/store.db` };
  const gdpr = (...args: string[]) => runTaskProcess("gdpr", args, { env });
  const policy = ["--policy", `${scratch.path}/gdpr.json`];
  const mistyped = await gdpr("retain", "--exports", scratch.path, ...policy);
  assert.equal(mistyped.code, 1);
  assert.match(mistyped.stderr, /gdpr\.json: there is no such policy; check the path, or write one/);
  assert.equal((await gdpr("register", "--init", ...policy)).code, 0);
  const kept = await gdpr("retain", "--dry-run", "--exports", scratch.path, ...policy);
  assert.equal(kept.code, 0, kept.stderr);
  assert.match(kept.stdout, /^kind +days kept +there +would go +held +oldest\n/);
  assert.match(kept.stdout, /nothing is past its time\n$/);
  const again = await gdpr("register", "--init", ...policy);
  assert.match(again.stderr, /gdpr.json: this file is there already; name another with --policy/);
  for (const ending of ["md", "html", "json", "txt"]) {
    const made = await gdpr("register", "--out", `${scratch.path}/register.${ending}`, ...policy);
    assert.equal(made.code, 0, made.stderr);
    assert.match(await Deno.readTextFile(`${scratch.path}/register.${ending}`), /model-training/);
  }
  assert.match((await gdpr("register", "--out", "register.pdf")).stderr, /must end in \.md, \.html, \.json or \.txt/);
});

Deno.test("deno task gdpr says how to make a key, and refuses half a command", async () => {
  await using scratch = await scratchFolder();
  const env = { DATABASE_URL: `sqlite:${scratch.path}/store.db`, ENABLE_GDPR: "true" };
  const gdpr = async (...args: string[]) => {
    const { code, stderr } = await runTaskProcess("gdpr", args, { env });
    return [code, stderr] as const;
  };
  const [code, stderr] = await gdpr("access", "C-1042");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /TICKETLAB_KEY is not set, but ENABLE_GDPR is true; make one with deno eval '.*' and put it into \.env/,
  );
  assert.equal((await gdpr("rotate-key"))[0], 1);
  assert.deepEqual(await gdpr("consent", "C-1042", "x"), [
    2,
    "gdpr consent: give one of --source and --withdraw; see deno task gdpr consent --help\n",
  ]);
  assert.equal((await gdpr("hold", "C-1042", "--release", "--reason", "x"))[0], 2);
});
