import { join } from "node:path";
import { type Clock, InputError, systemClock } from "../../core/mod.ts";
import { digestFile, openAtomicFile, writeFileAtomic } from "../../storage/mod.ts";
import { nearest } from "../_nearest.ts";
import { type Dataset, type DatasetFile, DATASETS } from "./datasets.ts";
import { download, type DownloadOptions } from "./download.ts";
import { writeIntentTable } from "./intent_table.ts";

/** Options of {@linkcode fetchDataset}. */
export interface FetchDatasetOptions extends DownloadOptions {
  /**
   * Folder that gets a folder of the set's name.
   *
   * @default {"data/raw"}
   */
  to?: string;
  /** Folder with a local copy, or with a folder of the set's name; nothing is asked of the network then. */
  from?: string;
  /** Tells the date for `SOURCE.json`. */
  clock?: Clock;
  /**
   * The sets that there are.
   *
   * @default {DATASETS}
   */
  datasets?: readonly Dataset[];
}

/** One file that {@linkcode fetchDataset} brought. */
export interface FetchedFile {
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the checksum was compared: with the publisher's, a known copy's, an earlier download's, or nowhere. */
  readonly verified: "publisher" | "known copy" | "earlier download" | "not pinned";
  readonly how: "fetched" | "resumed" | "already there" | "copied";
  /** How a known copy differs from the publisher's file. */
  readonly note?: string;
}

/** What {@linkcode fetchDataset} brought. */
export interface FetchedDataset {
  readonly dataset: Dataset;
  readonly folder: string;
  readonly files: readonly FetchedFile[];
  /** Tables that were written of published files of another form. */
  readonly tables: readonly { readonly path: string; readonly rows: number }[];
}

/** What stands in a set's `SOURCE.json`. */
interface Source {
  readonly name: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly citation: string;
  readonly files: Readonly<
    Record<string, { url?: string; sha256: string; bytes: number; date: string; verified: string; note?: string }>
  >;
}

/**
 * The set of a name.
 *
 * @throws {InputError} Listing the names there are.
 */
export function findDataset(name: string, datasets: readonly Dataset[] = DATASETS): Dataset {
  const found = datasets.find((dataset) => dataset.name === name);
  if (found) return found;
  const names = datasets.map((dataset) => dataset.name);
  const near = nearest(name, names);
  throw new InputError(`there is no public set "${name}"`, {
    hint: `${near ? `did you mean ${near}? ` : ""}there are ${names.join(", ")}`,
  });
}

/**
 * Fetches a public set from its publisher, or from a local folder, as published. Where that is a form that no task reads, a
 * table is written beside it.
 *
 * Each file is written as `FILE.part` and takes its name once its SHA-256 is right; a broken download goes on where it
 * stopped. `SOURCE.json` beside the files keeps address, checksum, licence and date. Where no checksum is pinned, the one
 * of the first download is kept there, and later runs compare with it.
 *
 * @throws {InputError} If the name is unknown, the network or file cannot be reached, or a checksum is wrong.
 */
export async function fetchDataset(name: string, options: FetchDatasetOptions = {}): Promise<FetchedDataset> {
  const { to = "data/raw", from, clock = systemClock, datasets } = options;
  const dataset = findDataset(name, datasets);
  const folder = join(to, dataset.name);
  await Deno.mkdir(folder, { recursive: true });
  const known = await readSource(folder);
  let files: FetchedFile[];
  try {
    files = from === undefined
      ? await fetchFiles(dataset, folder, known, options)
      : await copyFiles(dataset, folder, from, options);
  } catch (error) {
    // Nothing came, so nothing stays, not even an empty folder.
    if ((await Array.fromAsync(Deno.readDir(folder))).length === 0) await Deno.remove(folder);
    throw error;
  }
  await writeSource(dataset, folder, files, known, clock);
  const tables: { path: string; rows: number }[] = [];
  for (const { file, path: published } of files) {
    const table = dataset.intentTables?.[file];
    if (table === undefined) continue;
    const path = join(folder, table);
    tables.push({ path, rows: await writeIntentTable(published, path, { signal: options.signal }) });
  }
  return { dataset, folder, files, tables };
}

async function fetchFiles(
  dataset: Dataset,
  folder: string,
  known: Source | undefined,
  options: FetchDatasetOptions,
): Promise<FetchedFile[]> {
  const out: FetchedFile[] = [];
  for (const file of dataset.files) {
    options.signal?.throwIfAborted();
    out.push(await fetchFile(file, folder, known?.files[file.file], options));
  }
  return out;
}

async function fetchFile(
  { file, url, sha256: pinned }: DatasetFile,
  folder: string,
  recorded: { sha256: string; url?: string } | undefined,
  options: FetchDatasetOptions,
): Promise<FetchedFile> {
  const path = join(folder, file);
  // A checksum of a local copy says nothing of the publisher's bytes.
  const expected = pinned ?? (recorded?.url === url ? recorded.sha256 : undefined);
  const verified = pinned ? "publisher" : expected ? "earlier download" : "not pinned";
  const present = await digestFile(path);
  if (present && present.sha256 === expected) return { file, path, ...present, verified, how: "already there" };

  const part = `${path}.part`;
  const { resumedFrom } = await download(url, part, options);
  const got = (await digestFile(part))!;
  if (expected && got.sha256 !== expected) {
    await Deno.remove(part);
    throw new InputError(`SHA-256 is ${got.sha256} where ${expected} is expected`, {
      place: { file: url },
      hint: pinned
        ? "the publisher's file has changed or the download is damaged; it was not kept: try again, or take a known copy with --from FOLDER"
        : `the file differs from the earlier download recorded in ${join(folder, "SOURCE.json")}; it was not kept`,
    });
  }
  await Deno.rename(part, path);
  return { file, path, ...got, verified, how: resumedFrom > 0 ? "resumed" : "fetched" };
}

async function copyFiles(
  dataset: Dataset,
  folder: string,
  from: string,
  options: FetchDatasetOptions,
): Promise<FetchedFile[]> {
  const names = [...new Set([...dataset.files, ...dataset.copies].map(({ file }) => file))];
  const out: FetchedFile[] = [];
  for (const file of names) {
    for (const place of [join(from, dataset.name, file), join(from, file)]) {
      const found = await digestFile(place);
      if (!found) continue;
      out.push(await copyFile(dataset, file, place, found, join(folder, file), options));
      break;
    }
  }
  if (out.length === 0) {
    throw new InputError(`holds no file of ${dataset.name}`, {
      place: { file: from },
      hint: `looked for ${names.join(", ")}, there and in ${dataset.name}/`,
    });
  }
  return out;
}

async function copyFile(
  dataset: Dataset,
  file: string,
  place: string,
  found: { sha256: string; bytes: number },
  path: string,
  options: FetchDatasetOptions,
): Promise<FetchedFile> {
  const published = dataset.files.find((f) => f.file === file);
  const copy = dataset.copies.find((c) => c.file === file && c.sha256 === found.sha256);
  const verified = published?.sha256 === found.sha256
    ? "publisher"
    : copy
    ? "known copy"
    : published?.sha256 === null
    ? "not pinned"
    : undefined;
  if (!verified) {
    const expected = [published?.sha256, ...dataset.copies.filter((c) => c.file === file).map((c) => c.sha256)];
    throw new InputError(`SHA-256 is ${found.sha256} where ${expected.filter(Boolean).join(" or ")} is expected`, {
      place: { file: place },
      hint: "it is damaged or another edition: fetch it from its publisher by leaving --from out",
    });
  }
  const common = { file, path, ...found, verified, ...(copy ? { note: copy.note } : {}) } as const;
  if ((await digestFile(path))?.sha256 === found.sha256) return { ...common, how: "already there" };
  await using out = await openAtomicFile(path, { signal: options.signal });
  using source = await Deno.open(place);
  for await (const chunk of source.readable) await out.write(chunk);
  await out.commit();
  return { ...common, how: "copied" };
}

async function readSource(folder: string): Promise<Source | undefined> {
  const path = join(folder, "SOURCE.json");
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  try {
    const source = JSON.parse(text) as Source;
    if (typeof source?.files === "object" && source.files !== null) return source;
  } catch { /* told below, as what the file should have been */ }
  throw new InputError("is no record of a download", { place: { file: path }, hint: "remove it and run again" });
}

async function writeSource(
  dataset: Dataset,
  folder: string,
  files: readonly FetchedFile[],
  known: Source | undefined,
  clock: Clock,
): Promise<void> {
  const date = clock.now().toISOString();
  const records: Record<string, Source["files"][string]> = { ...known?.files };
  for (const { file, sha256, bytes, verified, how, note } of files) {
    if (how === "already there" && records[file]?.sha256 === sha256) continue;
    const url = how === "copied" ? undefined : dataset.files.find((f) => f.file === file)?.url;
    records[file] = { ...(url ? { url } : {}), sha256, bytes, date, verified, ...(note ? { note } : {}) };
  }
  const { name, licence, licenceUrl, citation } = dataset;
  const source: Source = { name, licence, licenceUrl, citation, files: records };
  await writeFileAtomic(join(folder, "SOURCE.json"), `${JSON.stringify(source, null, 2)}\n`);
}
