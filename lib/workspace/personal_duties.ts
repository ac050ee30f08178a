import { InputError } from "../core/mod.ts";
import { consenters, type CustomerTest, type GdprPolicy, objectors, type PersonStore } from "../gdpr/mod.ts";
import {
  digestOf,
  type FileKind,
  personsIn,
  personsSince,
  registerAgain,
  registeredAs,
  registerFile,
  registerWritten,
  STREAM,
} from "../gdpr/erasure/personal_file.ts";
import { registerRowFile } from "../gdpr/erasure/row_files.ts";
import { registerVaultValues } from "../gdpr/erasure/vault_values.ts";
import type { TicketSource } from "./ticket_source.ts";

/** What tickets are read for, as the policy names it. */
export type Use = "model-training" | "quality-control";

/** A file that was read or written. */
export interface TicketFile {
  readonly source: Pick<TicketSource, "path" | "columns" | "format" | "encoding" | "delimiter" | "raw"> & {
    /** Whether no column of a copy tells any more whose its rows are. */
    readonly whole?: boolean;
  };
  readonly kind: FileKind;
  /** Of the tickets that a version may be trained on. */
  readonly fingerprint?: string;
  readonly tickets: number;
  readonly customers: Iterable<string>;
  /** Pseudonyms of others whose words it holds. */
  readonly persons?: Iterable<string>;
}

/** A page that shows words of persons. */
export interface PersonalPage {
  readonly path: string;
  readonly kind: FileKind;
  /** Pseudonyms. */
  readonly persons: readonly string[];
}

/** A ticket, and whose it is. */
export interface OwnedTicket {
  readonly ticketId: string;
  readonly customerId: string;
}

/** Records of one transaction; others wait for it. */
const TICKETS_AT_ONCE = 5000;

/** What `ENABLE_GDPR` asks of whoever reads tickets. */
export class PersonalDuties {
  readonly persons: PersonStore;
  readonly #policy: GdprPolicy;

  constructor(persons: PersonStore, policy: GdprPolicy) {
    this.persons = persons;
    this.#policy = policy;
  }

  /**
   * Whose tickets may be used; undefined where the policy rests the use on something else than consent (Art. 6(1)(a) GDPR), so that all may.
   *
   * @param customer Column of the customers' ids.
   * @throws {InputError} If consent is needed, and no column tells whose the tickets are.
   */
  async allowed(use: Use, customer: string | undefined, file: string): Promise<CustomerTest | undefined> {
    const basis = this.#policy.purposes.find(({ name }) => name === use)?.legalBasis ?? "";
    if (!/^consent\b|\b6 ?\(1\) ?\(a\)/i.test(basis)) return undefined;
    if (customer === undefined) {
      throw new InputError(`${use} rests on consent, and no column tells whose tickets these are`, {
        place: { file },
        hint: "name it with --customer",
      });
    }
    return await consenters(this.persons.store, this.persons.vault, use);
  }

  /** Who objects to automated decisions. */
  objectors(): Promise<CustomerTest> {
    return objectors(this.persons.store, this.persons.vault);
  }

  /**
   * Notes whose tickets these are, encrypted under each person's key: by this, access and erasure find the answers to them, which are kept
   * under the tickets' ids alone.
   */
  async noteTickets(tickets: readonly OwnedTicket[]): Promise<void> {
    for (let i = 0; i < tickets.length; i += TICKETS_AT_ONCE) {
      const chunk = tickets.slice(i, i + TICKETS_AT_ONCE);
      const persons = await this.persons.personsOf(chunk.map(({ customerId }) => customerId), { create: true });
      await this.persons.putAll(
        chunk.map(({ ticketId }, t) => ({
          person: persons[t],
          kind: "ticket",
          name: ticketId,
          value: { ticket_id: ticketId },
        })),
      );
    }
  }

  /**
   * Notes whose words a file holds, so that access can name it and erasure finds it. Of standard input and output it is noted that there
   * was such, and the receipt says that nothing could be done about it.
   *
   * @returns Whether it can be found again.
   */
  async register({ source, kind, fingerprint, tickets, customers, persons }: TicketFile): Promise<boolean> {
    const { path, format, encoding, delimiter, columns, raw, whole } = source;
    const reading = { format, encoding, delimiter, columns, raw, whole };
    const streams = path === STREAM;
    const file = { path, kind: streams ? "stream" as const : kind, fingerprint, tickets, customers, persons, reading };
    await registerFile(this.persons, file);
    return !streams;
  }

  /** Notes that a file is there now that was registered before it was written. */
  async registerWritten(path: string): Promise<void> {
    if (path !== STREAM) await registerWritten(this.persons, path);
  }

  /** As {@linkcode register}, for a file that was read and is not learned from; one that is as it was registered before is not registered anew. */
  async registerInput(file: Omit<TicketFile, "kind" | "fingerprint">): Promise<void> {
    const { path, columns } = file.source;
    if (path !== STREAM) {
      const { db } = this.persons.store.database;
      const digest = await digestOf(path);
      const same = (await registeredAs(db, path)).some(({ kind, reading, ...before }) =>
        kind === "tickets" && before.digest === digest && reading.columns?.customer === columns?.customer
      );
      if (same) return await registerAgain(this.persons, path);
    }
    if ([...file.customers].length > 0) await this.register({ ...file, kind: "tickets" });
  }

  /** Notes a page that shows words of persons. */
  async registerPage({ path, kind, persons }: PersonalPage): Promise<void> {
    if (persons.length > 0) await registerFile(this.persons, { path, kind, tickets: 0, customers: [], persons });
  }

  /** Notes that a file names rows of a file of tickets by number. */
  async registerRows(path: string, ticketsPath: string): Promise<void> {
    if (ticketsPath !== STREAM) await registerRowFile(this.persons, { path, ticketsPath });
  }

  /**
   * Notes whose values a vault of tokens holds.
   *
   * @param tokens By customer id; those in rows of nobody under the empty one.
   */
  async registerVault(path: string, tokens: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    const customers = [...tokens.keys()].filter((id) => id !== "");
    if (customers.length === 0) return;
    await registerVaultValues(this.persons, path, tokens);
    await registerFile(this.persons, { path, kind: "vault", tickets: 0, customers });
  }

  /** Pseudonyms of all whose words a file holds, as far as it was registered. */
  async personsOfFile(path: string): Promise<string[]> {
    const { database } = this.persons.store;
    const registered = path === STREAM ? [] : await registeredAs(database.db, path);
    return await personsIn(database, registered.map(({ fingerprint }) => fingerprint));
  }

  /** Pseudonyms of all whose words were read or written since a moment, by any process: whatever was made meanwhile may show them. */
  personsSince(moment: Date): Promise<string[]> {
    return personsSince(this.persons.store.database, moment.toISOString());
  }
}
