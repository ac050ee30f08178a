/** `deno task test [PATHS…]`: run the tests and the examples in docstrings; ends in a line `N passed, N failed`. */
// Not named test.ts: deno test takes files of that name for tests, and would run itself.
import { runTask } from "../lib/cli/mod.ts";
import { findPostgres, POSTGRES_HINT, type PostgresServer, startPostgres } from "../lib/testing/postgres_server.ts";
import { readTestSummary } from "../lib/testing/run_tests.ts";

await runTask({
  name: "test",
  summary: "Run the tests and the examples in docstrings.",
  positionals: { paths: { help: "files or folders; everything if none is given", rest: true } },
  options: {
    slow: { type: "boolean", help: "run the slow tests too (REQUIRE_ALL=1 does as well)" },
    filter: { type: "string", help: "only tests whose title holds this text" },
  },
  examples: [["deno task test", "all fast tests"], ["deno task test --slow lib/registry", "every test of one room"]],
}, async ({ paths, slow, filter }, { signal, note }) => {
  const all = Deno.env.get("REQUIRE_ALL") === "1";
  await using server = slow || all || paths.length === 0 ? await postgres(note) : undefined;
  const args = ["test", "-A", "--doc", "--parallel"];
  if (!slow && !all) args.push("--ignore=**/*_slow_test.ts");
  if (filter) args.push(`--filter=${filter}`);
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args, ...(paths.length > 0 ? paths : ["lib", "tasks"])],
    ...(server && { env: { TICKETLAB_POSTGRES: server.url } }),
    stdout: "piped",
    signal,
  }).spawn();
  let output = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    output += text;
    await Deno.stderr.write(new TextEncoder().encode(text));
  }
  const { success } = await child.status;
  const summary = readTestSummary(output) ?? { passed: 0, failed: 1, skipped: 0 };
  const ok = success && summary.failed === 0 && !(all && summary.skipped > 0);
  if (all && summary.skipped > 0) console.error('REQUIRE_ALL=1: tests were skipped; look for "ignored" above');
  const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : "";
  return { text: `${summary.passed} passed, ${summary.failed} failed${skipped}`, json: summary, exitCode: ok ? 0 : 1 };
});

/** One server for all tests that need one, unless the environment names another. */
async function postgres(note: (line: string) => void): Promise<PostgresServer | undefined> {
  if (Deno.env.get("TICKETLAB_POSTGRES")) return undefined;
  if (await findPostgres()) return await startPostgres();
  note(`no PostgreSQL was found, so tests on it are skipped; ${POSTGRES_HINT}`);
}
