import { count, percent } from "../core/format.ts";
import { type RuleCode, RULES } from "../ingest/rules.ts";
import type { ValidationReport } from "../workspace/validate_tickets.ts";
import { qualityText } from "./quality_summary.ts";
import { sanitise } from "./run_task.ts";
import { textTable } from "./table.ts";

/** What `deno task validate --json` prints. */
export function validationJson(
  { source, profile, signal, noSignalTest, quarantine, notes, quality }: ValidationReport,
  report?: string,
) {
  return {
    ...profile,
    source,
    signal: signal?.signal ?? null,
    pValue: signal?.pValue ?? null,
    ...(signal && { signalTest: signal }),
    ...(noSignalTest && { noSignalTest }),
    quarantine: quarantine ?? null,
    notes,
    ...(quality && { quality }),
    ...(report !== undefined && { report }),
  };
}

/** Labels that are listed before the rest is summed up. */
const LABELS_SHOWN = 20;

/** What `deno task validate` prints. */
export function validationText(report: ValidationReport): string {
  const { source, profile, quarantine } = report;
  const { rowsRead, accepted, quarantined, duplicates, conflicts, textLength, time } = profile;
  const blocks = [
    `${source}: ${count(rowsRead)} rows read = ${count(accepted)} accepted + ${count(quarantined)} quarantined` +
    (quarantine ? `\nquarantined rows are in ${quarantine}` : ""),
    quarantined > 0 ? rulesTable(report) : "",
    labelsTable(report),
    [
      textLength ? `text length: median ${count(textLength.median)}, longest ${count(textLength.max)} characters` : "",
      time ? `time: ${time.first.slice(0, 10)} to ${time.last.slice(0, 10)}` : "",
      `exact duplicates: ${count(duplicates)}`,
      `same text, different labels: ${count(conflicts)}${exampleOf(report)}`,
      ...profile.labelTypos.map(({ label, likely, count: n }) =>
        `the label "${label}" (${n}) looks like a slip of "${likely}"`
      ),
    ].filter(Boolean).join("\n"),
    signalText(report),
    report.quality ? qualityText(report.quality) : "",
  ];
  return blocks.filter(Boolean).map((block) => block.split("\n").map(sanitise).join("\n")).join("\n\n");
}

function rulesTable({ profile }: ValidationReport): string {
  return textTable(
    ["rule", "rows", "what is wrong", "what to do", "for example"],
    Object.entries(profile.rules).map(([code, n]) => {
      const example = profile.examples.rules[code]?.[0];
      const { meaning, remedy } = RULES[code as RuleCode];
      return [code, n, meaning, remedy, example ? `row ${example.row}: ${example.reason}` : ""];
    }),
  );
}

function labelsTable({ profile }: ValidationReport): string {
  const labels = Object.entries(profile.labels);
  if (labels.length === 0) return "";
  const total = labels.reduce((sum, [, n]) => sum + n, 0);
  const shown: (string | number)[][] = labels.slice(0, LABELS_SHOWN).map((
    [label, n],
  ) => [label, n, percent(n / total)]);
  const rest = labels.slice(LABELS_SHOWN);
  if (rest.length > 0) {
    const n = rest.reduce((sum, [, m]) => sum + m, 0);
    shown.push([
      `and ${rest.length} more, the rarest "${rest.at(-1)![0]}" (${rest.at(-1)![1]})`,
      n,
      percent(n / total),
    ]);
  }
  return textTable(["label", "tickets", "share"], shown);
}

function exampleOf({ profile }: ValidationReport): string {
  const example = profile.examples.conflicts[0];
  if (!example?.labels) return "";
  return `, such as rows ${example.rows.join(" and ")}: "${example.text}" is ${
    example.labels.map((l) => `"${l}"`).join(" and ")
  }`;
}

function signalText({ signal, noSignalTest }: ValidationReport): string {
  if (!signal) return `signal: not tested, ${noSignalTest}`;
  const { accuracy, majorityAccuracy, pValue, permutations, n } = signal;
  const facts = `a quick model reaches ${percent(accuracy)} in cross-validation on ${count(n)} tickets, ` +
    `the majority class ${percent(majorityAccuracy)}; p = ${pValue.toFixed(3)} by ${permutations} permutations`;
  return signal.signal
    ? `signal: yes, the labels depend on the text (${facts})`
    : `signal: NO, the labels do not depend on the text (${facts}); a model trained on them would only guess`;
}
