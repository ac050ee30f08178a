import type { FindingExample } from "../quality/finding.ts";
import { escapeHtml } from "./escape_html.ts";

/** Some rows that show what was found, their texts as text. */
export function findingExamples(examples: readonly FindingExample[], { heading = true } = {}): string {
  if (examples.length === 0) return "";
  return `${heading ? "<h3>For example</h3>" : ""}<ol class="tl-mistakes">${examples.map(example).join("")}</ol>`;
}

function example({ rows, text, note }: FindingExample): string {
  const where = `${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}`;
  const said = note === undefined ? where : `${where} · ${escapeHtml(note)}`;
  return `<li><p class="tl-text" dir="auto">${escapeHtml(text)}</p><p class="tl-said">${said}</p></li>`;
}
