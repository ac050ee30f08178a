import type { TicketProfile } from "../ingest/mod.ts";
import type { Finding, FindingStatus, QualityReport } from "../quality/mod.ts";
import { htmlTable } from "./_html_table.ts";
import { findingDetails } from "./_quality_details.ts";
import { findingExamples } from "./_quality_examples.ts";
import { QUALITY_CSS, statusMark } from "./_quality_status.ts";
import { escapeHtml } from "./escape_html.ts";
import { count, counted } from "./format.ts";
import { reportPage, type Section } from "./report_page.ts";

/** What {@linkcode renderQualityReport} shows besides the findings. */
export interface QualityReportOptions {
  /** What reading the file found. */
  readonly profile?: TicketProfile;
  /** What was guessed on the way in. */
  readonly notes?: readonly string[];
}

/** What is worst comes first. */
const ORDER: readonly FindingStatus[] = ["FAIL", "WARNING", "SUCCESS", "SKIPPED"];

/**
 * The findings of the quality checks as one self-contained HTML page; see `reportPage` for what it cannot do. A status shows by
 * its word and its shape, not by colour alone.
 *
 * @example
 * ```ts
 * import { renderQualityReport } from "./quality_report.ts";
 * import { assessQuality, duplicatesCheck } from "../quality/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["<b>Refund</b>", "<B>refund</B>"];
 * const report = await assessQuality({ texts, rawTexts: texts, rows: [1, 2] }, { checks: [duplicatesCheck()] });
 * const html = await renderQualityReport(report);
 * assert.ok(html.includes("&lt;b&gt;Refund&lt;/b&gt;"));
 * assert.ok(html.includes("1 ticket repeats an earlier text"));
 * ```
 */
export async function renderQualityReport(report: QualityReport, options: QualityReportOptions = {}): Promise<string> {
  const { findings, provenance, n, total } = report;
  const { profile, notes = [] } = options;
  const ordered = findings.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const bad = ordered.filter(({ status }) => status === "FAIL" || status === "WARNING");
  const source = provenance.source ?? "tickets";
  const read = profile
    ? ` ${counted(profile.rowsRead, "row")} were read: ${count(profile.accepted)} accepted, ${
      count(profile.quarantined)
    } refused.`
    : "";
  const looked = n < total
    ? ` What needs much time or memory was looked at on ${count(n)} of ${count(total)} tickets, drawn evenly.`
    : "";
  return reportPage({
    title: `Data quality of ${source.split(/[/\\]/).at(-1)}`,
    lead: `<style>${QUALITY_CSS}</style><p class="tl-muted">${escapeHtml(source)}</p>` +
      `<p class="tl-headline">${headline(report)}</p><p>${read}${looked}</p>${tally(report)}`,
    sections: [
      { id: "findings", title: "All checks", html: findingsTable(ordered) },
      ...await Promise.all(bad.map((finding) => findingSection(finding, findings))),
      provenanceSection(report, notes),
    ],
    foot: `Made by ticketlab from ${escapeHtml(source)}, seed ${provenance.seed}. ` +
      "This page holds texts of tickets: treat it as you treat them.",
  });
}

/** The findings as an HTML table, to stand in a page or a notebook; each name links to `#finding-…`. */
export function findingsTable(findings: readonly Finding[]): string {
  return htmlTable(
    "Findings",
    [{ title: "Check" }, { title: "Status" }, { title: "Finding" }, { title: "Tickets", number: true }],
    findings.map(({ check, title, status, summary, count: n }) => [
      status === "FAIL" || status === "WARNING"
        ? `<a href="#finding-${escapeHtml(check)}">${escapeHtml(title)}</a>`
        : escapeHtml(title),
      statusMark(status),
      escapeHtml(summary),
      status === "SKIPPED" ? "" : count(n),
    ]),
  );
}

function headline({ counts }: QualityReport): string {
  const { FAIL, WARNING, SUCCESS, SKIPPED } = counts;
  const made = FAIL + WARNING + SUCCESS;
  const skipped = SKIPPED === 0 ? "" : ` ${counted(SKIPPED, "check")} had nothing to look at.`;
  if (FAIL + WARNING === 0) return `Nothing is wrong in ${counted(made, "finding")}.${skipped}`;
  return `Of ${counted(made, "finding")}, <strong>${
    count(FAIL)
  }</strong> must be dealt with before the tickets are used, ` +
    `<strong>${count(WARNING)}</strong> should be looked at, and ${count(SUCCESS)} are in order.${skipped}`;
}

function tally({ counts }: QualityReport): string {
  return `<ul class="tl-tally">${
    ORDER.map((status) => `<li>${statusMark(status)} <b>${count(counts[status])}</b></li>`).join("")
  }</ul>`;
}

async function findingSection(finding: Finding, all: readonly Finding[]): Promise<Section> {
  const { check, title, status, summary, advice, examples } = finding;
  return {
    id: `finding-${check}`,
    title,
    html: `<p>${statusMark(status)} ${escapeHtml(summary)}</p>` +
      `<p class="tl-note${status === "FAIL" ? " tl-warn" : ""}"><strong>What to do.</strong> ${
        escapeHtml(advice)
      }</p>` +
      `${await findingDetails(finding, all)}${findingExamples(examples)}`,
  };
}

function provenanceSection({ provenance, seconds, n, total }: QualityReport, notes: readonly string[]): Section {
  const facts: [string, string][] = [
    ["Source", escapeHtml(provenance.source ?? "")],
    ["Tickets", n < total ? `${count(n)} of ${count(total)}, drawn evenly` : count(n)],
    ["Fingerprint", `<code>${escapeHtml(provenance.fingerprint.slice(0, 16))}</code>`],
    ["Seed", String(provenance.seed)],
    ["Time", Object.entries(seconds).map(([check, s]) => `${escapeHtml(check)} ${s.toFixed(1)} s`).join(", ")],
    ...notes.map((note): [string, string] => ["Guessed", escapeHtml(note)]),
  ];
  return {
    id: "provenance",
    title: "Where this comes from",
    html: `<dl class="tl-facts">${
      facts.filter(([, value]) => value !== "").map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")
    }</dl>`,
  };
}
