import assert from "node:assert/strict";
import { fixedClock } from "../../core/mod.ts";
import { openTable, removeRows } from "../../ingest/mod.ts";
import type { Database } from "../../storage/db/mod.ts";
import { openTableWriter } from "../../storage/mod.ts";
import { testStores } from "../../testing/test_stores.ts";
import { PiiVault } from "../../text/pii/mod.ts";
import { noteKeeping } from "../keeping.ts";
import { openScratch } from "./_test_scratch.ts";
import { erasePersons, type ErasureOptions } from "./erase_persons.ts";
import { registerFile } from "./personal_file.ts";
import { planErasure } from "./plan_erasure.ts";
import { registerRowFile } from "./row_files.ts";
import { registerVaultValues } from "./vault_values.ts";

const KEY = "correct horse battery";
const CUSTOMERS = ["ann", "bob", "cat", "dan", "eve"];

/** Thirty tickets, every second one to train on, a third of those left to test on. */
const TICKETS = Array.from({ length: 30 }, (_, i) => ({
  id: `T-${i}`,
  customer: CUSTOMERS[(i * 7) % 5],
  part: i % 2 === 0 ? "train" : i % 3 === 0 ? "test" : "neither",
}));

async function inFolder(
  database: Database,
  work: (scratch: Awaited<ReturnType<typeof openScratch>> & { folder: string }) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work({ ...await openScratch(database, folder), folder });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function rowsOf(path: string): Promise<string[][]> {
  return (await Array.fromAsync((await openTable(path)).rows)).map(({ values }) => values.map(String));
}

async function write(path: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void> {
  await using table = await openTableWriter(path, columns);
  for (const row of rows) await table.write(row);
  await table.close();
}

/** Which part each ticket belongs to, as whoever splits by the file finds it. */
async function partsOf(tickets: string, split: string): Promise<Record<string, string>> {
  const parts = new Map((await rowsOf(split)).map(([row, part]) => [Number(row), part]));
  return Object.fromEntries((await rowsOf(tickets)).map(([id], i) => [id, parts.get(i) ?? "neither"]));
}

function expected(gone: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    TICKETS.filter(({ customer }) => !gone.includes(customer)).map(({ id, part }) => [id, part]),
  );
}

/** Erases, and is interrupted at a step as often as there are steps left, as a kill would do it. */
async function eraseByBits(erase: (options: Partial<ErasureOptions>) => Promise<unknown>): Promise<number> {
  for (let nth = 1;; nth++) {
    let steps = 0;
    const progress = () => {
      if (++steps === nth) throw new Error("interrupted");
    };
    try {
      await erase({ progress });
      return nth - 1;
    } catch (error) {
      assert.equal((error as Error).message, "interrupted");
    }
  }
}

testStores(
  "files that count rows follow two erasures, interrupted at each step: all tickets of others stay in their part",
  async (database) => {
    await inFolder(database, async ({ folder, persons, options }) => {
      const path = `${folder}/tickets.csv`;
      await write(path, ["ticket_id", "customer_id"], TICKETS.map(({ id, customer }) => [id, customer]));
      await registerFile(persons, { path, kind: "tickets", tickets: 30, customers: CUSTOMERS });
      const parted = TICKETS.flatMap(({ part }, row) => (part === "neither" ? [] : [[row, part]]));
      // The same in any order, and as another format.
      const splits = [`${folder}/split.csv`, `${folder}/split.jsonl`, `${folder}/split.parquet`];
      for (const [i, split] of splits.entries()) {
        await write(split, ["row", "split"], i === 1 ? parted.toReversed() : parted);
        await registerRowFile(persons, { path: split, ticketsPath: path });
      }
      for (const [i, gone] of [["dan"], ["dan", "bob"]].entries()) {
        const id = (await persons.personOf(gone.at(-1)!))!;
        const plan = await planErasure(persons, [id], options);
        assert.deepEqual(plan.files.map(({ outcome }) => outcome), ["rewritten", ...splits.map(() => "renumbered")]);
        const interruptions = await eraseByBits((more) => erasePersons(persons, [id], { ...options, ...more }));
        assert.ok(interruptions >= 4, `erasure ${i} was interrupted ${interruptions} times`);
        for (const split of splits) assert.deepEqual(await partsOf(path, split), expected(gone), split);
      }
      assert.ok((await persons.personOf("ann")) !== undefined);
    });
  },
);

testStores("a kill between a file and those that count its rows is made good, once", async (database) => {
  await inFolder(database, async ({ folder, persons, options }) => {
    const [path, split] = [`${folder}/tickets.csv`, `${folder}/split.csv`];
    await write(path, ["ticket_id", "customer_id"], TICKETS.map(({ id, customer }) => [id, customer]));
    await write(split, ["row", "split"], TICKETS.map(({ part }, row) => [row, part]));
    await registerFile(persons, { path, kind: "tickets", tickets: 30, customers: CUSTOMERS });
    await registerRowFile(persons, { path: split, ticketsPath: path });
    const id = (await persons.personOf("dan"))!;
    const progress = ({ stage }: { stage: string }) => {
      if (stage === "rows") throw new Error("killed");
    };
    await assert.rejects(erasePersons(persons, [id], { ...options, progress }), /killed/);
    const row = await database.db.selectFrom("erasure").select("progress").executeTakeFirstOrThrow();
    const { cut } = JSON.parse(row.progress) as { cut: { rows: number[] } };
    await removeRows(path, new Set(cut.rows));
    // Written by somebody else in the meantime.
    await Deno.writeTextFile(path, "T-99,dan\n", { append: true });
    const { receipts: [{ files }] } = await erasePersons(persons, [id], options);
    assert.deepEqual(files.map(({ outcome, rows }) => [outcome, rows]), [["rewritten", 7], ["renumbered", null]]);
    assert.deepEqual(await partsOf(path, split), expected(["dan"]));
  });
});

testStores("a vault forgets what stands for a person alone, and still restores what others share", async (database) => {
  await inFolder(database, async ({ folder, persons, options }) => {
    const path = `${folder}/tickets.vault`;
    const vault = new PiiVault(KEY);
    const own = vault.tokenOf("email", "ann@example.com");
    const shared = vault.tokenOf("person", "Agent Smith");
    const nobodys = vault.tokenOf("email", "desk@example.com");
    await vault.save(path);
    const tokens = new Map([["ann", new Set([own, shared, nobodys])], ["bob", new Set([shared])], [
      "",
      new Set([nobodys]),
    ]]);
    await registerVaultValues(persons, path, tokens);
    await registerFile(persons, { path, kind: "vault", tickets: 0, customers: ["ann", "bob"] });
    const ann = (await persons.personOf("ann"))!;

    await assert.rejects(erasePersons(persons, [ann], options), /cannot be opened without its key/);
    const { receipts: [{ files, removed }] } = await erasePersons(persons, [ann], { ...options, key: KEY });
    assert.deepEqual(files.map(({ outcome, rows }) => [outcome, rows]), [["rewritten", 1]]);
    assert.equal(removed.rows, 0, "values are no rows");
    const after = await PiiVault.open(path, KEY);
    assert.equal(after.detokenise(`${shared} ${nobodys}`), "Agent Smith desk@example.com");
    assert.throws(() => after.detokenise(own), /does not know the token/);
    const left = await database.db.selectFrom("vault_value").selectAll().where("person_id", "=", ann).execute();
    assert.deepEqual(left, []);
  });
});

testStores(
  "copies, exports and streams: what can be taken out goes, and the receipt says of each what became of it",
  async (database) => {
    await inFolder(database, async ({ folder, persons, options }) => {
      const rows = [["T-1", "[EMAIL]"], ["T-2", "[EMAIL]"]];
      const ann = await persons.personOf("ann", { create: true });
      await persons.put(ann, "ticket", { ticket_id: "T-1" });
      const at = (name: string) => `${folder}/${name}`;
      const customers = ["ann", "bob"];
      for (const name of ["by_id.csv", "whole.csv"]) await write(at(name), ["ticket_id", "customer_id"], rows);
      const told = { columns: { customer: null, id: "ticket_id" } };
      await registerFile(persons, { path: at("by_id.csv"), kind: "copy", tickets: 2, customers, reading: told });
      await registerFile(persons, {
        path: at("whole.csv"),
        kind: "copy",
        tickets: 2,
        customers,
        reading: { whole: true },
      });
      await Deno.mkdir(at("export"));
      await Deno.writeTextFile(at("export/data.json"), "ann's");
      await registerFile(persons, { path: at("export"), kind: "export", tickets: 0, customers: [], persons: [ann] });
      await registerFile(persons, { path: "-", kind: "stream", tickets: 2, customers });

      const plan = await planErasure(persons, [ann], options);
      const { receipts: [receipt] } = await erasePersons(persons, [ann], options);
      assert.deepEqual(receipt.files, plan.files);
      assert.deepEqual(receipt.files.map(({ path, outcome }) => [path.slice(folder.length + 1), outcome]).sort(), [
        ["", "elsewhere"],
        ["by_id.csv", "rewritten"],
        ["export", "deleted"],
        ["whole.csv", "deleted"],
      ]);
      assert.deepEqual(await rowsOf(at("by_id.csv")), [["T-2", "[EMAIL]"]]);
      assert.ok(receipt.notReached.some((line) => /standard input or went to standard output/.test(line)));
      assert.ok(receipt.notReached.some((line) => line.includes(options.erasures)));
      const advice = receipt.advice.join("\n");
      assert.ok(advice.includes("whole.csv") && !advice.includes("export"), "nobody needs the export again");
    });
  },
);

testStores("a file that was read in two ways loses the rows that either finds", async (database) => {
  await inFolder(database, async ({ folder, persons, options }) => {
    const path = `${folder}/tickets.csv`;
    await write(path, ["nr", "who", "text"], [["1", "ann", "a"], ["2", "bob", "b"], ["3", "", "c"]]);
    const ann = await persons.personOf("ann", { create: true });
    await persons.put(ann, "ticket", { ticket_id: "3" });
    const file = { path, kind: "tickets" as const, tickets: 3, customers: ["ann", "bob"] };
    await registerFile(persons, { ...file, reading: { columns: { customer: "who" } } });
    await registerFile(persons, { ...file, fingerprint: "other", reading: { columns: { id: "nr", customer: null } } });
    await erasePersons(persons, [ann], options);
    assert.deepEqual(await rowsOf(path), [["2", "bob", "b"]]);
  });
});

testStores("noteKeeping() remembers since when persons are kept, and when they were not", async (database) => {
  await inFolder(database, async ({ persons: { store } }) => {
    const note = (day: string, keeps: boolean) => noteKeeping({ ...store, clock: fixedClock(day) }, keeps);
    await note("2026-01-01", false);
    for (const day of ["2026-01-02", "2026-01-03"]) await note(day, true);
    for (const day of ["2026-01-05", "2026-01-06"]) await note(day, false);
    await note("2026-01-08", true);
    const rows = await database.db.selectFrom("keeping").selectAll().orderBy("started").execute();
    assert.deepEqual(rows.map(({ started, ended }) => [started.slice(0, 10), ended?.slice(0, 10)]), [
      ["2026-01-02", "2026-01-05"],
      ["2026-01-08", undefined],
    ]);
  });
});
