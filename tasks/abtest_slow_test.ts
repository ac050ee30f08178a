import assert from "node:assert/strict";
import { runTaskProcess, type TaskRun } from "../lib/testing/task_process.ts";
import { testStores } from "../lib/testing/test_stores.ts";
import { smallVersion } from "../lib/testing/small_version.ts";

const setup = await smallVersion();
Deno.test.afterAll(async () => await setup[Symbol.asyncDispose]());
const first = (await setup.train(0)).version.id;
const second = (await setup.train(1)).version.id;
const env = {
  TICKETLAB_MODELS: setup.models,
  DATABASE_URL: `sqlite:${setup.models}/store.db`,
  TICKETLAB_ACTOR: "ann",
};
type Run = (...args: string[]) => Promise<TaskRun>;
const abtest: Run = (...args) => runTaskProcess("abtest", args, { env });
const start = (name: string, ...more: string[]) => startWith(abtest, name, ...more);
const startWith = (abtest: Run, name: string, ...more: string[]) =>
  abtest("start", name, "--control", first, "--treatment", second, "--metric", "accepted", "--effect", "0.1", ...more);

interface Arms {
  arms: { unit: string; arm: "control" | "treatment"; version: string }[];
}

testStores("abtest goes from start over outcomes in a file to the command that promotes the winner", async (_, url) => {
  const abtest: Run = (...args) => runTaskProcess("abtest", args, { env: { ...env, DATABASE_URL: url } });
  const started = await startWith(abtest, "replies", "--baseline", "0.6", "--json");
  assert.equal(started.code, 0, started.stderr);
  assert.equal(started.json<{ startedBy: string }>().startedBy, "ann");
  assert.ok(!("salt" in started.json()));

  const units = Array.from({ length: 900 }, (_, i) => `c${i}`);
  const { arms } = (await abtest("assign", "replies", ...units, "--json")).json<Arms>();
  assert.deepEqual(
    new Set(arms.map(({ arm, version }) => `${arm} ${version}`)),
    new Set([`control ${first}`, `treatment ${second}`]),
  );
  const rows = arms.map(({ unit, arm }, i) =>
    `${unit},accepted,${Number(i % 100 < (arm === "control" ? 60 : 80))},${arm}`
  );
  const file = `${setup.models}/outcomes.csv`;
  await Deno.writeTextFile(file, `unit,metric,value,arm\n${rows.join("\n")}\nc900,acepted,1,\n`);
  const recorded = await abtest("record", "replies", "--from", file);
  assert.equal(recorded.stdout, "recorded 900 outcomes; 0 there already, 1 refused\n");
  assert.match(recorded.stderr, /row 901: the test has no metric "acepted": it has accepted/);

  const status = await abtest("status", "replies");
  assert.match(status.stdout, /^accepted +e-value .* treatment is better$/m);
  assert.match(status.stdout, /now: accepted is better in the treatment arm/);
  const json = (await abtest("status", "replies", "--json")).json<
    { primary: { n: object; pValue: number }; verdict: object }
  >();
  const n = { control: 0, treatment: 0 };
  for (const { arm } of arms) n[arm]++;
  assert.deepEqual(json.primary.n, n);
  assert.ok(json.primary.pValue < 0.05);

  const stopped = await abtest("stop", "replies", "--reason", "decided");
  assert.match(
    stopped.stdout,
    new RegExp(`deno task registry promote ${second} --reason 'A/B test replies: accepted is better`),
  );
  const again = await abtest("stop", "replies", "--reason", "decided");
  assert.equal(again.code, 1);
  assert.match(again.stderr, /^abtest stop: the test replies was stopped by ann at /);
  assert.match((await abtest("status")).stdout, /^replies +stopped .* treatment$/m);
});

Deno.test("abtest record takes one outcome, exposures, and answers of a shadow", async () => {
  const guardrails = ["--guardrail", "seconds:mean:lower:10", "--guardrail", "escalated:proportion:lower:0.02:0.1"];
  const started = await start("one", ...guardrails, "--json");
  assert.deepEqual(started.json<{ config: { guardrails: object[] } }>().config.guardrails, [
    { metric: { name: "seconds", kind: "mean", better: "lower" }, margin: 10 },
    { metric: { name: "escalated", kind: "proportion", better: "lower" }, margin: 0.02, baseline: 0.1 },
  ]);
  assert.match((await abtest("record", "one", "--unit", "c1", "--value", "1")).stdout, /^recorded 1 outcome;/);
  assert.match(
    (await abtest("record", "one", "--unit", "c1", "--metric", "seconds", "--value", "31")).stdout,
    /^recorded 1/,
  );
  const exposures = await runTaskProcess("abtest", ["record", "one", "--from", "-"], {
    env,
    stdin: "unit\nc1\nc2\nc3\n",
  });
  assert.equal(exposures.stdout, "2 units met one for the first time\n");
  const wide = await runTaskProcess("abtest", ["record", "one", "--from", "-"], {
    env,
    stdin: "unit,escalated\nc4,0\n",
  });
  assert.equal(wide.code, 1);
  assert.match(
    wide.stderr,
    /"escalated" is a metric of the test, and outcomes stand one in a row; give the columns unit, /,
  );

  await start("two", "--shadow");
  const lines = [{ unit: "t1", shown: "a", shadow: "a" }, { unit: "t2", shown: "a", shadow: "b", label: "b" }];
  const stdin = lines.map((line) => JSON.stringify(line)).join("\n");
  const run = await runTaskProcess("abtest", ["record", "two", "--from", "-"], { env, stdin });
  assert.equal(run.stdout, "recorded 2 answers of the shadow\n", run.stderr);
  const stop = await abtest("stop", "one", "--reason", "it's enough", "--winner", "treatment");
  assert.match(
    stop.stderr,
    /^the test did not find that the treatment is better: accepted does not tell the arms apart/,
  );
  assert.ok(stop.stdout.includes(`--reason 'A/B test one: it'\\''s enough'`), stop.stdout);
  const { stdout } = await abtest("status", "two");
  assert.match(stdout, /2 answers, of which 50\.0% \(9\.5–90\.5%\) agree/);
  assert.match(stdout, /on 1 whose label is known the challenger is right on 100.0%, what was shown on 0.0%/);
});

Deno.test("abtest refuses in one line what is wrong, and says what to do", async () => {
  const refuse = async (code: number, pattern: RegExp, ...args: string[]) => {
    const run = await abtest(...args);
    assert.equal(run.code, code, run.stdout);
    assert.match(run.stderr, pattern);
    assert.equal(run.stderr.trim().split("\n").length, 1);
  };
  await refuse(1, /there is no test "nothing"/, "status", "nothing");
  await refuse(2, /give either --from or --unit/, "record", "nothing");
  await refuse(
    2,
    /--guardrail must be NAME:KIND:BETTER:MARGIN/,
    ...["start", "x", "--control", first, "--treatment", second],
    "--metric",
    "m",
    "--effect",
    "1",
    "--guardrail",
    "seconds",
  );
  await refuse(
    1,
    /both arms of the test are small@/,
    "start",
    "x",
    "--control",
    first,
    "--treatment",
    first,
    "--metric",
    "m",
    "--effect",
    "0.1",
  );
  await refuse(
    1,
    /there is no version "nowhere"/,
    "start",
    "x",
    "--control",
    "nowhere",
    "--metric",
    "m",
    "--effect",
    "0.1",
  );
  await refuse(
    1,
    /Cannot plan a test: the baseline must be in \(0, 1\): current value is 7/,
    "plan",
    "--baseline",
    "7",
    "--effect",
    "1",
    "--per-day",
    "9",
  );
});

Deno.test("abtest plan and simulate print figures for people and for programs", async () => {
  const plan = await abtest(
    "plan",
    "--baseline",
    "0.7",
    "--effect",
    "0.05",
    "--per-day",
    "200",
    "--runs",
    "50",
    "--json",
  );
  assert.deepEqual(plan.json<{ fixed: object }>().fixed, { control: 1251, treatment: 1251, days: 13 });
  const { stdout } = await abtest("simulate", "--runs", "200", "--looks", "20");
  assert.match(stdout, /^z-test, every look +\d\d\.\d% /m);
  assert.match(stdout, /^e-value, every look +[0-4]\.\d% /m);
});
