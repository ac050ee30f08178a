import type { Erasure, StoreRow } from "../storage/backup/mod.ts";

/** Keeps what was erased after a backup was written from coming back with it: its keys do not even go into the database. */
export class ErasedAgain {
  /** Persons of the backup who were known in it, and are not any more. */
  persons = 0;
  /** Versions likewise. */
  versions = 0;
  readonly #persons = new Map<string, string>();
  readonly #versions = new Map<string, string>();

  add(erasures: readonly Erasure[]): void {
    for (const { kind, id, at } of erasures) (kind === "person" ? this.#persons : this.#versions).set(id, at);
  }

  hasVersion(digest: string): boolean {
    return this.#versions.has(digest);
  }

  /** A row of the backup as it may be restored. */
  apply(table: string, row: StoreRow): StoreRow {
    if (table === "person") return this.#person(row);
    if (table === "personal_record" && this.#persons.has(String(row.person_id))) return set(row, { sealed: null });
    if (table === "version") return this.#version(row);
    return row;
  }

  #person(row: StoreRow): StoreRow {
    const at = this.#persons.get(String(row.id));
    if (at === undefined || row.erased_at !== null) return row;
    this.persons++;
    const nothing = { wrapped_key: null, lookup: null, sealed_id: null, legal_hold: null, consent: "{}" };
    return set(row, { ...nothing, erased_at: at });
  }

  #version(row: StoreRow): StoreRow {
    const at = this.#versions.get(String(row.digest));
    if (at === undefined || row.state === "erased") return row;
    this.versions++;
    return set(row, { state: "erased", gone_at: at, gone_reason: "erased after the backup was written" });
  }
}

/** Changes the columns that a row has; one of an older schema may lack some. */
function set(row: StoreRow, values: StoreRow): StoreRow {
  return { ...row, ...Object.fromEntries(Object.entries(values).filter(([column]) => Object.hasOwn(row, column))) };
}
