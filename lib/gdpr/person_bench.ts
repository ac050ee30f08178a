/**
 * What encryption costs: persons and records a second, each record 600 characters, on a store of its own.
 *
 * `deno run -A lib/gdpr/person_bench.ts [DATABASE_URL]`; without an address on SQLite in a temporary folder. The rival is the same
 * insert without encryption.
 */
import { systemClock } from "../core/mod.ts";
import { AuditTrail } from "../audit/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { openVault, rotateKey } from "../storage/vault/mod.ts";
import { PersonStore } from "./person_store.ts";

const PERSONS = 100_000;
const ONE_BY_ONE = 1000;
const TEXT = "my parcel is late ".repeat(34).slice(0, 600);

const folder = await Deno.makeTempDir();
try {
  await measure(Deno.args[0] ?? `sqlite:${folder}/store.db`);
} finally {
  await Deno.remove(folder, { recursive: true });
}

async function measure(url: string): Promise<void> {
  await using database = await openDatabase(url);
  const store = {
    database,
    clock: systemClock,
    trail: new AuditTrail(database, { clock: systemClock, actor: "bench" }),
  };
  const vault = await timed("open the vault", 1, () => openVault(database, "a key for the bench", store));
  const persons = new PersonStore(store, vault);
  const customers = Array.from({ length: PERSONS }, (_, i) => `customer ${crypto.randomUUID()} ${i}`);
  const ids = await timed("make persons", PERSONS, () => persons.personsOf(customers, { create: true }));
  await timed("find persons", PERSONS, () => persons.personsOf(customers));
  const key = vault.newPersonKey("p").key;
  const place = { id: "r", person: "p", kind: "ticket" };
  const sealed = await timed("seal", PERSONS, () => customers.map(() => vault.seal(key, TEXT, place)));
  await timed("open", PERSONS, () => sealed.forEach((bytes) => vault.open(key, bytes, place)));
  await timed(
    "seal and put, all at once",
    PERSONS,
    () => persons.putAll(ids.map((person) => ({ person, kind: "ticket", value: { text: TEXT } }))),
  );
  await timed("put plain, all at once", PERSONS, () =>
    database.transaction(async (tx) => {
      for (let i = 0; i < PERSONS; i += 1000) {
        await tx.insertInto("personal_record").values(
          ids.slice(i, i + 1000).map((person_id, j) => ({
            id: `plain ${i + j} ${person_id}`,
            person_id,
            kind: "plain",
            created: "2026-01-01T00:00:00.000Z",
            sealed: new TextEncoder().encode(JSON.stringify({ text: TEXT })),
          })),
        ).execute();
      }
    }));
  await timed("seal and put, one by one", ONE_BY_ONE, async () => {
    for (let i = 0; i < ONE_BY_ONE; i++) await persons.put(ids[0], "draft", { text: TEXT });
  });
  await timed("open the records of one person", ONE_BY_ONE, () => persons.records(ids[0], "draft"));
  await timed("open a person's record, one by one", ONE_BY_ONE, async () => {
    for (let i = 1; i <= ONE_BY_ONE; i++) await persons.records(ids[i], "ticket");
  });
  await timed(
    "put all persons under a new key",
    PERSONS,
    () => rotateKey(database, { oldKey: "a key for the bench", newKey: "another key for the bench" }),
  );
}

async function timed<T>(what: string, n: number, work: () => T | Promise<T>): Promise<T> {
  const start = systemClock.monotonic();
  const result = await work();
  const seconds = (systemClock.monotonic() - start) / 1000;
  console.log(
    `${what.padEnd(36)} ${seconds.toFixed(2).padStart(7)} s ${Math.round(n / seconds).toString().padStart(9)} /s`,
  );
  return result;
}
