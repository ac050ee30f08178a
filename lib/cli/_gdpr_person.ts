import type { StoreOfRecord } from "../audit/mod.ts";
import { InputError } from "../core/errors.ts";
import {
  type GdprPolicy,
  isPseudonym,
  keepingPeriods,
  keepingText,
  type PersonStore,
  readPolicy,
} from "../gdpr/mod.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { type FlagSpec, type PositionalSpec, UsageError } from "./flags.ts";
import type { TaskContext } from "./run_task.ts";

/** Whom a verb is about. */
export const CUSTOMER = {
  help: "customer id, or pseudonym (p_…); - reads it from standard input, so that it stays out of the shell's history",
  required: true,
} as const satisfies PositionalSpec;

/** Where the controller's own words are. */
export const POLICY_FLAG = {
  policy: {
    type: "string",
    value: "FILE",
    help: "what only the controller knows, and retention by kind; register --init writes one",
    default: "gdpr.json",
  },
} as const satisfies Record<string, FlagSpec>;

/**
 * The policy that {@linkcode POLICY_FLAG} names; the defaults where there is none and nobody named another.
 *
 * @throws {InputError} If a file that was named is not there: with the defaults instead, retention might remove too much.
 */
export async function policyAt(path: string): Promise<GdprPolicy> {
  if (path !== POLICY_FLAG.policy.default && !await isThere(path)) {
    throw new InputError("there is no such policy", {
      place: { file: path },
      hint: "check the path, or write one: deno task gdpr register --init",
    });
  }
  return await readPolicy(path);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** Where exports are written to, and found again by retention. */
export const EXPORTS = "data/exports";

/** What is said of a customer who is not known. */
export const NOTHING_KEPT = { text: "nothing is kept on this customer", json: { person: null } } as const;

/** The same to somebody who asks for all of it: what was read while persons were not kept cannot be found. */
export async function nothingKept({ database }: StoreOfRecord) {
  const keeping = await keepingPeriods(database.db);
  return {
    text: `${NOTHING_KEPT.text}\n${keepingText(keeping)}`,
    json: { person: null, keeping },
  };
}

/** Notes where a person's data was written to, so that erasure finds it. */
export async function registerExport(
  { workspace, store, path, person, note }: {
    readonly workspace: Workspace;
    readonly store: StoreOfRecord;
    readonly path: string;
    readonly person: string;
    readonly note: TaskContext["note"];
  },
): Promise<void> {
  const duties = await workspace.duties(store);
  if (duties) await duties.registerPage({ path, kind: "export", persons: [person] });
  else note(`ENABLE_GDPR is false, so an erasure will not know of ${path}`);
}

/** Opens workspace, store and persons for some work. */
export async function withPersons<T>(
  { clock, note }: TaskContext,
  work: (persons: PersonStore, workspace: Workspace, store: StoreOfRecord) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  return await work(await workspace.openPersons(store), workspace, store);
}

/** Pseudonym of the customer on the command line; undefined if nothing is kept of them. */
export async function findPerson(persons: PersonStore, customer: string): Promise<string | undefined> {
  const named = await customerNamed(customer);
  if (!isPseudonym(named)) return await persons.personOf(named);
  await persons.person(named); // one that there is none of is an error
  return named;
}

/** The same; who is not known yet is made, so that what they say is kept from the first ticket on. */
export async function findOrMakePerson(
  persons: PersonStore,
  customer: string,
  note: TaskContext["note"],
): Promise<string> {
  const named = await customerNamed(customer);
  if (isPseudonym(named)) return (await persons.person(named)).id;
  const known = await persons.personOf(named);
  if (known !== undefined) return known;
  const made = await persons.personOf(named, { create: true });
  note(`this customer was not known: ${made} was made`);
  return made;
}

async function customerNamed(customer: string): Promise<string> {
  const named = (customer === "-" ? await new Response(Deno.stdin.readable).text() : customer).trim();
  if (named === "") throw new UsageError("CUSTOMER is empty");
  return named;
}
