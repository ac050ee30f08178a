import assert from "node:assert/strict";
import { DEFAULT_CATEGORIES } from "../lib/core/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";
import { trainTwoLabels } from "../lib/testing/two_labels.ts";
import { testPostgres, withSqlite } from "../lib/testing/test_stores.ts";

/** Verbs that whoever looks after decisions has, by task. */
const VERBS = {
  registry: ["list", "show", "promote", "rollback", "history", "compare"],
  abtest: ["plan", "start", "status", "stop", "simulate"],
  audit: ["tail", "search", "verify", "export"],
  gdpr: ["access", "erase", "export", "retain", "register"],
  pii: ["scan", "redact", "evaluate"],
  token: ["create", "revoke"],
};
const ALL = Object.entries(VERBS).flatMap(([task, verbs]) => verbs.map((verb) => `${task} ${verb}`));

/** Units of the A/B test; so many that who is assigned where cannot hide a difference of 0.3 to 0.8. */
const UNITS = 300;

// deno-lint-ignore no-explicit-any -- answers are looked into field by field, and a field that is not there fails the test
type Answer = any;

/** What each verb answered, without what differs from one store to the next. */
type Answers = Map<string, unknown>;

/** Settings under which everything is switched on. */
function settings(folder: string, url: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    ENABLE_GDPR: "true",
    TICKETLAB_ACTOR: "ann",
    TICKETLAB_CHECKPOINTS: `${folder}/checkpoints.jsonl`,
    TICKETLAB_KEY: "correct horse battery staple",
    TICKETLAB_MODELS: `${folder}/models`,
  };
}

/**
 * The same for every store: ids, hashes, tokens, times, folders and sizes of cards become names. Those of one kind are told apart by the order in which
 * they come, so that an answer that names the wrong one does not pass for the right one.
 */
function sameForAll(answer: unknown, folder: string, names: Map<string, string>): unknown {
  const named = (text: string) =>
    text.replaceAll(folder, "FOLDER")
      .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
      .replace(/\btl_[0-9a-f]{16}_[\w-]+/g, "TOKEN")
      .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "UUID")
      .replace(/\b([prey]_)?[0-9a-f]{12,64}\b/g, (id) => {
        // A version goes by its digest, and by how it begins.
        const key = id.includes("_") || id.length < 64 ? id : id.slice(0, 12);
        if (!names.has(key)) names.set(key, `ID${names.size}`);
        return names.get(key)!;
      });
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (key === "model_card.md") return { ...value, bytes: "BYTES" }; // it tells how fast the model answered
    return typeof value === "string" ? named(value) : value;
  });
}

/** Whether an erasure leaves something out on either kind of database. */
function ofAnyDatabase(leftOut: string): boolean {
  return !leftOut.startsWith("PostgreSQL's own write-ahead log");
}

/** Trains, predicts, and asks every verb with `--json`, as a user would. */
async function walk(url: string): Promise<Answers> {
  await using scratch = await scratchFolder();
  const folder = scratch.path;
  const kind = url.startsWith("sqlite:") ? "sqlite" : "postgres";
  const env = settings(folder, url);
  const answers: Answers = new Map();
  const names = new Map<string, string>();
  const run = async (task: string, ...args: string[]): Promise<Answer> => {
    const { code, stderr, json } = await runTaskProcess(task, [...args, "--json"], { env });
    assert.equal(code, 0, `${task} ${args.join(" ")}: ${stderr}`);
    return json();
  };
  const ask = async (verb: string, args: string[] = [], compared = (answer: Answer): unknown => answer) => {
    const answer = await run(...verb.split(" ") as [string, string], ...args);
    const before = answers.get(verb) as unknown[] ?? [];
    answers.set(verb, [...before, sameForAll(compared(answer), folder, names)]);
    return answer;
  };

  // Erasing writes the files of tickets anew, so these are a copy.
  const tickets = `${folder}/tickets.csv`;
  await Deno.copyFile("data/sample/tickets.csv", tickets);
  const [, ...lines] = (await Deno.readTextFile(tickets)).split("\n");
  const ticket = lines[0].split(",")[0];
  const customer = /\bC\d{5}\b/.exec(lines[0])![0];
  const learn = (model: string) =>
    run("train", "--data", tickets, "--model", model, "--folds", "2", "--quarantine", folder);
  const first = (await learn("linear-svm")).version;
  const second = (await learn("complement-naive-bayes")).version;
  const predicted = await run("predict", tickets, "--out", `${folder}/answers.csv`);
  assert.deepEqual([predicted.version, predicted.rows, predicted.kept], [first, 4000, 4000]);

  const { versions } = await ask("registry list");
  assert.deepEqual(versions.map((v: Answer) => [v.id, v.aliases, v.state]), [
    [first, ["champion", "tickets@champion"], "kept"],
    [second, [], "kept"],
  ]);
  const shown = await ask("registry show", ["champion"]);
  assert.deepEqual([shown.id, shown.manifest.classes, shown.figures.testTickets], [
    first,
    DEFAULT_CATEGORIES.toSorted(),
    4000,
  ]);
  assert.ok(shown.figures.macroF1.value > 0.8 && shown.figures.macroF1.low < shown.figures.macroF1.value);
  const compared = await ask("registry compare", [first, second]);
  assert.deepEqual([compared.first, compared.second, compared.sameTest, compared.perClass.length], [
    first,
    second,
    true,
    7,
  ]);
  const macroF1 = compared.measures.find(({ measure }: Answer) => measure === "macroF1");
  assert.equal(macroF1.first.value, shown.figures.macroF1.value);
  const promoted = await ask("registry promote", [second, "--reason", "it learned more", "--override", "a trial"]);
  assert.deepEqual([promoted.version, promoted.before], [second, first]);
  assert.deepEqual(promoted.gates.slice(0, 2).map(({ gate }: Answer) => gate), ["quality", "reload"]);
  assert.equal(promoted.gates[1].outcome, "pass");
  const back = await ask("registry rollback", ["--reason", "complaints"]);
  assert.deepEqual([back.version, back.before], [first, second]);
  const { changes } = await ask("registry history", ["--alias", "champion"]);
  assert.deepEqual(changes.map((c: Answer) => [c.revision, c.kind, c.to.id, c.actor, c.reason]), [
    [3, "rollback", first, "ann", "complaints"],
    [2, "promote", second, "ann", "it learned more"],
    [1, "save", first, "ann", "the first version of all"],
  ]);
  const { answers: [answered] } = await ask("registry history", ["--ticket", ticket]);
  assert.deepEqual([answered.ticket, answered.version.id, answered.askedAs, answered.putBy.revision], [
    ticket,
    first,
    "champion",
    1,
  ]);

  const plan = await ask("abtest plan", [
    ...["--baseline", "0.7", "--effect", "0.05", "--per-day", "200", "--runs", "50"],
  ]);
  // (1.96 √(2 · 0.725 · 0.275) + 0.842 √(0.7 · 0.3 + 0.75 · 0.25))² / 0.05² a side.
  assert.deepEqual(plan.fixed, { control: 1251, treatment: 1251, days: 13 });
  const arms = ["--control", first, "--treatment", second];
  const started = await ask("abtest start", [
    ...["replies", ...arms, "--metric", "accepted", "--effect", "0.1", "--baseline", "0.5"],
  ]);
  assert.deepEqual([started.state, started.startedBy, started.config.versions], [
    "running",
    "ann",
    { control: first, treatment: second },
  ]);
  // Who meets which arm hangs on the test's own salt; that the treatment is better does not.
  const units = Array.from({ length: UNITS }, (_, i) => `u${i}`);
  const assigned = await run("abtest", "assign", "replies", ...units);
  const rows = assigned.arms.map(({ unit, arm }: Answer, i: number) =>
    `${unit},accepted,${Number(i % 10 < (arm === "control" ? 3 : 8))},${arm}`
  );
  const outcomes = await scratch.file("outcomes.csv", ["unit,metric,value,arm", ...rows, ""].join("\n"));
  assert.equal((await run("abtest", "record", "replies", "--from", outcomes)).recorded, UNITS);
  const status = await ask(
    "abtest status",
    ["replies"],
    ({ test, verdict, primary: { method, decision } }) => ({ test, verdict, method, decision }),
  );
  assert.equal(status.primary.n.control + status.primary.n.treatment, UNITS);
  assert.deepEqual([status.test.state, status.primary.decision, status.sampleRatio.mismatch], [
    "running",
    "treatment",
    false,
  ]);
  const stopped = await ask("abtest stop", ["replies", "--reason", "decided"]);
  assert.deepEqual([stopped.state, stopped.verdict.outcome, stopped.reason], ["stopped", "treatment", "decided"]);
  const { methods } = await ask("abtest simulate", ["--runs", "200", "--looks", "10"]);
  const alarms = (name: string) => methods.find(({ method }: Answer) => method === name).falsePositives.value;
  assert.ok(alarms("z-test, every look") > 0.1 && alarms("e-value, every look") <= 0.05);

  const { entries: tail } = await ask("audit tail", ["--lines", "2"]);
  assert.deepEqual(tail.map((e: Answer) => [e.actor, e.action, e.subject]), [
    ["ann", "test.record", "replies"],
    ["ann", "test.stop", "replies"],
  ]);
  const { entries: found } = await ask("audit search", ["--action", "model.rollback", "--actor", "ann"]);
  assert.deepEqual(found.map((e: Answer) => [e.subject, e.details.reason]), [
    [first, "complaints"],
    [first, "complaints"],
  ]);
  const trail = `${folder}/trail.jsonl`;
  const exported = await ask("audit export", [trail]);
  assert.deepEqual([exported.rows, exported.format], [tail[1].seq + 1, "jsonl"]);

  const scanned = await ask("pii scan", [tickets, "--columns", "customer_message"]);
  assert.deepEqual([scanned.rows, scanned.columns.length], [4000, 1]);
  assert.ok(scanned.columns[0].kinds.email > 500 && scanned.columns[0].kinds.iban > 30);
  const clean = `${folder}/clean.csv`;
  const redacted = await ask("pii redact", [tickets, "--columns", "customer_message", "--out", clean]);
  assert.deepEqual([redacted.rows, redacted.changed.customer_message], [4000, scanned.columns[0].rows]);
  assert.deepEqual((await run("pii", "scan", clean, "--columns", "customer_message", "--kinds", "email")).columns, []);
  const evaluated = await ask("pii evaluate");
  const iban = evaluated["held-out"].scores.find((s: Answer) => s.kind === "iban" && s.language === "all");
  assert.deepEqual([iban.exact.precision.value, iban.exact.recall.value], [1, 1]);

  const policy = ["--policy", `${folder}/gdpr.json`];
  await Deno.writeTextFile(`${folder}/gdpr.json`, '{ "controller": { "name": "Parcels Ltd" } }');
  const register = await ask("gdpr register", policy, ({ database: _, ...register }) => register);
  assert.deepEqual([register.controller.name, register.database.kind], ["Parcels Ltd", kind]);
  assert.equal(register.categoriesOfData.find(({ kind }: Answer) => kind === "ticket").count, 4000);
  const access = await ask("gdpr access", [customer, ...policy], ({ person, answers, datasets, records }) => ({
    person,
    records: records.map(({ value }: Answer) => value.ticket_id).sort(),
    answers: answers.map(({ ticketId, label, decision }: Answer) => [ticketId, label, decision].join()).sort(),
    datasets: datasets.length,
  }));
  assert.equal(access.person.customerId, customer);
  assert.equal(access.records.length, access.answers.length);
  assert.ok(access.answers.some(({ ticketId }: Answer) => ticketId === ticket));
  const own = await ask("gdpr export", [customer, "--out", `${folder}/own`, ...policy]);
  assert.deepEqual([own.person, own.records, own.answers], [
    access.person.id,
    access.records.length,
    access.answers.length,
  ]);
  const places = ["--exports", `${folder}/exports`];
  const kept = await ask("gdpr retain", ["--dry-run", ...places, ...policy]);
  const there = kept.kinds.map(({ kind, there, gone }: Answer) => [kind, there, gone]);
  assert.deepEqual(there.filter(([kind]: string[]) => kind === "ticket" || kind === "answer"), [
    ["ticket", 4000, 0],
    ["answer", 4000, 0],
  ]);
  const { receipts: [receipt] } = await ask(
    "gdpr erase",
    [customer, ...places, "--receipts", `${folder}/receipts`],
    ({ receipts: [{ notReached, ...receipt }] }) => ({ receipt, notReached: notReached.filter(ofAnyDatabase) }),
  );
  assert.equal(receipt.notReached.every(ofAnyDatabase), kind === "sqlite");
  assert.deepEqual(receipt.persons, [access.person.id]);
  assert.deepEqual([receipt.removed.records, receipt.removed.answers], [own.records, own.answers]);
  assert.deepEqual(receipt.versions.map((v: Answer) => [v.id, v.outcome]), [
    [first, "superseded"],
    [second, "superseded"],
  ]);
  assert.ok(!(await Deno.readTextFile(tickets)).includes(customer));
  assert.equal((await ask("gdpr access", [customer, ...policy])).person, null);

  const created = await ask("token create", ["dashboard", "--role", "agent", "--days", "30"]);
  assert.match(created.token, /^tl_[0-9a-f]{16}_[\w-]{43}$/);
  assert.deepEqual([created.role, created.state], ["agent", "valid"]);
  const { revoked: [taken] } = await ask("token revoke", [created.id]);
  assert.deepEqual([taken.id, taken.state], [created.id, "revoked"]);

  // Last, so that it covers all of the above; an edited export shows that it can fail.
  const verified = await ask("audit verify");
  assert.deepEqual([verified.ok, verified.findings, verified.history.ok], [true, [], true]);
  assert.ok(verified.entries > exported.rows && verified.checkpoints.signed === verified.checkpoints.lines);
  await Deno.writeTextFile(trail, (await Deno.readTextFile(trail)).replace("complaints", "no reason."));
  const edited = await runTaskProcess("audit", ["verify", trail, "--json"], { env });
  assert.deepEqual([edited.code, edited.json().ok], [1, false]);

  assert.deepEqual([...answers.keys()].sort(), ALL.toSorted());
  return answers;
}

let walked: Promise<Answers> | undefined;

/** The walk on SQLite, once however many ask for it. */
function onSqlite(): Promise<Answers> {
  return walked ??= (async () => {
    let answers: Answers = new Map();
    await withSqlite(async (_, url) => {
      answers = await walk(url);
    });
    return answers;
  })();
}

Deno.test("every verb answers with one JSON value that says what was done (SQLite)", async () => {
  const { size } = await onSqlite();
  console.log(`${size} of ${ALL.length} verbs answered with --json on SQLite`);
});

testPostgres("every verb answers on PostgreSQL as it does on SQLite, but for ids and times", async (_, url) => {
  const ours = await walk(url);
  const theirs = await onSqlite();
  for (const verb of ALL) assert.deepEqual(ours.get(verb), theirs.get(verb), verb);
  const of = `of ${ALL.length} verbs answered with --json`;
  console.log(`${theirs.size} ${of} on SQLite, ${ours.size} of ${ALL.length} on PostgreSQL, alike`);
});

/** Input that each verb refuses: exit code 1 for the world, 2 for the command line. */
const REFUSED: readonly (readonly [verb: string, args: string, code: 1 | 2, message: RegExp])[] = [
  ["registry list", "--gon", 2, /unknown flag --gon; did you mean --gone\?/],
  ["registry show", "nothing", 1, /there is no version "nothing"/],
  ["registry promote", "nothing", 2, /--reason/],
  ["registry rollback", "--alias nowhere --reason x", 1, /"nowhere"/],
  ["registry history", "--at yesterday", 1, /--at must be a time such as 2026-03-01T09:30Z: .*"yesterday"/],
  ["registry compare", "champion ../x", 1, /\.\.\/x/],
  ["abtest plan", "--baseline 7 --effect 1 --per-day 9", 1, /the baseline must be in \(0, 1\): current value is 7/],
  ["abtest start", "x --control nothing --metric m --effect 0.1", 1, /there is no version "nothing"/],
  ["abtest status", "nothing", 1, /there is no test "nothing"/],
  ["abtest stop", "nothing --reason x", 1, /there is no test "nothing"/],
  ["abtest simulate", "--runs none", 2, /--runs must be a number: current value is "none"/],
  ["audit tail", "--lines -1", 2, /--lines/],
  ["audit search", "--since soon", 1, /a time must be as in ISO 8601: current value is "soon"/],
  ["audit verify", "nowhere.jsonl", 1, /nowhere\.jsonl: there is no such file/],
  ["audit export", "/proc/trail.jsonl", 1, /\/proc\/trail\.jsonl: this place belongs to the system, .*choose another/],
  ["gdpr access", "", 2, /customer/i],
  ["gdpr erase", "", 2, /give/],
  ["gdpr export", "--out /tmp/own", 2, /customer/i],
  ["gdpr retain", "--policy nowhere.json", 1, /nowhere\.json: there is no such policy; check the path, or write one/],
  ["gdpr register", "--out register.pdf", 1, /must end in \.md, \.html, \.json or \.txt/],
  ["pii scan", "nowhere.csv", 1, /nowhere\.csv: there is no such file/],
  ["pii redact", "data/sample/tickets.csv --out data/sample/tickets.csv", 2, /--out is the file itself/],
  ["pii evaluate", "--mistake", 2, /unknown flag --mistake; did you mean --mistakes\?/],
  ["token create", "x --role root", 2, /--role must be one of viewer, agent, data-scientist, admin/],
  ["token revoke", "0123456789abcdef", 1, /there is no token of this id; deno task token list/],
];

Deno.test("every verb refuses wrong input in one line on standard error, with nothing on standard output", async () => {
  await using scratch = await scratchFolder();
  await trainTwoLabels(scratch);
  const env = settings(scratch.path, `sqlite:${scratch.path}/models.db`);
  for (const [verb, args, code, message] of REFUSED) {
    const [task, name] = verb.split(" ");
    const given = args === "" ? [] : args.split(" ");
    const run = await runTaskProcess(task, [name, ...given, "--json", "--quiet"], { env });
    assert.deepEqual([run.code, run.stdout], [code, ""], `${verb} ${args}: ${run.stderr}`);
    assert.match(run.stderr, new RegExp(`^${verb}: [^\\n]+\\n$`));
    assert.match(run.stderr, message);
    assert.doesNotMatch(run.stderr, /unexpected error|\bat .+:\d+:\d+|^\{/);
  }
  assert.deepEqual(REFUSED.map(([verb]) => verb), ALL);
  console.log(`${REFUSED.length} of ${ALL.length} verbs refused wrong input in one line`);
});
