import assert from "node:assert/strict";
import fc from "fast-check";
import { wrongSite } from "./allowed_sites.ts";

const LOCAL = { hosts: ["localhost", "127.0.0.1", "[::1]"], origins: [] };

/** Status of the refusal, or 0; `host` alone as HTTP/1.1 sends it. */
function status(
  { host, url = `http://${host}/`, origin }: { host?: string; url?: string; origin?: string },
  sites: Parameters<typeof wrongSite>[1] = LOCAL,
): number {
  const headers = new Headers();
  if (host !== undefined) headers.set("host", host);
  if (origin !== undefined) headers.set("origin", origin);
  return wrongSite({ url, headers }, sites)?.status ?? 0;
}

Deno.test("wrongSite() answers only under its own names, whatever their case and port", () => {
  for (const host of ["localhost", "LocalHost:8000", "127.0.0.1:1", "[::1]", "[::1]:65535"]) {
    assert.equal(status({ host }), 0, host);
  }
  for (
    const host of ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "localhost.", "127.0.0.2", "[::2]:80"]
  ) {
    assert.ok([400, 421].includes(status({ host })), host);
  }
  assert.equal(status({ host: "evil.example" }), 421);
});

Deno.test("wrongSite() means one port where the setting names it, and any where not", () => {
  const sites = { hosts: ["tickets.example.com:8443"], origins: [] };
  assert.equal(status({ host: "tickets.example.com:8443" }, sites), 0);
  assert.equal(status({ host: "tickets.example.com:8080" }, sites), 421);
  assert.equal(status({ host: "tickets.example.com" }, sites), 421);
});

Deno.test("wrongSite() refuses hosts that are none, and a second name in the address", () => {
  const odd = [
    "",
    " ",
    "localhost@evil.example",
    "localhost/x",
    "evil\\.example",
    "localhost#",
    "localhost:99999",
    "localhost:",
    "a b",
  ];
  for (const host of odd) assert.equal(status({ host }), 400, JSON.stringify(host));
  assert.equal(status({ host: "localhost", url: "http://evil.example/" }), 400);
  assert.equal(status({ host: "evil.example", url: "http://localhost/" }), 400);
  assert.equal(status({ url: "http://localhost:8000/" }), 0); // HTTP/2: the name is in the address alone
  assert.equal(status({ url: "http://evil.example/" }), 421);
});

Deno.test("wrongSite() lets no text pass as a host but the allowed ones", () => {
  const piece = fc.constantFrom(
    "localhost",
    "127.0.0.1",
    "evil",
    ".",
    "@",
    ":",
    "80",
    "/",
    "\\",
    "[",
    "]",
    "::1",
    "#",
    "?",
    "%6c",
  );
  const host = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(host, (text) => {
      const passes = wrongSite({ url: `http://${text}/`, headers: new Headers({ host: text }) }, LOCAL) === undefined;
      assert.equal(
        passes,
        /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(text) &&
          Number(/:(\d+)$/.exec(text.replace("[::1]", ""))?.[1] ?? 0) <= 65535,
      );
    }),
    { numRuns: 2000 },
  );
});

Deno.test("wrongSite() lets pages of its own and of named origins ask, and no others", () => {
  const host = "localhost:8000";
  assert.equal(status({ host, origin: "http://localhost:8000" }), 0);
  assert.equal(status({ host, origin: "https://localhost:8000" }), 0);
  for (
    const origin of [
      "http://localhost:3000",
      "http://localhost",
      "null",
      "",
      "http://evil.example",
      "http://localhost:8000.evil.example",
      "file://",
    ]
  ) {
    assert.equal(status({ host, origin }), 403, origin);
  }
  const sites = { ...LOCAL, origins: ["https://Desk.example.com"] };
  assert.equal(status({ host, origin: "https://desk.example.com" }, sites), 0);
  assert.equal(status({ host, origin: "http://desk.example.com" }, sites), 403);
});
