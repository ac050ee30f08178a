import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { sha256 } from "../../core/mod.ts";
import type { GivenColumns } from "../../ingest/mod.ts";
import type { Database, Queryable, Schema } from "../../storage/db/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { among, chunksOf } from "../_among.ts";
import type { PersonStore } from "../person_store.ts";

/**
 * What a file is: tables (`tickets`, refused rows in `quarantine`, `answers` of a model beside the rows they answer, a `copy` whose
 * personal data was taken out or put back), of which rows can be taken out; a `vault` of what tokens in copies stand for, of which values
 * can be; what shows persons' words but can be made again (`report`, `notebook`, `cache`), and is deleted as a whole, as is what one
 * person was given of their own (`export`). A `stream` is no file: words that came by standard input or went to standard output.
 */
export const FILE_KINDS = [
  "tickets",
  "quarantine",
  "answers",
  "copy",
  "vault",
  "report",
  "notebook",
  "cache",
  "export",
  "stream",
] as const;

/** One of {@linkcode FILE_KINDS}. */
export type FileKind = typeof FILE_KINDS[number];

/** How a table is read: what `openTable` is told, and which columns are what. */
export interface FileReading {
  readonly format?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Columns by role; for a quarantine those of the file that the rows are from. */
  readonly columns?: GivenColumns;
  /** Whether a model learned from the texts as they stand, without taking markup and quoted mail off. */
  readonly raw?: boolean;
  /** Whether no column tells any more whose the rows of a copy are: it is deleted as a whole. */
  readonly whole?: boolean;
}

/** Path of what is no file; see {@linkcode FILE_KINDS}. */
export const STREAM = "-";

/** A file to be registered. */
export interface NewPersonalFile {
  readonly path: string;
  readonly kind: FileKind;
  /**
   * Fingerprint of the tickets that a version was trained on, by which the versions are found.
   *
   * @default one of the path
   */
  readonly fingerprint?: string;
  /** Tickets in the file. */
  readonly tickets: number;
  /** Customer ids as they stand in the file; repeats count once. */
  readonly customers: Iterable<string>;
  /**
   * Pseudonyms of persons whose words it holds besides those customers'.
   *
   * @default {[]}
   */
  readonly persons?: Iterable<string>;
  readonly reading?: FileReading;
}

/** A file that holds persons' words. */
export interface PersonalFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly fingerprint: string;
  readonly reading: FileReading;
  /** SHA-256 of the file as it was when it was registered, or as erasure left it; null where there was none. */
  readonly digest: string | null;
  /** When it was registered last, ISO 8601. */
  readonly created: string;
}

/** Rows of one insert: SQLite takes 32,766 values at once. */
const CHUNK = 10_000;

/**
 * Notes whose tickets a file holds, so that erasure finds it. Customers who are not known yet get a pseudonym. A file whose tickets have
 * changed since is registered under its new fingerprint too: versions trained on the old ones are still found.
 *
 * @returns Fingerprint of the set.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../../audit/mod.ts";
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../../storage/db/mod.ts";
 * import { openVault } from "../../storage/vault/mod.ts";
 * import { PersonStore } from "../person_store.ts";
 * import { filesOf, registerFile } from "./personal_file.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock, actor: "ann" });
 * const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
 * const persons = new PersonStore({ database, trail, clock }, vault);
 *
 * await registerFile(persons, { path: "/data/train.csv", kind: "tickets", fingerprint: "f0", tickets: 3, customers: ["7", "8", "7"] });
 * const files = await filesOf(persons.store.database.db, [(await persons.personOf("8"))!]);
 * assert.deepEqual(files.map(({ path, fingerprint }) => [path, fingerprint]), [["/data/train.csv", "f0"]]);
 * ```
 */
export async function registerFile(persons: PersonStore, file: NewPersonalFile): Promise<string> {
  const { database, clock } = persons.store;
  const path = pathOf(file);
  const fingerprint = file.fingerprint ?? fingerprintOf(path);
  const customers = [...new Set(file.customers)].filter((id) => id.trim() !== "");
  const ids = [...new Set([...await persons.personsOf(customers, { create: true }), ...file.persons ?? []])];
  const created = clock.now().toISOString();
  const digest = await digestOf(path);
  await database.transaction(async (tx) => {
    await tx.insertInto("dataset").values({ fingerprint, path, tickets: file.tickets, created })
      .onConflict((c) => c.column("fingerprint").doUpdateSet({ path, tickets: file.tickets })).execute();
    const row = { kind: file.kind, reading: JSON.stringify(file.reading ?? {}), digest, created };
    await tx.insertInto("personal_file").values({ path, fingerprint, ...row })
      .onConflict((c) => c.columns(["path", "fingerprint"]).doUpdateSet(row)).execute();
    for (const chunk of chunksOf(ids, CHUNK)) {
      await tx.insertInto("dataset_person").values(chunk.map((person_id) => ({ fingerprint, person_id })))
        .onConflict((c) => c.columns(["person_id", "fingerprint"]).doNothing()).execute();
    }
  });
  return fingerprint;
}

function pathOf({ path, kind }: Pick<NewPersonalFile, "path" | "kind">): string {
  return kind === "stream" ? STREAM : resolve(path);
}

/** Stands for the tickets of a file that nothing is learned from. */
function fingerprintOf(path: string): string {
  return sha256(new TextEncoder().encode(`file ${path}`));
}

/** Notes what a file has become that was registered, without a fingerprint of its tickets, before it was written. */
export async function registerWritten({ store: { database } }: PersonStore, file: string): Promise<void> {
  const path = resolve(file);
  const digest = await digestOf(path);
  await database.transaction(async (tx) => {
    await tx.updateTable("personal_file").set({ digest }).where("path", "=", path)
      .where("fingerprint", "=", fingerprintOf(path)).execute();
  });
}

/** SHA-256 of a file; null where there is none. */
export async function digestOf(path: string): Promise<string | null> {
  const info = await statIfThere(path);
  if (!info?.isFile) return null;
  const hash = createHash("sha256");
  for await (const chunk of (await Deno.open(path)).readable) hash.update(chunk);
  return hash.digest("hex");
}

/** Files that hold something of any of the persons, by path; once for each data set that a file was. */
export async function filesOf(db: Queryable, persons: readonly string[]): Promise<PersonalFile[]> {
  const fingerprints = await fingerprintsOf(db, persons);
  const rows = [];
  for (const chunk of chunksOf(fingerprints, CHUNK)) {
    rows.push(
      ...await db.selectFrom("personal_file").selectAll().where("fingerprint", "in", chunk).execute(),
    );
  }
  return rows.map(parsed).sort((a, b) => compare(a.path, b.path) || compare(a.created, b.created));
}

/** What a path was registered as, the latest last. */
export async function registeredAs(db: Queryable, path: string): Promise<PersonalFile[]> {
  const rows = await db.selectFrom("personal_file").selectAll().where("path", "=", resolve(path)).orderBy("created")
    .execute();
  return rows.map(parsed);
}

function parsed({ kind, reading, ...row }: Schema["personal_file"]): PersonalFile {
  return { ...row, kind: kind as FileKind, reading: JSON.parse(reading) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Persons of data sets. */
export async function personsIn(
  { db, kind }: Pick<Database, "db" | "kind">,
  fingerprints: readonly string[],
): Promise<string[]> {
  const rows = await db.selectFrom("dataset_person").select("person_id").distinct()
    .where(among({ kind }, "fingerprint", fingerprints)).execute();
  return rows.map(({ person_id }) => person_id);
}

/** Persons of all files that were registered since a moment, ISO 8601: of whatever was read or written meanwhile. */
export async function personsSince({ db }: Pick<Database, "db">, since: string): Promise<string[]> {
  const rows = await db.selectFrom("personal_file")
    .innerJoin("dataset_person", "dataset_person.fingerprint", "personal_file.fingerprint")
    .select("person_id").distinct().where("personal_file.created", ">=", since).execute();
  return rows.map(({ person_id }) => person_id);
}

/** Notes that files were read once more, as they had been registered. */
export async function registerAgain({ store: { database, clock } }: PersonStore, path: string): Promise<void> {
  const created = clock.now().toISOString();
  await database.transaction(async (tx) => {
    await tx.updateTable("personal_file").set({ created }).where("path", "=", resolve(path)).execute();
  });
}

/** Data sets that hold something of any of the persons. */
export async function fingerprintsOf(db: Queryable, persons: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const chunk of chunksOf(persons, CHUNK)) {
    const rows = await db.selectFrom("dataset_person").select("fingerprint").distinct().where("person_id", "in", chunk)
      .execute();
    for (const { fingerprint } of rows) found.add(fingerprint);
  }
  return [...found].sort();
}
