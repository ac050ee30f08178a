import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { InputError, sha256 } from "../../core/mod.ts";
import {
  digestFile,
  openAtomicFile,
  statIfThere,
  withFileLock,
  writeFileAtomic,
  writeFolderAtomic,
} from "../../storage/mod.ts";
import { frontMatterValue } from "../../text/front_matter.ts";
import { download, type DownloadOptions } from "../public/download.ts";
import { filesBelow, findCachedModel } from "./cached_models.ts";
import { chooseFiles, isUsual } from "./choose_files.ts";
import { folderNameOf, type HubId } from "./hub_id.ts";
import { hubCache, type HubConfig } from "./hub_settings.ts";
import { authorization, explainRefusal, listModel, type ModelFile, type ModelListing } from "./model_listing.ts";

/** Options of {@linkcode pullModel}. */
export interface PullModelOptions extends Omit<DownloadOptions, "headers" | "explain"> {
  /** Folder with a local copy, or one that holds it as `OWNER/NAME` or as a hub's cache does; the network is not asked then. */
  from?: string;
  /**
   * Further files, by name or by a pattern with `*`.
   *
   * @default {[]}
   */
  also?: readonly string[];
  /** Told what will be fetched, before it is. */
  onPlan?: (plan: PullPlan) => void;
}

/** What will be fetched. */
export interface PullPlan extends ModelListing {
  /** Bytes of all files. */
  readonly bytes: number;
}

/** A file that {@linkcode pullModel} brought. */
export interface PulledFile extends ModelFile {
  readonly how: "fetched" | "resumed" | "already there" | "copied";
}

/** What {@linkcode pullModel} brought. */
export interface PulledModel extends HubId {
  readonly commit: string;
  readonly licence?: string;
  /** Folder that {@linkcode resolveBase} finds. */
  readonly folder: string;
  readonly files: readonly PulledFile[];
  readonly bytes: number;
}

/** Where one file of a model comes from; returns how. */
type Bring = (file: ModelFile, part: string) => Promise<PulledFile["how"]>;

/**
 * Fetches a model of the hub into the hub's cache, in the layout of Python's huggingface_hub: files by their checksums in
 * `blobs/`, a folder of links for each commit in `snapshots/`, and in `refs/` which commit a branch stands for.
 *
 * A file takes its name once its checksum is the hub's, the folder of links appears with all of them at once, and a download that
 * broke off goes on where it stopped. From a local folder files are copied, and the copies compared; the folder's commit is kept where
 * it is itself one of a cache, and made of the checksums where not.
 *
 * @throws {InputError} If the hub cannot be reached or says no, `HF_HUB_OFFLINE` is set, a checksum is wrong, or nothing usable is there.
 */
export async function pullModel(hub: HubId, config: HubConfig, options: PullModelOptions = {}): Promise<PulledModel> {
  const { source, ...plan } = await lookUp(hub, config, options);
  const { commit, licence, files, bytes } = plan;
  options.onPlan?.(plan);
  const bring = source === undefined ? fetchFrom(hub, commit, config, options) : copyFrom(source, options.signal);
  const cache = hubCache(config);
  const home = join(cache, folderNameOf(hub.id));
  const lock = join(cache, ".locks", folderNameOf(hub.id), "ticketlab.lock");
  return await withFileLock(lock, async () => {
    await Deno.mkdir(join(home, "blobs"), { recursive: true });
    const pulled: PulledFile[] = [];
    for (const file of files) {
      options.signal?.throwIfAborted();
      pulled.push({ ...file, how: await bringBlob(file, join(home, "blobs"), bring) });
    }
    const folder = join(home, "snapshots", commit);
    await linkSnapshot(folder, files, options.signal);
    if (hub.revision !== commit) await writeRef(join(home, "refs", hub.revision), commit);
    return { ...hub, commit, ...(licence ? { licence } : {}), folder, files: pulled, bytes };
  });
}

/**
 * Says what {@linkcode pullModel} would fetch.
 *
 * @throws {InputError} As {@linkcode pullModel} does.
 */
export async function planPull(hub: HubId, config: HubConfig, options: PullModelOptions = {}): Promise<PullPlan> {
  const { source: _, ...plan } = await lookUp(hub, config, options);
  return plan;
}

/** Finds out what there is to fetch, and from which folder if not from the hub. */
async function lookUp(
  hub: HubId,
  config: HubConfig,
  { from, also, ...options }: PullModelOptions,
): Promise<PullPlan & { source?: string }> {
  if (from === undefined && config.HF_HUB_OFFLINE) {
    throw new InputError("HF_HUB_OFFLINE is set, and the hub must not be asked", {
      hint: `take a local copy: deno task models pull ${hub.id} --from FOLDER`,
    });
  }
  const source = from === undefined ? undefined : await findCopy(hub, from);
  const listing = source === undefined
    ? await listModel(hub, config, options)
    : await listFolder(hub, source, { also, signal: options.signal });
  const files = chooseFiles(listing.files, also);
  return { ...listing, files, bytes: files.reduce((sum, file) => sum + file.bytes, 0), ...(source ? { source } : {}) };
}

/** Brings a file under its checksum, unless it is there. */
async function bringBlob(file: ModelFile, blobs: string, bring: Bring): Promise<PulledFile["how"]> {
  const { value } = file.checksum;
  const blob = join(blobs, value);
  if (await checksumOf(blob, file.checksum.kind) === value) return "already there";
  const part = `${blob}.incomplete`;
  const how = await bring(file, part);
  const got = await checksumOf(part, file.checksum.kind);
  if (got !== value) {
    await Deno.remove(part);
    throw new InputError(`its checksum is ${got} where ${value} is expected; it was not kept`, {
      place: { file: file.path },
      hint: "the download is damaged, or the server does not give what it lists: try again",
    });
  }
  await Deno.rename(part, blob);
  return how;
}

function fetchFrom(hub: HubId, commit: string, config: HubConfig, options: PullModelOptions): Bring {
  return async ({ path }, part) => {
    const address = path.split("/").map(encodeURIComponent).join("/");
    const { resumedFrom } = await download(`${config.HF_ENDPOINT}/${hub.id}/resolve/${commit}/${address}`, part, {
      ...options,
      headers: authorization(config),
      explain: (response) => explainRefusal(response, hub, config),
    });
    return resumedFrom > 0 ? "resumed" : "fetched";
  };
}

function copyFrom(folder: string, signal?: AbortSignal): Bring {
  return async ({ path }, part) => {
    await using out = await openAtomicFile(part, { signal });
    using source = await Deno.open(join(folder, path));
    for await (const chunk of source.readable) await out.write(chunk);
    await out.commit();
    return "copied";
  };
}

/** Makes the folder of a commit, whole or not at all; one that is there gets what it lacks. */
async function linkSnapshot(folder: string, files: readonly ModelFile[], signal?: AbortSignal): Promise<void> {
  const link = async (into: string, { path, checksum }: ModelFile) => {
    const place = join(into, path);
    if (await statIfThere(place)) return;
    await Deno.mkdir(dirname(place), { recursive: true });
    const blob = join(...path.split("/").map(() => ".."), "..", "blobs", checksum.value);
    // Links to files need special rights there.
    if (Deno.build.os === "windows") await Deno.link(resolve(folder, "../../blobs", checksum.value), place);
    else await Deno.symlink(blob, place);
  };
  if (await statIfThere(folder)) { for (const file of files) await link(folder, file); }
  else {
    await writeFolderAtomic(folder, async (temporary) => {
      for (const file of files) await link(temporary, file);
    }, { signal });
  }
}

async function writeRef(path: string, commit: string): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, commit);
}

/** The folder that holds a local copy. */
async function findCopy(hub: HubId, from: string): Promise<string> {
  for (
    const folder of [
      join(from, hub.id),
      await findCachedModel(hub, from),
      await findCachedModel(hub, join(from, "hub")),
      from,
    ]
  ) {
    if (folder && await statIfThere(join(folder, "config.json"))) return folder;
  }
  throw new InputError(`holds no copy of ${hub.id}: no config.json`, {
    place: { file: from },
    hint: `looked there, in ${hub.id}/ and in ${folderNameOf(hub.id)}/`,
  });
}

/** What a local folder holds of a model. Its commit, where it has none, is made of the usual files, whatever is named besides. */
async function listFolder(
  { id }: HubId,
  folder: string,
  { also, signal }: { also?: readonly string[]; signal?: AbortSignal },
): Promise<ModelListing> {
  const files: ModelFile[] = [];
  for (const { path } of chooseFiles((await filesBelow(folder)).map((path) => ({ path })), also)) {
    signal?.throwIfAborted();
    const { sha256: value, bytes } = (await digestFile(join(folder, path)))!;
    files.push({ path, bytes, checksum: { kind: "sha256", value } });
  }
  const [, own] = /snapshots[\\/]([0-9a-f]{40})[\\/]?$/.exec(resolve(folder)) ?? [];
  const usual = files.filter(({ path }) => isUsual(path));
  const commit = own ?? sha256(usual.map(({ path, checksum }) => `${checksum.value} ${path}\n`).join("")).slice(0, 40);
  const card = files.some(({ path }) => path === "README.md") ? await Deno.readTextFile(join(folder, "README.md")) : "";
  const licence = frontMatterValue(card, "license");
  return { id, commit, ...(licence ? { licence } : {}), files };
}

async function checksumOf(path: string, kind: "sha256" | "git"): Promise<string | undefined> {
  if (kind === "sha256") return (await digestFile(path))?.sha256;
  if (!(await statIfThere(path))?.isFile) return undefined;
  const bytes = await Deno.readFile(path);
  // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
