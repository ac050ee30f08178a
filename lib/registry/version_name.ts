import { InputError } from "../core/mod.ts";

const ALLOWED = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9_-])?$/;

/** Names with a meaning of their own here, and those that Windows keeps for devices. */
const RESERVED = /^(?:latest|champion|con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/;

/**
 * Checks the name of a model: it becomes a folder on every system and a part of addresses, so it holds lower-case letters,
 * digits, `.`, `_` and `-` only.
 *
 * @returns The name.
 * @throws {InputError} If the name is not allowed, in one line that shows it safely and proposes one that is.
 *
 * @example
 * ```ts
 * import { checkVersionName } from "./version_name.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(checkVersionName("banking77"), "banking77");
 * assert.throws(() => checkVersionName("../IT Tickets"), /the version name "..\/IT Tickets" is not allowed; .*"it-tickets"/);
 * ```
 */
export function checkVersionName(name: string): string {
  if (ALLOWED.test(name) && !RESERVED.test(name)) return name;
  const shown = JSON.stringify(name.length <= 60 ? name : `${name.slice(0, 60)}…`);
  if (RESERVED.test(name)) {
    throw new InputError(`the version name ${shown} is reserved`, {
      hint: `choose another, such as "my-${name.split(".")[0]}"`,
    });
  }
  const proposal = propose(name);
  throw new InputError(`the version name ${shown} is not allowed`, {
    hint: "use up to 64 lower-case letters, digits, '.', '_' or '-', beginning with a letter or digit" +
      (proposal ? `, such as ${JSON.stringify(proposal)}` : ""),
  });
}

function propose(name: string): string | undefined {
  const proposal = name.slice(0, 200).normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9._]+/g, "-").replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "").slice(0, 40);
  return ALLOWED.test(proposal) && !RESERVED.test(proposal) ? proposal : undefined;
}
