import { openDatabase, type StoreStatus, storeStatus } from "../storage/db/mod.ts";
import { statIfThere } from "../storage/stat_if_there.ts";

/** What a store is and holds; undefined where there is none yet, which is then not made. */
export async function lookAtStore(url: string): Promise<StoreStatus | undefined> {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  if (path !== undefined && path !== ":memory:" && !await statIfThere(path)) return undefined;
  await using database = await openDatabase(url, { migrate: false });
  return await storeStatus(database);
}
