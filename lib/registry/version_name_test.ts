import assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../core/mod.ts";
import { checkVersionName } from "./mod.ts";

Deno.test("checkVersionName() accepts names that are one plain folder everywhere", () => {
  for (const name of ["a", "tickets", "it_tickets-2026.03", "7b", "x".repeat(64)]) {
    assert.equal(checkVersionName(name), name);
  }
});

Deno.test("checkVersionName() refuses everything else in one short line", () => {
  const refused = [
    "../x",
    "..\\x",
    "..",
    ".",
    "",
    " ",
    "a/b",
    "a\\b",
    "/etc",
    "C:\\x",
    "%2e%2e",
    "a\0",
    "a\nb",
    "x".repeat(65),
    "x".repeat(4000),
    "Tickets",
    "tïckets",
    "tickets.",
    ".tickets",
    "-tickets",
    "a b",
    "a@b",
    "票",
    "latest",
    "champion",
    "con",
    "nul.txt",
    "com1",
    "~",
    "$HOME",
    "\u202etxt",
  ];
  for (const name of refused) {
    assert.throws(() => checkVersionName(name), (error) => {
      assert.ok(error instanceof InputError, name);
      assert.match(error.message, /^the version name ".*" is (not allowed|reserved); /);
      assert.ok(error.message.length < 300 && !error.message.includes("\n") && !error.message.includes("\0"));
      return true;
    });
  }
});

Deno.test("checkVersionName() proposes a name that it accepts", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
    try {
      checkVersionName(name);
    } catch (error) {
      const proposal = (error as Error).message.match(/such as "(.*)"$/)?.[1];
      if (proposal !== undefined) assert.equal(checkVersionName(proposal), proposal);
    }
  }));
  assert.throws(() => checkVersionName("IT Tickets (März)"), /such as "it-tickets-marz"$/);
});
