import type { Database, Queryable, StoreTransaction } from "../../storage/db/mod.ts";
import { chunksOf } from "../_among.ts";

/** What became of a file. */
export interface ErasedFile {
  readonly path: string;
  readonly kind: string;
  /** Rows that were taken out, or values of a vault; null where the whole file went. */
  readonly rows: number | null;
  /**
   * `unreachable`: it could not be read or written, and still holds what it held. `renumbered`: it names rows of another file, which are
   * fewer now. `elsewhere`: it was no file, but a stream.
   */
  readonly outcome: "rewritten" | "untouched" | "deleted" | "missing" | "unreachable" | "renumbered" | "elsewhere";
  /** Why it could not be reached. */
  readonly problem?: string;
}

/** What is about to be done with a file of rows, by what digests it is seen whether it was. */
export interface Cut {
  readonly path: string;
  /** SHA-256 before. */
  readonly digest: string;
  /** Numbers of the rows that go, from 1. */
  readonly rows: readonly number[];
  /** Files that name its rows by number, with their digests before. */
  readonly counting: readonly { readonly path: string; readonly digest: string }[];
}

/** A version that was trained on the persons' tickets. */
export interface TrainedOnThem {
  readonly id: string;
  readonly digest: string;
  /** `superseded`: words or vectors went and another version took its place; `kept`: it holds no words of theirs alone; else its files were gone. */
  readonly outcome: "superseded" | "kept" | "gone" | "unreachable";
  /** Id of the version that took its place. */
  readonly successor: string | null;
  /** Words and n-grams that only they used. */
  readonly terms: number;
  /** Vectors of their tickets, with which a version compared others; absent where it kept none. */
  readonly vectors?: number;
  readonly problem?: string;
}

/** What an erasure has done so far; it is kept, so that one that was interrupted goes on where it was. */
export interface ErasureProgress {
  answers: number;
  units: number;
  exports: number;
  records: number;
  files: ErasedFile[];
  versions: TrainedOnThem[];
  entries: { person: string; seq: number; hash: string }[];
  sealedAt: string | null;
  /** The file that is being written anew. */
  cut?: Cut;
}

/** An erasure in the journal. */
export interface Erasure {
  readonly id: string;
  readonly started: string;
  readonly actor: string;
  readonly state: "open" | "sealed" | "done";
  readonly persons: readonly string[];
  readonly progress: ErasureProgress;
}

/** Rows of one insert. */
const CHUNK = 10_000;

/** Opens an erasure; from now on it will be finished, by whomever. */
export async function openErasure(
  tx: StoreTransaction,
  { persons, actor, at }: { persons: readonly string[]; actor: string; at: string },
): Promise<Erasure> {
  const id = `e_${crypto.getRandomValues(new Uint8Array(16)).toHex()}`;
  const progress: ErasureProgress = {
    answers: 0,
    units: 0,
    exports: 0,
    records: 0,
    files: [],
    versions: [],
    entries: [],
    sealedAt: null,
  };
  await tx.insertInto("erasure").values({
    id,
    started: at,
    actor,
    state: "open",
    progress: JSON.stringify(progress),
    finished: null,
    receipt: null,
  }).execute();
  for (const chunk of chunksOf(persons, CHUNK)) {
    await tx.insertInto("erasure_person").values(chunk.map((person_id) => ({ person_id, erasure_id: id }))).execute();
  }
  return { id, started: at, actor, state: "open", persons, progress };
}

/** Erasures that were begun and not finished, the oldest first. */
export async function unfinishedErasures(db: Queryable): Promise<Erasure[]> {
  const rows = await db.selectFrom("erasure").select(["id", "started", "actor", "state", "progress"])
    .where("state", "!=", "done").orderBy("started").orderBy("id").execute();
  return await Promise.all(rows.map(async ({ id, started, actor, state, progress }) => {
    const persons = await db.selectFrom("erasure_person").select("person_id").where("erasure_id", "=", id)
      .orderBy("person_id").execute();
    return {
      id,
      started,
      actor,
      state: state as Erasure["state"],
      persons: persons.map(({ person_id }) => person_id),
      progress: JSON.parse(progress),
    };
  }));
}

/** Writes down what was done. */
export async function saveProgress({ db }: Pick<Database, "db">, { id, progress }: Erasure): Promise<void> {
  await db.updateTable("erasure").set({ progress: JSON.stringify(progress) }).where("id", "=", id).execute();
}
