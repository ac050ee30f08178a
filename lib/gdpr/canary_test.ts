import assert from "node:assert/strict";
import { sql } from "kysely";
import { join } from "node:path";
import type { Database } from "../storage/db/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { testPersons } from "./_test_persons.ts";

/** What must not be found anywhere: a word each for customer id, ticket, subject, draft, reason of a hold, and key. */
const CANARIES = ["kestrel", "siskin", "dunnock", "wryneck", "hobby-case", "correct horse battery"];

/** Every byte that a store has on disk, or every value of every row that a server has. */
async function everything(database: Database, url: string): Promise<string> {
  if (database.kind === "sqlite") {
    const folder = url.slice("sqlite:".length).replace(/\/[^/]*$/, "");
    const names = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
    assert.deepEqual(names.filter((name) => name.startsWith("store.db")), ["store.db", "store.db-shm", "store.db-wal"]);
    const files = await Promise.all(names.map((name) => Deno.readFile(join(folder, name))));
    // One character a byte, so that a text of ASCII is found wherever it lies.
    return files.map((bytes) => new TextDecoder("latin1").decode(bytes)).join("\n");
  }
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema()`.execute(database.db);
  assert.ok(tables.length > 10);
  const texts = await Promise.all(tables.map(async ({ name }) => {
    const { rows } = await sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from ${sql.table(name)} t`
      .execute(database.db);
    return rows.map(({ row }) =>
      Object.values(row).map((value) =>
        typeof value === "string" && value.startsWith("\\x")
          ? new TextDecoder("latin1").decode(Uint8Array.fromHex(value.slice(2)))
          : JSON.stringify(value)
      ).join("\n")
    ).join("\n");
  }));
  return texts.join("\n");
}

testStores(
  "nothing personal can be read in the store's files or rows, while it is open or after",
  async (database, url) => {
    const { persons } = await testPersons(database);
    const id = await persons.personOf("kestrel@example.com", { create: true });
    for (let i = 0; i < 50; i++) {
      await persons.put(id, "ticket", { ticket_id: `t${i}`, text: `siskin ${i}`.repeat(40), subject: "dunnock" });
    }
    await persons.put(id, "draft", "dear wryneck");
    await persons.setLegalHold(id, "hobby-case");
    await persons.setConsent(id, "model-training", { source: "web-form" });
    await persons.setObjection(id, true);
    await assert.rejects(
      persons.put(id, "siskin kind", "siskin"),
      (error: Error) => !/siskin/.test(String(error.stack)),
    );
    await persons.releaseLegalHold(id);

    const plain = await everything(database, url);
    assert.ok(plain.includes("model-training"), "the search finds what is kept in the clear");
    assert.ok(plain.includes(id), "the search finds pseudonyms");
    for (const canary of CANARIES) {
      assert.ok(!plain.includes(canary), canary);
    }
  },
);
