import type { StoreOfRecord } from "../audit/mod.ts";
import { InputError, type Json } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";
import { canonicalCustomerId, type Vault } from "../storage/vault/mod.ts";
import { chunksOf } from "./_among.ts";
import { changeConsent, changePerson } from "./_change_person.ts";
import { knownPersons, makePersons } from "./_make_persons.ts";
import { CUSTOMER_ID, keysOf, LEGAL_HOLD, lockedPerson, newId, unknownPerson } from "./_person_rows.ts";
import { checkSlug, type Person, type PersonalRecord } from "./person.ts";

/** Rows of one insert: SQLite takes 32,766 values at once. */
const CHUNK = 1000;

/** Something personal, to be kept. */
export interface NewRecord {
  /** Pseudonym. */
  readonly person: string;
  /** Such as `ticket`; a plain name, kept in the clear. */
  readonly kind: string;
  readonly value: Json;
  /**
   * Tells it from others of its kind and person, such as a ticket's id: put again, the record stays as it is.
   *
   * @default none; each is a record of its own
   */
  readonly name?: string;
  /**
   * When it came to be, as `toISOString` writes it; retention counts from here.
   *
   * @default now
   */
  readonly created?: string;
}

/** What `personOf` and `personsOf` do with those who are not known. */
export interface PersonsOptions {
  /**
   * Whether they are made.
   *
   * @default {false}
   */
  readonly create?: boolean;
}

/**
 * The persons of a store and what is kept of them, encrypted with a key each. What is said of a person here, and in the audit trail, is
 * said of the pseudonym.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { openVault } from "../storage/vault/mod.ts";
 * import { PersonStore } from "./person_store.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock, actor: "ann" });
 * const vault = await openVault(database, "correct horse battery", { clock, cost: { N: 16, r: 8, p: 1 } });
 * const persons = new PersonStore({ database, trail, clock }, vault);
 *
 * const id = await persons.personOf("customer 7", { create: true });
 * await persons.put(id, "ticket", { text: "my parcel is late" });
 * assert.deepEqual((await persons.records(id)).map(({ value }) => value), [{ text: "my parcel is late" }]);
 *
 * await database.transaction((tx) => persons.forgetKey(tx, id));
 * assert.deepEqual(await persons.records(id), []);
 * assert.equal(await persons.personOf("customer 7"), undefined);
 * ```
 */
export class PersonStore {
  readonly store: StoreOfRecord;
  readonly vault: Vault;

  constructor(store: StoreOfRecord, vault: Vault) {
    this.store = store;
    this.vault = vault;
  }

  /** Pseudonym of a customer; undefined if none is known and none is to be made. */
  personOf(customerId: string, options: { readonly create: true }): Promise<string>;
  personOf(customerId: string, options?: PersonsOptions): Promise<string | undefined>;
  async personOf(customerId: string, options: PersonsOptions = {}): Promise<string | undefined> {
    return (await this.personsOf([customerId], options))[0];
  }

  /** Pseudonyms of many customers, shape `(nCustomers,)`; undefined stands for those who are not known. */
  personsOf(customerIds: readonly string[], options: { readonly create: true }): Promise<string[]>;
  personsOf(customerIds: readonly string[], options?: PersonsOptions): Promise<(string | undefined)[]>;
  async personsOf(customerIds: readonly string[], options: PersonsOptions = {}): Promise<(string | undefined)[]> {
    const { create = false } = options;
    const { database } = this.store;
    const lookups = this.#lookups(customerIds);
    const known = await knownPersons(database, database.db, [...new Set(lookups)]);
    const missing = new Map(
      lookups.flatMap((lookup, i) => known.has(lookup) ? [] : [[lookup, canonicalCustomerId(customerIds[i])]]),
    );
    if (create && missing.size > 0) {
      const made = await database.transaction((tx) => makePersons(database, this.vault, tx, missing, this.#now()));
      for (const [lookup, id] of made) known.set(lookup, id);
    }
    return lookups.map((lookup) => known.get(lookup));
  }

  /**
   * What is known of a person, opened.
   *
   * @throws {InputError} If there is no such pseudonym.
   */
  async person(id: string): Promise<Person> {
    const row = await this.store.database.db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw unknownPerson(id);
    const key = row.wrapped_key && this.vault.unwrap(row.wrapped_key, id);
    const opened = (sealed: Uint8Array | null, kind: string) =>
      key && sealed ? this.vault.open(key, sealed, { id, person: id, kind }) : null;
    return {
      id,
      customerId: opened(row.sealed_id, CUSTOMER_ID),
      created: row.created,
      objects: row.objects === 1,
      consents: JSON.parse(row.consent),
      legalHold: opened(row.legal_hold, LEGAL_HOLD),
      erasedAt: row.erased_at,
    };
  }

  /** Keeps something of a person; settles with the record's id once it outlasts a power cut. */
  async put(person: string, kind: string, value: Json): Promise<string> {
    return (await this.putAll([{ person, kind, value }]))[0];
  }

  /** Keeps many things at once, all or none; the ids of the records, shape `(nRecords,)`. */
  putAll(records: readonly NewRecord[]): Promise<string[]> {
    return this.store.database.transaction((tx) => this.putIn(tx, records));
  }

  /**
   * Keeps things within a transaction, so that they stand or fall with what else is done in it.
   *
   * @throws {InputError} If a person is not known, or was erased.
   */
  async putIn(tx: StoreTransaction, records: readonly NewRecord[]): Promise<string[]> {
    for (const { kind } of records) checkSlug("keep a record", "kind", kind);
    const keys = await keysOf(this.store.database, this.vault, tx, [...new Set(records.map(({ person }) => person))]);
    const now = this.#now();
    const rows = records.map(({ person, kind, value, name, created = now }) => {
      if (!ISO.test(created)) throw new RangeError("Cannot keep a record: created must be ISO 8601 in UTC, with ms");
      const id = name === undefined ? newId("r") : `r_${this.vault.recordHash(person, kind, name)}`;
      const sealed = this.vault.seal(keys.get(person)!, JSON.stringify(value), { id, person, kind });
      return { id, person_id: person, kind, created, sealed };
    });
    for (const chunk of chunksOf(rows, CHUNK)) {
      await tx.insertInto("personal_record").values(chunk).onConflict((c) => c.column("id").doNothing()).execute();
    }
    return rows.map(({ id }) => id);
  }

  /**
   * What is kept of a person, opened, oldest first; nothing once erased.
   *
   * @param kind Only records of this kind.
   * @throws {InputError} Naming a record that was changed in the database.
   */
  async records<T extends Json = Json>(person: string, kind?: string): Promise<PersonalRecord<T>[]> {
    const { db } = this.store.database;
    const row = await db.selectFrom("person").select("wrapped_key").where("id", "=", person).executeTakeFirst();
    if (!row) throw unknownPerson(person);
    if (!row.wrapped_key) return [];
    const key = this.vault.unwrap(row.wrapped_key, person);
    const rows = await db.selectFrom("personal_record").select(["id", "kind", "created", "sealed"])
      .where("person_id", "=", person).where("sealed", "is not", null)
      .$if(kind !== undefined, (query) => query.where("kind", "=", kind!)).execute();
    // Sorted here: asked to sort, SQLite goes through all records of the kind, of everyone, in order of their age.
    const ordered = rows.sort((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id));
    return ordered.map(({ id, kind, created, sealed }) => {
      const value = JSON.parse(this.vault.open(key, sealed!, { id, person, kind })) as T;
      return { id, kind, created, value };
    });
  }

  /**
   * Destroys a person's key, and with it everything that it sealed; the customer id leads nowhere any more. The audit trail is told by
   * the caller, in the same transaction.
   *
   * @returns Whether there was a key to destroy.
   * @throws {InputError} If a legal hold stands, or there is no such pseudonym.
   */
  async forgetKey(tx: StoreTransaction, person: string): Promise<boolean> {
    const row = await lockedPerson(this.store.database, tx, person);
    if (row.legal_hold) {
      throw new InputError(`person ${person} cannot be erased: a legal hold stands`, {
        hint: `release it first: deno task gdpr hold ${person} --release`,
      });
    }
    if (!row.wrapped_key) return false;
    await tx.updateTable("person").set({
      wrapped_key: null,
      lookup: null,
      sealed_id: null,
      consent: "{}",
      erased_at: this.#now(),
    }).where("id", "=", person).execute();
    return true;
  }

  /**
   * Notes that a person agrees to a purpose.
   *
   * @param options `source`: how it was given, such as `web-form`; a plain name, kept in the clear.
   * @returns Whether that is new.
   */
  async setConsent(person: string, purpose: string, options: { readonly source: string }): Promise<boolean> {
    const { source } = options;
    checkSlug("give consent", "purpose", purpose);
    checkSlug("give consent", "source", source);
    return await changeConsent(
      this.store,
      person,
      purpose,
      (now, consent) => consent && consent.withdrawn === null ? undefined : { given: now, source, withdrawn: null },
    );
  }

  /** Notes that a person no longer agrees to a purpose; as easy as to give it (Art. 7(3) GDPR). */
  async withdraw(person: string, purpose: string): Promise<boolean> {
    checkSlug("withdraw consent", "purpose", purpose);
    return await changeConsent(
      this.store,
      person,
      purpose,
      (now, consent) => consent && consent.withdrawn === null ? { ...consent, withdrawn: now } : undefined,
    );
  }

  /** Notes whether a person objects to automated decisions; whether that is new. */
  setObjection(person: string, objects: boolean): Promise<boolean> {
    return changePerson(
      this.store,
      person,
      ({ objects: before }) =>
        (before === 1) === objects
          ? undefined
          : { set: { objects: objects ? 1 : 0 }, details: { change: "objection", objects } },
    );
  }

  /** Forbids that anything of a person is erased or runs out; the reason is kept encrypted, and stays out of the audit trail. */
  async setLegalHold(person: string, reason: string): Promise<boolean> {
    if (reason.trim() === "") throw new RangeError("Cannot set a legal hold: reason must not be empty");
    return await changePerson(this.store, person, ({ wrapped_key, legal_hold }) => {
      const key = this.vault.unwrap(wrapped_key!, person);
      const context = { id: person, person, kind: LEGAL_HOLD };
      if (legal_hold && this.vault.open(key, legal_hold, context) === reason) return undefined;
      return {
        set: { legal_hold: this.vault.seal(key, reason, context) },
        details: { change: "legal-hold", stands: true },
      };
    });
  }

  /** Lifts the legal hold; whether there was one. */
  releaseLegalHold(person: string): Promise<boolean> {
    return changePerson(
      this.store,
      person,
      ({ legal_hold }) =>
        legal_hold ? { set: { legal_hold: null }, details: { change: "legal-hold", stands: false } } : undefined,
    );
  }

  /** Hashing is most of the work for known persons, and each customer has several tickets. */
  #lookups(customerIds: readonly string[]): string[] {
    const seen = new Map<string, string>();
    return customerIds.map((id) => {
      let lookup = seen.get(id);
      if (lookup === undefined) seen.set(id, lookup = this.vault.lookup(id));
      return lookup;
    });
  }

  #now(): string {
    return this.store.clock.now().toISOString();
  }
}

/** Times in the one form in which their texts sort as they should. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
