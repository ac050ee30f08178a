import assert from "node:assert/strict";
import { DEFAULT_CATEGORIES, type Ticket } from "../../core/mod.ts";
import { nearDuplicates } from "../../text/mod.ts";
import { CHANNELS } from "./compose.ts";
import { generateSample, LANGUAGE_SHARES } from "./generate_sample.ts";
import { LANGUAGES } from "./situations.ts";
import { sampleFiles, writeSample } from "./write_sample.ts";

const sample = generateSample({ n: 4000, seed: 7 });
const { tickets, truth } = sample;
const byId = new Map(tickets.map((ticket) => [ticket.ticket_id, ticket]));
const ticketOf = (id: string): Ticket => byId.get(id) ?? assert.fail(`there is no ticket ${id}`);
const share = (fits: (ticket: Ticket) => boolean, of = tickets) => of.filter(fits).length / of.length;
const within = (value: number, low: number, high: number) => assert.ok(value >= low && value <= high, `${value}`);
const copied = new Set([...truth.nearDuplicates, ...truth.exactDuplicates, ...truth.conflicts].flat());

Deno.test("generateSample() gives the same bytes for the same seed, and others for another", () => {
  const bytes = (seed: number) => JSON.stringify(sampleFiles(generateSample({ n: 200, seed })));
  assert.equal(bytes(1), bytes(1));
  assert.notEqual(bytes(1), bytes(2));
});

Deno.test("the committed sample is what the generator writes", async () => {
  for (const [name, text] of Object.entries(sampleFiles(sample))) {
    const committed = await Deno.readTextFile(new URL(`../../../data/sample/${name}`, import.meta.url));
    assert.ok(committed === text, `data/sample/${name} is not what deno task sample writes: run it and commit`);
  }
  assert.ok(new TextEncoder().encode(sampleFiles(sample)["tickets.csv"]).length < 3e6);
});

Deno.test("tickets are complete, numbered in order of time, within the year", () => {
  assert.equal(tickets.length, 4000);
  assert.equal(byId.size, 4000);
  for (const [i, ticket] of tickets.entries()) {
    assert.ok(ticket.customer_message.trim().length > 0, ticket.ticket_id);
    assert.ok(DEFAULT_CATEGORIES.some((category) => category === ticket.category));
    assert.ok(CHANNELS.some((channel) => channel === ticket.channel));
    assert.doesNotMatch(ticket.customer_message, /[\ue000-\uf8ff]|\bNaN\b|undefined(?! \(reading)/i, ticket.ticket_id);
    assert.ok(i === 0 || tickets[i - 1].timestamp! <= ticket.timestamp!);
  }
  assert.ok(tickets[0].timestamp! >= "2025-07-01" && tickets.at(-1)!.timestamp! < "2026-07-01");
});

Deno.test("languages, channels and priorities have the shares they should", () => {
  for (const language of LANGUAGES) {
    within(share((t) => t.language === language), LANGUAGE_SHARES[language] - 0.025, LANGUAGE_SHARES[language] + 0.025);
  }
  for (const channel of CHANNELS) within(share((t) => t.channel === channel), 0.06, 0.42);
  for (const priority of ["low", "normal", "high", "urgent"]) within(share((t) => t.priority === priority), 0.05, 0.6);
  for (const category of DEFAULT_CATEGORIES) within(share((t) => t.category === category), 0.06, 0.28);
});

Deno.test("tickets follow the week and the day", () => {
  const perDay = [0, 0, 0, 0, 0, 0, 0];
  for (const { timestamp } of tickets) perDay[new Date(timestamp!).getUTCDay()]++;
  assert.ok(perDay[1] > 2 * perDay[0], "Mondays are busier than Sundays");
  const hours = (from: number, to: number) =>
    share(({ timestamp }) => {
      const hour = new Date(timestamp!).getUTCHours();
      return hour >= from && hour < to;
    });
  assert.ok(hours(8, 18) > 0.6 && hours(0, 6) < 0.05);
});

Deno.test("wrong labels are wrong, and far more frequent in one language", () => {
  within(truth.wrongLabels.length / 4000, 0.02, 0.04);
  for (const { ticket_id, category } of truth.wrongLabels) assert.notEqual(ticketOf(ticket_id).category, category);
  for (const language of LANGUAGES) {
    const n = tickets.filter((t) => t.language === language).length;
    const wrong = truth.wrongLabels.filter(({ ticket_id }) => ticketOf(ticket_id).language === language).length;
    assert.ok(Math.abs(truth.languageBias[language].wrongLabels - wrong / n) < 1e-4);
    assert.equal(truth.languageBias[language].n, n);
  }
  const { pt, ...others } = truth.languageBias;
  for (const { wrongLabels, terse } of Object.values(others)) {
    assert.ok(pt.wrongLabels > 2.5 * wrongLabels && pt.terse > 1.3 * terse);
  }
});

Deno.test("near-duplicates are near, exact ones exact, and conflicts have two labels", () => {
  const text = (id: string) => ticketOf(id).customer_message;
  within(truth.nearDuplicates.flat().length / 4000, 0.015, 0.025);
  for (const [first, ...rest] of truth.nearDuplicates) {
    assert.ok(rest.length > 0);
    for (const id of rest) {
      assert.notEqual(text(id), text(first));
      assert.equal(ticketOf(id).category, ticketOf(first).category);
      assert.ok(trigramOverlap(text(id), text(first)) > 0.6, `${text(id)}\n---\n${text(first)}`);
    }
  }
  within(truth.exactDuplicates.length, 4, 20);
  for (const [first, second] of truth.exactDuplicates) {
    assert.equal(text(second), text(first));
    assert.equal(ticketOf(second).category, ticketOf(first).category);
  }
  within(truth.conflicts.length, 3, 12);
  for (const [first, second] of truth.conflicts) {
    assert.equal(text(second), text(first));
    assert.notEqual(ticketOf(second).category, ticketOf(first).category);
    assert.ok(truth.wrongLabels.some(({ ticket_id }) => ticket_id === second));
  }
});

Deno.test("outside the planted groups less than 1% of the tickets have a near copy, and none an equal text", () => {
  const rest = tickets.filter(({ ticket_id }) => !copied.has(ticket_id));
  const { clusters } = nearDuplicates(rest.map((t) => t.customer_message), { threshold: 0.8 });
  within(clusters.flat().length / rest.length, 0, 0.01);
  assert.equal(new Set(rest.map((t) => t.customer_message.toLowerCase())).size, rest.length);
});

Deno.test("texts are not one template: most runs of five words occur once", () => {
  const seen = new Map<string, number>();
  let total = 0;
  for (const { customer_message } of tickets) {
    const words = customer_message.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + 5 <= words.length; i++, total++) {
      const run = words.slice(i, i + 5).join(" ");
      seen.set(run, (seen.get(run) ?? 0) + 1);
    }
  }
  within(seen.size / total, 0.7, 1);
});

Deno.test("topics shift in the last quarter, as the truth says", () => {
  const { from, waves, before, after } = truth.shift;
  assert.equal(from, "2026-04-01");
  const right = new Map(truth.wrongLabels.map(({ ticket_id, category }) => [ticket_id, category]));
  for (const [shares, late] of [[before, false], [after, true]] as const) {
    const own = tickets.filter(({ timestamp }) => timestamp! >= from === late);
    for (const category of DEFAULT_CATEGORIES) {
      const counted = share((t) => (right.get(t.ticket_id) ?? t.category) === category, own);
      assert.ok(Math.abs(counted - shares[category]) < 1e-4, category);
    }
  }
  assert.ok(after["Feature Request"] < before["Feature Request"]);
  for (const wave of waves) {
    assert.ok(wave.tickets.length >= 40, wave.name);
    for (const id of wave.tickets) {
      const day = ticketOf(id).timestamp!.slice(0, 10);
      // A copy of a ticket is sent again up to three days later.
      assert.ok(day >= wave.from && (day <= wave.to || copied.has(id)), `${wave.name} ${day}`);
    }
  }
  const late = tickets.filter(({ timestamp }) => timestamp! >= from).length;
  within(waves.flatMap((wave) => wave.tickets).length / late, 0.2, 0.5);
});

Deno.test("ambiguous tickets carry one of their labels, mixed ones another than their second", () => {
  within(truth.ambiguous.length / 4000, 0.02, 0.06);
  for (const { ticket_id, categories } of truth.ambiguous) {
    const { category } = ticketOf(ticket_id);
    assert.ok(categories.length >= 2);
    assert.ok(categories.includes(category!) || copied.has(ticket_id));
  }
  within(truth.mixed.length / 4000, 0.04, 0.12);
  const wrong = new Set(truth.wrongLabels.map(({ ticket_id }) => ticket_id));
  for (const { ticket_id, other } of truth.mixed) {
    if (!wrong.has(ticket_id)) assert.notEqual(ticketOf(ticket_id).category, other);
  }
});

const LOOKS: Readonly<Record<string, RegExp>> = {
  email: /^[a-z0-9._-]+@([a-z-]+\.)*(example|example\.(com|org|net))$/i,
  phone: /^(\+?[\d ()/-]{9,20})$/,
  iban: /^[A-Z]{2}\d{2}[A-Z0-9 ]+$/,
  card: /^[\d ]{16,19}$/,
  ip: /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/,
  person: /^\p{L}[\p{L}' .-]+$/u,
  address: /\d/,
};

Deno.test("spans of personal data match the text, and no address goes unmarked", () => {
  const kinds = new Map<string, number>();
  for (const [id, spans] of Object.entries(truth.pii)) {
    const { customer_message } = ticketOf(id);
    for (const { start, end, kind } of spans) {
      const value = customer_message.slice(start, end);
      assert.match(value, LOOKS[kind], `${id} ${kind}`);
      if (kind === "iban") assert.equal(ibanRemainder(value.toUpperCase()), 1n, value);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  for (const kind of Object.keys(LOOKS)) assert.ok((kinds.get(kind) ?? 0) >= 3, `${kind}: ${kinds.get(kind)}`);
  for (const { ticket_id, customer_message } of tickets) {
    for (const match of customer_message.matchAll(/[\w.-]+@[\w.-]*example[\w.]*/gi)) {
      if (match[0].toLowerCase().startsWith("support@pellwood")) continue;
      const at = match.index + match[0].indexOf("@");
      assert.ok((truth.pii[ticket_id] ?? []).some((s) => s.kind === "email" && s.start <= at && at < s.end), match[0]);
    }
  }
});

Deno.test("the sample has what makes tickets hard: HTML, quoted mail, logs, emoji, two languages, silence", () => {
  const texts = tickets.map((t) => t.customer_message);
  const some = (pattern: RegExp, atLeast: number) => {
    const n = texts.filter((text) => pattern.test(text)).length;
    assert.ok(n >= atLeast, `${pattern}: ${n}`);
  };
  some(/<p|<div|<html/, 40);
  for (const wrote of [/wrote:/, /schrieb .*:/, /a écrit :/, /escribió:/, /escreveu:/]) some(wrote, 3);
  some(/Error|Exception|HTTP\/1\.1|Traceback/, 20);
  some(/\p{Extended_Pictographic}/u, 100);
  some(/^Agent: /, 40);
  within(truth.contentless.length, 20, 150);
});

Deno.test("writeSample() stops when told, and writes nothing", async () => {
  const folder = await Deno.makeTempDir();
  await assert.rejects(writeSample(folder, { n: 50, signal: AbortSignal.abort(new Error("enough")) }), /enough/);
  assert.deepEqual(await Array.fromAsync(Deno.readDir(folder)), []);
  const written = await writeSample(folder, { n: 50, seed: 1 });
  assert.deepEqual(Object.keys(written.files), ["tickets.csv", "truth.json", "README.md"]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("generateSample() says which rule a bad call breaks", () => {
  assert.throws(() => generateSample({ n: 0 }), {
    name: "RangeError",
    message: "Cannot generate a sample: n must be an integer >= 1: current value is 0",
  });
});

function trigramOverlap(a: string, b: string): number {
  const grams = (text: string) => new Set(Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3)));
  const [ga, gb] = [grams(a.toLowerCase()), grams(b.toLowerCase())];
  return [...ga].filter((gram) => gb.has(gram)).length / Math.min(ga.size, gb.size);
}

/** ISO 13616: moved to the end, letters as numbers, a valid number leaves 1 when divided by 97. */
function ibanRemainder(iban: string): bigint {
  const bare = iban.replaceAll(" ", "");
  const digits = [...bare.slice(4) + bare.slice(0, 4)].map((c) => parseInt(c, 36)).join("");
  return BigInt(digits) % 97n;
}
