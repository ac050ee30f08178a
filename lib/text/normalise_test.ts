import assert from "node:assert/strict";
import fc from "fast-check";
import { normalise } from "./normalise.ts";

Deno.test("normalise() brings compatibility characters to their plain form, or leaves them", () => {
  assert.equal(normalise("ﬁx Ｔｈｅ ① №"), "fix the 1 no");
  assert.equal(normalise("ﬁx cafe\u0301", { compatibility: false }), "ﬁx café");
});

Deno.test("normalise() removes what cannot be seen and keeps what holds emoji and letters together", () => {
  assert.equal(normalise("pass\u200bword\ufeff re\u00adset\u0000 \u202eok"), "password reset ok");
  assert.equal(normalise("👨‍👩‍👧 می‌خواهم"), "👨‍👩‍👧 می‌خواهم");
  assert.equal(normalise("a\u200db \u200d c"), "ab c");
});

Deno.test("normalise() makes one blank of white space, or keeps lines", () => {
  assert.equal(normalise(" a\t\u00a0b\r\n\r\n c\u2028d "), "a b c d");
  assert.equal(normalise(" a\t b \r\n\r\n c\u2028d ", { whiteSpace: "lines" }), "a b\nc\nd");
  assert.equal(normalise(" a  b\n", { whiteSpace: "keep" }), " a  b\n");
});

Deno.test("normalise() makes quotes, dashes and dots plain", () => {
  assert.equal(normalise("„It´s“ – ‘so’ «much»…"), '"it\'s" - \'so\' "much"...');
  assert.equal(normalise("“x”", { asciiPunctuation: false }), "“x”");
});

Deno.test("normalise() shortens runs of marks, emoji and, on request, letters", () => {
  assert.equal(normalise("No!!!!!!! 😂😂😂😂😂 -----"), "no!!! 😂😂😂 ---");
  assert.equal(normalise("Sooooo Straßßßße", { maxLetterRun: 2 }), "soo straßße");
  assert.equal(normalise("!!!!", { maxPunctuationRun: 0 }), "!!!!");
});

Deno.test("normalise() masks only what it is asked to", () => {
  const text = "ORD-12345, #77: write to a.b@x.co.uk or https://x.com/1 by 10:30, 2 items";
  assert.equal(normalise(text), text.toLowerCase());
  assert.equal(
    normalise(text, { mask: ["number", "id", "url", "email"] }),
    "<id>, <id>: write to <email> or <url> by <number>, <number> items",
  );
  assert.equal(normalise("win-10 and C-3PO", { mask: ["id"] }), "<id> and c-3po");
});

Deno.test("normalise() changes nothing the second time", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, lines) => {
    const options = { whiteSpace: lines ? "lines" : "blank" } as const;
    const once = normalise(text, options);
    assert.equal(normalise(once, options), once);
  }));
});
