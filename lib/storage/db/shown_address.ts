/**
 * The address of a database as it may be shown: without a password, wherever in it one stands, and without the settings after `?`.
 *
 * @example
 * ```ts
 * import { shownAddress } from "./shown_address.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(shownAddress("postgres://ann:secret@db.example:5432/tickets?sslmode=require"), "postgres://ann:…@db.example:5432/tickets");
 * assert.equal(shownAddress("postgres://db.example/tickets?user=ann&password=secret"), "postgres://db.example/tickets");
 * ```
 */
export function shownAddress(address: string): string {
  const scheme = /^\w+:\/\//.exec(address)?.[0];
  if (scheme === undefined) return address; // a path
  if (!URL.canParse(address)) return `${scheme}…`;
  const { username, password, host, pathname } = new URL(address);
  // An "@" so late means that a password with one of these signs in it was taken for a host, and its beginning for a port.
  if (/[/?#].*@/.test(address.slice(scheme.length))) return `${scheme}…`;
  const user = username + password === "" ? "" : `${username}${password === "" ? "" : ":…"}@`;
  return `${scheme}${user}${host}${pathname}`;
}
