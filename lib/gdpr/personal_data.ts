import { searchTrail, type StoreOfRecord } from "../audit/mod.ts";
import type { Json } from "../core/mod.ts";
import { among } from "./_among.ts";
import type { Person, PersonalRecord } from "./person.ts";
import { type KeepingPeriod, keepingPeriods } from "./keeping.ts";
import type { PersonStore } from "./person_store.ts";
import type { GdprPolicy } from "./policy.ts";

/** An answer that a model gave to one of the person's tickets. */
export interface GivenAnswer {
  readonly ticketId: string;
  /** ISO 8601. */
  readonly at: string;
  /** Version of the model, such as `tickets@0a1b2c3d4e5f`. */
  readonly version: string;
  readonly label: string | null;
  /** Calibrated probability of `label`, in [0, 1]. */
  readonly confidence: number | null;
  /** `route`, `choose` or `human`. */
  readonly decision: string;
}

/** A set of tickets that holds some of the person's. */
export interface HoldingDataset {
  readonly fingerprint: string;
  readonly tickets: number;
  readonly created: string;
  /** What it is, such as `tickets`, `answers` or `report`; more than one if several files show it. */
  readonly kinds: readonly string[];
  /** Versions that were trained on it, such as `tickets@0a1b2c3d4e5f`, and whether they still are there. */
  readonly versions: readonly { readonly id: string; readonly created: string; readonly state: string }[];
}

/** What the audit trail says of the person. */
export interface PersonEntry {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly details: Readonly<Record<string, Json>>;
}

/** Everything that is kept on a person, and what they have to be told with it (Art. 15 GDPR). */
export interface PersonalData {
  readonly format: "ticketlab-personal-data";
  readonly formatVersion: 1;
  /** ISO 8601. */
  readonly made: string;
  readonly person: Person;
  readonly records: readonly PersonalRecord<Json>[];
  readonly answers: readonly GivenAnswer[];
  readonly datasets: readonly HoldingDataset[];
  readonly auditEntries: readonly PersonEntry[];
  /** When persons were kept: what was read at other times is under nobody's name, and not in here. */
  readonly keeping: readonly KeepingPeriod[];
  readonly about: Pick<GdprPolicy, "controller" | "purposes" | "recipients" | "transfers" | "retentionDays"> & {
    /** Where the data is from. */
    readonly source: string;
    readonly rights: readonly string[];
    /** What machines decide, and how (Art. 15(1)(h)). */
    readonly automatedDecisions: string;
  };
}

/** What a person may ask for, in the words of the GDPR's articles. */
const RIGHTS: readonly string[] = [
  "to have wrong data put right (Art. 16)",
  "to have it erased (Art. 17)",
  "to have its use restricted (Art. 18)",
  "to have what you gave us in a form that others can read (Art. 20)",
  "to object to its use (Art. 21), and to decisions by machines alone (Art. 22)",
  "to withdraw a consent at any time (Art. 7)",
  "to complain to a supervisory authority (Art. 77)",
];

const SOURCE = "Your messages to customer support, and the corrections that agents made to how they were labelled.";

const DECISIONS =
  "A model labels each message by the words in it and says how sure it is. Where it is sure enough, the " +
  "message goes to a team by itself (route); else an agent picks among a few labels (choose), or reads it without a " +
  "suggestion (human). Nothing else is decided by it. Whoever objects is always read by a human.";

/** Options of {@linkcode exportPersonalData}. */
export interface PersonalDataOptions {
  readonly policy: GdprPolicy;
  /** What it is made for, such as `access`; goes into the audit trail. */
  readonly purpose: string;
}

/**
 * Everything that is kept on a person, opened; that it was handed out is in the audit trail (`person.export`) once this settles.
 *
 * Who acted is left out of the entries of the trail: that concerns the staff, and a person has no right to their names where they acted
 * on the controller's behalf (Court of Justice of the EU, C-579/21, https://curia.europa.eu/juris/liste.jsf?num=C-579/21).
 *
 * @param id Pseudonym.
 * @throws {InputError} If there is no such person, or a record was changed in the database.
 */
export async function exportPersonalData(
  persons: PersonStore,
  id: string,
  { policy, purpose }: PersonalDataOptions,
): Promise<PersonalData> {
  const { store } = persons;
  const person = await persons.person(id);
  const records = await persons.records(id);
  const answers = await answersTo(store, ticketIdsOf(records));
  const datasets = await datasetsWith(store, id);
  const auditEntries = await entriesOn(store, id);
  const counts = { records: records.length, answers: answers.length, datasets: datasets.length };
  await store.trail.record({ action: "person.export", subject: id, details: { purpose, ...counts } });
  const { controller, purposes, recipients, transfers, retentionDays } = policy;
  return {
    format: "ticketlab-personal-data",
    formatVersion: 1,
    made: store.clock.now().toISOString(),
    person,
    records,
    answers,
    datasets,
    auditEntries,
    keeping: await keepingPeriods(store.database.db),
    about: {
      controller,
      purposes,
      recipients,
      transfers,
      retentionDays,
      source: SOURCE,
      rights: RIGHTS,
      automatedDecisions: DECISIONS,
    },
  };
}

/** Ids of the tickets that records speak of. */
export function ticketIdsOf(records: readonly PersonalRecord<Json>[]): string[] {
  const ids = records.map(({ value }) =>
    typeof value === "object" && value !== null ? (value as Record<string, Json>).ticket_id : undefined
  );
  return [...new Set(ids.filter((id) => typeof id === "string"))];
}

async function answersTo({ database }: StoreOfRecord, tickets: readonly string[]): Promise<GivenAnswer[]> {
  const rows = await database.db.selectFrom("answer").leftJoin("version", "version.digest", "answer.digest")
    .select(["ticket_id", "at", "answer.digest", "version.name", "label", "confidence", "decision"])
    .where(among(database, "ticket_id", tickets)).orderBy("at").orderBy("ticket_id").execute();
  return rows.map(({ ticket_id, at, digest, name, label, confidence, decision }) => ({
    ticketId: ticket_id,
    at,
    version: versionId(name, digest),
    label,
    confidence,
    decision,
  }));
}

async function datasetsWith({ database: { db } }: StoreOfRecord, person: string): Promise<HoldingDataset[]> {
  const datasets = await db.selectFrom("dataset_person")
    .innerJoin("dataset", "dataset.fingerprint", "dataset_person.fingerprint")
    .select(["dataset.fingerprint", "tickets", "created"]).where("person_id", "=", person)
    .orderBy("created").orderBy("dataset.fingerprint").execute();
  return await Promise.all(datasets.map(async ({ fingerprint, tickets, created }) => {
    const versions = await db.selectFrom("version").select(["name", "digest", "created", "state"])
      .where("data_fingerprint", "=", fingerprint).orderBy("created").orderBy("digest").execute();
    const files = await db.selectFrom("personal_file").select("kind").distinct().where("fingerprint", "=", fingerprint)
      .orderBy("kind").execute();
    return {
      fingerprint,
      tickets,
      created,
      kinds: files.map(({ kind }) => kind),
      versions: versions.map(({ name, digest, created, state }) => ({ id: versionId(name, digest), created, state })),
    };
  }));
}

/** Entries whose subject is the person, and those whose details name them. */
async function entriesOn({ database: { db } }: StoreOfRecord, person: string): Promise<PersonEntry[]> {
  const found = new Map<number, PersonEntry>();
  for (const query of [{ subject: person }, { text: person }]) {
    for await (const { seq, at, action, details } of searchTrail(db, query)) {
      found.set(seq, { seq, at, action, details });
    }
  }
  return [...found.values()].sort((a, b) => a.seq - b.seq);
}

function versionId(name: string | null, digest: string): string {
  return name === null ? digest.slice(0, 12) : `${name}@${digest.slice(0, 12)}`;
}
