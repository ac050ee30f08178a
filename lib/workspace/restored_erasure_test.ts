import assert from "node:assert/strict";
import { AuditTrail } from "../audit/mod.ts";
import { fixedClock } from "../core/mod.ts";
import { erasePersons, registerFile, registerRowFile } from "../gdpr/erasure/mod.ts";
import { keepingPeriods, noteKeeping } from "../gdpr/mod.ts";
import { testPersons } from "../testing/test_persons.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { testStores } from "../testing/test_stores.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import { backupStore } from "./backup_store.ts";
import { restoreStore } from "./restore_store.ts";

const CUSTOMERS = ["ann", "bob", "cat"];

testStores(
  "after an old backup came back the erased stay so, and files registered since it was written are found still",
  async (database) => {
    await using scratch = await scratchFolder();
    const { path: folder } = scratch;
    const clock = fixedClock("2026-01-01T00:00:00Z");
    const trail = new AuditTrail(database, { clock, actor: "eve" });
    const store = { database, trail, clock, [Symbol.asyncDispose]: () => Promise.resolve() };
    const files = { models: `${folder}/models`, erasures: `${folder}/erasures.jsonl` };
    const persons = await testPersons(store);
    const erase = (id: string) =>
      erasePersons(persons, [id], {
        registry: { models: files.models, store },
        exports: `${folder}/exports`,
        erasures: files.erasures,
        receipts: `${folder}/receipts`,
      });
    const text = (names: readonly string[]) => `customer_id,text\n${names.map((id) => `${id},I am ${id}\n`).join("")}`;
    const early = await scratch.file("early.csv", text(CUSTOMERS));
    await registerFile(persons, { path: early, kind: "tickets", tickets: 3, customers: CUSTOMERS });
    const [ann, bob] = await persons.personsOf(CUSTOMERS, { create: true });
    const { path: backup } = await backupStore(`${folder}/backup`, store, { files });

    await noteKeeping(store, true);
    const late = await scratch.file("late.csv", text(CUSTOMERS));
    const split = await scratch.file("split.csv", "row,split\n0,train\n1,test\n2,train\n");
    const page = await scratch.file("page.html", "I am bob");
    await registerFile(persons, { path: late, kind: "copy", tickets: 3, customers: CUSTOMERS });
    await registerFile(persons, { path: page, kind: "report", tickets: 0, customers: [], persons: [bob] });
    await registerRowFile(persons, { path: split, ticketsPath: late });
    await erase(ann);
    await restoreStore(backup, store, { files, replace: true });

    assert.equal(await persons.personOf("ann"), undefined);
    assert.deepEqual((await erase(ann)).receipts, [], "erased before");
    assert.equal((await keepingPeriods(database.db)).length, 1);
    const { receipts: [{ files: erased }] } = await erase(bob);
    assert.deepEqual(erased.map(({ path, outcome }) => [path.slice(folder.length + 1), outcome]), [
      ["early.csv", "rewritten"],
      ["late.csv", "rewritten"],
      ["split.csv", "renumbered"],
      ["page.html", "deleted"],
    ]);
    for (const path of [early, late]) assert.equal(await Deno.readTextFile(path), text(["cat"]));
    assert.equal(await Deno.readTextFile(split), "row,split\n0,train\n");
    assert.equal(await statIfThere(page), undefined);
  },
);
