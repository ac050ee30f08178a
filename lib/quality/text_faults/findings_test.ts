import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import type { QualityInput } from "../check.ts";
import type { Finding } from "../finding.ts";
import { TEXT_FAULT_CHECKS } from "./mod.ts";

/** What a check says about some texts. */
async function findingOf(id: string, texts: readonly string[], more: Partial<QualityInput> = {}): Promise<Finding> {
  const check = TEXT_FAULT_CHECKS.find((one) => one.id === id)!;
  const input: QualityInput = { texts, rawTexts: texts, rows: texts.map((_, i) => i + 1), ...more };
  return (await check.run(input, { rng: new Rng(0), seed: 0 }))[0];
}

Deno.test("the subject of a mail tells an auto-reply and spam, too", async () => {
  const away = ["I will be away until 4 May."];
  assert.equal((await findingOf("auto-replies", away)).count, 0);
  assert.equal((await findingOf("auto-replies", away, { subjects: ["Out of office: your order"] })).count, 1);
  const offer = ["Click here: http://a.example/x"];
  assert.equal((await findingOf("spam", offer)).count, 0);
  assert.equal((await findingOf("spam", offer, { subjects: ["Cheap viagra without prescription"] })).count, 1);
});

Deno.test("encoding damage is counted with its repairs, and what is lost is not called repairable", async () => {
  const { details, summary } = await findingOf("encoding-damage", ["fÃ¼r", "Ger?t", "GrÃ¼n und fÃ¼r", "plain"]);
  assert.deepEqual(details, {
    tickets: { mojibake: 2, lost: 1 },
    repairable: 2,
    described: 0,
    repairs: { "Ã¼ → ü": 3 },
  });
  assert.match(summary, /; 2 can be repaired fully\.$/);
});

Deno.test("customers who describe damaged letters have written whole ones", async () => {
  const described = [
    "After the export every ö is shown as Ã¶, is the encoding wrong?",
    'Im CSV steht statt Umlauten "Ã¤".',
    "los caracteres salen mal: Ã±, en todas las facturas",
  ];
  const { status, count, details } = await findingOf("encoding-damage", described);
  assert.deepEqual([status, count, details.described], ["SUCCESS", 0, 3]);
  const damaged = [
    "Der Export fÃ¼r Mai fehlt", // within a word
    "o arquivo Ã© grande", // a word of one letter
    "the file has Ã¼ and thatâ€™s it", // another one, within a word
    "I see Ã¼ there", // nothing about letters
  ];
  assert.deepEqual((await findingOf("encoding-damage", damaged)).rows, [1, 2, 3, 4]);
});

Deno.test("personal data warns and never fails, and names are read in the language of the ticket", async () => {
  const texts = ["Mein Name ist Ottokar Wolkenstein."];
  const { status, details } = await findingOf("personal-data", texts, { languages: ["de"] });
  assert.deepEqual([status, details.tickets, details.languages], ["WARNING", { person: 1 }, { de: 1 }]);
  assert.equal((await findingOf("personal-data", texts, { languages: ["fr"] })).count, 0);
});

Deno.test("spam shows the worst first, and counts only the reasons that speak for it", async () => {
  const mild = "Urgent loan? We offer loans from 5k at 2% interest. Is my account enough?";
  const worst = "V1agra without prescription, 80 % OFF!!! Order now: http://a.example/x";
  const plain = "We offer loans at 2% interest, WhatsApp us";
  const { examples, details } = await findingOf("spam", [plain, mild, worst]);
  assert.equal(examples[0].rows[0], 3);
  const reasons = Object.keys(details.reasons as Record<string, number>);
  assert.ok(reasons.includes("sells medicine") && reasons.includes("offers a loan"));
  assert.ok(!reasons.some((reason) => reason.startsWith("speaks of the own") || reason === "asks something"));
});

Deno.test("template mail is of several customers, its tickets in order", async () => {
  const form = (n: number) => `Order ${n} was sent today. It arrives within two to three working days.`;
  const other = (n: number) => `Sensor ${n} has lost its connection. It has been restarted by the system again.`;
  // The smaller group comes first in the file, the larger one first in the list of groups.
  const texts = [...[1, 2, 3, 4, 5].map(other), ...[1, 2, 3, 4, 5, 6].map(form)];
  const { rows, examples, summary } = await findingOf("template-mail", texts);
  assert.deepEqual(rows, texts.map((_, i) => i + 1));
  assert.equal(examples[0].rows[0], 6);
  assert.match(summary, /2 groups, the largest with 6 tickets/);
  const customers = texts.map((_, i) => i < 5 ? "C1" : `C${i}`);
  assert.deepEqual((await findingOf("template-mail", texts, { customers })).rows, [6, 7, 8, 9, 10, 11]);
});

Deno.test("a fault fails the file from its share of the tickets on, and warns below", async () => {
  const texts = (faulty: number) =>
    Array.from({ length: 20 }, (_, i) => i < faulty ? "Hi {{first_name}}" : "where is it");
  assert.equal((await findingOf("unfilled-fields", texts(9))).status, "WARNING");
  assert.equal((await findingOf("unfilled-fields", texts(10))).status, "FAIL");
});

Deno.test("findings speak of one ticket in the singular, and name personal data by what it is", async () => {
  const one = await findingOf("spam", [
    "V1agra without prescription, 80 % OFF!!! Order now: http://a.example/x",
    "where is it",
  ]);
  assert.match(one.summary, /^1 of 2 tickets \(50\.0%\) looks like spam: /);
  const { summary, details } = await findingOf("personal-data", [
    "Write to ann@example.com or bob@example.com, my name is Ottokar Wolkenstein, pay to DE89370400440532013000",
  ]);
  assert.equal(
    summary,
    "1 of 1 ticket (100.0%) holds personal data: 2 e-mail addresses, 1 IBAN, 1 name.",
  );
  assert.deepEqual(details.spans, { email: 2, iban: 1, person: 1 });
  const form = (n: number) => `Order ${n} was sent today. It arrives within two to three working days.`;
  const template = await findingOf("template-mail", [1, 2, 3, 4, 5, 6].map(form));
  assert.match(template.summary, /are filled-in templates: all of one group\.$/);
  const away = "I am out of office until 4 May with no access to my email.";
  const replies = await findingOf("auto-replies", [away, `${away} Bye`]);
  assert.match(replies.summary, /are answers of machines: 2 absence notes\.$/);
});

Deno.test("encoding damage that is all escapes is a warning, misread letters in as many tickets a failure", async () => {
  const status = async (text: string) => {
    const texts = Array.from({ length: 20 }, (_, i) => `${text} ${i}`);
    return (await findingOf("encoding-damage", texts)).status;
  };
  assert.equal(await status("the button &lt;save&gt; does nothing<br>and the page is empty"), "WARNING");
  assert.equal(await status("die GerÃ¤te kÃ¶nnen nicht drucken"), "FAIL");
});
