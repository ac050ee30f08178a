import { InputError } from "../../core/mod.ts";
import { type DownloadOptions, reach } from "../public/download.ts";
import type { HubId } from "./hub_id.ts";
import type { HubConfig } from "./hub_settings.ts";

/** A file of a model. */
export interface ModelFile {
  /** Inside the model's folder. */
  readonly path: string;
  readonly bytes: number;
  /** Checksum, by which the cache knows the file: SHA-256 of a large file, the name that Git gives to a small one. */
  readonly checksum: { readonly kind: "sha256" | "git"; readonly value: string };
}

/** What the hub says about a model. */
export interface ModelListing {
  readonly id: string;
  /** Commit that the revision stands for. */
  readonly commit: string;
  readonly licence?: string;
  readonly files: readonly ModelFile[];
}

/** What a token looks like in a request; nothing without one. */
export function authorization({ HF_TOKEN: token }: HubConfig): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}

/**
 * Asks the hub which files a model has.
 *
 * @throws {InputError} If there is no such model or revision, it may not be read, or the hub cannot be reached.
 */
export async function listModel(
  hub: HubId,
  config: HubConfig,
  options: Pick<DownloadOptions, "fetch" | "signal"> = {},
): Promise<ModelListing> {
  const { fetch: ask = fetch, signal } = options;
  const { id, revision } = hub;
  const url = `${config.HF_ENDPOINT}/api/models/${id}/revision/${encodeURIComponent(revision)}?blobs=true`;
  const response = await reach(url, () => ask(url, { headers: authorization(config), signal }), signal);
  if (!response.ok) {
    await response.body?.cancel();
    throw explainRefusal(response, hub, config) ?? new InputError(`${url} answers ${response.status}`, {
      hint: "try again later, or take a local copy with --from FOLDER",
    });
  }
  const listing = readListing(await jsonOf(response));
  if (!listing) {
    throw new InputError(`${config.HF_ENDPOINT} does not answer as the hub does`, {
      hint: "check HF_ENDPOINT, or take a local copy with --from FOLDER",
    });
  }
  return { id, ...listing };
}

/** Why the hub said no, where it says so; it hides private models from strangers with a 401. */
export function explainRefusal(response: Response, { id, revision }: HubId, config: HubConfig): InputError | undefined {
  const { status, headers } = response;
  const code = headers.get("x-error-code");
  const page = `${config.HF_ENDPOINT}/${id}`;
  if (code === "GatedRepo") {
    return new InputError(`${id} is given only to those who accept its terms`, {
      hint: `accept them at ${page}, and set HF_TOKEN to a token of that account`,
    });
  }
  if (code === "RevisionNotFound") {
    return new InputError(`${id} has no revision "${revision}"`, { hint: `see ${page}/tree/main` });
  }
  if (code === "EntryNotFound") return new InputError(`${id} lacks ${new URL(response.url).pathname}`);
  if (status === 401 || status === 403) {
    return new InputError(`the hub does not give ${id}${config.HF_TOKEN ? " to the owner of HF_TOKEN" : ""}`, {
      hint: config.HF_TOKEN
        ? "check the id and what the token may read"
        : "check the id; a private model needs HF_TOKEN",
    });
  }
  if (status === 404) return new InputError(`the hub has no model ${id}`, { hint: `check the id: ${page}` });
  if (status === 429) {
    return new InputError("the hub asks to wait", { hint: "try again in some minutes, or set HF_TOKEN" });
  }
  return undefined;
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readListing(answer: unknown): Omit<ModelListing, "id"> | undefined {
  const { sha: commit, siblings, cardData, tags } = asObject(answer);
  if (typeof commit !== "string" || !/^[0-9a-f]{40}$/.test(commit) || !Array.isArray(siblings)) return undefined;
  const files = siblings.map(readFile);
  if (files.some((file) => file === undefined)) return undefined;
  const stated = asObject(cardData).license;
  const tag = Array.isArray(tags) ? tags.find((one) => String(one).startsWith("license:")) : undefined;
  const licence = typeof stated === "string"
    ? stated
    : tag === undefined
    ? undefined
    : String(tag).slice("license:".length);
  return { commit, ...(licence ? { licence } : {}), files: files as ModelFile[] };
}

function readFile(sibling: unknown): ModelFile | undefined {
  const { rfilename: path, size, blobId, lfs } = asObject(sibling);
  const { sha256, oid = sha256, size: large = size } = asObject(lfs);
  // A path from elsewhere must not lead out of the model's folder.
  if (typeof path !== "string" || !/^(?!.*\.\.)[^/\\\p{Cc}][^\\\p{Cc}]*$/u.test(path)) return undefined;
  const bytes = Number(large);
  if (!Number.isSafeInteger(bytes) || bytes < 0) return undefined;
  if (typeof oid === "string" && /^[0-9a-f]{64}$/.test(oid)) {
    return { path, bytes, checksum: { kind: "sha256", value: oid } };
  }
  if (typeof blobId !== "string" || !/^[0-9a-f]{40}$/.test(blobId)) return undefined;
  return { path, bytes, checksum: { kind: "git", value: blobId } };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}
