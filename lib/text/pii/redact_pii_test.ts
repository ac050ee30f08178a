import assert from "node:assert/strict";
import fc from "fast-check";
import { findPii } from "./find_pii.ts";
import { PiiHasher } from "./pii_hasher.ts";
import { PII_KINDS } from "./pii_span.ts";
import { PiiVault } from "./pii_vault.ts";
import { redactPii } from "./redact_pii.ts";

const KEY = "correct horse battery staple";
const TEXT = "I am Ann Lee, ann@example.com or ANN@example.com, call 07700 900123 or 07700-900-123.";
const SPANS = findPii(TEXT);

Deno.test("redactPii() numbers values by kind; two writings of one value have one number", () => {
  assert.equal(
    redactPii(TEXT, SPANS, { mode: "redact", numbered: true }),
    "I am [PERSON_1], [EMAIL_1] or [EMAIL_1], call [PHONE_1] or [PHONE_1].",
  );
});

Deno.test("redactPii() by hash gives equal values equal marks under one key, and others under another", () => {
  const hashed = redactPii(TEXT, SPANS, { mode: "hash", hasher: new PiiHasher(KEY) });
  const marks = hashed.match(/\[[A-Z]+:[0-9a-f]{16}\]/g)!;
  assert.equal(marks.length, 5);
  assert.equal(marks[1], marks[2]);
  assert.equal(marks[3], marks[4]);
  assert.equal(new Set(marks).size, 3);
  assert.notEqual(redactPii(TEXT, SPANS, { mode: "hash", hasher: new PiiHasher(`${KEY}!`) }), hashed);
  for (const { text } of SPANS) assert.ok(!hashed.includes(text));
});

Deno.test("redactPii() refuses spans that are out of order, overlap, or lie outside of the text", () => {
  const span = (start: number, end: number) => ({ start, end, kind: "email", text: "" }) as const;
  for (const spans of [[span(4, 6), span(0, 2)], [span(0, 4), span(3, 5)], [span(0, 99)], [span(3, 2)]]) {
    assert.throws(() => redactPii("0123456789", spans, { mode: "redact" }), /spans must be in order/);
  }
});

const vault = new PiiVault(KEY);
/** Any string, and what makes tokens: their parts, whole ones that the vault knows, and halves of surrogate pairs. */
const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "[",
    "]",
    "~",
    "[EMAIL~",
    "0123456789abcdef",
    "0123456789abcdef]",
    "[EMAIL~0123456789abcdef]",
    "[TEXT~0123456789abcdef]",
    vault.tokenOf("email", "ann@example.com"),
    "ann@example.com",
    "\ud83d",
    "\ude00",
    "\n",
  ),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

Deno.test("what redactPii() tokenised, detokenise() gives back letter by letter, for any text and any spans", () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(60)), (text, cuts) => {
      const sorted = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
      const spans = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        const [start, end] = [sorted[i], sorted[i + 1]];
        spans.push({ start, end, kind: PII_KINDS[i % PII_KINDS.length], text: text.slice(start, end) });
      }
      const once = redactPii(text, spans, { mode: "tokenise", vault });
      assert.equal(vault.detokenise(once), text);
      // Tokens of tokens come apart in the same order.
      const twice = redactPii(once, [], { mode: "tokenise", vault });
      assert.equal(vault.detokenise(vault.detokenise(twice)), text);
    }),
    { numRuns: 500 },
  );
});

Deno.test("what redactPii() tokenised holds none of the values, and equal values have equal tokens under one key", () => {
  const mine = new PiiVault(KEY);
  const tokenised = redactPii(TEXT, SPANS, { mode: "tokenise", vault: mine });
  for (const { text } of SPANS) assert.ok(!tokenised.includes(text));
  assert.equal(redactPii(TEXT, SPANS, { mode: "tokenise", vault: new PiiVault(KEY) }), tokenised);
  assert.notEqual(redactPii(TEXT, SPANS, { mode: "tokenise", vault: new PiiVault(`${KEY}!`) }), tokenised);
  assert.throws(() => new PiiVault(KEY).detokenise(tokenised), /does not know the token \[PERSON~/);
});
