import { canonicalCustomerId } from "../storage/vault/mod.ts";
import { guessMapping } from "../ingest/mod.ts";
import { tokensIn } from "../text/pii/mod.ts";
import type { PersonalDuties } from "../workspace/personal_duties.ts";
import { openWorkspace } from "../workspace.ts";
import type { PiiSource } from "./pii_table.ts";
import type { TaskContext } from "./run_task.ts";

/** Columns that say whose a row is. */
export interface OwnerColumns {
  readonly customer?: string;
  readonly id?: string;
}

/** Looks on while a copy is written: whose its rows are, and by which column that can be told from the copy afterwards. */
export class CopyOwners {
  readonly #given: OwnerColumns;
  #columns: OwnerColumns = {};
  #at = { customer: -1, id: -1 };
  #rows = 0;
  readonly #customers = new Set<string>();
  readonly #tickets = new Map<string, string>();
  /** By customer; those in rows of nobody under the empty id. */
  readonly #tokens = new Map<string, Set<string>>();
  /** Of rows with a customer, whether all kept their customer, and all their ticket's id; of all rows, whether they have one and kept it. */
  #kept = { customer: true, id: true, ids: true };

  constructor(given: OwnerColumns) {
    this.#given = given;
  }

  /** Whether a column tells whose the rows are. */
  get known(): boolean {
    return this.#at.customer >= 0;
  }

  /** Finds the columns by the rules of every other task. */
  open(columns: readonly string[], format: string): void {
    // A copy need not hold texts of tickets, so a column that is not there stands in for them.
    const text = "\0";
    const { customer, id } = guessMapping([...columns, text], format, { ...this.#given, text }).mapping;
    this.#columns = { customer, id };
    this.#at = { customer: columns.indexOf(customer ?? text), id: columns.indexOf(id ?? text) };
  }

  add(values: readonly unknown[], copy: readonly unknown[]): void {
    this.#rows++;
    const customer = textOf(values[this.#at.customer]);
    const ticket = textOf(values[this.#at.id]);
    const tokens = tokensIn(JSON.stringify(copy, (_, value) => (typeof value === "bigint" ? String(value) : value)));
    if (tokens.length > 0) {
      const own = this.#tokens.get(customer) ?? new Set();
      for (const token of tokens) own.add(token);
      this.#tokens.set(customer, own);
    }
    this.#kept.ids &&= ticket !== "" && textOf(copy[this.#at.id]) === ticket;
    if (customer === "") return;
    this.#customers.add(customer);
    if (ticket !== "") this.#tickets.set(ticket, customer);
    const after = textOf(copy[this.#at.customer]);
    this.#kept.customer &&= after !== "" && canonicalCustomerId(after) === canonicalCustomerId(customer);
    this.#kept.id &&= ticket !== "" && textOf(copy[this.#at.id]) === ticket;
  }

  /** Registers what is read and the copy, so that an erasure finds the rows, or removes the copy where nothing tells them apart. */
  async register(
    duties: PersonalDuties,
    { source, out, format, vault }: {
      readonly source: PiiSource;
      readonly out: string;
      readonly format?: string;
      readonly vault?: string;
    },
  ): Promise<void> {
    const customers = this.#customers;
    const persons = await duties.personsOfFile(source.path);
    const tickets = this.#rows;
    const { customer, id } = this.#columns;
    const columns = { customer, id };
    if (customers.size > 0) await duties.registerInput({ source: { ...source, columns }, tickets, customers });
    if (customers.size === 0 && persons.length === 0) return;
    const byId = !this.#kept.customer && this.#kept.id;
    if (byId) {
      await duties.noteTickets([...this.#tickets].map(([ticketId, customerId]) => ({ ticketId, customerId })));
    }
    const whole = customers.size > 0 ? !this.#kept.customer && !this.#kept.id : !this.#kept.ids;
    const told = byId ? { customer: null, id } : columns;
    const copy = { path: out, format, columns: told, ...(whole && { whole }) };
    await duties.register({ source: copy, kind: "copy", tickets, customers, persons });
    if (vault !== undefined) await duties.registerVault(vault, this.#tokens);
  }
}

/** Keeps track of whose a copy is, where persons are kept. */
export interface KeptOwners extends AsyncDisposable {
  /** Absent where persons are not kept. */
  readonly watch?: CopyOwners;
  /** To be called before the copy gets its name. */
  register(): Promise<void>;
}

/**
 * Opens the store for a copy of a file, where persons are kept; else it is left alone.
 *
 * @throws {InputError} If `TICKETLAB_KEY` is not set.
 */
export async function keepOwners(
  flags: OwnerColumns & Omit<PiiSource, "path"> & {
    readonly file: string;
    readonly out: string;
    readonly to?: string;
    readonly vault?: string;
  },
  { clock, note }: Pick<TaskContext, "clock" | "note">,
): Promise<KeptOwners> {
  const { file: path, out, to, vault, customer, id, format, encoding, delimiter } = flags;
  const workspace = await openWorkspace();
  const nothing = () => Promise.resolve();
  if (!workspace.config.ENABLE_GDPR) return { register: nothing, [Symbol.asyncDispose]: nothing };
  const store = await workspace.openStore({ clock, onNote: note });
  const duties = await workspace.duties(store).catch(async (error) => {
    await store[Symbol.asyncDispose]();
    throw error;
  });
  const watch = new CopyOwners({ customer, id });
  return {
    watch,
    async register() {
      if (!watch.known) note("No column tells whose these rows are, so an erasure will not find them: see --customer.");
      await watch.register(duties!, { source: { path, format, encoding, delimiter }, out, format: to, vault });
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
