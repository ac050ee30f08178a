import { AUDIT_ACTIONS, type StoreOfRecord } from "../audit/mod.ts";
import { vaultRow } from "../storage/vault/mod.ts";
import { agrees } from "./objectors.ts";
import type { Consent } from "./person.ts";
import type { GdprPolicy, Purpose } from "./policy.ts";

/** A kind of data that is kept. */
export interface DataCategory {
  /** Such as `ticket`, `answer` or `audit`. */
  readonly kind: string;
  readonly what: string;
  /** How many there are now. */
  readonly count: number;
  /** Persons that they are of; null where they are not kept by person. */
  readonly persons: number | null;
  /** When the oldest came to be, ISO 8601; null if there are none. */
  readonly oldest: string | null;
  /** Days that they are kept; null if until they are erased. */
  readonly days: number | null;
  /** Whether they are encrypted with a key a person. */
  readonly encrypted: boolean;
}

/** A measure of security, and whether it is in force. */
export interface SecurityMeasure {
  readonly measure: string;
  readonly inForce: boolean;
}

/** The record of processing activities (Art. 30 GDPR), as of one moment. */
export interface ProcessingRegister {
  readonly format: "ticketlab-processing-register";
  readonly formatVersion: 1;
  /** ISO 8601. */
  readonly made: string;
  readonly controller: GdprPolicy["controller"];
  readonly purposes: readonly (Purpose & {
    /** Persons who agree to it. */
    readonly consents: number;
  })[];
  readonly categoriesOfPersons: readonly string[];
  readonly categoriesOfData: readonly DataCategory[];
  readonly recipients: readonly string[];
  readonly transfers: readonly string[];
  readonly persons: {
    /** Whose data is kept. */
    readonly known: number;
    readonly erased: number;
    /** Who object to automated decisions. */
    readonly objecting: number;
    /** On whom a legal hold stands. */
    readonly held: number;
  };
  readonly security: readonly SecurityMeasure[];
  /** Where it is kept; without a password. */
  readonly database: { readonly kind: "sqlite" | "postgres"; readonly where: string };
  /** What the controller has not said yet. */
  readonly missing: readonly string[];
}

/** What the register is made from besides the store. */
export interface RegisterOptions {
  readonly policy: GdprPolicy;
  /** `AUDIT_RETENTION_DAYS`. */
  readonly auditDays: number;
  /** `ENABLE_GDPR`. */
  readonly encrypts: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  ticket: "messages to customer support, with what the help desk knows of them",
  feedback: "corrections that agents made to labels",
  draft: "drafts of replies",
  person: "customer ids, consents, objections and legal holds, under a pseudonym",
  answer: "how tickets were labelled, by ticket id",
  dataset: "which data sets hold a person's tickets, by pseudonym",
  audit: "who did what, by names of staff and by pseudonym",
  token: "names of staff and programs that may ask over the network",
};

/** Computes the record of processing from the store as it is, its settings, and what the controller says. */
export async function processingRegister(
  store: StoreOfRecord,
  { policy, auditDays, encrypts }: RegisterOptions,
): Promise<ProcessingRegister> {
  const { database, clock, trail } = store;
  const vault = await vaultRow(database.db);
  const counts = await countAll(store);
  const { persons } = counts;
  const daysOf = (kind: string) => Object.hasOwn(policy.retentionDays, kind) ? policy.retentionDays[kind] : null;
  const recordKinds = new Map<string, Pick<DataCategory, "kind" | "count" | "persons" | "oldest">>(
    counts.records.map((row) => [row.kind, row]),
  );
  for (const kind of ["ticket", "feedback", "draft"]) {
    if (!recordKinds.has(kind)) recordKinds.set(kind, { kind, count: 0, persons: 0, oldest: null });
  }
  const categoriesOfData: DataCategory[] = [
    ...[...recordKinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)).map((row) => ({
      ...row,
      what: KINDS[row.kind] ?? "kept by a program of the controller",
      days: daysOf(row.kind),
      encrypted: true,
    })),
    {
      kind: "person",
      what: KINDS.person,
      count: persons.known,
      persons: persons.known,
      oldest: counts.oldestPerson,
      days: daysOf("person"),
      encrypted: true,
    },
    { kind: "answer", what: KINDS.answer, ...counts.answers, persons: null, days: daysOf("answer"), encrypted: false },
    { kind: "dataset", what: KINDS.dataset, ...counts.datasets, days: null, encrypted: false },
    { kind: "audit", what: KINDS.audit, ...counts.audit, persons: null, days: auditDays, encrypted: false },
    { kind: "token", what: KINDS.token, ...counts.tokens, persons: null, days: null, encrypted: false },
  ];
  return {
    format: "ticketlab-processing-register",
    formatVersion: 1,
    made: clock.now().toISOString(),
    controller: policy.controller,
    purposes: policy.purposes.map((purpose) => ({
      ...purpose,
      consents: counts.consents.filter((consents) => agrees(consents, purpose.name)).length,
    })),
    categoriesOfPersons: [
      "customers who write to support",
      "staff who label, correct, train and administer",
    ],
    categoriesOfData,
    recipients: policy.recipients,
    transfers: policy.transfers,
    persons,
    security: [
      {
        measure:
          "each person's records are encrypted with a key of their own (AES-256-GCM), the keys wrapped by a key " +
          `that is not in the database (scrypt${vault ? `, ${costText(vault.kdf)}` : ""})`,
        inForce: encrypts && vault !== undefined,
      },
      {
        measure: "persons are kept under random pseudonyms; customer ids are found by keyed hash only",
        inForce: encrypts,
      },
      { measure: "erasure destroys the person's key", inForce: encrypts },
      {
        measure: `every act is in a hash-chained audit trail (${Object.keys(AUDIT_ACTIONS).length} kinds of act)`,
        inForce: trail.enabled,
      },
      { measure: "tokens of programs are kept as hashes", inForce: true },
      ...policy.security.map((measure) => ({ measure, inForce: true })),
    ],
    database: { kind: database.kind, where: database.where },
    missing: missingIn(policy, categoriesOfData),
  };
}

function missingIn({ controller, purposes, recipients }: GdprPolicy, data: readonly DataCategory[]): string[] {
  return [
    ...(controller.name ? [] : ["the controller's name (controller.name)"]),
    ...(controller.contact ? [] : ["how the controller can be reached (controller.contact)"]),
    ...purposes.filter(({ legalBasis }) => !legalBasis)
      .map(({ name }) => `on what ${name} rests (purposes: legalBasis, Art. 6)`),
    ...(recipients.length > 0 ? [] : ['to whom data is handed (recipients; ["nobody"] if so)']),
    ...data.filter(({ days, encrypted, count }) => encrypted && days === null && count > 0)
      .map(({ kind }) => `for how many days a ${kind} is kept (retentionDays.${kind})`),
  ];
}

function costText(kdf: string): string {
  const { N, r, p } = JSON.parse(kdf) as Record<string, number>;
  return `N = ${N}, r = ${r}, p = ${p}`;
}

/** All counts as of one moment. */
function countAll({ database }: StoreOfRecord) {
  return database.snapshot(async (tx) => {
    const people = await tx.selectFrom("person").select(({ fn, eb }) => [
      fn.countAll<number>().filterWhere(eb("erased_at", "is", null)).as("known"),
      fn.countAll<number>().filterWhere(eb("erased_at", "is not", null)).as("erased"),
      fn.countAll<number>().filterWhere(eb("objects", "=", 1)).filterWhere(eb("erased_at", "is", null)).as("objecting"),
      fn.countAll<number>().filterWhere(eb("legal_hold", "is not", null)).as("held"),
      fn.min("created").filterWhere(eb("erased_at", "is", null)).as("oldest"),
    ]).executeTakeFirstOrThrow();
    const consents = await tx.selectFrom("person").select("consent").where("consent", "!=", "{}").execute();
    const records = await tx.selectFrom("personal_record").where("sealed", "is not", null).groupBy("kind")
      .select(({ fn }) => [
        "kind",
        fn.countAll<number>().as("count"),
        fn.count<number>("person_id").distinct().as("persons"),
        fn.min("created").as("oldest"),
      ]).execute();
    const answers = await tx.selectFrom("answer")
      .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("at").as("oldest")]).executeTakeFirstOrThrow();
    const datasets = await tx.selectFrom("dataset")
      .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("created").as("oldest")])
      .executeTakeFirstOrThrow();
    const inDatasets = await tx.selectFrom("dataset_person")
      .select(({ fn }) => fn.count<number>("person_id").distinct().as("persons")).executeTakeFirstOrThrow();
    const audit = await tx.selectFrom("audit_entry").where("content_hash", "is", null)
      .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("at").as("oldest")]).executeTakeFirstOrThrow();
    const tokens = await tx.selectFrom("token")
      .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("created").as("oldest")])
      .executeTakeFirstOrThrow();
    const { oldest, ...persons } = people;
    return {
      persons,
      oldestPerson: oldest,
      consents: consents.map(({ consent }) => JSON.parse(consent) as Record<string, Consent>),
      records,
      answers,
      datasets: { ...datasets, persons: inDatasets.persons },
      audit,
      tokens,
    };
  });
}
