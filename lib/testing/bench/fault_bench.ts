import { counted, InputError, type WorkOptions } from "../../core/mod.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../postgres_server.ts";

/** Files of the tests that count, and how the titles of those tests begin. */
const COUNTING: readonly (readonly [file: string, titles: readonly string[]])[] = [
  ["lib/storage/db/processes_slow_test.ts", ["kill -9", "a server that crashes", "8 processes that write"]],
  ["lib/audit/kill_slow_test.ts", ["a trail and checkpoints whose writers are killed"]],
  ["lib/registry/registry_slow_test.ts", ["30 processes killed", "of 8 processes that promote", "2,000 versions"]],
  ["lib/storage/db/faults_test.ts", ["a transaction whose n-th write", "a full SQLite database"]],
  ["lib/audit/tamper_slow_test.ts", ["10,000 attempts to tamper"]],
  ["lib/gdpr/erasure/erase_persons_slow_test.ts", ["1,000 persons", "an erasure that is killed"]],
  ["lib/registry/hostile_names_test.ts", ["names that lead elsewhere"]],
  ["tasks/store_verbs_slow_test.ts", ["every verb"]],
];

/** A test of faults, and what it counted. */
export interface FaultCount {
  readonly test: string;
  readonly outcome: "ok" | "failed" | "skipped";
  /** Lines that it printed. */
  readonly counts: readonly string[];
}

/** What {@linkcode runFaultBench} found. */
export interface FaultReport {
  /** Whether every test held. */
  readonly ok: boolean;
  readonly tests: readonly FaultCount[];
}

/**
 * Runs the tests of the store of record that count faults, on SQLite and, where its program is there, on a PostgreSQL server of our own.
 *
 * @throws {InputError} If they could not be run.
 */
export async function runFaultBench({ signal, progress = () => {} }: WorkOptions = {}): Promise<FaultReport> {
  const own = !Deno.env.get("TICKETLAB_POSTGRES") && await findPostgres();
  await using server: PostgresServer | undefined = own ? await startPostgres() : undefined;
  const tests: FaultCount[] = [];
  let ended = true;
  for (const [done, [file, titles]] of COUNTING.entries()) {
    progress({ stage: `count faults: ${file}`, done, total: COUNTING.length });
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", `--filter=/^(${titles.join("|")})/`, file],
      env: { NO_COLOR: "1", ...(server && { TICKETLAB_POSTGRES: server.url }) },
      signal,
    }).output();
    signal?.throwIfAborted();
    const found = readCounts(new TextDecoder().decode(stdout));
    const missing = titles.find((title) => !found.some(({ test }) => test.startsWith(title)));
    if (missing !== undefined) {
      const why = success ? "there is none" : new TextDecoder().decode(stderr).trim().split("\n")[0];
      const problem = `no test ran whose title begins with "${missing}": ${why}`;
      throw new InputError(problem, { place: { file }, hint: `look at deno test -A ${file}` });
    }
    ended &&= success;
    tests.push(...found);
  }
  return { ok: ended && tests.every(({ outcome }) => outcome !== "failed"), tests };
}

/** Reads the tests of an output of `deno test` without colours, and what each printed. */
export function readCounts(output: string): FaultCount[] {
  const tests: FaultCount[] = [];
  let counts: string[] = [];
  let printing = false;
  for (const line of output.split("\n")) {
    if (line === "------- output -------") printing = true;
    else if (line === "----- output end -----") printing = false;
    else if (printing) counts.push(line);
    else {
      const [, test, outcome] = /^(.*) \.\.\. (ok|FAILED|ignored) \([^)]*\)$/.exec(line) ?? [];
      if (test === undefined) continue;
      tests.push({ test, outcome: outcome === "ok" ? "ok" : outcome === "FAILED" ? "failed" : "skipped", counts });
      counts = [];
    }
  }
  return tests;
}

/** The counts as text: each test as a sentence, and below it what it counted. */
export function formatFaultBench({ tests }: FaultReport): string {
  const said = tests.map(({ test, outcome, counts }) =>
    [outcome === "ok" ? test : `${outcome.toUpperCase()}: ${test}`, ...counts.map((line) => `    ${line}`)].join("\n")
  );
  const held = tests.filter(({ outcome }) => outcome === "ok").length;
  return [...said, `${held} of ${counted(tests.length, "test")} held`].join("\n");
}
