import assert from "node:assert/strict";
import fc from "fast-check";
import { detectAutoReply } from "./auto_reply.ts";
import { findEncodingDamage, repairEncoding } from "./encoding_damage.ts";
import { scoreSpam } from "./spam.ts";
import { templateFields } from "./template_fields.ts";
import { templateGroups } from "./template_groups.ts";

Deno.test("repairEncoding() undoes what Windows-1252 and Latin-1 make of UTF-8, once and twice", () => {
  for (
    const text of ["Müller’s Café – 5 € … ñandú", "Ação à São João", "🙄 👍🏽 ❤️ Œuvre", "Žižek in Łódź", "« où ? »"]
  ) {
    const bytes = new TextEncoder().encode(text);
    const windows1252 = new TextDecoder("windows-1252").decode(bytes);
    const latin1 = String.fromCharCode(...bytes);
    assert.equal(repairEncoding(windows1252), text);
    assert.equal(repairEncoding(latin1), text);
    assert.equal(repairEncoding(new TextDecoder("windows-1252").decode(new TextEncoder().encode(windows1252))), text);
    assert.deepEqual(findEncodingDamage(text), []);
  }
});

Deno.test("findEncodingDamage() leaves alone what people write", () => {
  for (
    const text of [
      "AMANHÃ… NÃO, “MANHÔ, PÃES",
      "café…” Spaß… „Ä“ É–",
      "really?why and what?no, did it?I need it",
      "see https://a.example/page?id=3&lang=de&copy=1",
      "C:\\new\\table and \\\\server\\nas",
      "<p>Gr&uuml;&szlig;e<br>Ann</p>",
      "x = 3; a && b; 1 < 2",
      "line\none\ttab\r\n",
      "Ελληνικά, Русский, 日本語, العربية",
    ]
  ) {
    assert.deepEqual(findEncodingDamage(text), [], text);
  }
});

Deno.test("findEncodingDamage() names each kind and its repair", () => {
  const kinds = (text: string) => findEncodingDamage(text).map(({ kind, repair }) => [kind, repair]);
  assert.deepEqual(kinds("Gr\ufffd\ufffde ï¿½"), [["replaced", undefined], ["replaced", undefined]]);
  assert.deepEqual(kinds("Das Ger?t l?uft"), [["lost", undefined], ["lost", undefined]]);
  assert.deepEqual(kinds("a\\nb<br/>c &amp;eacute; &#252; \\u00e9 =C3=BC"), [
    ["escaped", "\n"],
    ["escaped", "\n"],
    ["escaped", "é"],
    ["escaped", "ü"],
    ["escaped", "é"],
    ["escaped", "ü"],
  ]);
  assert.deepEqual(kinds("half \ud83d here"), [["surrogate", undefined]]);
  assert.deepEqual(kinds("it\x92s\x00"), [["control", "’"], ["control", ""]]);
});

Deno.test("customers who speak of auto-replies, holidays and failed mails wrote themselves", () => {
  for (
    const text of [
      "How do I set up an out of office reply in the inbox?",
      "I wrote on Monday and only got an automatic reply.",
      "The receipt came back as undeliverable. Can you send it again?",
      "I am on holiday until Monday. Where is my order?",
      "Ich bin bis Montag im Urlaub, wann kommt meine Bestellung?",
      "Zoe has left the company, please block that login.",
      "your office is closed every time I call, my refund is still open",
    ]
  ) {
    assert.equal(detectAutoReply(text), undefined, text);
  }
});

Deno.test("scoreSpam() names its reasons, and anger, links and capitals are none", () => {
  for (
    const text of [
      "WORST APP EVER!!! GIVE ME MY MONEY BACK NOW!!! THIS IS A SCAM!!!",
      "Neither https://a.example/x nor https://a.example/y loads!!!",
      "How can I unsubscribe from your newsletter? The link does nothing.",
      "Do you accept Bitcoin for my invoice?",
      "I won a voucher in your raffle but the code is not accepted.",
      "Can we add SEO fields to the shop? Our website does not rank on Google.",
    ]
  ) {
    const { spam, reasons } = scoreSpam(text);
    assert.equal(spam, false, `${text}: ${JSON.stringify(reasons)}`);
  }
  const { score, reasons } = scoreSpam(
    "Urgent loan? We offer loans from 5k at 2% interest. WhatsApp me, http://x.example",
  );
  assert.equal(score, reasons.reduce((sum, { weight }) => sum + weight, 0));
  assert.ok(reasons.some(({ reason }) => reason === "offers a loan"));
});

Deno.test("templateFields() tells fields from HTML, JSON, stack traces and asides", () => {
  const names = (text: string) => templateFields(text).map(({ name }) => name);
  assert.deepEqual(names("{{ticket.id}} {{{ name }}} ${first} [[x_y]] %ORDER_ID% {product} <tel_num> [Your Name]"), [
    "ticket_id",
    "name",
    "first",
    "x_y",
    "order_id",
    "product",
    "tel_num",
    "your_name",
  ]);
  assert.deepEqual(names('<br> <p> {"a": 1} in <module> [voicemail] 50% OFF 20% {1} {} [1] a<b>c'), []);
});

Deno.test("templateGroups() leaves greetings, the same customer's repeats and single sentences alone", () => {
  const greetings = Array.from(
    { length: 20 },
    (_, i) => `Hello team,\nmatter ${"abcdefghijklmnopqrst"[i].repeat(30)}.\nKind regards`,
  );
  assert.deepEqual(templateGroups(greetings), []);
  const repeats = new Array(8).fill("My printer is offline again. Please send somebody to look at it.");
  assert.deepEqual(templateGroups(repeats, { customers: new Array(8).fill("C1") }), []);
  assert.equal(templateGroups(repeats)[0].texts.length, 8);
  assert.throws(() => templateGroups([], { minCustomers: 1 }), RangeError);
});

Deno.test("detectors take any string: places in order, within bounds and apart; repaired texts can be stored", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "\ud83d",
      "Ã",
      "¼",
      "â€",
      "&amp;",
      "\\n",
      "<br>",
      "=C3",
      "{{a}}",
      "<a_b>",
      "%AB%",
      "?x",
      "\x92",
      "http://",
      "office",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      for (const places of [findEncodingDamage(text), templateFields(text)]) {
        let last = 0;
        for (const { start, end } of places) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }
      assert.ok(repairEncoding(text).isWellFormed());
      detectAutoReply(text, text);
      scoreSpam(text, text);
      templateGroups([text, text], { minCustomers: 2 });
    }),
    { numRuns: 300 },
  );
});

Deno.test("detectors take time linear in the text", () => {
  const work = (text: string) => {
    const start = performance.now();
    findEncodingDamage(text);
    templateFields(text);
    detectAutoReply(text);
    scoreSpam(text);
    templateGroups([text]);
    return performance.now() - start;
  };
  const units = [
    "a",
    "Ã",
    "a?",
    "&amp;",
    "\\",
    "\\n",
    "{",
    "{{a ",
    "<a",
    "<a_",
    "[your ",
    "%A",
    "=C3",
    "office ",
    "deliver ",
    "\x92",
    "A b. ",
    '"',
    "a:",
  ];
  for (const unit of units) {
    const small = work(unit.repeat(Math.ceil(60_000 / unit.length)));
    const large = work(unit.repeat(Math.ceil(240_000 / unit.length)));
    assert.ok(large < 10 * small + 250, `${JSON.stringify(unit)}: ${small.toFixed()} ms, then ${large.toFixed()} ms`);
  }
});
