import { InputError } from "../core/mod.ts";
import { consenters, type CustomerTest, type GdprPolicy, objectors, type PersonStore } from "../gdpr/mod.ts";
import { type FileKind, registerFile } from "../gdpr/erasure/personal_file.ts";
import type { TicketSource } from "./ticket_source.ts";

/** What tickets are read for, as the policy names it. */
export type Use = "model-training" | "quality-control";

/** A file that was read or written. */
export interface TicketFile {
  readonly source: Pick<TicketSource, "path" | "columns" | "format" | "encoding" | "delimiter" | "raw">;
  readonly kind: FileKind;
  /** Of the tickets that a version may be trained on. */
  readonly fingerprint?: string;
  readonly tickets: number;
  readonly customers: Iterable<string>;
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
   * Notes whose words a file holds, so that access can name it and erasure finds it.
   *
   * @returns Whether it could be: what came by standard input cannot be found again.
   */
  async register({ source, kind, fingerprint, tickets, customers }: TicketFile): Promise<boolean> {
    const { path, format, encoding, delimiter, columns, raw } = source;
    if (path === "-") return false;
    const reading = { format, encoding, delimiter, columns, raw };
    await registerFile(this.persons, { path, kind, fingerprint, tickets, customers, reading });
    return true;
  }
}
