/**
 * What a remote address is counted under: an IPv4 address as it is, an IPv6 address by its first 64 bits, since that is the least that
 * one customer is given (RFC 6177), and all 2^64 addresses in it are theirs.
 *
 * @example
 * ```ts
 * import { clientKey } from "./client_key.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(clientKey("::ffff:192.0.2.7"), "192.0.2.7");
 * assert.equal(clientKey("2001:db8::1"), clientKey("2001:db8:0:0:ffff::2"));
 * ```
 */
export function clientKey(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped) return mapped[1];
  if (!plain.includes(":")) return plain;
  const [head, tail] = plain.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const groups = tail === undefined
    ? head
    : [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill("0"), ...tail];
  return `${groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`;
}
