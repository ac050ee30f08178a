import { InputError } from "../../core/mod.ts";

/** A model on the hub. */
export interface HubId {
  /** Such as `BAAI/bge-small-en-v1.5`. */
  readonly id: string;
  /** A branch, a tag or a commit. */
  readonly revision: string;
}

/** The rule of the hub: an owner and a name, of letters, digits, `-`, `_` and `.`. */
const ID = /^(?!.*(--|\.\.))\w[\w.-]*(\/\w[\w.-]*)?$/;
/** Names of branches lead to files of these names in the cache. */
const REVISION = /^(?!.*\.\.)\w[\w.-]*(\/\w[\w.-]*)*$/;

/**
 * Reads `OWNER/NAME` or `OWNER/NAME@REVISION`.
 *
 * @throws {InputError} If it is none.
 *
 * @example
 * ```ts
 * import { parseHubId } from "./hub_id.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(parseHubId("BAAI/bge-small-en-v1.5"), { id: "BAAI/bge-small-en-v1.5", revision: "main" });
 * assert.deepEqual(parseHubId("BAAI/bge-m3@refs/pr/7").revision, "refs/pr/7");
 * assert.throws(() => parseHubId("../secrets"), /not an id of a model/);
 * ```
 */
export function parseHubId(text: string, { revision = "main" }: { revision?: string } = {}): HubId {
  const at = text.indexOf("@");
  const parsed = at < 0 ? { id: text, revision } : { id: text.slice(0, at), revision: text.slice(at + 1) };
  if (!ID.test(parsed.id) || parsed.id.length > 200) {
    throw new InputError(`${JSON.stringify(text)} is not an id of a model`, {
      hint: "ids are OWNER/NAME, such as sentence-transformers/all-MiniLM-L6-v2",
    });
  }
  if (!REVISION.test(parsed.revision)) {
    throw new InputError(`${JSON.stringify(parsed.revision)} is not a revision`, {
      hint: "a revision is a branch, a tag or a commit",
    });
  }
  return parsed;
}

/** Name of a model's folder in the cache. */
export function folderNameOf(id: string): string {
  return `models--${id.replaceAll("/", "--")}`;
}

/** The id that a folder of the cache is for; undefined if it is for none. */
export function idOfFolderName(name: string): string | undefined {
  return /^models--(.+)$/.exec(name)?.[1].replace("--", "/");
}
