import assert from "node:assert/strict";
import fc from "fast-check";
import { tokenise, tokenTexts } from "./tokenise.ts";

/** Tokens as `text` for words and `text/kind` for the rest. */
function marked(text: string): string[] {
  return tokenise(text).map((token) => token.kind === "word" ? token.text : `${token.text}/${token.kind}`);
}

const CASES: readonly (readonly [title: string, text: string, tokens: readonly string[]])[] = [
  ["keeps contractions whole", "don't l'avion geht’s users' 'quoted'", [
    "don't",
    "l'avion",
    "geht’s",
    "users",
    "quoted",
  ]],
  ["parts words at hyphens", "e-mail log-in", ["e", "mail", "log", "in"]],
  ["keeps letters of all scripts", "Straße naïve ελληνικά привет हिन्दी", [
    "Straße",
    "naïve",
    "ελληνικά",
    "привет",
    "हिन्दी",
  ]],
  ["keeps emoji with joiners, skin tones and flags whole", "👨‍👩‍👧‍👦 👍🏽 🇩🇪🇫🇷 1️⃣ ❤️", [
    "👨‍👩‍👧‍👦/emoji",
    "👍🏽/emoji",
    "🇩🇪/emoji",
    "🇫🇷/emoji",
    "1️⃣/emoji",
    "❤️/emoji",
  ]],
  ["parts emoji that stand together", "😂😂ok", ["😂/emoji", "😂/emoji", "ok"]],
  ["finds emoticons between blanks only", "thanks :) note:(see)", ["thanks", ":)/emoticon", "note", "see"]],
  ["ends URLs before the sentence's own marks", "See https://a.b/c?d=(e)&f=1). Or (www.x.com/y), ok", [
    "See",
    "https://a.b/c?d=(e)&f=1/url",
    "Or",
    "www.x.com/y/url",
    "ok",
  ]],
  ["finds e-mail addresses", "me.x+1@ex-a.co.uk! <ann@x.de>", ["me.x+1@ex-a.co.uk/email", "ann@x.de/email"]],
  ["finds order and ticket ids", "ORD-12345, #4711 INV/2026/03 ticket-9981 A1B2C3D4", [
    "ORD-12345/id",
    "#4711/id",
    "INV/2026/03/id",
    "ticket-9981/id",
    "A1B2C3D4/id",
  ]],
  ["takes no plain words for ids", "AND/OR win-10 IMPORTANT", ["AND", "OR", "win", "10/number", "IMPORTANT"]],
  ["finds versions", "v2.3.1 V10 2.3.1-beta.2 10.0", [
    "v2.3.1/version",
    "V10/version",
    "2.3.1-beta.2/version",
    "10.0/number",
  ]],
  ["finds dates", "12.03.2026 3/4/26 2026-03-01T09:30:00.000Z", [
    "12.03.2026/date",
    "3/4/26/date",
    "2026-03-01T09:30:00.000Z/date",
  ]],
  ["finds amounts with their currency", "$50 € 49,90 1.234,56€ R$ 1.234,56 50 EUR USD50 100 euros Euro 5 eur 7", [
    "$50/amount",
    "€ 49,90/amount",
    "1.234,56€/amount",
    "R$ 1.234,56/amount",
    "50 EUR/amount",
    "USD50/amount",
    "100 euros/amount",
    "Euro 5/amount",
    "eur 7/amount",
  ]],
  ["finds numbers, but not inside words", "50% 10:30 2nd x86 4G", ["50%/number", "10:30/number", "2nd", "x86", "4G"]],
  ["finds hashtags and mentions", "@bob_x #help a@b", ["@bob_x/mention", "#help/hashtag", "a", "@b/mention"]],
  ["finds error codes", "0x80070057 ERR_CONN_RESET: ECONNRESET", [
    "0x80070057/error_code",
    "ERR_CONN_RESET/error_code",
    "ECONNRESET/error_code",
  ]],
  ["cuts Japanese, Chinese and Thai by the segmenter", "請求書について PCの電源 我的订单 ขอบคุณครับ", [
    "請求",
    "書",
    "について",
    "PC",
    "の",
    "電源",
    "我的",
    "订单",
    "ขอบคุณ",
    "ครับ",
  ]],
  ["finds nothing in nothing", " \n\t…", []],
];

for (const [title, text, tokens] of CASES) {
  Deno.test(`tokenise() ${title}`, () => assert.deepEqual(marked(text), tokens));
}

Deno.test("tokenise() gives punctuation on request, one mark a token", () => {
  assert.deepEqual(tokenTexts("Why?! (no)", { punctuation: true }), ["Why", "?", "!", "(", "no", ")"]);
});

Deno.test("tokenise() gives tokens in order that do not overlap and are slices of the text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "don't ",
      "ORD-1",
      "#4",
      "https://a.b/c). ",
      "€ 5",
      "👩‍👩‍👧",
      "\u200d",
      "🇩",
      "漢字かな",
      "ไทย",
      "v1.2",
      "a@b.c",
      "\ud800",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, punctuation) => {
      const text = pieces.join("");
      const tokens = tokenise(text, { punctuation });
      let last = 0;
      for (const token of tokens) {
        assert.ok(token.start >= last && token.end > token.start);
        assert.equal(text.slice(token.start, token.end), token.text);
        last = token.end;
      }
      assert.deepEqual(tokenTexts(text, { punctuation }), tokens.map((token) => token.text));
    }),
    { numRuns: 200 },
  );
});

Deno.test("tokenise() leaves no letter and no digit out", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
    const inTokens = tokenise(text, { punctuation: true }).map((token) => token.text).join("");
    const letters = (s: string) => s.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";
    assert.equal(letters(inTokens), letters(text));
  }));
});

Deno.test("tokenise() cuts long runs without blanks between characters, never inside one", () => {
  const tokens = tokenTexts("𠮷野".repeat(3000));
  assert.equal(tokens.join(""), "𠮷野".repeat(3000));
  assert.ok(tokens.every((token) => token.isWellFormed()));
});

Deno.test("tokenise() takes hostile text in linear time", () => {
  const units = [
    "a",
    "1.",
    "a.",
    "1",
    "漢字",
    "ภาษาไทย",
    "A_",
    "A-",
    "AB-",
    "😂",
    "😂\u200d",
    "a'",
    "@a",
    ":",
    "🇩",
    "www.((",
    "$1,",
    "v1.",
  ];
  for (const unit of units) {
    const started = performance.now();
    tokenTexts(unit.repeat(2e5 / unit.length));
    const took = performance.now() - started;
    assert.ok(took < 1500, `${unit} took ${took.toFixed(0)} ms`);
  }
});
