import assert from "node:assert/strict";
import { tamperTrail } from "../testing/tamper/tamper_trail.ts";

Deno.test("10,000 attempts to tamper are all caught, each is named where it can be, and nobody is accused without cause", async () => {
  const report = await tamperTrail({ attempts: 10_000, seed: 20260101 });
  const { attempts, caught, nameable, named, untouched, falseAlarms, kinds } = report;
  console.log(
    `${kinds.length} kinds, ${attempts} attempts: ${caught} caught, ${named} of ${nameable} named; ${falseAlarms} false alarms on ${untouched} untouched trails`,
  );
  assert.deepEqual(report.missed, []);
  assert.deepEqual([attempts, caught, nameable - named, falseAlarms], [10_000, 10_000, 0, 0]);
  assert.ok(kinds.every((kind) => kind.attempts > 0));
});
