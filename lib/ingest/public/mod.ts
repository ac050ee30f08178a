/**
 * Public sets of support texts, by name: fetched from their publishers or taken from a local folder, checksum and licence
 * with them.
 *
 * @example
 * ```ts
 * import { findDataset } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(findDataset("banking77").columns, { text: "text", label: "category" });
 * assert.throws(() => findDataset("banking"), /there is no public set "banking"; did you mean banking77\?/);
 * ```
 *
 * @module
 */
export { type Dataset, type DatasetCopy, type DatasetFile, DATASETS } from "./datasets.ts";
export type { DownloadOptions } from "./download.ts";
export {
  fetchDataset,
  type FetchDatasetOptions,
  type FetchedDataset,
  type FetchedFile,
  findDataset,
} from "./fetch_dataset.ts";
