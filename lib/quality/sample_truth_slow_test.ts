import assert from "node:assert/strict";
import type { SampleTruth } from "../ingest/sample/mod.ts";
import { openTickets } from "../workspace/ticket_source.ts";
import { validateTickets } from "../workspace/validate_tickets.ts";
import type { LanguageRate } from "./checks/language_bias.ts";
import type { Finding } from "./finding.ts";

const PATH = "data/sample/tickets.csv";

/** Rows and findings of the sample, and its truth by row. */
async function sample() {
  const truth: SampleTruth = JSON.parse(await Deno.readTextFile("data/sample/truth.json"));
  const rowOf = new Map<string, number>();
  const texts = new Map<number, string>();
  for await (const { row, ticket } of (await openTickets({ path: PATH })).rows) {
    rowOf.set(ticket!.ticket_id, row.number);
    texts.set(row.number, ticket!.customer_message);
  }
  const { quality } = await validateTickets({ path: PATH }, { seed: 0, quality: {} });
  const rows = (ids: readonly string[]) => new Set(ids.map((id) => rowOf.get(id)!));
  const finding = (check: string): Finding => quality!.findings.find((one) => one.check === check)!;
  return { truth, texts, rows, finding, found: (check: string) => new Set(finding(check).rows) };
}

interface Score {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
}

/** @param right What counts as right where it is found, if more than what was planted under this name. */
function score(kind: string, found: ReadonlySet<number>, planted: ReadonlySet<number>, right = planted): Score {
  const hits = [...found].filter((row) => right.has(row)).length;
  const met = [...planted].filter((row) => found.has(row)).length;
  return { kind, planted: planted.size, found: found.size, precision: hits / found.size, recall: met / planted.size };
}

Deno.test("the quality checks find what was planted in the sample tickets", async (t) => {
  const { truth, texts, rows, finding, found } = await sample();
  const near = rows(truth.nearDuplicates.flat());
  const conflicts = rows(truth.conflicts.flat());
  const exact = rows(truth.exactDuplicates.flat()).union(conflicts);
  const wrong = rows(truth.wrongLabels.map(({ ticket_id }) => ticket_id));
  const excused = rows([...truth.ambiguous, ...truth.mixed].map(({ ticket_id }) => ticket_id));

  const scores = {
    // A near copy whose slips stood in a signature is an exact one once that is taken off.
    exact: score("exact duplicates", found("duplicates"), exact, exact.union(near)),
    near: score("near-duplicates", found("near-duplicates").union(found("duplicates")), near.union(exact)),
    conflicts: score("conflicting labels", found("conflicting-labels"), conflicts),
    contentless: score("no word on the matter", found("contentless"), rows(truth.contentless)),
    wrong: score("wrong labels", found("label-noise"), wrong),
    excused: score("… or ambiguous, or mixed", found("label-noise"), wrong, wrong.union(excused)),
  };
  const cell = (x: number) => x.toFixed(2).padStart(10);
  console.log(
    [
      `${"planted".padEnd(28)}${"tickets".padStart(8)}${"found".padStart(8)}${"precision".padStart(10)}${
        "recall".padStart(10)
      }`,
      ...Object.values(scores).map(({ kind, planted, found, precision, recall }) =>
        `${kind.padEnd(28)}${String(planted).padStart(8)}${String(found).padStart(8)}${cell(precision)}${cell(recall)}`
      ),
    ].join("\n"),
  );

  const atLeast = (kind: keyof typeof scores, precision: number, recall: number) =>
    t.step(`${scores[kind].kind}: precision at least ${precision}, recall at least ${recall}`, () => {
      assert.ok(scores[kind].precision >= precision, `precision ${scores[kind].precision}`);
      assert.ok(scores[kind].recall >= recall, `recall ${scores[kind].recall}`);
    });
  await atLeast("exact", 1, 1);
  await atLeast("near", 0.97, 0.99);
  await atLeast("conflicts", 1, 1);
  await atLeast("contentless", 0.85, 0.9);
  await atLeast("wrong", 0.75, 0.66);

  await t.step("the burst is the days of the outage", () => {
    const { bursts } = finding("bursts").details as { bursts: { start: string; end: string }[] };
    assert.deepEqual(bursts.map(({ start, end }) => [start, end]), [["2026-04-21", "2026-04-23"]]);
  });
  await t.step("the words that are new name the terminal that came, and find its tickets", () => {
    const { moreInLast } = finding("text-shift").details as { moreInLast: { term: string }[] };
    const terms = moreInLast.map(({ term }) => term);
    assert.equal(terms[0], "osprey");
    const wave = rows(truth.shift.waves.find(({ name }) => name === "osprey")!.tickets);
    const holding = new Set([...texts].filter(([, text]) => /osprey/i.test(text)).map(([row]) => row));
    const { precision, recall } = score("osprey", holding, wave);
    console.log(
      `tickets with "osprey": precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}; terms: ${
        terms.join(", ")
      }`,
    );
    assert.equal(finding("text-shift").status, "WARNING");
  });
  await t.step("labels are seen to shift, most of all to technical issues, as they do", () => {
    const { changes } = finding("label-shift").details as {
      changes: { label: string; before: number; after: number }[];
    };
    assert.equal(finding("label-shift").status, "WARNING");
    assert.equal(changes[0].label, "Technical Issue");
    assert.ok(changes[0].after > changes[0].before);
    assert.ok(truth.shift.after["Technical Issue"] > truth.shift.before["Technical Issue"]);
  });
  for (const check of ["label-noise-by-language", "brief-by-language"]) {
    await t.step(`${check} accuses Portuguese, and no other language`, () => {
      const { rates } = finding(check).details as { rates: LanguageRate[] };
      assert.deepEqual(rates.filter(({ biased }) => biased).map(({ language }) => language), ["pt"]);
    });
  }
});
