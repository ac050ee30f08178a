import type { StoreRow } from "../storage/backup/mod.ts";
import { anyTable, type Database, storeTables, type StoreTransaction } from "../storage/db/mod.ts";

/**
 * What a store knows that no backup may make it forget: the receipts of erasures, and who wrote what is in the files that lie about, so
 * that it can still be erased.
 */
const TABLES = [
  "vault",
  "person",
  "dataset",
  "dataset_person",
  "personal_file",
  "row_file",
  "vault_value",
  "keeping",
  "erasure",
  "erasure_person",
];

/** Of these the present row counts, of the others that of the backup. */
const PRESENT_COUNTS = ["erasure"];

/** Rows of one insert. */
const CHUNK = 500;

/** Rows that outlast a restore. */
export class CarriedOver {
  readonly #rows = new Map<string, StoreRow[]>();

  /** Reads them before they are replaced. */
  async take(tx: StoreTransaction, kind: Database["kind"]): Promise<void> {
    const there = (await storeTables(tx, kind)).map(({ name }) => name);
    for (const table of TABLES.filter((name) => there.includes(name))) {
      this.#rows.set(table, await anyTable(tx).selectFrom(table).selectAll().execute() as StoreRow[]);
    }
  }

  /** Puts in those that the backup lacks. */
  async put(tx: StoreTransaction): Promise<void> {
    for (const [table, rows] of this.#rows) {
      // What another key encrypted would be of no use, and in the way.
      if (table === "person" && !await this.#isSameVault(tx)) continue;
      for (let i = 0; i < rows.length; i += CHUNK) {
        const chunk = rows.slice(i, i + CHUNK);
        if (PRESENT_COUNTS.includes(table)) {
          await anyTable(tx).deleteFrom(table).where("id", "in", chunk.map(({ id }) => id)).execute();
        }
        await anyTable(tx).insertInto(table).values(chunk).onConflict((conflict) => conflict.doNothing()).execute();
      }
    }
  }

  async #isSameVault(tx: StoreTransaction): Promise<boolean> {
    const present = this.#rows.get("vault")?.[0];
    if (!present) return true;
    const restored = await tx.selectFrom("vault").select("salt").executeTakeFirst();
    return restored?.salt.toHex() === (present.salt as Uint8Array).toHex();
  }
}
