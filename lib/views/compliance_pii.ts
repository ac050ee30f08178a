import { wilsonInterval } from "../stats/mod.ts";
import type { LabelledPart, PiiEvaluation } from "../text/pii/mod.ts";
import { count, intervalOf, percent } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { table } from "./table.ts";

/** What was measured on each part of the labelled sentences. */
export type PiiFigures = Readonly<Record<LabelledPart, PiiEvaluation>>;

/**
 * How much of the personal data of a part is found, all kinds together, a span counting where it is met at all; with Wilson's 95% interval.
 *
 * @example
 * ```ts
 * import { foundOf } from "./compliance_pii.ts";
 * import { evaluatePii, parseLabelled } from "../text/pii/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sentence = { ...parseLabelled("{{email:ann@example.com}} or {{email:bob(at)example.com}}"), language: "en", line: 1 };
 * const { labelled, value } = foundOf(evaluatePii([{ ...sentence, part: "fresh" }]));
 * assert.deepEqual([labelled, value], [2, 0.5]);
 * ```
 */
export function foundOf({ scores, misses }: PiiEvaluation) {
  const labelled = scores.filter(({ language }) => language === "all").reduce((sum, score) => sum + score.labelled, 0);
  const found = labelled - misses.length;
  return { labelled, found, value: labelled === 0 ? NaN : found / labelled, ...wilsonInterval(found, labelled) };
}

/** How well personal data is found, by kind; the fresh part leads: its misses were never looked at, though its scores
 * were watched while rules changed. */
export function piiTable(figures: PiiFigures): HtmlView {
  const { fresh, tuned, "held-out": heldOut } = figures;
  const all = foundOf(fresh);
  const kinds = new Set([tuned, heldOut, fresh].flatMap(({ scores }) => scores.map(({ kind }) => kind)));
  const scoreOf = ({ scores }: PiiEvaluation, kind: string) =>
    scores.find((score) => score.kind === kind && score.language === "all");
  const rows = [...kinds].map((kind) => ({
    kind,
    labelled: scoreOf(fresh, kind)?.labelled ?? 0,
    precision: scoreOf(fresh, kind)?.exact.precision,
    recall: scoreOf(fresh, kind)?.exact.recall,
    heldOut: scoreOf(heldOut, kind)?.exact.recall,
    tuned: scoreOf(tuned, kind)?.exact.recall,
  }));
  return table(rows, {
    title: `Of ${count(all.labelled)} pieces of personal data in sentences whose misses nobody looked at, ${
      percent(all.value)
    } are found at least in part (${intervalOf(all)})`,
    columns: {
      kind: "Kind",
      labelled: "Labelled, fresh",
      precision: { title: "Precision, fresh", as: "percent" },
      recall: { title: "Recall, fresh", as: "percent" },
      heldOut: { title: "Recall, held out", as: "percent" },
      tuned: { title: "Recall, tuned on", as: "percent" },
    },
    limit: 40,
  });
}
