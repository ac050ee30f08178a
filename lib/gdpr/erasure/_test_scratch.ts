import { join } from "node:path";
import { constants, gunzipSync, gzipSync, inflateRawSync } from "node:zlib";
import { sql } from "kysely";
import { fingerprint, type Json, type Rng } from "../../core/mod.ts";
import { openTable } from "../../ingest/mod.ts";
import { LinearSvm } from "../../models/mod.ts";
import { type Registry, saveVersion } from "../../registry/mod.ts";
import type { Database } from "../../storage/db/mod.ts";
import { decodeSafetensors, openTableWriter } from "../../storage/mod.ts";
import { testPersons } from "../_test_persons.ts";
import { exportName } from "../export_files.ts";
import type { NewRecord, PersonStore } from "../person_store.ts";
import type { ErasureOptions } from "./erase_persons.ts";
import { registerFile } from "./personal_file.ts";

/** Words that nobody else uses. */
const CANARY = /zq[a-z]{10}/g;

/** Someone with a word of their own in each place. */
export interface Bird {
  readonly customer: string;
  readonly ticket: string;
  readonly id: string;
  readonly canaries: readonly string[];
}

/** A workspace full of canaries. */
export interface Scratch {
  readonly folder: string;
  readonly persons: PersonStore;
  readonly registry: Registry;
  readonly options: ErasureOptions;
  readonly birds: readonly Bird[];
}

/** A word of twelve letters. */
function newCanary(rng: Rng): string {
  return `zq${Array.from({ length: 10 }, () => String.fromCharCode(97 + rng.int(26))).join("")}`;
}

/** Opens what a scratch folder holds. */
export async function openScratch(
  database: Database,
  folder: string,
): Promise<{ persons: PersonStore; registry: Registry; options: ErasureOptions }> {
  const { persons, store } = await testPersons(database);
  const registry = { models: join(folder, "models"), store };
  const options = {
    registry,
    exports: join(folder, "exports"),
    erasures: join(folder, "erasures.jsonl"),
    receipts: join(folder, "receipts"),
  };
  return { persons, registry, options };
}

/** Fills a folder and a store with tickets, feedback, answers, a trained version and files of all kinds. */
export async function fillScratch(database: Database, folder: string, n: number, rng: Rng): Promise<Scratch> {
  const { persons, registry, options } = await openScratch(database, folder);
  const words = Array.from({ length: n }, () => Array.from({ length: 5 }, () => newCanary(rng)));
  const customers = words.map(([a]) => `C-${a}`);
  const ids = await persons.personsOf(customers, { create: true });
  const birds = words.map(([a, b, c, d, e], i): Bird => ({
    customer: customers[i],
    ticket: `T-${b}`,
    id: ids[i],
    canaries: [a, b, c, d, e],
  }));
  await persons.putAll(birds.flatMap(({ id, ticket, canaries: [, , text, draft] }): NewRecord[] => [
    { person: id, kind: "ticket", value: { ticket_id: ticket, text: `my refund ${text}` } },
    { person: id, kind: "feedback", value: { ticket_id: ticket, was: "billing", comment: draft } },
  ]));
  const rows = birds.map(({ customer, ticket, canaries: [, , text] }, i) => [
    ticket,
    customer,
    i % 2 === 0 ? `I want my refund, ${text}!\nthe order is late` : `cannot log in as ${text}`,
    i % 2 === 0 ? "Refund" : "Login",
  ]);
  const columns = ["ticket_id", "customer_id", "customer_message", "category"];
  const write = async (name: string, columns: readonly string[], rows: readonly (readonly unknown[])[]) => {
    await using table = await openTableWriter(join(folder, name), columns);
    for (const row of rows) await table.write(row);
    await table.close();
  };
  await write("train.csv", columns, rows);
  const texts = rows.map(([, , text]) => text);
  const labels = rows.map(([, , , label]) => label);
  const print = fingerprint(texts, labels);
  const register = (
    name: string,
    kind: "tickets" | "quarantine" | "answers" | "report" | "notebook" | "cache",
    own?: string,
  ) => registerFile(persons, { path: join(folder, name), kind, fingerprint: own, tickets: n, customers });
  await register("train.csv", "tickets", print);
  for (const seed of [1, 2]) {
    const svm = await new LinearSvm({ seed, maxEpochs: 3 }).fit(texts, labels);
    await saveVersion(registry, {
      name: "birds",
      snapshot: svm.toSnapshot(),
      classes: svm.classes,
      dataFingerprint: print,
      split: "none",
      seed,
      config: {},
      clock: persons.store.clock,
    });
  }
  await write("answers.csv", [...columns, "label"], rows.map((row) => [...row, row[3]]));
  await write("answers.parquet", columns, rows);
  await write("answers.json", ["ticket_id", "label"], rows.map((row) => [row[0], row[3]])); // tells the ticket, not the customer
  await write("book.xlsx", columns, rows);
  const lines = birds.map(({ customer, canaries: [, , , , refused] }, i) =>
    JSON.stringify({
      row: i + 1,
      code: "TL110",
      reason: "…",
      values: { customer_id: customer, customer_message: refused },
    })
  );
  await Deno.writeFile(join(folder, "bad.quarantine.jsonl.gz"), gzipSync(`${lines.join("\n")}\n`));
  for (const name of ["report.html", "run.ipynb", "cache.bin"]) {
    await Deno.writeTextFile(join(folder, name), birds.map(({ canaries }) => canaries[2]).join(" "));
  }
  for (const name of ["answers.csv", "answers.parquet", "answers.json", "book.xlsx"]) await register(name, "answers");
  await register("bad.quarantine.jsonl.gz", "quarantine");
  await register("report.html", "report");
  await register("run.ipynb", "notebook");
  await register("cache.bin", "cache");
  for (const { id, canaries } of birds.slice(0, 5)) {
    const path = join(options.exports, exportName(id, persons.store.clock.now()));
    await Deno.mkdir(path, { recursive: true });
    await Deno.writeTextFile(join(path, "data.json"), JSON.stringify(canaries));
  }
  await database.transaction(async (tx) => {
    for (const { ticket } of birds) {
      const answer = { label: "Refund", confidence: 0.9, decision: "route", asked_as: "champion" };
      await tx.insertInto("answer").values({ ticket_id: ticket, at: "2026-01-01", digest: "d", ...answer }).execute();
    }
  });
  return { folder, persons, registry, options, birds };
}

/** In how many places each canary is: files below a folder, taken apart where they are packed, and rows of a server's tables. */
export async function countCanaries(database: Database, folder: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (const canary of new Set(text.match(CANARY) ?? [])) counts.set(canary, (counts.get(canary) ?? 0) + 1);
  };
  for await (const path of filesBelow(folder)) for await (const text of textsOf(path)) add(text);
  if (database.kind === "postgres") { for await (const text of rowsOf(database)) add(text); }
  return counts;
}

async function* filesBelow(folder: string): AsyncIterable<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) yield* filesBelow(path);
    else yield path;
  }
}

/** A file as its bytes say, one and two bytes a character, from both parities; and as what is packed in it says. */
async function* textsOf(path: string): AsyncIterable<string> {
  const bytes = await Deno.readFile(path);
  yield new TextDecoder("latin1").decode(bytes);
  yield new TextDecoder("utf-16le").decode(bytes);
  yield new TextDecoder("utf-16le").decode(bytes.subarray(1));
  if (path.endsWith(".gz")) yield gunzipSync(bytes).toString("latin1");
  if (path.endsWith(".parquet")) {
    for await (const { values } of (await openTable(path)).rows) yield values.join(" ");
  }
  if (path.endsWith(".safetensors")) {
    for (const { data } of Object.values(decodeSafetensors(bytes, path).tensors)) {
      // Code points with flags above them.
      if (data instanceof Int32Array) yield Array.from(data, (n) => String.fromCharCode(n & 0xffff)).join("");
    }
  }
  if (path.endsWith(".xlsx")) yield* entriesOf(bytes);
}

/** The texts of a ZIP archive's entries, found by their local headers. */
function* entriesOf(bytes: Uint8Array): Iterable<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    const data = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    try {
      yield inflateRawSync(bytes.subarray(data), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
    } catch {
      // Stored, not deflated: the bytes themselves were looked at.
    }
  }
}

async function* rowsOf({ db }: Database): AsyncIterable<string> {
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema()`.execute(db);
  for (const { name } of tables) {
    const { rows } = await sql<{ row: Json }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(db);
    for (const { row } of rows) yield JSON.stringify(row);
  }
}
