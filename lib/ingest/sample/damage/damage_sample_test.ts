import assert from "node:assert/strict";
import type { Ticket } from "../../../core/mod.ts";
import { generateSample } from "../generate_sample.ts";
import { LANGUAGES } from "../situations.ts";
import { damageSample } from "./damage_sample.ts";
import { ENCODING_FAULTS } from "./damage_encoding.ts";
import { writeDamagedSample } from "./write_damaged_sample.ts";

const sample = generateSample({ n: 1500, seed: 8 });
const { tickets, truth, damage } = damageSample(sample, { seed: 2 });
const byId = new Map(tickets.map((ticket) => [ticket.ticket_id, ticket]));
const before = new Map(sample.tickets.map((ticket) => [ticket.ticket_id, ticket]));
const ticketOf = (id: string): Ticket => byId.get(id) ?? assert.fail(`there is no ticket ${id}`);
const PARTS: Readonly<Record<string, readonly string[]>> = {
  encoding: damage.encoding.map((fault) => fault.ticket_id),
  autoReplies: damage.autoReplies,
  spam: damage.spam,
  forms: damage.forms.flat(),
  unfilled: damage.unfilled,
  missing: damage.missing.map((fault) => fault.ticket_id),
  labelTypos: damage.labelTypos.map((fault) => fault.ticket_id),
  truncated: damage.truncated.map((fault) => fault.ticket_id),
  hardNegatives: damage.hardNegatives,
};

Deno.test("damageSample() gives the same damage for the same seed, and leaves the sample as it was", () => {
  const untouched = JSON.stringify(sample);
  assert.deepEqual(damageSample(sample, { seed: 2 }), { tickets, truth, damage });
  assert.notDeepEqual(damageSample(sample, { seed: 3 }).tickets, tickets);
  assert.equal(JSON.stringify(sample), untouched);
});

Deno.test("each ticket has one fault of its text at most, and what is not named stays", () => {
  const named = Object.values(PARTS).flat();
  assert.equal(new Set(named).size, named.length);
  assert.equal(tickets.length, 1500);
  for (const ticket of tickets) {
    if (named.includes(ticket.ticket_id)) continue;
    const { timestamp: _, ...rest } = ticket;
    const { timestamp: __, ...original } = before.get(ticket.ticket_id)!;
    assert.deepEqual(rest, original);
  }
});

Deno.test("shares are kept, in all languages", () => {
  const counts = Object.fromEntries(Object.entries(PARTS).map(([name, ids]) => [name, ids.length]));
  assert.deepEqual(counts, {
    encoding: 30,
    autoReplies: 30,
    spam: 23,
    forms: 23,
    unfilled: 12,
    missing: 18,
    labelTypos: 15,
    truncated: 15,
    hardNegatives: 30,
  });
  const more = damageSample(sample, { seed: 2, shares: { spam: 0.2, autoReplies: 0.15 } }).damage;
  for (const ids of [more.spam, more.autoReplies]) {
    assert.deepEqual(new Set(ids.map((id) => before.get(id)!.language)), new Set(LANGUAGES));
  }
});

Deno.test("mojibake read the other way round is the message before", () => {
  const faults = damageSample(sample, { seed: 5, shares: { encoding: 0.2 } });
  const texts = new Map(faults.tickets.map((ticket) => [ticket.ticket_id, ticket.customer_message]));
  assert.deepEqual(new Set(faults.damage.encoding.map(({ fault }) => fault)), new Set(ENCODING_FAULTS));
  const windows1252 = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte]),
  );
  const once = (text: string) => new TextDecoder().decode(Uint8Array.from(text, (c) => windows1252.get(c)!));
  for (const { ticket_id, fault, original } of faults.damage.encoding) {
    const text = texts.get(ticket_id)!;
    assert.notEqual(text, original);
    if (fault === "mojibake") assert.equal(once(text), original);
    if (fault === "double") assert.equal(once(once(text)), original);
    if (fault === "replaced") assert.ok(text.includes("\ufffd"));
  }
});

Deno.test("forms share their sentences and come from several customers; unfilled fields show", () => {
  for (const group of damage.forms) {
    assert.ok(group.length >= 8);
    assert.ok(new Set(group.map((id) => ticketOf(id).customer_id)).size >= 4);
    const masked = group.map((id) => ticketOf(id).customer_message.split("\n").at(-1)!.replace(/\d+|\p{L}+/gu, "x"));
    assert.ok(new Set(masked).size <= 6);
  }
  for (const id of damage.unfilled) assert.match(ticketOf(id).customer_message, /[{[%<]+[\w. ]+[}\]%>]+/);
  for (const id of [...damage.spam, ...damage.autoReplies]) {
    assert.doesNotMatch(ticketOf(id).customer_message, /[{}[\]|]/);
  }
});

Deno.test("personal data of the truth stands where it says, and not in texts that were replaced", () => {
  for (const [id, spans] of Object.entries(truth.pii)) {
    for (const { start, end } of spans) {
      assert.equal(ticketOf(id).customer_message.slice(start, end), before.get(id)!.customer_message.slice(start, end));
    }
  }
  for (const id of [...damage.spam, ...PARTS.encoding]) assert.equal(truth.pii[id], undefined);
});

Deno.test("the gap is empty, the burst crowded, and the order is that of time", () => {
  const { gap, burst } = damage;
  assert.equal((Date.parse(gap.to) - Date.parse(gap.from)) / 86_400_000, 8);
  const times = tickets.map((ticket) => ticket.timestamp!).filter((time) => !Number.isNaN(Date.parse(time)));
  assert.deepEqual(times, times.toSorted());
  assert.ok(times.every((time) => time.slice(0, 10) < gap.from || time.slice(0, 10) > gap.to));
  assert.ok(sample.tickets.some(({ timestamp }) => timestamp!.slice(0, 10) >= gap.from && timestamp! <= gap.to));
  assert.equal(burst.tickets.length, 23);
  for (const id of burst.tickets) {
    assert.ok(ticketOf(id).timestamp! >= burst.from && ticketOf(id).timestamp! < burst.to);
  }
});

Deno.test("writeDamagedSample() writes the tickets with the truth of their damage", async () => {
  const folder = await Deno.makeTempDir();
  const { files } = await writeDamagedSample(folder, { n: 300, seed: 1 });
  assert.deepEqual(Object.keys(files), ["tickets.csv", "truth.json", "damage.json", "README.md"]);
  const read = JSON.parse(await Deno.readTextFile(`${folder}/damage.json`));
  assert.deepEqual(read, damageSample(generateSample({ n: 300, seed: 1 }), { seed: 1 }).damage);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("damageSample() says which rule a bad call breaks", () => {
  assert.throws(() => damageSample(sample, { shares: { spam: 2 } }), {
    name: "RangeError",
    message: "Cannot damage the sample: spam must be in [0, 1]: current value is 2",
  });
  assert.throws(() => damageSample(sample, { shares: { spam: 1 } }), /the shares must leave tickets over/);
});
