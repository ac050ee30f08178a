import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { damageSample } from "../../ingest/sample/damage/mod.ts";
import { generateSample } from "../../ingest/sample/mod.ts";
import { customerWords, findEncodingDamage, repairEncoding } from "../../text/mod.ts";
import type { QualityInput } from "../check.ts";
import type { Finding } from "../finding.ts";
import { TEXT_FAULT_CHECKS } from "./mod.ts";

// Look-alikes are few enough that their sentences, said by many customers, do not make templates of them.
const SHARES = { encoding: 0.06, autoReplies: 0.06, spam: 0.06, forms: 0.03, unfilled: 0.02, hardNegatives: 0.02 };
const { tickets, damage } = damageSample(generateSample({ n: 4000, seed: 7 }), { seed: 7, shares: SHARES });
const input: QualityInput = {
  rawTexts: tickets.map((ticket) => ticket.customer_message),
  texts: tickets.map((ticket) => customerWords(ticket.customer_message).text),
  rows: tickets.map((_, i) => i + 1),
  languages: tickets.map((ticket) => ticket.language),
  customers: tickets.map((ticket) => ticket.customer_id),
  subjects: tickets.map((ticket) => ticket.subject),
};
const context = () => ({ rng: new Rng(0), seed: 0 });
const findings = new Map<string, Finding>();
for (const check of TEXT_FAULT_CHECKS) {
  for (const finding of await check.run(input, context())) findings.set(finding.check, finding);
}
const findingOf = (check: string): Finding => findings.get(check) ?? assert.fail(`there is no finding ${check}`);

interface Expectation {
  readonly check: string;
  readonly planted: readonly string[];
  /** Tickets that may be found, too: a machine's mail may be both a receipt and a template. */
  readonly also?: readonly string[];
  readonly recall: number;
  readonly precision: number;
}

const EXPECTED: readonly Expectation[] = [
  { check: "encoding-damage", planted: damage.encoding.map((fault) => fault.ticket_id), recall: 0.98, precision: 0.98 },
  { check: "auto-replies", planted: damage.autoReplies, recall: 0.97, precision: 0.98 },
  { check: "spam", planted: damage.spam, recall: 0.98, precision: 0.99 },
  {
    check: "template-mail",
    planted: damage.forms.flat(),
    also: [...damage.autoReplies, ...damage.spam, ...damage.unfilled],
    recall: 0.88,
    precision: 0.98,
  },
  { check: "unfilled-fields", planted: damage.unfilled, recall: 0.99, precision: 0.99 },
];

Deno.test("planted faults are found with few false alarms, by check", () => {
  const lines = ["check            planted  found  recall  precision  false alarms at look-alikes"];
  const wrong: string[] = [];
  for (const { check, planted, also = [], recall, precision } of EXPECTED) {
    const found = findingOf(check).rows.map((row) => tickets[row - 1].ticket_id);
    const hits = found.filter((id) => planted.includes(id)).length;
    const right = found.filter((id) => planted.includes(id) || also.includes(id)).length;
    const alarms = found.filter((id) => damage.hardNegatives.includes(id)).length;
    lines.push(
      `${check.padEnd(16)} ${String(planted.length).padStart(7)} ${String(found.length).padStart(6)}   ${
        (hits / planted.length).toFixed(3)
      }      ${(right / found.length).toFixed(3)}  ${alarms} of ${damage.hardNegatives.length}`,
    );
    if (hits / planted.length < recall || right / found.length < precision) wrong.push(lines.at(-1)!);
    if (alarms > 1) wrong.push(`${check} takes ${alarms} look-alikes for faults`);
  }
  console.log(lines.join("\n"));
  assert.deepEqual(wrong, []);
});

Deno.test("damage is named by its kind, and what can be repaired is repaired letter for letter", () => {
  const KINDS = {
    mojibake: "mojibake",
    double: "mojibake",
    lost: "lost",
    replaced: "replaced",
    escaped: "escaped",
    controls: "control",
  };
  const texts = new Map(tickets.map((ticket) => [ticket.ticket_id, ticket.customer_message]));
  const lines: string[] = [];
  for (const fault of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    const own = damage.encoding.filter((ticket) => ticket.fault === fault);
    const named = own.filter(({ ticket_id }) =>
      findEncodingDamage(texts.get(ticket_id)!).some(({ kind }) => kind === KINDS[fault])
    );
    const repaired = own.filter(({ ticket_id, original }) => repairEncoding(texts.get(ticket_id)!) === original);
    lines.push(`${fault.padEnd(9)} ${own.length} planted, ${named.length} named, ${repaired.length} repaired`);
    assert.ok(named.length >= (fault === "lost" ? 0.8 : 0.98) * own.length, lines.at(-1)!);
    if (fault !== "lost" && fault !== "replaced") assert.ok(repaired.length >= 0.95 * own.length, lines.at(-1)!);
  }
  console.log(lines.join("\n"));
});

Deno.test("the sample without damage raises hardly an alarm", async () => {
  const clean = generateSample({ n: 4000, seed: 7 }).tickets;
  const cleanInput: QualityInput = {
    rawTexts: clean.map((ticket) => ticket.customer_message),
    texts: clean.map((ticket) => customerWords(ticket.customer_message).text),
    rows: clean.map((_, i) => i + 1),
    customers: clean.map((ticket) => ticket.customer_id),
    subjects: clean.map((ticket) => ticket.subject),
  };
  for (const check of TEXT_FAULT_CHECKS.filter(({ id }) => id !== "personal-data")) {
    for (const { count, summary } of await check.run(cleanInput, context())) {
      assert.ok(count <= 1, `${check.id}: ${summary}`);
    }
  }
});

Deno.test("findings keep the contract: counts, rows in order, advice where something is wrong", () => {
  for (const { check, status, count, n, rows, advice, examples, summary } of findings.values()) {
    assert.equal(n, 4000);
    assert.equal(rows.length, count, check);
    assert.deepEqual(rows, rows.toSorted((a, b) => a - b));
    assert.equal(status === "SUCCESS", count === 0);
    assert.ok(advice.length > 20 && examples.length > 0 && examples.length <= 5);
    assert.match(summary, /^\d[\d,]* of 4,000 tickets \(\d+\.\d%\) .*\.$/);
    for (const { text, rows } of examples) {
      assert.ok(text.length <= 170 && rows.every((row) => row >= 1 && row <= 4000));
    }
  }
});

Deno.test("no example of any finding spreads an address, a number or a whole name", () => {
  const secret = "Zdenka Novotna";
  const texts = [
    `My name is ${secret}, fÃ¼r: zdenka.novotna@example.com, +44 20 7946 0018, DE89370400440532013000`,
    `I am on annual leave until 4 May with no access to my email. For urgent matters contact ${secret}, zdenka@example.com`,
    `Dear {{first_name}}, write to zdenka@example.com.\nRegards\n${secret}`,
  ];
  const small: QualityInput = { texts, rawTexts: texts, rows: [1, 2, 3] };
  const shown = TEXT_FAULT_CHECKS.flatMap((check) => check.run(small, context()) as readonly Finding[])
    .flatMap(({ examples }) => examples.map(({ text, note = "" }) => `${text} ${note}`));
  assert.ok(shown.length >= 4);
  for (const text of shown) assert.doesNotMatch(text, /Novotna|zdenka|@example|7946|3704/i);
});

Deno.test("checks have nothing to say about a clean file, nothing to look at in an empty one, and stop when told", async () => {
  const clean: QualityInput = { texts: ["where is my parcel"], rawTexts: ["where is my parcel"], rows: [1] };
  const empty: QualityInput = { texts: [], rawTexts: [], rows: [] };
  for (const check of TEXT_FAULT_CHECKS) {
    const [{ status, count, examples }] = await check.run(clean, context());
    assert.deepEqual({ status, count, examples }, { status: "SUCCESS", count: 0, examples: [] });
    assert.equal((await check.run(empty, context()))[0].status, "SKIPPED");
    const stop = { ...context(), signal: AbortSignal.abort(new Error("enough")) };
    assert.throws(() => check.run(clean, stop), /enough/);
  }
});
