import { InputError } from "./errors.ts";

/** How Deno says what it kept a process from: `Requires write access to "answers.csv", run again with the --allow-write flag`. */
const REQUIRES = /^Requires (\w+) access to (?:"(.*)"|<[^>]*>)?/s;

/** What a process may not do without its permission. */
const ACTS: Readonly<Record<string, string>> = {
  read: "read this",
  write: "write here",
  net: "reach this",
  env: "read this setting",
  run: "start this program",
  sys: "ask the system for this",
  ffi: "load this library",
};

/**
 * Says in one line what Deno kept a task from, where, and what to do about it.
 *
 * Some places, such as `/proc` and `/dev`, Deno keeps from every process that has not all permissions; no single permission of a task
 * opens those, so another place has to be named.
 *
 * @param path As the user named it; that of Deno's own message if not given.
 *
 * @example
 * ```ts
 * import { explainRefusedAccess } from "./refused_access.ts";
 * import assert from "node:assert/strict";
 *
 * const error = new Deno.errors.NotCapable('Requires write access to "a.csv", run again with the --allow-write flag');
 * assert.equal(explainRefusedAccess(error).message, "a.csv: Deno may not write here; allow it with --allow-write");
 * ```
 */
export function explainRefusedAccess(error: Deno.errors.NotCapable, path?: string): InputError {
  const [, what = "", named] = REQUIRES.exec(error.message) ?? [];
  const place = { file: path ?? named };
  if (what === "all") {
    const hint = "choose another one";
    return new InputError("this place belongs to the system, and Deno keeps every task out of it", {
      place,
      hint,
      cause: error,
    });
  }
  const act = ACTS[what] ?? "do this";
  const hint = what in ACTS ? `allow it with --allow-${what}` : "allow it with the flag that deno run --help names";
  return new InputError(`Deno may not ${act}`, { place, hint, cause: error });
}
