import assert from "node:assert/strict";
import { openTable } from "../ingest/mod.ts";
import { type DamageTruth, writeDamagedSample } from "../ingest/sample/damage/mod.ts";
import type { SampleTruth } from "../ingest/sample/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { openTickets } from "../workspace/ticket_source.ts";
import { validateTickets } from "../workspace/validate_tickets.ts";
import type { LanguageRate } from "./checks/language_bias.ts";
import type { TermBurst } from "./checks/term_bursts.ts";
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
    waves: score(
      "launch, outage, prices",
      found("term-bursts"),
      rows(truth.shift.waves.flatMap(({ tickets }) => tickets)),
    ),
    pii: score("personal data", found("personal-data"), rows(Object.keys(truth.pii))),
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
  await atLeast("contentless", 0.92, 0.92);
  await atLeast("wrong", 0.77, 0.69);
  await atLeast("waves", 0.94, 0.46);
  await atLeast("pii", 0.96, 0.99);

  await t.step("the launch, the outage and the new prices are named by the words that come with them", () => {
    const { terms } = finding("term-bursts").details as { terms: TermBurst[] };
    for (
      const [term, from, to] of [["osprey", "2026-03", "2026-05"], ["outage", "2026-04", "2026-04"], [
        "price",
        "2026-05",
        "2026-06",
      ]]
    ) {
      const burst = terms.find((one) => one.term === term);
      assert.ok(burst && burst.from.slice(0, 7) === from && burst.to.slice(0, 7) === to, JSON.stringify(burst));
    }
  });
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

Deno.test("the quality checks find what was damaged in a sample of another seed", async (t) => {
  await using scratch = await scratchFolder();
  const folder = `${scratch.path}/damaged`;
  await writeDamagedSample(folder, { seed: 11 });
  const damage: DamageTruth = JSON.parse(await Deno.readTextFile(`${folder}/damage.json`));
  const path = `${folder}/tickets.csv`;
  const table = await openTable(path);
  const [id, category] = ["ticket_id", "category"].map((name) => table.columns.indexOf(name));
  const all = (await Array.fromAsync(table.rows)).map(({ number, values }) => ({
    row: number,
    id: String(values[id]),
    label: String(values[category] ?? "").trim(),
  }));
  const rowOf = new Map(all.map((one) => [one.id, one.row]));
  const rows = (ids: readonly string[]) => new Set(ids.map((one) => rowOf.get(one)!));
  const { quality, profile } = await validateTickets({ path }, { seed: 0, quality: {} });
  const finding = (check: string): Finding => quality!.findings.find((one) => one.check === check)!;
  const known = new Set(Object.keys(JSON.parse(await Deno.readTextFile(`${folder}/truth.json`)).shift.before));

  await t.step("labels that are slips, where reading has not put them right by taking blanks off", () => {
    const labelOf = new Map(all.map(({ id, label }) => [id, label]));
    const slips = damage.labelTypos.filter(({ ticket_id }) => !known.has(labelOf.get(ticket_id)!));
    const { precision, recall } = score(
      "typos",
      new Set(finding("label-typos").rows),
      rows(slips.map((x) => x.ticket_id)),
    );
    console.log(`label typos: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${slips.length}`);
    assert.ok(precision === 1 && recall >= 0.9);
  });
  await t.step("messages cut off by a column", () => {
    const { precision, recall } = score(
      "cut off",
      new Set(finding("cut-off").rows),
      rows(damage.truncated.map((x) => x.ticket_id)),
    );
    console.log(
      `cut off: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} of ${damage.truncated.length}`,
    );
    assert.ok(precision >= 0.5 && recall >= 0.6);
  });
  await t.step("the days without tickets and the burst", () => {
    const { gaps } = finding("time-gaps").details as { gaps: { start: string; end: string }[] };
    assert.deepEqual(gaps.map(({ start, end }) => ({ from: start, to: end })), [damage.gap]);
    const { bursts } = finding("bursts").details as { bursts: { start: string; end: string }[] };
    assert.ok(bursts.some(({ start }) => start === damage.burst.from.slice(0, 10)));
  });
  await t.step("fields that are empty or only say so", () => {
    const { unlabelled, fillers } = finding("missing").details as { unlabelled: number; fillers: number };
    const found = unlabelled + fillers + (profile.rules.TL110 ?? 0) + (profile.rules.TL130 ?? 0);
    const planted = damage.missing.filter(({ field, value }) => field !== "timestamp" || value.trim() !== "").length;
    console.log(`missing: ${found} found of ${planted}`);
    assert.ok(found >= 0.85 * planted && found <= planted);
  });
});
