import { InputError, type WorkOptions } from "../../core/mod.ts";
import { type ForgetfulModel, TermForgetter } from "../../models/mod.ts";
import { loadVersion, type Registry } from "../../registry/mod.ts";
import { showTickets } from "./_forget_words.ts";
import type { TrainedOnThem } from "./_journal.ts";
import { findRows, type Owners } from "./_owners.ts";
import { digestOf, type PersonalFile } from "./personal_file.ts";

/** Versions held in memory together while their tickets are read. */
const AT_ONCE = 4;

/** A version in the index. */
interface IndexedVersion {
  readonly id: string;
  readonly name: string;
  readonly digest: string;
  readonly state: string;
  /** Why its files went, and the digest of the version that took its place. */
  readonly gone_reason: string | null;
  readonly successor: string | null;
}

/** What is done with a version that forgot something; gives the id of the one that took its place. */
export type Supersede = (version: IndexedVersion, model: ForgetfulModel) => Promise<string | null>;

/** Versions that were trained on a data set. */
export async function versionsOn({ store }: Registry, fingerprint: string): Promise<IndexedVersion[]> {
  const rows = await store.database.db.selectFrom("version").select([
    "name",
    "digest",
    "state",
    "gone_reason",
    "successor",
  ]).where("data_fingerprint", "=", fingerprint).orderBy("ordinal").execute();
  return rows.map((row) => ({ ...row, id: idOf(row.name, row.digest) }));
}

/**
 * Lets the versions trained on a data set forget the words that only its owners used, and vectors of their tickets.
 *
 * @param files The data set's registered files.
 * @param reason Why versions go in this erasure: those that have gone for it, before it was interrupted, are told from others.
 * @param supersede Told of each version that had something to forget.
 */
export async function forgetInVersions(
  registry: Registry,
  versions: readonly IndexedVersion[],
  { files, owners, reason, supersede }: {
    files: readonly PersonalFile[];
    owners: Owners;
    reason: string;
    supersede: Supersede;
  },
  options: WorkOptions = {},
): Promise<TrainedOnThem[]> {
  const done = versions.filter(({ state }) => state !== "kept").map((version): TrainedOnThem =>
    version.gone_reason === reason && version.successor !== null
      ? { ...nothingOf(version), outcome: "superseded", successor: idOf(version.name, version.successor) }
      : { ...nothingOf(version), outcome: "gone" }
  );
  const kept = versions.filter(({ state }) => state === "kept");
  for (let i = 0; i < kept.length; i += AT_ONCE) {
    const some = kept.slice(i, i + AT_ONCE);
    const forgetters = [];
    for (const { name, digest } of some) {
      forgetters.push(new TermForgetter((await loadVersion(registry, `${name}@${digest}`)).snapshot));
    }
    const { problem, doubt } = forgetters.some(({ hasVocabulary }) => hasVocabulary)
      ? await showAll(files, owners, forgetters, options)
      : {};
    for (const [k, version] of some.entries()) {
      const { keeps } = forgetters[k];
      if (keeps !== undefined) {
        done.push({ ...nothingOf(version), outcome: "unreachable", problem: cannotPart(keeps) });
        continue;
      }
      if (problem !== undefined && forgetters[k].hasVocabulary) {
        done.push({ ...nothingOf(version), outcome: "unreachable", problem });
        continue;
      }
      const model = await finished(forgetters[k], options);
      if (typeof model === "string") {
        done.push({ ...nothingOf(version), outcome: "unreachable", problem: model });
        continue;
      }
      const { terms, vectors } = model;
      const known = {
        ...nothingOf(version),
        terms,
        ...(vectors > 0 && { vectors }),
        ...(doubt !== undefined && { problem: doubt }),
      };
      if (terms + vectors === 0) done.push({ ...known, outcome: "kept" });
      else done.push({ ...known, outcome: "superseded", successor: await supersede(version, model) });
    }
  }
  return done;
}

function idOf(name: string, digest: string): string {
  return `${name}@${digest.slice(0, 12)}`;
}

function nothingOf({ id, digest }: IndexedVersion) {
  return { id, digest, successor: null, terms: 0 };
}

/** The model without what is theirs, or why it cannot be had. */
async function finished(forgetter: TermForgetter, { signal }: WorkOptions): Promise<ForgetfulModel | string> {
  try {
    return await forgetter.finish({ signal });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `it cannot part with what it keeps of theirs: ${error.message}`;
  }
}

/** Shows the tickets that were learned from; says why that could not be, or why some of them may be missing. */
async function showAll(
  files: readonly PersonalFile[],
  owners: Owners,
  forgetters: readonly TermForgetter[],
  options: WorkOptions,
): Promise<{ problem?: string; doubt?: string }> {
  const learned = files.filter(({ kind }) => kind === "tickets");
  if (learned.length === 0) return { problem: "no file of tickets that it was trained on is registered" };
  try {
    for (const file of learned) {
      const { rows } = await findRows(file, owners, options);
      await showTickets(file, rows, forgetters, options);
    }
    for (const forgetter of forgetters) forgetter.see("theirs", owners.texts);
    const changed = [];
    for (const { path, digest } of learned) if (await digestOf(path) !== digest) changed.push(path);
    return changed.length === 0 ? {} : {
      doubt:
        `it was trained on an earlier state of ${
          changed.join(", ")
        }: words of theirs, and vectors of tickets, that were in rows which are gone ` +
        "since, and are in no record either, may be left; prune it, or train again",
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: `the tickets that it was trained on cannot be read: ${error.message}` };
  }
}

function cannotPart(keeps: string): string {
  return `it keeps ${keeps}, theirs among them, and cannot part with some: train again without them, and prune it`;
}
