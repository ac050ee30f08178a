/** What {@linkcode earlierMeanings} needs to know of a change of an alias. */
export interface Meaning {
  readonly kind: string;
  readonly from: { readonly digest: string } | null;
  readonly to: { readonly digest: string };
}

/**
 * What an alias meant before, latest first, as one who rolls back expects it: a rollback takes back what came after the version it led to,
 * so that the next one leads further back, and a version that took the place of an erased one stands where that stood.
 *
 * @param changes All changes of the alias, oldest first.
 * @returns Digests, without what it means now.
 *
 * @example
 * ```ts
 * import { earlierMeanings } from "./meanings.ts";
 * import assert from "node:assert/strict";
 *
 * const change = (kind: string, from: string | null, to: string) => ({ kind, from: from === null ? null : { digest: from }, to: { digest: to } });
 * const changes = [change("save", null, "a"), change("promote", "a", "b"), change("promote", "b", "c")];
 * assert.deepEqual(earlierMeanings(changes), ["b", "a"]);
 * assert.deepEqual(earlierMeanings([...changes, change("rollback", "c", "b")]), ["a"]);
 * ```
 */
export function earlierMeanings(changes: readonly Meaning[]): string[] {
  let stack: string[] = [];
  for (const { kind, from, to } of changes) {
    if (kind === "erase") stack = stack.map((digest) => (digest === from?.digest ? to.digest : digest));
    const place = kind === "rollback" ? stack.lastIndexOf(to.digest, -2) : -1;
    if (place >= 0) stack.length = place + 1;
    else if (stack.at(-1) !== to.digest) stack.push(to.digest);
  }
  return stack.slice(0, -1).reverse();
}
