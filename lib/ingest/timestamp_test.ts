import assert from "node:assert/strict";
import fc from "fast-check";
import { type DateOrder, dateOrderOf, parseTimestamp } from "./timestamp.ts";

function iso(value: unknown, order: DateOrder = "day-first"): string | undefined {
  const at = parseTimestamp(value, order);
  return at === undefined ? undefined : new Date(at).toISOString();
}

Deno.test("parseTimestamp() reads times as help desks and spreadsheets write them", () => {
  const same = "2026-03-15T09:30:00.000Z";
  const forms = [
    "2026-03-15T09:30:00Z",
    "2026-03-15T09:30:00.000Z",
    "2026-03-15 09:30:00 UTC",
    "2026-03-15 09:30",
    "2026-03-15T10:30:00+01:00",
    "2026-03-15 02:00:00-0730",
    "2026-03-15 10:30:00.000000+01",
    "Sun, 15 Mar 2026 09:30:00 GMT",
    "Sun, 15 Mar 2026 10:30:00 +0100 (CET)",
    "15/Mar/26 9:30 AM",
    "15 March 2026 09:30",
    "15-Mar-2026 09:30",
    "Mar 15, 2026 9:30 AM",
    "March 15th, 2026 at 9:30 AM",
    "15.03.2026 09:30",
    "15.3.26, 09:30",
    "15/03/2026 09:30",
    "2026/03/15 09:30",
    1773567000,
    1773567000000,
    "1773567000",
    "1773567000.0",
    1773567000000000,
    1773567000000000000n,
    new Date(same),
  ];
  for (const form of forms) assert.equal(iso(form), same, String(form));
  assert.equal(iso("3/15/2026 9:30 AM", "month-first"), same);
  assert.equal(iso("2026-03-15"), "2026-03-15T00:00:00.000Z");
  assert.equal(iso("15/Mar/26 12:05 AM"), "2026-03-15T00:05:00.000Z");
  assert.equal(iso("15/Mar/26 12:05 PM"), "2026-03-15T12:05:00.000Z");
  assert.equal(iso("2024-02-29T00:00:00.123456Z"), "2024-02-29T00:00:00.123Z");
});

Deno.test("parseTimestamp() refuses what is no time and no day of the calendar", () => {
  const wrong = [
    "",
    "yesterday",
    "2026-02-29",
    "2026-13-01",
    "31.04.2026",
    "15/03/2026 25:00",
    "15/Mar/26 13:05 PM",
    "15/Foo/26",
    "2026-03-15T09:61:00Z",
    "12",
    7,
    NaN,
    true,
    null,
    {},
    "2026-03-15 and then some",
  ];
  for (const value of wrong) assert.equal(iso(value), undefined, String(value));
  assert.equal(iso("03/15/2026", "day-first"), undefined);
});

Deno.test("dateOrderOf() tells the order only where one of the numbers cannot be a month", () => {
  assert.equal(dateOrderOf("25/03/2026"), "day-first");
  assert.equal(dateOrderOf("03-25-2026 9:30 AM"), "month-first");
  assert.equal(dateOrderOf("03/04/2026"), "ambiguous");
  for (const clear of ["04/04/2026", "25.03.2026", "2026-03-25", "3 Apr 2026", 1773567000]) {
    assert.equal(dateOrderOf(clear), undefined);
  }
});

Deno.test("parseTimestamp() gives back every instant that JavaScript writes as ISO 8601 or RFC 2822", () => {
  const instant = fc.date({ min: new Date("1971-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(fc.property(instant, (date) => {
    assert.equal(parseTimestamp(date.toISOString(), "day-first"), date.getTime());
    assert.equal(parseTimestamp(date.toUTCString(), "day-first"), Math.floor(date.getTime() / 1000) * 1000);
  }));
});
