import { join } from "node:path";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { folderNameOf, type HubId, idOfFolderName } from "./hub_id.ts";

/** A model in the hub's cache. */
export interface CachedModel extends HubId {
  readonly commit: string;
  readonly folder: string;
  /** Of all files, links followed. */
  readonly bytes: number;
}

/** Models in the hub's cache, by id; a cache that is not there holds none. */
export async function listCachedModels(cache: string): Promise<CachedModel[]> {
  const out: CachedModel[] = [];
  for (const name of await namesIn(cache)) {
    const id = idOfFolderName(name);
    if (id === undefined) continue;
    const refs = join(cache, name, "refs");
    for (const revision of await filesBelow(refs)) {
      const folder = await findCachedModel({ id, revision }, cache);
      if (folder) {
        const commit = await readRef(join(refs, revision)) ?? revision;
        out.push({ id, revision, commit, folder, bytes: await bytesOf(folder) });
      }
    }
  }
  return out;
}

/** Folder of a model in the hub's cache; undefined if it is not there. */
export async function findCachedModel({ id, revision }: HubId, cache: string): Promise<string | undefined> {
  const home = join(cache, folderNameOf(id));
  const commit = await readRef(join(home, "refs", revision)) ?? revision;
  if (!/^[\w.-]+$/.test(commit)) return undefined;
  const folder = join(home, "snapshots", commit);
  return (await statIfThere(folder))?.isDirectory ? folder : undefined;
}

/** The commit that a branch stood for when it was fetched. */
export async function readRef(path: string): Promise<string | undefined> {
  if (!(await statIfThere(path))?.isFile) return undefined;
  return (await Deno.readTextFile(path)).trim();
}

/** Paths of all files below a folder, links among them; hidden ones are none of a model's. */
export async function filesBelow(folder: string, prefix = ""): Promise<string[]> {
  const out: string[] = [];
  for (const name of await namesIn(folder)) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    const info = await statIfThere(path);
    if (info?.isDirectory) out.push(...await filesBelow(path, `${prefix}${name}/`));
    else if (info?.isFile) out.push(`${prefix}${name}`);
  }
  return out;
}

async function namesIn(folder: string): Promise<string[]> {
  if (!(await statIfThere(folder))?.isDirectory) return [];
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

async function bytesOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const path of await filesBelow(folder)) bytes += (await Deno.stat(join(folder, path))).size;
  return bytes;
}
