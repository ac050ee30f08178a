import { access, constants } from "node:fs/promises";
import { join } from "node:path";
import { type InclusionProof, proveInclusion } from "../../audit/mod.ts";
import { InputError, type Json, type WorkOptions } from "../../core/mod.ts";
import { type Registry, supersedeVersion } from "../../registry/mod.ts";
import { type Erasure as NotedErasure, noteErasures } from "../../storage/backup/mod.ts";
import type { StoreTransaction } from "../../storage/db/mod.ts";
import { withFileLock } from "../../storage/file_lock.ts";
import { writeFileAtomic } from "../../storage/mod.ts";
import { canonicalCustomerId } from "../../storage/vault/mod.ts";
import { among } from "../_among.ts";
import { flushDeleted } from "../flush_deleted.ts";
import { ticketIdsOf } from "../personal_data.ts";
import type { PersonStore } from "../person_store.ts";
import { byPath, hasRows, latestOf } from "./_file_group.ts";
import { eraseFromFile, removeExports, rowsIn } from "./_files.ts";
import { type Erasure, openErasure, saveProgress, unfinishedErasures } from "./_journal.ts";
import type { Owners } from "./_owners.ts";
import { removeAnswers, unlinkUnits } from "./_rows.ts";
import { forgetInVersions, versionsOn } from "./_versions.ts";
import { digestOf, filesOf, fingerprintsOf } from "./personal_file.ts";
import { type ErasureReceipt, receiptMarkdown, receiptOf } from "./receipt.ts";
import { forgetOwners } from "./vault_values.ts";

/** Where an erasure looks besides the database. */
export interface ErasureOptions extends WorkOptions {
  readonly registry: Registry;
  /** Folder of the exports of persons' data. */
  readonly exports: string;
  /** List of what was erased, kept outside the database; see `noteErasures`. */
  readonly erasures: string;
  /** Folder that receipts are written to. */
  readonly receipts: string;
  /** `TICKETLAB_KEY`, which opens vaults of `pii redact --mode tokenise`; without, one that holds values of theirs is unreachable. */
  readonly key?: string;
  /**
   * Goes on where a file cannot be read or written, and says so in the receipt; once the keys are destroyed nobody can tell any more
   * which rows of it were whose.
   *
   * @default {false}
   */
  readonly leaveUnreachable?: boolean;
}

/** What {@linkcode erasePersons} did. */
export interface ErasureResult {
  /** One, or more where an interrupted erasure was finished on the way; none if everybody was erased before. */
  readonly receipts: readonly ErasureReceipt[];
  /** Who was erased before, and when. */
  readonly already: readonly { readonly person: string; readonly at: string }[];
}

/** Tables that rows are deleted from, or changed in. */
const TOUCHED = [
  "personal_record",
  "answer",
  "person",
  "dataset_person",
  "vault_value",
  "ab_unit",
  "ab_outcome",
  "ab_shadow",
];

/** A receipt of more persons than these holds no proofs: `deno task audit proof` makes each of them. */
const MOST_PROOFS = 20;

/** Rounds in which files that were registered meanwhile are caught up with. */
const MOST_ROUNDS = 10;

/**
 * Erases persons (Art. 17 GDPR), all of them in one pass over each file and each version that was trained on them.
 *
 * First goes what lies in the open and is only found with the help of what is sealed: answers, exports, words in the vocabulary of
 * versions, rows of files. Then, in one transaction, records, links and keys go, and the audit trail is told; the keys go last, since
 * without them nobody knows which rows were whose. An erasure that is interrupted before is finished by the next one, or by
 * {@linkcode resumeErasures}: each of its steps can be taken twice.
 *
 * @param ids Pseudonyms.
 * @throws {InputError} If there is no such person, a legal hold stands, or a file cannot be reached.
 */
export async function erasePersons(
  persons: PersonStore,
  ids: readonly string[],
  options: ErasureOptions,
): Promise<ErasureResult> {
  return await locked(options, async () => {
    const receipts: ErasureReceipt[] = [];
    const wanted = new Set(ids);
    await checkHolds(persons, [...wanted]);
    for (const erasure of await unfinishedErasures(persons.store.database.db)) {
      if (erasure.persons.some((id) => wanted.has(id))) receipts.push(await finish(persons, erasure, options));
    }
    const resumed = new Set(receipts.flatMap((receipt) => receipt.persons));
    const { present, already } = await statesOf(persons, [...wanted].filter((id) => !resumed.has(id)));
    if (present.length > 0) {
      const { database, trail, clock } = persons.store;
      const at = clock.now().toISOString();
      const erasure = await database.transaction((tx) => openErasure(tx, { persons: present, actor: trail.actor, at }));
      receipts.push(await finish(persons, erasure, options));
    }
    return { receipts, already };
  });
}

/** Finishes erasures that were interrupted. */
export async function resumeErasures(persons: PersonStore, options: ErasureOptions): Promise<ErasureReceipt[]> {
  return await locked(options, async () => {
    const receipts = [];
    for (const erasure of await unfinishedErasures(persons.store.database.db)) {
      receipts.push(await finish(persons, erasure, options));
    }
    return receipts;
  });
}

/** Two that rewrite the same files would undo each other's work. */
async function locked<T>({ erasures, receipts }: ErasureOptions, work: () => Promise<T>): Promise<T> {
  await makeReceiptFolder(receipts);
  return await withFileLock(`${erasures}.lock`, work);
}

/** Before anything goes: else a person were erased, and the receipt that says so could not be written. */
async function makeReceiptFolder(folder: string): Promise<void> {
  try {
    await Deno.mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new InputError("receipts cannot be written to this folder", {
      place: { file: folder },
      hint: "name another; nothing was erased",
      cause,
    });
  }
}

/** @throws {InputError} Naming who is not known, and whom a legal hold covers and why. */
export async function checkHolds(persons: PersonStore, ids: readonly string[]): Promise<void> {
  const { database } = persons.store;
  const rows = await database.db.selectFrom("person").select(["id", "legal_hold"]).where(among(database, "id", ids))
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new InputError(`there is no person ${unknown}`);
  for (const { id, legal_hold } of rows) {
    if (!legal_hold) continue;
    const { legalHold } = await persons.person(id);
    throw new InputError(`person ${id} cannot be erased: a legal hold stands: ${legalHold}`, {
      hint: `release it first: deno task gdpr hold ${id} --release; nothing was erased`,
    });
  }
}

/** Who is there, and who was erased when. */
async function statesOf({ store: { database } }: PersonStore, ids: readonly string[]) {
  const rows = await database.db.selectFrom("person").select(["id", "erased_at"]).where(among(database, "id", ids))
    .orderBy("id").execute();
  return {
    present: rows.filter(({ erased_at }) => erased_at === null).map(({ id }) => id),
    already: rows.flatMap(({ id, erased_at }) => (erased_at === null ? [] : [{ person: id, at: erased_at }])),
  };
}

async function finish(persons: PersonStore, erasure: Erasure, options: ErasureOptions): Promise<ErasureReceipt> {
  let { state } = erasure;
  for (let round = 0; state === "open"; round++) {
    if (round === MOST_ROUNDS) throw new InputError("files of these persons are being registered all the time");
    await eraseInTheOpen(persons, erasure, options);
    options.progress?.({ stage: "destroy keys", done: round });
    if (await persons.store.database.transaction((tx) => seal(tx, persons, erasure))) state = "sealed";
  }
  return await close(persons, erasure, options);
}

/** What tells the persons' rows: asked of what is sealed. */
export async function ownersOf(persons: PersonStore, ids: readonly string[]): Promise<Owners> {
  const customers = new Set<string>();
  const tickets = new Set<string>();
  const texts: string[] = [];
  for (const id of ids) {
    const { customerId } = await persons.person(id);
    if (customerId !== null) customers.add(canonicalCustomerId(customerId));
    const records = await persons.records(id);
    for (const ticket of ticketIdsOf(records)) tickets.add(ticket);
    for (const { kind, value } of records) if (kind === "ticket") texts.push(...textsIn(value));
  }
  return { customers, tickets, texts };
}

/** All texts in a record. */
function textsIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Everything outside the sealed records; rows of files last, for they tell which words and answers were whose. */
async function eraseInTheOpen(persons: PersonStore, erasure: Erasure, options: ErasureOptions): Promise<void> {
  const { database } = persons.store;
  const { progress } = erasure;
  const { registry, leaveUnreachable = false, signal } = options;
  const owners = await ownersOf(persons, erasure.persons);
  const done = new Set(progress.files.map(({ path }) => path));
  const files = (await filesOf(database.db, erasure.persons)).filter(({ path }) => !done.has(path));
  const step = async (stage: string, n: number) => {
    await saveProgress(database, erasure);
    options.progress?.({ stage, done: n });
    signal?.throwIfAborted();
  };
  for (const group of byPath(files)) {
    if (!hasRows(latestOf(group))) continue;
    const { tickets } = await rowsIn(group, owners, options).catch(passOverInputError);
    for (const ticket of tickets) owners.tickets.add(ticket);
  }
  await database.transaction(async (tx) => {
    progress.answers += await removeAnswers(tx, persons.store, owners.tickets);
    progress.units += await unlinkUnits(tx, persons.store, owners);
    await tx.updateTable("erasure").set({ progress: JSON.stringify(progress) }).where("id", "=", erasure.id).execute();
  });
  progress.exports += await removeExports(options.exports, erasure.persons);
  await step("answers and exports", progress.answers);

  for (const fingerprint of await fingerprintsOf(database.db, erasure.persons)) {
    const seen = new Set(progress.versions.flatMap(({ id, successor }) => [id, successor]));
    const versions = (await versionsOn(registry, fingerprint)).filter(({ id }) => !seen.has(id));
    const reason = `erasure ${erasure.id}`;
    const found = await forgetInVersions(registry, versions, {
      files: files.filter((file) => file.fingerprint === fingerprint),
      owners,
      reason,
      supersede: async ({ digest }, { snapshot }) => {
        return (await supersedeVersion(registry, digest, { snapshot, reason, kind: "erase", signal })).version.id;
      },
    }, options);
    refuseUnreachable(found, leaveUnreachable);
    progress.versions.push(...found);
    await step("versions", progress.versions.length);
  }
  for (const group of byPath(files)) {
    const { path } = latestOf(group);
    const erased = await eraseFromFile(persons, group, {
      persons: erasure.persons,
      owners,
      key: options.key,
      signal,
      begun: progress.cut,
      begin: async (cut) => {
        progress.cut = cut;
        await step("rows", progress.files.length);
      },
    });
    refuseUnreachable(erased.map((file) => ({ ...file, id: file.path })), leaveUnreachable);
    if (progress.cut?.path === path) {
      const { digest, counting } = progress.cut;
      for (const { path, digest } of counting) await noteRewritten(persons, path, digest);
      await noteRewritten(persons, path, digest);
      delete progress.cut;
    }
    progress.files.push(...erased);
    await step("files", progress.files.length);
  }
}

/** A file that was as it had been registered still counts as that. */
async function noteRewritten({ store: { database } }: PersonStore, path: string, before: string): Promise<void> {
  const digest = await digestOf(path);
  await database.transaction(async (tx) => {
    await tx.updateTable("personal_file").set({ digest }).where("path", "=", path).where("digest", "=", before)
      .execute();
  });
}

/** A file that cannot be read is met again when it is to be rewritten, and told of there. */
function passOverInputError(error: unknown): { tickets: readonly string[] } {
  if (error instanceof InputError) return { tickets: [] };
  throw error;
}

function refuseUnreachable(
  items: readonly { readonly id: string; readonly outcome: string; readonly problem?: string }[],
  leave: boolean,
): void {
  const first = items.find(({ outcome }) => outcome === "unreachable");
  if (!first || leave) return;
  throw new InputError(`${first.id} cannot be reached: ${first.problem}`, {
    hint: "the persons' keys are not destroyed yet: put it right and run again, or leave it with --leave-unreachable",
  });
}

/** Destroys the keys, unless files were registered meanwhile. */
async function seal(tx: StoreTransaction, persons: PersonStore, erasure: Erasure): Promise<boolean> {
  const { database, trail, clock } = persons.store;
  const { id, progress } = erasure;
  const done = new Set(progress.files.map(({ path }) => path));
  if ((await filesOf(tx, erasure.persons)).some(({ path }) => !done.has(path))) return false;
  const isTheirs = among(database, "person_id", erasure.persons);
  const counts = await tx.selectFrom("personal_record").select("person_id")
    .select(({ fn }) => fn.countAll<number>().as("n")).where(isTheirs).groupBy("person_id").execute();
  const records = new Map(counts.map(({ person_id, n }) => [person_id, n]));
  for (const person of erasure.persons) await persons.forgetKey(tx, person);
  await tx.deleteFrom("personal_record").where(isTheirs).execute();
  await tx.deleteFrom("dataset_person").where(isTheirs).execute();
  await forgetOwners(tx, persons, erasure.persons);
  const receipts = await trail.recordIn(
    tx,
    ...erasure.persons.map((person) => ({
      action: "person.erase" as const,
      subject: person,
      details: {
        erasure: id,
        records: records.get(person) ?? 0,
        versions: progress.versions.map(({ id }) => id),
      },
    })),
  );
  progress.records = [...records.values()].reduce((sum, n) => sum + n, 0);
  progress.entries = receipts.map(({ seq, hash }, i) => ({ person: erasure.persons[i], seq, hash }));
  progress.sealedAt = clock.now().toISOString();
  await tx.updateTable("erasure").set({ state: "sealed", progress: JSON.stringify(progress) }).where("id", "=", id)
    .execute();
  return true;
}

/** Takes what was deleted out of the database's files, notes it outside, and writes the receipt. */
async function close(persons: PersonStore, erasure: Erasure, options: ErasureOptions): Promise<ErasureReceipt> {
  const { database, clock } = persons.store;
  const { id, progress } = erasure;
  const at = progress.sealedAt!;
  await noteErasures(options.erasures, [
    ...erasure.persons.map((person): NotedErasure => ({ at, kind: "person", id: person })),
    ...progress.versions.filter(({ outcome }) => outcome === "superseded")
      .map(({ digest }): NotedErasure => ({ at, kind: "version", id: digest })),
  ]);
  options.progress?.({ stage: "noted", done: erasure.persons.length });
  const deleted = progress.files.filter(({ outcome }) => outcome === "deleted").map(({ path }) => path);
  await database.transaction(async (tx) => {
    await tx.deleteFrom("personal_file").where(among(database, "path", deleted)).execute();
  });
  const flushed = await flushDeleted(database, TOUCHED);
  const proofs: InclusionProof[] = [];
  if (progress.entries.length <= MOST_PROOFS) {
    for (const { seq } of progress.entries) proofs.push(await proveInclusion(database, seq));
  }
  const receipt = receiptOf(erasure, { proofs, flushed, kind: database.kind, list: options.erasures });
  await writeFileAtomic(join(options.receipts, `erasure-${id}.json`), `${JSON.stringify(receipt, null, 2)}\n`);
  await writeFileAtomic(join(options.receipts, `erasure-${id}.md`), receiptMarkdown(receipt));
  await database.transaction((tx) =>
    tx.updateTable("erasure").set({
      state: "done",
      finished: clock.now().toISOString(),
      receipt: JSON.stringify(receipt),
    }).where("id", "=", id).execute()
  );
  return receipt;
}
