import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ticket } from "../core/mod.ts";
import type { IngestedRow } from "./read_tickets.ts";
import { profileTickets, type TicketProfile, TicketProfiler } from "./ticket_profile.ts";

function profileOf(tickets: Partial<Ticket>[]): TicketProfile {
  const profiler = new TicketProfiler();
  tickets.forEach((ticket, i) => {
    const whole = { ticket_id: `${i}`, customer_message: "", ...ticket };
    profiler.add({ row: { number: i + 1, values: [] }, ticket: whole });
  });
  return profiler.profile();
}

Deno.test("a profile counts repeats of a text whatever its case and white space, and texts whose labels disagree", () => {
  const profile = profileOf([
    { customer_message: "Where is it?", category: "A" },
    { customer_message: " where  IS\nit?", category: "B" },
    { customer_message: "WHERE IS IT?", category: "C" },
    { customer_message: "Größe?", category: "A" },
    { customer_message: "GRÖẞE? ".replace("ẞ", "ß"), category: "A" },
    { customer_message: "unlabelled" },
    { customer_message: "Unlabelled", category: "A" },
    { customer_message: "unlabelled", category: "B" },
  ]);
  assert.equal(profile.duplicates, 5);
  assert.equal(profile.conflicts, 2);
  assert.deepEqual(profile.examples.conflicts.map(({ rows, labels }) => [rows, labels]), [
    [[1, 2], ["A", "B"]],
    [[6, 8], ["A", "B"]],
  ]);
  assert.deepEqual(profile.labels, { A: 4, B: 2, C: 1 });
  assert.equal(profile.unlabelled, 1);
});

Deno.test("a profile counts as many repeats and conflicts as a plain map of the texts does", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "B", "b", " ", "\n", "É", "é", "İ"), maxLength: 4 });
  const ticket = fc.record({ customer_message: text, category: fc.constantFrom("x", "y") });
  fc.assert(fc.property(fc.array(ticket, { maxLength: 60 }), (tickets) => {
    const labels = new Map<string, Set<string>>();
    for (const { customer_message, category } of tickets) {
      const key = customer_message.toLowerCase().replace(/\s+/g, " ").trim();
      labels.set(key, (labels.get(key) ?? new Set()).add(category));
    }
    const profile = profileOf(tickets);
    assert.equal(profile.duplicates, tickets.length - labels.size);
    assert.equal(profile.conflicts, [...labels.values()].filter((set) => set.size > 1).length);
  }));
});

Deno.test("a profile gives the range of times, languages, and quantiles of text length", () => {
  const profile = profileOf(Array.from({ length: 100 }, (_, i) => ({
    customer_message: "x".repeat(i + 1),
    language: i < 70 ? "en" : "de",
    timestamp: new Date(Date.UTC(2026, 0, 100 - i)).toISOString(),
  })));
  assert.deepEqual(profile.languages, { en: 70, de: 30 });
  assert.deepEqual(profile.time, { first: "2026-01-01T00:00:00.000Z", last: "2026-04-10T00:00:00.000Z" });
  assert.deepEqual(profile.textLength, {
    min: 1,
    p05: 5,
    p25: 25,
    median: 50,
    p75: 75,
    p95: 95,
    max: 100,
    mean: 50.5,
  });
  assert.equal(profileOf([]).textLength, null);
  assert.equal(profileOf([]).time, null);
});

Deno.test("a profile counts refused rows by rule, with a few examples, and every row once", async () => {
  async function* rows(): AsyncGenerator<IngestedRow> {
    for (let number = 1; number <= 20; number++) {
      const row = { number, values: [] };
      const problems = [{ code: "TL110", reason: "a" }, { code: "TL140", reason: "b" }].slice(0, number % 2 + 1);
      yield await Promise.resolve({ row, problems });
    }
    yield { row: { number: 21, values: [] }, ticket: { ticket_id: "1", customer_message: "a" } };
  }
  const profile = await profileTickets(rows());
  assert.deepEqual([profile.rowsRead, profile.accepted, profile.quarantined], [21, 1, 20]);
  assert.deepEqual(profile.rules, { TL110: 20, TL140: 10 });
  assert.deepEqual(profile.examples.rules.TL140.map(({ row }) => row), [1, 3, 5, 7, 9]);
});

Deno.test("a profile names labels that are probably slips, and says when there are too many labels to be some", () => {
  const tickets = Array.from({ length: 50 }, () => ({ category: "Billing" }));
  assert.deepEqual(profileOf([...tickets, { category: "Biling" }]).labelTypos, [
    { label: "Biling", count: 1, likely: "Billing", likelyCount: 50 },
  ]);
  const many = profileOf(Array.from({ length: 10_005 }, (_, i) => ({ category: `free text ${i}` })));
  assert.equal(many.tooManyLabels, true);
  assert.equal(Object.keys(many.labels).length, 10_000);
  assert.deepEqual(many.labelTypos, []);
});
