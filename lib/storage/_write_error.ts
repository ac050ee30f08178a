import { constants } from "node:os";
import { explainRefusedAccess, InputError } from "../core/mod.ts";

/** What each failure of the file system means to the person who named the path. */
const EXPLANATIONS: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  EACCES: ["this user may not write here", "choose another place, or change the permissions of the folder"],
  EPERM: ["this user may not write here", "choose another place, or change the permissions of the folder"],
  EROFS: ["the disk is read-only", "choose another place"],
  ENOSPC: ["the disk is full", "free some space, or choose another place; nothing was left behind"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose another place; nothing was left behind"],
  EFBIG: ["the file is too big for this disk", "choose another place; nothing was left behind"],
  EISDIR: ["this is a folder", "name a file in it"],
  ENOTDIR: ["a part of this path is a file, not a folder", "check the path"],
  EEXIST: ["a part of this path is a file, not a folder", "check the path"],
  ENOENT: ["the folder of this path does not exist", "create it first, or check the path"],
  ENAMETOOLONG: ["the name is too long", "choose a shorter one"],
  EINVAL: ["this is not a file name", "choose another one"],
  EMFILE: ["too many files are open", "close some, or raise the limit with ulimit -n"],
};

/**
 * Turns a failure of the file system into an `InputError` that says what is wrong, where, and what to do; anything else
 * comes back as it is.
 *
 * @param path The path as the user gave it, not the temporary one.
 */
export function explainWriteError(error: unknown, path: string): unknown {
  const place = { file: printable(path) };
  if (error instanceof Deno.errors.NotCapable) return explainRefusedAccess(error, place.file);
  const { code = codeIn(error) } = (error ?? {}) as { code?: unknown };
  const explanation = typeof code === "string" ? EXPLANATIONS[code] : undefined;
  if (!explanation) return error;
  const [problem, hint] = explanation;
  return new InputError(problem, { place, hint, cause: error });
}

/** Deno gives some errors of the system without their code, but with its number: `File too large (os error 27)`. */
function codeIn(error: unknown): string | undefined {
  const number = error instanceof Error ? /\(os error (\d+)\)/.exec(error.message)?.[1] : undefined;
  if (number === undefined || Deno.build.os === "windows") return undefined;
  return Object.entries(constants.errno).find(([, value]) => value === Number(number))?.[0];
}

/** A path fit for one line of a message: control characters shown as escapes, the middle of a very long one left out. */
export function printable(path: string): string {
  // deno-lint-ignore no-control-regex -- these are the characters to be shown
  const line = path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (c) => JSON.stringify(c).slice(1, -1));
  return line.length <= 200 ? line : `${line.slice(0, 80)}…${line.slice(-80)}`;
}
