import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { checkProof } from "../../audit/mod.ts";
import { verifyTrail } from "../../audit/verify/verify_trail.ts";
import { Rng } from "../../core/mod.ts";
import { openTable } from "../../ingest/mod.ts";
import { loadVersion } from "../../registry/mod.ts";
import { readErasures } from "../../storage/backup/mod.ts";
import type { Database } from "../../storage/db/mod.ts";
import { testStores, withSqlite } from "../../testing/test_stores.ts";
import { type Bird, countCanaries, fillScratch } from "./_test_scratch.ts";
import { erasePersons, resumeErasures } from "./erase_persons.ts";
import { registerRowFile } from "./row_files.ts";

async function inFolder(url: string, work: (folder: string) => Promise<void>): Promise<void> {
  if (url.startsWith("sqlite:")) return await work(url.slice("sqlite:".length).replace(/\/[^/]*$/, ""));
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Words of the erased that are found anywhere, and how often those of the others are. */
async function search(database: Database, folder: string, erased: readonly Bird[], others: readonly Bird[]) {
  const counts = await countCanaries(database, folder);
  const hits = erased.flatMap(({ canaries }) => canaries.filter((canary) => counts.has(canary)));
  return { hits, others: others.map(({ canaries }) => canaries.map((canary) => counts.get(canary) ?? 0)) };
}

testStores("1,000 persons are erased, and no word of theirs is left in any file or table", async (database, url) => {
  await inFolder(url, async (folder) => {
    const { persons, registry, options, birds } = await fillScratch(database, folder, 1200, new Rng(5));
    const [gone, stay] = [birds.slice(0, 1000), birds.slice(1000)];
    const before = await search(database, folder, gone, stay);
    assert.equal(before.hits.length, 1000 * 5 - sealedOnly(before.hits, gone));
    const { snapshot } = await loadVersion(registry, "champion");

    const started = performance.now();
    const singles = gone.slice(0, 5);
    for (const { id } of singles) await erasePersons(persons, [id], options);
    const single = (performance.now() - started) / singles.length;
    const { receipts: [receipt], already } = await erasePersons(persons, gone.map(({ id }) => id), options);
    const seconds = (performance.now() - started) / 1000;

    const after = await search(database, folder, gone, stay);
    assert.deepEqual(after.hits, []);
    assert.equal(already.length, 5);
    assert.equal(receipt.persons.length, 995);
    assert.equal(receipt.removed.records, 2 * 995);
    assert.equal(receipt.removed.answers, 995);
    assert.ok(receipt.versions.every(({ outcome, terms }) => outcome !== "superseded" || terms > 995));
    assert.equal(receipt.versions.filter(({ outcome }) => outcome === "superseded").length, 2);

    // The others' rows, records and words are all there still, but for files that were removed whole.
    for (const { id, ticket } of stay) {
      assert.equal((await persons.records(id)).length, 2);
      assert.ok(
        await database.db.selectFrom("answer").select("digest").where("ticket_id", "=", ticket).executeTakeFirst(),
      );
    }
    for (const name of ["train.csv", "answers.csv", "answers.parquet", "answers.json", "bad.quarantine.jsonl.gz"]) {
      assert.equal((await Array.fromAsync((await openTable(`${folder}/${name}`)).rows)).length, 200, name);
    }
    const scrubbed = (await loadVersion(registry, "champion")).snapshot;
    assert.ok(snapshot.parts!.features.tensors.idf.data.length > scrubbed.parts!.features.tensors.idf.data.length);
    assert.equal((await verifyTrail(database)).findings.length, 0);
    assert.equal((await readErasures(options.erasures)).filter(({ kind }) => kind === "person").length, 1000);
    console.log(
      `${database.kind}: ${before.hits.length} words of 1,000 persons found before, ${after.hits.length} after; ` +
        `5 single erasures ${single.toFixed(0)} ms each, 995 in one ${seconds.toFixed(1)} s with them`,
    );
  });
});

/** Words that are in sealed records only can't be found before either. */
function sealedOnly(hits: readonly string[], birds: readonly Bird[]): number {
  const found = new Set(hits);
  return birds.filter(({ canaries }) => !found.has(canaries[3])).length;
}

Deno.test("an erasure that is killed at any step is finished by the next, and no word is left", async () => {
  const process = fileURLToPath(new URL("./_test_erase_process.ts", import.meta.url));
  let kills = 0;
  for (let nth = 1; nth < 60; nth += 3) {
    let died = true;
    await withSqlite(async (database, url) => {
      await inFolder(url, async (folder) => {
        const { persons, options, birds } = await fillScratch(database, folder, 12, new Rng(nth));
        const [gone, stay] = [birds.slice(0, 6), birds.slice(6)];
        const args = ["run", "-A", "--quiet", process, url, folder, `${nth}`, ...gone.map(({ id }) => id)];
        const { signal } = await new Deno.Command(Deno.execPath(), { args }).output();
        died = signal === "SIGKILL";
        if (!died) return;
        kills++;
        const receipts = await resumeErasures(persons, options);
        assert.equal(receipts.length, 1);
        const { entries, proofs } = receipts[0].audit;
        assert.equal(entries.length, 6);
        assert.ok(proofs.length === 6 && proofs.every(checkProof));
        assert.equal(receipts[0].versions.filter(({ outcome }) => outcome === "superseded").length, 2);
        const { hits, others } = await search(database, folder, gone, stay);
        assert.deepEqual(hits, [], `killed at step ${nth}`);
        assert.ok(others.every((counts) => counts[2] > 3));
        assert.equal((await verifyTrail(database)).findings.length, 0);
        assert.deepEqual(await resumeErasures(persons, options), []);
      });
    });
    if (!died) break;
  }
  assert.ok(kills >= 6);
  console.log(`killed at ${kills} steps: 0 words left each time`);
});

/** Kills that meet an erasure half-way, by kind of database. */
const RANDOM_KILLS = 20;

testStores(
  "an erasure that is killed at any moment is finished by the next, and no word is left",
  async (shared, server) => {
    // A process that reads the file of its own open database gives up its locks on it: the search comes last, so each run has its own.
    const onStore: typeof withSqlite = shared.kind === "sqlite" ? withSqlite : (work) => work(shared, server);
    const rng = new Rng(11);
    const states: Record<string, number> = {};
    let [kills, span] = [0, 1500];
    for (let run = 0; kills < RANDOM_KILLS; run++) {
      assert.ok(run < 5 * RANDOM_KILLS, `only ${kills} of ${run} kills met an erasure half-way`);
      await onStore((database, url) =>
        inFolder(url, async (folder) => {
          const { persons, options, birds } = await fillScratch(database, folder, 12, rng.fork(`run ${run}`));
          const split = `${folder}/split.csv`;
          await Deno.writeTextFile(split, `row,split\n${birds.map((_, i) => `${i},part ${i}`).join("\n")}\n`);
          await registerRowFile(persons, { path: split, ticketsPath: `${folder}/train.csv` });
          const [gone, stay] = [birds.slice(0, 6), birds.slice(6)];
          await killErasure([url, folder, "0", ...gone.map(({ id }) => id)], rng.int(span));
          const state = await stateOf(database, gone[0].id);
          if (state === "done") span = Math.max(100, Math.round(span * 0.8)); // this machine is faster than that
          if (state === "done" || state === undefined) return;
          kills++;
          states[state] = (states[state] ?? 0) + 1;
          const [receipt] = await resumeErasures(persons, options);
          assert.equal(receipt.persons.length, 6);
          assert.ok(receipt.audit.proofs.every(checkProof));
          const rows = await Array.fromAsync((await openTable(`${folder}/train.csv`)).rows);
          const parts = await Array.fromAsync((await openTable(split)).rows);
          assert.deepEqual(
            parts.map(({ values: [row, part] }) => [rows[Number(row)].values[0], part]),
            stay.map(({ ticket }, i) => [ticket, `part ${6 + i}`]),
          );
          assert.equal((await verifyTrail(database)).findings.length, 0);
          const { hits, others } = await search(database, folder, gone, stay);
          assert.deepEqual(hits, [], `killed in run ${run}`);
          assert.ok(others.every((counts) => counts[2] > 3));
        })
      );
    }
    console.log(`${shared.kind}: ${kills} random kills half-way (${JSON.stringify(states)}), 0 words left each time`);
  },
);

/** Lets a process erase, and kills it some time after it began. */
async function killErasure(args: readonly string[], milliseconds: number): Promise<void> {
  const process = fileURLToPath(new URL("./_test_erase_process.ts", import.meta.url));
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", process, ...args],
    stdout: "piped",
  });
  const child = command.spawn();
  const reader = child.stdout.getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  try {
    child.kill("SIGKILL");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // it had ended
  }
  await child.status;
  await reader.cancel();
}

async function stateOf({ db }: Database, person: string): Promise<string | undefined> {
  const row = await db.selectFrom("erasure_person").innerJoin("erasure", "erasure.id", "erasure_person.erasure_id")
    .select("state").where("person_id", "=", person).executeTakeFirst();
  return row?.state;
}
