import type { Finding, FindingStatus, QualityReport } from "../quality/mod.ts";
import { htmlTable } from "./_html_table.ts";
import { plainTable } from "./_plain_table.ts";
import { findingDetails } from "./_quality_details.ts";
import { findingExamples } from "./_quality_examples.ts";
import { statusMark } from "./_quality_status.ts";
import { escapeHtml, showControls } from "./escape_html.ts";
import { count, counted } from "./format.ts";
import { HtmlView } from "./html_view.ts";

type Findings = Pick<QualityReport, "findings">;

/**
 * Checks in the order in which what they find is best dealt with: labels, as every score is read against them; copies, as they
 * flatter scores; then the texts; then what the world did.
 */
const PLAN: readonly string[] = [
  "signal",
  "label-typos",
  "conflicting-labels",
  "label-noise",
  "label-noise-by-language",
  "rest-class",
  "class-imbalance",
  "leakage",
  "duplicates",
  "near-duplicates",
  "template-mail",
  "auto-replies",
  "spam",
  "encoding-damage",
  "unfilled-fields",
  "word-salad",
  "missing",
  "contentless",
  "personal-data",
];

/** What asks for something to be done: what must be done before what should be looked at, and of these what is best done first. */
export function openFindings({ findings }: Findings): Finding[] {
  const weight = (status: FindingStatus) => ["FAIL", "WARNING"].indexOf(status);
  const turn = (check: string) => PLAN.includes(check) ? PLAN.indexOf(check) : PLAN.length;
  return findings.filter(({ status }) => weight(status) >= 0)
    .toSorted((a, b) => weight(a.status) - weight(b.status) || turn(a.check) - turn(b.check) || b.count - a.count);
}

/** All findings that ask for something to be done, as a table, and a line on the checks that are in order or had nothing to see. */
export function findingsView({ findings }: Findings): HtmlView {
  const open = openFindings({ findings });
  const named = (status: FindingStatus) => findings.filter((finding) => finding.status === status).map((f) => f.title);
  const [fine, skipped] = [named("SUCCESS"), named("SKIPPED")];
  const rest = [
    ...(fine.length > 0 ? [`In order: ${fine.join(", ")}.`] : []),
    ...(skipped.length > 0 ? [`Nothing to look at: ${skipped.join(", ")}.`] : []),
  ];
  const title = open.length === 0
    ? "No check found anything to mend"
    : `${counted(open.length, "finding")} of ${count(findings.length - skipped.length)} ${
      open.length === 1 ? "asks" : "ask"
    } for something to be done`;
  const columns = [
    { title: "Check" },
    { title: "Status" },
    { title: "Finding" },
    { title: "Tickets", number: true },
  ];
  const rows = open.map(({ title, status, summary, count: n }) => ({ title, status, summary, tickets: count(n) }));
  const body = rows.map(({ title, status, summary, tickets }) => [
    escapeHtml(title),
    statusMark(status),
    escapeHtml(summary),
    tickets,
  ]);
  const plain = rows.map(({ title, status, summary, tickets }) => [title, status, summary, tickets].map(showControls));
  return new HtmlView({
    label: title,
    html: `<figure class="tl-chart"><figcaption>${title}</figcaption>${
      open.length === 0 ? "" : htmlTable("Findings", columns, body)
    }${rest.map((line) => `<p class="tl-muted">${escapeHtml(line)}</p>`).join("")}</figure>`,
    text: [
      title,
      plainTable(columns.map(({ title }) => title), plain, [false, false, false, true]),
      ...rest.map(showControls),
    ].join("\n"),
  });
}

/** Options of {@linkcode findingViews}. */
export interface FindingViewsOptions {
  /**
   * Examples of each.
   *
   * @default {4}
   */
  readonly examples?: number;
}

/**
 * What some checks found, each with its chart or table, what to do, and a few rows that show it.
 *
 * @param checks Ids of checks, such as `near-duplicates`; those that the report does not have are passed over.
 */
export async function findingViews(
  { findings }: Findings,
  checks: readonly string[],
  { examples = 4 }: FindingViewsOptions = {},
): Promise<HtmlView[]> {
  const wanted = checks.flatMap((check) => findings.find((finding) => finding.check === check) ?? []);
  return await Promise.all(wanted.map((finding) => findingView(finding, findings, examples)));
}

async function findingView(finding: Finding, all: readonly Finding[], most: number): Promise<HtmlView> {
  const { title, status, summary, advice } = finding;
  const open = status === "FAIL" || status === "WARNING";
  const examples = finding.examples.slice(0, most);
  const details = open ? await findingDetails(finding, all) : "";
  const todo = advice === "" ? "" : `<p><strong>What to do.</strong> ${escapeHtml(advice)}</p>`;
  const shown = examples.map(({ text, rows, note }) =>
    `  ${text.replace(/\s+/g, " ")} (${[rows.length === 1 ? "row" : "rows", rows.join(", ")].join(" ")}${
      note === undefined ? "" : `; ${note}`
    })`
  );
  return new HtmlView({
    label: showControls(`${title}: ${summary}`),
    html: `<p>${statusMark(status)} <strong>${escapeHtml(title)}.</strong> ${escapeHtml(summary)}</p>` +
      `${todo}${details}${open ? findingExamples(examples, { heading: false }) : ""}`,
    text: [`${status} ${title}. ${summary}`, ...(advice ? [advice] : []), ...(open ? shown : [])].map(showControls)
      .join("\n"),
  });
}
