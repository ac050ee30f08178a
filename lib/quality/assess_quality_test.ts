import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { assessQuality, defaultChecks, duplicatesCheck, type QualityCheck, type QualityInput } from "./mod.ts";

function input(texts: readonly string[], rest: Partial<QualityInput> = {}): QualityInput {
  return { texts, rawTexts: texts, rows: texts.map((_, i) => i + 1), ...rest };
}

const texts = Array.from({ length: 12 }, (_, i) => `My order ${i} has not arrived, can you say where it is?`);

Deno.test("assessQuality() skips with a reason whatever has nothing to look at", async () => {
  const { findings, counts } = await assessQuality(input(texts));
  const skipped = findings.filter(({ status }) => status === "SKIPPED");
  for (
    const check of ["conflicting-labels", "label-noise", "class-imbalance", "bursts", "text-shift", "language-column"]
  ) {
    assert.match(skipped.find((finding) => finding.check === check)?.summary ?? "", /^Not looked at: .+\.$/, check);
  }
  assert.equal(counts.SKIPPED, skipped.length);
  assert.equal(Object.values(counts).reduce((a, b) => a + b), findings.length);
});

Deno.test("assessQuality() takes a file without a single ticket", async () => {
  const { findings, counts, n } = await assessQuality(input([]));
  assert.equal(n, 0);
  assert.equal(counts.FAIL, 0);
  assert.ok(findings.every(({ summary }) => !summary.includes("NaN")));
});

Deno.test("assessQuality() finds the same in the same tickets, and says where they come from", async () => {
  const options = { seed: 3, source: "orders.csv", clock: fixedClock("2026-03-01T00:00:00Z") };
  const [a, b] = [await assessQuality(input(texts), options), await assessQuality(input(texts), options)];
  assert.deepEqual(a, b);
  assert.deepEqual([a.provenance.seed, a.provenance.source], [3, "orders.csv"]);
  assert.match(a.provenance.fingerprint, /^[0-9a-f]{64}$/);
});

Deno.test("assessQuality() refuses columns of different lengths and a check that stands twice", async () => {
  await assert.rejects(assessQuality(input(texts, { labels: ["a"] })), /12 texts and 1 labels/);
  await assert.rejects(
    assessQuality(input(texts), { checks: [duplicatesCheck(), duplicatesCheck()] }),
    /"duplicates" stands twice/,
  );
});

Deno.test("assessQuality() stops between checks with the signal's reason", async () => {
  const controller = new AbortController();
  const stop: QualityCheck = {
    id: "stop",
    title: "Stop",
    run() {
      controller.abort(new Error("enough"));
      return [];
    },
  };
  await assert.rejects(
    assessQuality(input(texts), { checks: [stop, duplicatesCheck()], signal: controller.signal }),
    /enough/,
  );
});

Deno.test("every finding of the default checks is JSON, has its rows in order and no advice where all is well", async () => {
  const labels = texts.map((_, i) => ["Delivery", "Refund"][i % 2]);
  const timestamps = texts.map((_, i) => `2026-03-${String(i + 1).padStart(2, "0")}T09:00:00.000Z`);
  const report = await assessQuality(input([...texts, ...texts], {
    labels: [...labels, ...labels.toReversed()],
    timestamps: [...timestamps, ...timestamps],
  }));
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  assert.equal(new Set(report.findings.map(({ check }) => check)).size, report.findings.length);
  for (const { check, rows, status, advice } of report.findings) {
    assert.deepEqual(rows, rows.toSorted((a, b) => a - b), check);
    assert.equal(advice === "", status === "SUCCESS" || status === "SKIPPED", check);
  }
  assert.ok(defaultChecks().every(({ id }) => /^[a-z-]+$/.test(id)));
});
