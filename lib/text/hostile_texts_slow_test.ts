import assert from "node:assert/strict";
import { detectAutoReply } from "./auto_reply.ts";
import { customerWords } from "./customer_words.ts";
import { findEncodingDamage, repairEncoding } from "./encoding_damage.ts";
import { findPii } from "./pii/mod.ts";
import { scoreSpam } from "./spam.ts";
import { templateFields } from "./template_fields.ts";
import { templateGroups } from "./template_groups.ts";

/** Runs of each class of characters, and of what nearly matches a pattern: careless ones try every way of cutting them. */
const UNITS: readonly string[] = [
  // Character classes.
  ..."aAé日1 .,!?'\"-_*#:@<>&=%\\/(){}[]\n\t\r\0",
  ...["\x92", "\u00a0", "\u0301", "\ud83d", "\ufffd", "😀", "ﷺ", "Ã", "Ã¼", "â€"],
  // Numbers, addresses, names.
  ...["1 ", "1.", "1-", "1:", "(1", "+1", "1, ", "a@", "a.", "a:", "a'", "a-", "a@b.de ", "1.2.3.44 ", "4111 1111 "],
  ...["DE89 3704 0044 ", "12 rue a ", "rue Aa ", "calle a ", "1 Aa Bb ", "Weg 1, ", "Aa 1, 12345 Ab", "Am Aaweg 1a/"],
  ...["Aa ", "ABC ", "Ann ", "Dear Ann Lee ", "my name is Aa ", "Mr ", "call 1 ", "tel. ", "O'", "von ", "thanks, "],
  // Markup, escapes, fields.
  ...[
    "<p ",
    "<br>",
    "<div>",
    "<blockquote>",
    "</",
    "<!--",
    "<a_",
    "&a",
    "&amp;",
    "&gt; ",
    "=C3",
    "\\n",
    "\\u00e",
    "C:\\n ",
  ],
  ...["{{a ", "${", "[[ ", "[your ", "%A", "http://", "www.", "a?", "?a ", '"aaaa', "office ", "automatic reply "],
  // Mails, lines, quotes in quotes.
  ...["\n> ", "\n> a", "\n>> a", "> {};\n", "> a\n\n", `\n${">".repeat(50)}`, "a\n", " \n", "A b. ", "-- \n", "P.S. "],
  ...["On 3 Mar 2026 at 10:12,\n", "On 1 Jan 2026 10:12 a wrote: ", "From: a@b.de\n", "-----Original ", "Regards\n"],
  ...["a. Regards ", "Sent from my "],
];

const DETECTORS: Readonly<Record<string, (text: string) => unknown>> = {
  findPii,
  // Longer texts are no auto-replies at all; what it looks at is repeated as often as it fits in.
  detectAutoReply: (text) => {
    for (let i = 0; i + 3000 <= text.length; i += 3000) detectAutoReply(text.slice(i, i + 3000), text);
  },
  scoreSpam: (text) => scoreSpam(text, text),
  templateFields,
  templateGroups: (text) => templateGroups([text, text], { minCustomers: 2 }),
  findEncodingDamage,
  repairEncoding,
  customerWords,
};

const LARGE = 1_000_000;
const SMALL = 250_000;
/** Milliseconds that a busy machine and the garbage of larger texts may cost. */
const NOISE = 300;

for (const [name, detect] of Object.entries(DETECTORS)) {
  Deno.test(`${name}() takes time linear in the text, and at most 2 s for a megabyte of anything`, () => {
    const time = (unit: string, length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const start = performance.now();
      detect(text);
      return performance.now() - start;
    };
    let worst = { unit: "", large: 0 };
    for (const unit of UNITS) {
      let small = time(unit, SMALL);
      let large = time(unit, LARGE);
      const isFast = () => large < 2000 && large < 6 * small + NOISE;
      // Another process, or the garbage of the text before, may have had the time.
      for (let again = 0; again < 3 && !isFast(); again++) {
        small = Math.min(small, time(unit, SMALL));
        large = Math.min(large, time(unit, LARGE));
      }
      assert.ok(isFast(), `${JSON.stringify(unit)}: ${small.toFixed()} ms, then ${large.toFixed()} ms`);
      if (large > worst.large) worst = { unit, large };
    }
    console.log(`${name}: at most ${worst.large.toFixed()} ms, for ${JSON.stringify(worst.unit)}`);
  });
}
