import type { Json } from "../core/mod.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import type { ThresholdChoice } from "../models/calibration/choose_threshold.ts";
import {
  costSection,
  dataSection,
  leakageSection,
  mistakesSection,
  provenanceSection,
} from "./_pipeline_context_sections.ts";
import {
  classesSection,
  confusionSection,
  decisionsSection,
  headline,
  scoresSection,
} from "./_pipeline_score_sections.ts";
import { escapeHtml } from "./escape_html.ts";
import { reportPage } from "./report_page.ts";

/** What reading the file found; the fields of `deno task validate --json`. */
export interface ValidationSummary {
  readonly rowsRead: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** Quarantined rows by rule code. */
  readonly rules: Readonly<Record<string, number>>;
  /** What each rule code means, where it is known. */
  readonly ruleNames?: Readonly<Record<string, string>>;
  /** Tickets by label. */
  readonly labels: Readonly<Record<string, number>>;
  /** Tickets whose text repeats an earlier one's. */
  readonly duplicates: number;
  /** Texts that carry more than one label. */
  readonly conflicts: number;
  /** Whether the labels depend on the texts at all. */
  readonly signal?: boolean;
  readonly pValue?: number;
}

/** Test tickets that also stand in the training part. */
export interface LeakageSummary {
  readonly nTest: number;
  /** Test tickets with the text of a training ticket. */
  readonly exact: number;
  /** Test tickets with nearly the text of a training ticket, the exact ones not counted. */
  readonly near: number;
  /** Whether those tickets were taken out before scoring. */
  readonly removed?: boolean;
}

/** Where a result comes from. */
export interface ReportProvenance {
  /** File or data set, as the user named it. */
  readonly data: string;
  readonly dataFingerprint: string;
  readonly nTrain: number;
  /** How training and test tickets were parted, in words. */
  readonly split: string;
  readonly seed: number;
  readonly config: Readonly<Record<string, Json>>;
  /** SHA-256 of the version's manifest. */
  readonly digest?: string;
  readonly lockHash?: string | null;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly durationSeconds?: number;
}

/** What {@linkcode renderPipelineReport} shows. */
export interface PipelineReportInput {
  readonly title: string;
  readonly evaluation: Evaluation;
  /** Name of the model version. */
  readonly version: string;
  readonly provenance: ReportProvenance;
  readonly validation?: ValidationSummary;
  readonly leakage?: LeakageSummary;
  readonly costs?: ThresholdChoice;
  /** Calibration methods tried, best first, with their log loss. */
  readonly calibration?: readonly { readonly method: string; readonly logLoss: number }[];
  /**
   * Most wrong answers to show.
   *
   * @default {20}
   */
  readonly maxMistakes?: number;
}

/**
 * The report of a pipeline run as one self-contained HTML page; see {@linkcode reportPage} for what it cannot do.
 *
 * @example
 * ```ts
 * import { renderPipelineReport } from "./pipeline_report.ts";
 * import { evaluate } from "../evaluate/mod.ts";
 * import { matrix } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = ["Refund", "Refund", "Technical", "Technical"];
 * const evaluation = evaluate({
 *   texts: ["<b>Refund</b> please", "Money back!", "It crashes", "Screen stays black"],
 *   labels,
 *   classes: ["Refund", "Technical"],
 *   probabilities: matrix(4, 2, Float32Array.of(0.2, 0.8, 0.9, 0.1, 0.2, 0.8, 0.1, 0.9)),
 *   trainLabels: labels,
 * });
 * const html = await renderPipelineReport({
 *   title: "Four tickets",
 *   evaluation,
 *   version: "demo@0123456789ab",
 *   provenance: {
 *     data: "four.csv",
 *     dataFingerprint: "00",
 *     nTrain: 4,
 *     split: "none",
 *     seed: 0,
 *     config: {},
 *     created: "2026-03-01T09:30:00.000Z",
 *   },
 * });
 * assert.ok(html.includes("<strong>75.0%</strong> of 4 test tickets"));
 * assert.ok(html.includes("&lt;b&gt;Refund&lt;/b&gt; please")); // the worst mistake, as text
 * ```
 */
export async function renderPipelineReport(input: PipelineReportInput): Promise<string> {
  const { title, evaluation, version, provenance, validation, leakage, costs, calibration, maxMistakes = 20 } = input;
  const sections = [
    validation && await dataSection(validation),
    leakage && leakageSection(leakage),
    scoresSection(evaluation),
    await decisionsSection(evaluation, calibration),
    await confusionSection(evaluation),
    await classesSection(evaluation),
    costs && await costSection(costs),
    mistakesSection(evaluation, maxMistakes),
    provenanceSection(version, provenance, evaluation),
  ].filter((section) => section !== undefined);
  const { data, split, created } = provenance;
  return reportPage({
    title,
    lead:
      `<p class="tl-muted">Version <code>${escapeHtml(version)}</code> · ${escapeHtml(data)} · ${
        escapeHtml(created.slice(0, 10))
      }</p>` +
      headline(evaluation, validation),
    sections,
    foot: `Made by ticketlab on ${escapeHtml(created)} from ${escapeHtml(data)} (${escapeHtml(split)}). ` +
      "This page holds texts of tickets: treat it as you treat them.",
  });
}
