import assert from "node:assert/strict";
import fc from "fast-check";
import { findPii } from "./find_pii.ts";
import { maskPii } from "./mask_pii.ts";
import { PII_KINDS } from "./pii_span.ts";

const found = (text: string, language?: string) =>
  findPii(text, { language }).map(({ kind, text }) => `${kind}: ${text}`);

Deno.test("findPii() finds what has a checksum, and refuses it with a wrong digit", () => {
  // Examples of the IBAN registry, and numbers that payment firms publish for testing.
  assert.deepEqual(found("IBAN DE89 3704 0044 0532 0130 00, card 4111 1111 1111 1111."), [
    "iban: DE89 3704 0044 0532 0130 00",
    "card: 4111 1111 1111 1111",
  ]);
  assert.deepEqual(found("IBAN DE89 3704 0044 0532 0130 01, card 4111 1111 1111 1112."), []);
  assert.deepEqual(found("amex 378282246310005, gb29nwbk60161331926819"), [
    "card: 378282246310005",
    "iban: gb29nwbk60161331926819",
  ]);
});

Deno.test("findPii() reads telephone numbers as people of five languages write them", () => {
  for (
    const number of [
      "+44 20 7946 0018",
      "07700 900123",
      "(503) 555-0136",
      "503-555-0136",
      "030/23125-684",
      "+49 (0)30 23125 684",
      "0176 04069002",
      "06 39 98 50 62",
      "612 34 56 78",
      "(11) 91234-5678",
    ]
  ) {
    assert.deepEqual(found(`Rückruf / call / appelez ${number}, thanks.`), [`phone: ${number}`]);
    assert.deepEqual(found(`It is ${number}`), [`phone: ${number}`]);
  }
});

Deno.test("orders, tickets, serials, dates, amounts, versions and sections are no personal data", () => {
  for (
    const text of [
      "Order 4111111111111112 and ticket #20260301",
      "order no 4111111111111111 is late", // a valid check digit by chance
      "Tracking number 00340416514616, invoice INV-2026-03-0012",
      "from 2026-03-01 10:15 to 03/04/2026, 12.05.2026",
      "We paid € 1.234.567,89 and 49,90 EUR and $1,299.00",
      "Firmware 4.12.0.7, driver 10.0.19041.1, version 1.2.3.4",
      "Section 2.4.1.1 says so; 127.0.0.1 does not answer",
      "Serial number WR71-59B44, customer number 100412345",
      "EAN 4006381333931, IMEI 490154203237518",
      "MAC 00:1a:2b:3c:4d:5e at 10:30:15",
      "follow @ann and mail us at support@ or a@b",
      "30 days is a long way. I found a way",
      "ist seit zwei weg 5 Tage, am Arbeitsplatz 2",
    ]
  ) {
    assert.deepEqual(found(text), [], text);
  }
});

Deno.test("findPii() reads addresses with and without their towns", () => {
  assert.deepEqual(found("I live at 24 Weaver's Row, Tucson."), ["address: 24 Weaver's Row, Tucson"]);
  assert.deepEqual(found("send it to 10 Downing Street, London SW1A 2AA please"), [
    "address: 10 Downing Street, London SW1A 2AA",
  ]);
  assert.deepEqual(found("Anschrift: Alte Poststraße 37, 71297 Bern"), ["address: Alte Poststraße 37, 71297 Bern"]);
  assert.deepEqual(found("Am Mühlbach 26, 45799 Görlitz"), ["address: Am Mühlbach 26, 45799 Görlitz"]);
  assert.deepEqual(found("au 29 avenue du Moulin, 84122 Nancy"), ["address: 29 avenue du Moulin, 84122 Nancy"]);
  assert.deepEqual(found("mi dirección: calle Molinos 64, 25193 Almería"), [
    "address: calle Molinos 64, 25193 Almería",
  ]);
  assert.deepEqual(found("Rua São Bento, 78, Santos"), ["address: Rua São Bento, 78, Santos"]);
});

Deno.test("findPii() finds names by greeting, title, introduction, signature and talk", () => {
  assert.deepEqual(found("Dear Mr Okonkwo,\n\nmy name is Xochitl Brandvold. I spoke to Zdenka."), [
    "person: Okonkwo",
    "person: Xochitl Brandvold",
    "person: Zdenka",
  ]);
  assert.deepEqual(found("Sehr geehrte Frau Wolkenstein,\nmein Name ist Ottokar."), [
    "person: Wolkenstein",
    "person: Ottokar",
  ]);
  assert.deepEqual(found("Merci de votre aide.\n\nCordialement\nZénobie Roquefeuil\n06 39 98 50 62"), [
    "person: Zénobie Roquefeuil",
    "phone: 06 39 98 50 62",
  ]);
  assert.deepEqual(found("me llamo Xoán Bouzas"), ["person: Xoán Bouzas"]);
  assert.deepEqual(found("falei com Jacira ontem. Obrigado\nUbiratã"), ["person: Jacira", "person: Ubiratã"]);
  assert.deepEqual(found("From: Zdenka Novotna <z@example.com>"), ["person: Zdenka Novotna", "email: z@example.com"]);
});

Deno.test("words that follow greetings and thanks are no names", () => {
  for (
    const text of [
      "Dear Sir or Madam, Dark mode would be great",
      "Hi team, Hello everyone, Hallo zusammen, Bonjour à tous, Hola equipo, Olá pessoal",
      "Sehr geehrter Kundensupport, Liebes Support-Team, Madame, Monsieur, Livrez-vous en Suisse ?",
      "No thanks. Uninstall.",
      "Der Drucker sagte nichts, Bank says both are booked, Click here",
      "Kind regards",
    ]
  ) {
    assert.deepEqual(found(text), [], text);
  }
});

Deno.test("spans hold their places in HTML, quoted mail and among emoji", () => {
  for (
    const text of [
      "<p>😡 Please call 07700 900123</p><p>Regards<br/>Zdenka Novotna</p>",
      "> Hi Zdenka,\n> call 07700 900123\n> Regards\n> Ann Lee",
      "&gt; Caf&eacute; 07700 900123",
    ]
  ) {
    const spans = findPii(text);
    assert.ok(spans.some(({ text }) => text === "07700 900123"));
    for (const { start, end, text: part } of spans) assert.equal(text.slice(start, end), part);
  }
});

Deno.test("findPii() leaves out the kinds that are not asked for and what is one's own", () => {
  const text = "Hello Pellwood, write to ann@example.com or help@pellwood.example. Regards\nAnn Lee";
  assert.deepEqual(findPii(text, { kinds: ["email"], ignore: ["HELP@pellwood.example"] }).map((s) => s.text), [
    "ann@example.com",
  ]);
  assert.deepEqual(findPii(text, { kinds: ["person"], ignore: ["pellwood"] }).map((s) => s.text), ["Ann Lee"]);
  assert.throws(() => findPii("", { kinds: ["shoe" as "ip"] }), {
    name: "RangeError",
    message:
      "Cannot find personal data: kinds must be of person, email, phone, iban, card, national-id, address, ip, order-number: current value is shoe",
  });
});

Deno.test("findPii() takes any string; spans are in order, within bounds and apart", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "\ud83d",
      "\u0000",
      "@",
      "+44 ",
      "Dear ",
      "4111 1111 ",
      "<br",
      "&lt;",
      "12 rue ",
      "::",
      "\n> ",
      "DE89",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.option(fc.constantFrom("de", "xx", "EN-gb")), (pieces, language) => {
      const text = pieces.join("");
      let last = 0;
      const spans = findPii(text, { language: language ?? undefined });
      for (const { start, end, kind, text: part } of spans) {
        assert.ok(start >= last && end > start && end <= text.length && PII_KINDS.includes(kind));
        assert.equal(part, text.slice(start, end));
        last = end;
      }
      maskPii(text, spans);
    }),
    { numRuns: 300 },
  );
});

Deno.test("maskPii() leaves no value readable", () => {
  const text = "Ann Lee, ann@example.com, +44 20 7946 0018, 192.0.2.55, DE89370400440532013000, 4111111111111111";
  const masked = maskPii(`My name is ${text}`, findPii(`My name is ${text}`));
  assert.equal(masked, "My name is A… L…, a…@…, …18, 192.…, DE…00, …1111");
});

/** Runs that make careless patterns try every way of cutting them. */
const HOSTILE: Readonly<Record<string, string>> = {
  letters: "a",
  capitals: "Aa ",
  digits: "1",
  "digits and blanks": "1 ",
  "dotted digits": "1.",
  at: "a@",
  dots: "a.",
  names: "Dear Ann Lee ",
  "half tags": "<p ",
  colons: "a:",
  streets: "12 rue a ",
  german: "Weg 1 ",
  brackets: "(1",
  "quoted mail": "\n> ",
  hyphens: "1-",
  entities: "&a",
};

Deno.test("findPii() takes time linear in the text: 240 KB of anything less than ten times as long as 60 KB", () => {
  const time = (text: string) => {
    const start = performance.now();
    findPii(text);
    return performance.now() - start;
  };
  for (const [name, unit] of Object.entries(HOSTILE)) {
    const small = time(unit.repeat(Math.ceil(60_000 / unit.length)));
    const large = time(unit.repeat(Math.ceil(240_000 / unit.length)));
    // Four times the text; quadratic time would be sixteen times. The constant covers a busy machine.
    assert.ok(large < 10 * small + 250, `${name}: ${small.toFixed()} ms, then ${large.toFixed()} ms`);
  }
});
