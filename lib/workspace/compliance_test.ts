import assert from "node:assert/strict";
import { checkProof } from "../audit/mod.ts";
import { readConfig } from "../core/config.ts";
import { fixedClock } from "../core/mod.ts";
import type { Database } from "../storage/db/mod.ts";
import { storeStatus } from "../storage/db/mod.ts";
import { smallTickets } from "../testing/small_tickets.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { testPersons } from "../testing/test_persons.ts";
import { testStores } from "../testing/test_stores.ts";
import { describeCompliance } from "../views/mod.ts";
import { Workspace } from "../workspace.ts";
import { piiFigures, readCompliance } from "./compliance.ts";
import { ensureVersion } from "./ensure_version.ts";

const clock = fixedClock("2026-03-01T09:30:00Z");

/** What unlocks {@linkcode testPersons}. */
const KEY = "correct horse battery";

type Settings = Record<string, string>;

/** A folder with a few tickets, and workspaces in it, as other settings make them. */
async function smallWorkspace(url: string) {
  const scratch = await scratchFolder();
  const { texts, labels } = smallTickets();
  const rows = texts.map((text, i) => `"${text.replaceAll('"', '""')}",${labels[i]}`);
  const path = await scratch.file("small.csv", `text,label\n${rows.join("\n")}\n`);
  await scratch.file("deno.lock", "{}");
  const places = {
    DATABASE_URL: url,
    TICKETLAB_MODELS: `${scratch.path}/models`,
    TICKETLAB_CHECKPOINTS: `${scratch.path}/checkpoints.jsonl`,
    TICKETLAB_ACTOR: "ann",
  };
  const open = (settings: Settings = {}) => new Workspace(readConfig({ ...places, ...settings }), scratch.path);
  const ensure = (settings?: Settings) => ensureVersion(open(settings), { source: { path }, clock });
  const read = (settings?: Settings) => readCompliance(open(settings), { clock });
  return { open, ensure, read, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() };
}

async function rowsOf(database: Database): Promise<Record<string, number>> {
  return { ...(await storeStatus(database)).tables };
}

testStores("ensureVersion() trains where nobody decides, and leaves a champion alone", async (database, url) => {
  await using small = await smallWorkspace(url);
  const first = await small.ensure();
  assert.deepEqual([first.trained, first.id?.slice(0, 7)], [true, "sample@"]);
  assert.match(first.said, /^No version decided yet, so sample@[0-9a-f]{12} was trained on 18 tickets of /);
  const before = await rowsOf(database);
  assert.deepEqual(await small.ensure(), {
    id: first.id,
    trained: false,
    said: `There is a champion, ${first.id}, so nothing was trained`,
  });
  assert.deepEqual(await rowsOf(database), before);
});

testStores(
  "readCompliance() tells what decides and proves who put it there, and changes nothing",
  async (database, url) => {
    await using small = await smallWorkspace(url);
    const { id } = await small.ensure();
    const before = await rowsOf(database);
    const { champion, trail, decisions, retention, backup, register } = await small.read();
    assert.deepEqual(await rowsOf(database), before);

    assert.deepEqual([champion?.version.id, champion?.problem, champion?.changes.length], [id, undefined, 1]);
    assert.deepEqual([champion?.changes[0].actor, champion?.changes[0].at], ["ann", "2026-03-01T09:30:00.000Z"]);
    assert.match(champion!.card!.intendedUse, /^Routing incoming tickets to the team/);
    assert.ok(champion!.card!.limits.length >= 3);
    assert.deepEqual([champion?.ingest?.seq, champion?.ingest?.details.rows], [0, 18]);

    assert.deepEqual([trail.report.ok, trail.report.entries, trail.report.checkpoints?.lines], [true, 4, 1]);
    assert.deepEqual(trail.acts.map(({ action, actor, entries }) => `${actor} ${action} ${entries}`), [
      "ann model.promote 2",
      "ann data.ingest 1",
      "ann model.save 1",
    ]);
    const { entry, proof } = trail.crowned!;
    assert.deepEqual([entry.action, entry.subject, entry.details.alias], ["model.promote", id, "champion"]);
    assert.ok(checkProof(proof!));
    assert.deepEqual([proof!.leaf, proof!.root], [entry.hash, trail.report.root]);
    assert.ok("kinds" in retention && retention.dryRun && retention.gone === 0);
    assert.deepEqual([decisions, backup, register.persons.known], [{}, undefined, 0]);
  },
);

testStores("readCompliance() finds out a changed entry, and changed files of the champion", async (database, url) => {
  await using small = await smallWorkspace(url);
  await small.ensure();
  await database.transaction((tx) =>
    tx.updateTable("audit_entry").set({ actor: "bob" }).where("seq", "=", 2).execute()
  );
  const { version } = (await small.read()).champion!;
  await Deno.writeTextFile(`${version.path}/manifest.json`, " ", { append: true });
  const facts = await small.read();
  assert.deepEqual(facts.trail.report.findings.map(({ what }) => what), ["entry 2 was edited"]);
  assert.equal(facts.trail.crowned?.proof, undefined);
  assert.match(facts.champion!.problem!, /is damaged/);
  const { open } = describeCompliance(facts, await piiFigures());
  assert.equal(open[0], "The record was tampered with: entry 2 was edited");
  assert.ok(open.some((sentence) => sentence.startsWith(`The files of ${version.id} are not what was saved: `)));
});

testStores("readCompliance() of a trail that is off finds no entry, and says so", async (_, url) => {
  await using small = await smallWorkspace(url);
  const off = { ENABLE_AUDIT_LOGGING: "false" };
  await small.ensure(off);
  const facts = await small.read(off);
  assert.deepEqual([facts.trail.enabled, facts.trail.crowned, facts.champion?.ingest], [false, undefined, undefined]);
  const { open } = describeCompliance(facts, await piiFigures());
  assert.match(open[0], /^THE AUDIT TRAIL IS OFF/);
});

testStores(
  "without a key nothing of persons is trained on, and what a legal hold covers is not known",
  async (database, url) => {
    await using small = await smallWorkspace(url);
    const gdpr = { ENABLE_GDPR: "true" };
    const { id, trained, said } = await small.ensure(gdpr);
    assert.deepEqual([id, trained], [undefined, false]);
    assert.match(said, /TICKETLAB_KEY is not set/);
    const { vault } = await rowsOf(database);
    const empty = await small.read({ ...gdpr, TICKETLAB_KEY: KEY });
    assert.deepEqual([empty.champion, (await rowsOf(database)).vault], [undefined, vault]);

    await using store = await small.open(gdpr).openStore({ clock });
    const persons = await testPersons(store);
    const [held, other] = await Promise.all(["7", "8"].map((customer) => persons.personOf(customer, { create: true })));
    await persons.setLegalHold(held, "lawsuit");
    await persons.setObjection(other, true);
    const locked = await small.read(gdpr);
    assert.deepEqual(locked.register.persons, { known: 2, erased: 0, objecting: 1, held: 1 });
    assert.ok("unknown" in locked.retention && /legal hold stands/.test(locked.retention.unknown));
    const { retention, settings } = await small.read({ ...gdpr, TICKETLAB_KEY: KEY });
    assert.ok("kinds" in retention && retention.kinds.some(({ kind, there }) => kind === "person" && there === 2));
    assert.deepEqual(settings, { gdpr: true, key: true, auditDays: 365 });
  },
);

testStores(
  "readCompliance() finds a history of the champion that was edited beside the trail",
  async (database, url) => {
    await using small = await smallWorkspace(url);
    await small.ensure();
    await database.transaction((tx) => tx.updateTable("alias_change").set({ reason: "approved by all" }).execute());
    const facts = await small.read();
    assert.equal(facts.trail.report.ok, false);
    assert.match(
      facts.trail.report.findings[0].what,
      /^change 1 of champion .*approved by all\) is not in the audit trail/,
    );
  },
);
