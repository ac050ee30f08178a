import type { StoreOfRecord } from "../audit/mod.ts";

/**
 * Where versions are kept: their files in a folder, which is the truth of what a version is, and in the store of record which of them
 * each alias means, how that came about, and an index of the folder.
 */
export interface Registry {
  /** Folder that holds `versions/`; it need not exist yet. */
  readonly models: string;
  readonly store: StoreOfRecord;
}
