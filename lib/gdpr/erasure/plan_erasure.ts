import { among } from "../_among.ts";
import type { PersonStore } from "../person_store.ts";
import { byPath, hasRows, latestOf } from "./_file_group.ts";
import { eraseFromFile, removeExports, rowsIn } from "./_files.ts";
import type { ErasedFile, TrainedOnThem } from "./_journal.ts";
import { countAnswers, unitsOf } from "./_rows.ts";
import { forgetInVersions, versionsOn } from "./_versions.ts";
import { checkHolds, type ErasureOptions, ownersOf } from "./erase_persons.ts";
import { filesOf, fingerprintsOf } from "./personal_file.ts";

/** What an erasure would remove; outcomes are those that it would have. */
export interface ErasurePlan {
  readonly persons: readonly string[];
  readonly records: number;
  readonly answers: number;
  /** Units of A/B tests that would lead to nobody any more. */
  readonly units: number;
  readonly exports: number;
  readonly files: readonly ErasedFile[];
  readonly versions: readonly TrainedOnThem[];
}

/**
 * Says what erasing persons would remove, and changes nothing.
 *
 * @param ids Pseudonyms.
 * @throws {InputError} If there is no such person, or a legal hold stands.
 */
export async function planErasure(
  persons: PersonStore,
  ids: readonly string[],
  options: Omit<ErasureOptions, "erasures" | "receipts">,
): Promise<ErasurePlan> {
  const { store } = persons;
  const { database } = store;
  await checkHolds(persons, ids);
  const owners = await ownersOf(persons, ids);
  const files = await filesOf(database.db, ids);
  const erased: ErasedFile[] = [];
  const work = { persons: ids, owners, key: options.key, signal: options.signal, dryRun: true };
  for (const group of byPath(files)) {
    const found = await eraseFromFile(persons, group, work);
    erased.push(...found);
    if (!hasRows(latestOf(group)) || found[0].outcome !== "rewritten") continue;
    for (const ticket of (await rowsIn(group, owners, options)).tickets) owners.tickets.add(ticket);
  }
  const versions: TrainedOnThem[] = [];
  for (const fingerprint of await fingerprintsOf(database.db, ids)) {
    versions.push(
      ...await forgetInVersions(options.registry, await versionsOn(options.registry, fingerprint), {
        files: files.filter((file) => file.fingerprint === fingerprint),
        owners,
        reason: "",
        supersede: () => Promise.resolve(null),
      }, options),
    );
  }
  const { n } = await database.db.selectFrom("personal_record").where(among(database, "person_id", ids))
    .select(({ fn }) => fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  const units = await unitsOf(database.db, store, owners);
  return {
    persons: ids,
    records: n,
    answers: await countAnswers(store, owners.tickets),
    units: units.length,
    exports: await removeExports(options.exports, ids, { dryRun: true }),
    files: erased,
    versions,
  };
}
