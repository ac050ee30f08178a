/**
 * Results as pictures and pages: charts by Observable Plot, drawn without a browser, and the report of a pipeline.
 *
 * @example
 * ```ts
 * import { confusionChart } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const { title, svg } = await confusionChart({ n: 20, classes: ["bug", "refund"], confusion: [[8, 2], [1, 9]] });
 * assert.equal(title, "85.0% of 20 test tickets are labelled right, on the diagonal; most often confused: “bug” taken for “refund” (2 of 10)");
 * assert.ok(svg.startsWith("<svg"));
 * ```
 *
 * @module
 */
export { aliasHistoryTable } from "./alias_history_table.ts";
export { type AnsweredText, answerTable } from "./answer_table.ts";
export { type AttendedText, attentionView } from "./attention_view.ts";
export { auditActs, auditProof, auditVerdict } from "./audit_views.ts";
export { blockOrder } from "./block_order.ts";
export { calibrationTable } from "./calibration_table.ts";
export { type Chart, chartFigure, chartFile } from "./chart.ts";
export { type ChartPng, chartPng, type ChartPngOptions } from "./chart_png.ts";
export { columnTable } from "./column_table.ts";
export { comparisonTable } from "./comparison_table.ts";
export { complianceAnswer, type ComplianceVerdict, describeCompliance } from "./compliance_answer.ts";
export { championHistory, championLineage, championScores } from "./compliance_champion.ts";
export type { ActCount, ChampionFacts, ComplianceFacts, TrailFacts } from "./compliance_facts.ts";
export { compliancePersons, retentionTable } from "./compliance_persons.ts";
export { type PiiFigures, piiTable } from "./compliance_pii.ts";
export { complianceRegister } from "./compliance_register.ts";
export { transparencyTables } from "./compliance_transparency.ts";
export { type ConfusedPair, confusedPairs } from "./confused_pairs.ts";
export { confusionChart } from "./confusion_chart.ts";
export { costChart } from "./cost_chart.ts";
export { crosstabChart, type CrosstabChartOptions } from "./crosstab_chart.ts";
export { decisionTable } from "./decision_table.ts";
export { describeModel, type ModelToDescribe } from "./describe_model.ts";
export { describePromotion } from "./describe_promotion.ts";
export { describeQuality } from "./describe_quality.ts";
export { describeTickets, type TicketsToDescribe } from "./describe_tickets.ts";
export { doubtChart, type DoubtChartOptions } from "./doubt_chart.ts";
export { type DrawnTickets, drawnTickets } from "./drawn_tickets.ts";
export { describeEnsemble, ensembleTrialTable, memberTable, poolingTable } from "./ensemble_tables.ts";
export { escapeHtml, showControls } from "./escape_html.ts";
export { evidenceChart, type EvidenceChartOptions } from "./evidence_chart.ts";
export { exportTable } from "./export_table.ts";
export { flipsTable } from "./flips_table.ts";
export { gatesTable } from "./gates_table.ts";
export { type HtmlPage, htmlPage } from "./html_page.ts";
export { hourWeekdayChart } from "./hour_weekday_chart.ts";
export { findingsView, findingViews, type FindingViewsOptions, openFindings } from "./finding_view.ts";
export { type Frame, isFrame } from "./frame_rows.ts";
export { labelBalanceChart } from "./label_balance_chart.ts";
export { labelShareChart } from "./label_share_chart.ts";
export { languageChart } from "./language_chart.ts";
export { learningCurveChart } from "./learning_curve_chart.ts";
export { lengthChart, type LengthChartOptions } from "./length_chart.ts";
export { metricTable } from "./metric_table.ts";
export { peekingChart } from "./peeking_chart.ts";
export { peekingTable } from "./peeking_table.ts";
export { perClassForest } from "./per_class_forest.ts";
export { type GroupRate, rateChart, type RateChartOptions } from "./rate_chart.ts";
export { planTable } from "./plan_table.ts";
export {
  type LeakageSummary,
  type PipelineReportInput,
  renderPipelineReport,
  type ReportProvenance,
  type ValidationSummary,
} from "./pipeline_report.ts";
export { QUALITY_CSS } from "./_quality_status.ts";
export { findingsTable, type QualityReportOptions, renderQualityReport } from "./quality_report.ts";
export { reliabilityChart } from "./reliability_chart.ts";
export { type ReportPage, reportPage, type Section } from "./report_page.ts";
export { riskCoverageChart } from "./risk_coverage_chart.ts";
export { selectionTable } from "./selection_table.ts";
export { sentences } from "./sentences.ts";
export { type ServingChange, servingTimelineChart, type ServingTimelineOptions } from "./serving_timeline_chart.ts";
export { splitTable } from "./split_table.ts";
export { type CellFormat, table, type TableColumn, type TableOptions } from "./table.ts";
export { HtmlView } from "./html_view.ts";
export { THEME, THEME_CSS } from "./theme.ts";
export { type ReadTickets, ticketOverview } from "./ticket_overview.ts";
export { ticketTable } from "./ticket_table.ts";
export { topTermsChart } from "./top_terms_chart.ts";
export { type TrainingCurve, trainingCurveChart } from "./training_curve_chart.ts";
export { versionComparisonTable } from "./version_comparison_table.ts";
export { versionsTable } from "./versions_table.ts";
export { versionTable } from "./version_table.ts";
export { volumeChart } from "./volume_chart.ts";
export { describeTrials } from "./describe_trials.ts";
export { trialTable } from "./trial_table.ts";
