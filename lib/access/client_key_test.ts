import assert from "node:assert/strict";
import { isIPv6 } from "node:net";
import fc from "fast-check";
import { clientKey } from "./client_key.ts";

Deno.test("clientKey() tells IPv4 addresses apart, in IPv6 clothes too", () => {
  assert.equal(clientKey("192.0.2.7"), "192.0.2.7");
  assert.equal(clientKey("::FFFF:192.0.2.7"), "192.0.2.7");
  assert.notEqual(clientKey("::ffff:192.0.2.7"), clientKey("::ffff:192.0.2.8"));
  assert.equal(clientKey("unix"), "unix");
});

Deno.test("clientKey() gives all addresses of one /64 one key, however they are written, and no others", () => {
  assert.equal(clientKey("2001:db8::1"), "2001:db8:0:0::/64");
  assert.equal(clientKey("fe80::1%eth0"), clientKey("fe80:0:0:0:ffff::9"));
  assert.notEqual(clientKey("2001:db8:0:1::1"), clientKey("2001:db8::1"));
  fc.assert(fc.property(fc.ipV6(), (address) => {
    fc.pre(isIPv6(address) && !address.includes("."));
    const [a, b, c, d] = expanded(address);
    assert.equal(clientKey(address), `${a}:${b}:${c}:${d}::/64`);
  }));
});

/** The eight groups as the URL standard reads them. */
function expanded(address: string): string[] {
  const [head, tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  return tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
}
