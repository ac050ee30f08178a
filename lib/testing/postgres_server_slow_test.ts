import assert from "node:assert/strict";
import pg from "pg";
import { findPostgres, POSTGRES_HINT, startPostgres } from "./postgres_server.ts";
import { scratchFolder } from "./task_process.ts";

const there = await findPostgres() !== undefined;
const skipped = there ? "" : `; skipped: needs PostgreSQL (${POSTGRES_HINT})`;

Deno.test({
  name: `startPostgres() starts a server that survives a crash and leaves nothing behind${skipped}`,
  ignore: !there,
  fn: async () => {
    const url = await (async () => {
      await using server = await startPostgres();
      await ask(server.url, "create table kept (n integer)");
      await ask(server.url, "insert into kept values (7)");
      await server.crash();
      assert.deepEqual(await ask(server.url, "select n from kept"), [{ n: 7 }]);
      return server.url;
    })();
    await assert.rejects(ask(url, "select 1"), { code: "ECONNREFUSED" });
  },
});

Deno.test({
  name: `a server ends with a process that is killed, and its folder goes with it${skipped}`,
  ignore: !there,
  fn: async () => {
    await using scratch = await scratchFolder();
    const script = `import { startPostgres } from "${new URL("postgres_server.ts", import.meta.url)}";
      console.log((await startPostgres()).url);
      setInterval(() => {}, 1000);`;
    const child = new Deno.Command(Deno.execPath(), {
      args: ["eval", "--no-check", script],
      env: { TMPDIR: scratch.path },
      stdout: "piped",
    }).spawn();
    await Deno.chmod(scratch.path, 0o777);
    const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    const url = (await lines.read()).value!.trim();
    assert.equal((await ask(url, "select 1 as n")).length, 1);
    child.kill("SIGKILL");
    await child.status;
    await lines.cancel();
    for (let waited = 0; waited < 10_000 && [...Deno.readDirSync(scratch.path)].length > 0; waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual([...Deno.readDirSync(scratch.path)], []);
    await assert.rejects(ask(url, "select 1"), { code: "ECONNREFUSED" });
  },
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
