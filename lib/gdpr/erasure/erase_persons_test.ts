import assert from "node:assert/strict";
import { recordExposures, startTest } from "../../abtest/mod.ts";
import { checkProof } from "../../audit/mod.ts";
import { verifyTrail } from "../../audit/verify/verify_trail.ts";
import { Rng } from "../../core/mod.ts";
import { type LinearSvm, restoreClassifier } from "../../models/mod.ts";
import { loadVersion } from "../../registry/mod.ts";
import { readErasures } from "../../storage/backup/mod.ts";
import type { Database } from "../../storage/db/mod.ts";
import { testStores, withSqlite } from "../../testing/test_stores.ts";
import { countCanaries, fillScratch, type Scratch } from "./_test_scratch.ts";
import { erasePersons } from "./erase_persons.ts";
import { registerFile } from "./personal_file.ts";
import { planErasure } from "./plan_erasure.ts";
import { receiptMarkdown } from "./receipt.ts";

async function filled(database: Database, work: (scratch: Scratch) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(await fillScratch(database, folder, 6, new Rng(7)));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

testStores(
  "an erasure does what its dry run says, and the receipt proves it without a word of the person",
  async (database) => {
    await filled(database, async ({ folder, persons, options, registry, birds: [bird, other] }) => {
      const before = await countCanaries(database, folder);
      const plan = await planErasure(persons, [bird.id], options);
      assert.deepEqual(await countCanaries(database, folder), before, "a dry run changes nothing");
      assert.equal(await persons.personOf(bird.customer), bird.id);

      const { receipts: [receipt] } = await erasePersons(persons, [bird.id], options);
      const outcomes = (files: typeof plan.files) => files.map(({ path, outcome, rows }) => [path, outcome, rows]);
      assert.deepEqual(outcomes(receipt.files), outcomes(plan.files));
      assert.deepEqual(
        receipt.versions.map(({ id, outcome, terms }) => [id, outcome, terms]),
        plan.versions.map(({ id, outcome, terms }) => [id, outcome, terms]),
      );
      const { records, answers, exports, rows } = receipt.removed;
      assert.deepEqual([records, answers, exports, rows], [plan.records, plan.answers, plan.exports, 5]);
      assert.deepEqual([records, answers, exports], [2, 1, 1]);

      assert.ok(receipt.versions.every(({ successor }) => successor !== null));
      assert.equal((await loadVersion(registry, "champion")).version.id, receipt.versions[0].successor);
      await assert.rejects(loadVersion(registry, receipt.versions[0].id), /was erased/);
      assert.equal(receipt.audit.proofs.length, 1);
      assert.ok(checkProof(receipt.audit.proofs[0]));
      assert.equal(receipt.audit.proofs[0].leaf, receipt.audit.entries[0].hash);
      assert.equal((await verifyTrail(database)).findings.length, 0);
      assert.deepEqual(
        (await readErasures(options.erasures)).filter(({ kind }) => kind === "person").map(({ id }) => id),
        [bird.id],
      );

      const written = await Promise.all(
        ["json", "md"].map((ending) => Deno.readTextFile(`${options.receipts}/erasure-${receipt.id}.${ending}`)),
      );
      assert.deepEqual(JSON.parse(written[0]), receipt);
      assert.equal(written[1], receiptMarkdown(receipt));
      for (const word of [...bird.canaries, bird.customer, bird.ticket]) assert.ok(!written.join().includes(word));
      const after = await countCanaries(database, folder);
      assert.ok(bird.canaries.every((canary) => !after.has(canary)));
      // The others lose only the files that can be made again.
      assert.ok(other.canaries.slice(0, 2).every((canary) => after.get(canary)! >= before.get(canary)! - 1));
      assert.equal((await persons.records(other.id)).length, 2);
    });
  },
);

testStores("who is erased twice is told when it was done", async (database) => {
  await filled(database, async ({ persons, options, birds: [bird] }) => {
    const { receipts: [receipt] } = await erasePersons(persons, [bird.id], options);
    const again = await erasePersons(persons, [bird.id, bird.id], options);
    assert.deepEqual(again, { receipts: [], already: [{ person: bird.id, at: receipt.at }] });
    assert.equal(await persons.personOf(bird.customer), undefined);
  });
});

testStores("nothing is erased where its receipt could not be written", async (database) => {
  await filled(database, async ({ folder, persons, options, birds: [bird] }) => {
    await Deno.writeTextFile(`${folder}/taken`, "");
    const before = await countCanaries(database, folder);
    await assert.rejects(erasePersons(persons, [bird.id], { ...options, receipts: `${folder}/taken/receipts` }), {
      name: "InputError",
      message: `${folder}/taken/receipts: receipts cannot be written to this folder; name another; nothing was erased`,
    });
    assert.deepEqual(await countCanaries(database, folder), before);
  });
});

testStores("a legal hold refuses an erasure with its reason, and an unknown person is named", async (database) => {
  await filled(database, async ({ folder, persons, options, birds: [held, other] }) => {
    await persons.setLegalHold(held.id, "claim of 3 May");
    const before = await countCanaries(database, folder);
    for (const erase of [erasePersons, planErasure]) {
      await assert.rejects(erase(persons, [other.id, held.id], options), {
        name: "InputError",
        message: `person ${held.id} cannot be erased: a legal hold stands: claim of 3 May; release it first: ` +
          `deno task gdpr hold ${held.id} --release; nothing was erased`,
      });
      await assert.rejects(erase(persons, [`p_${"0".repeat(32)}`], options), /there is no person p_0{32}/);
    }
    assert.deepEqual(await countCanaries(database, folder), before);
  });
});

testStores("an erased customer's units of A/B tests still count, and lead to nobody", async (database) => {
  await filled(database, async ({ persons, options, registry, birds: [bird, other] }) => {
    await startTest(registry.store, "birds", {
      mode: "live",
      unit: "customer",
      versions: { control: "birds@0a1b2c3d4e5f", treatment: "birds@5f4e3d2c1b0a" },
      shares: { control: 0.5, treatment: 0.5 },
      metric: { name: "accepted", kind: "proportion", better: "higher" },
      minimumEffect: 0.1,
      baseline: 0.6,
      alpha: 0.05,
      guardrails: [],
    });
    await recordExposures(registry.store, "birds", [bird.customer, bird.ticket, other.customer]);
    const units = async () =>
      (await database.db.selectFrom("ab_unit").select("unit").execute()).map(({ unit }) => unit);
    const before = await units();
    const { receipts: [receipt] } = await erasePersons(persons, [bird.id], options);
    const after = await units();
    assert.equal(receipt.removed.unlinkedUnits, 2);
    assert.equal(after.length, 3);
    assert.equal(after.filter((unit) => before.includes(unit)).length, 1);
  });
});

Deno.test("a file that cannot be read stops an erasure before any key is destroyed, and may be left on request", () =>
  withSqlite((database) =>
    filled(database, async ({ folder, persons, options, birds: [bird] }) => {
      await Deno.writeFile(`${folder}/answers.parquet`, new TextEncoder().encode("PAR1 damaged"));
      await assert.rejects(
        erasePersons(persons, [bird.id], options),
        /answers\.parquet cannot be reached: .*--leave-unreachable/s,
      );
      assert.equal(await persons.personOf(bird.customer), bird.id);
      assert.equal((await persons.records(bird.id)).length, 2);
      const { receipts } = await erasePersons(persons, [bird.id], { ...options, leaveUnreachable: true });
      assert.equal(receipts.length, 1, "the one that was begun is finished");
      assert.match(receipts[0].notReached[0], /answers\.parquet still holds their rows/);
      assert.ok(!(await Deno.readTextFile(`${folder}/train.csv`)).includes(bird.customer));
    })
  ));

Deno.test("a version whose tickets are gone is named, and not taken for scrubbed", () =>
  withSqlite((database) =>
    filled(database, async ({ folder, persons, options, birds: [bird] }) => {
      await Deno.remove(`${folder}/train.csv`);
      await assert.rejects(
        erasePersons(persons, [bird.id], options),
        /birds@[0-9a-f]{12} cannot be reached: the tickets/,
      );
      const { receipts: [receipt] } = await erasePersons(persons, [bird.id], { ...options, leaveUnreachable: true });
      assert.deepEqual(receipt.versions.map(({ outcome }) => outcome), ["unreachable", "unreachable"]);
      assert.ok(receipt.notReached.some((line) => line.includes(receipt.versions[0].id)));
      assert.ok(receipt.notReached.some((line) => line.includes("train.csv was not there any more")));
    })
  ));

testStores("a large file is registered at once, whoever stands in it twice or not at all", async (database) => {
  await filled(database, async ({ folder, persons }) => {
    const customers = Array.from({ length: 3000 }, (_, i) => `K-${i % 2900}`);
    await registerFile(persons, {
      path: `${folder}/big.csv`,
      kind: "tickets",
      fingerprint: "big",
      tickets: 3000,
      customers,
    });
    const { n } = await database.db.selectFrom("dataset_person").where("fingerprint", "=", "big")
      .select(({ fn }) => fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
    assert.equal(n, 2900);
    await registerFile(persons, {
      path: `${folder}/big.csv`,
      kind: "tickets",
      fingerprint: "big",
      tickets: 1,
      customers: ["", " ", "K-1"],
    });
  });
});

testStores(
  "versions trained on earlier states of a file forget too, and the receipt says what is not sure",
  async (database) => {
    await filled(database, async ({ folder, persons, options, registry, birds: [bird, second, third] }) => {
      const path = `${folder}/train.csv`;
      const register = async (fingerprint: string) => {
        const customers = [bird, second, third].map(({ customer }) => customer);
        await registerFile(persons, { path, kind: "tickets", fingerprint, tickets: 3, customers });
      };
      // A file that only erasure has changed since is no reason for doubt.
      await erasePersons(persons, [bird.id], options);
      await register("trained again");
      const { receipts: [sure] } = await erasePersons(persons, [second.id], options);
      const superseded = sure.versions.filter(({ outcome }) => outcome === "superseded");
      assert.equal(superseded.length, 2);
      assert.ok(superseded.every(({ problem }) => problem === undefined));

      const lines = (await Deno.readTextFile(path)).split("\n").filter((line) => !line.includes(third.customer));
      await Deno.writeTextFile(path, lines.filter((line) => !line.startsWith("the order")).join("\n"));
      const { receipts: [unsure] } = await erasePersons(persons, [third.id], options);
      const [first] = unsure.versions.filter(({ outcome }) => outcome === "superseded");
      assert.match(first.problem!, /trained on an earlier state of .*train\.csv/);
      assert.ok(unsure.notReached.some((line) => line.includes(first.id)));
      const { snapshot } = await loadVersion(registry, "champion");
      const names = await restoreClassifier(snapshot) as LinearSvm;
      // The record of the ticket told what the file did not any more.
      assert.ok(!names.vectorizer.featureNames().some((name) => name.includes(third.canaries[2])));
    });
  },
);
