import { type ProcessingRegister, registerSections } from "../gdpr/mod.ts";
import { htmlTable } from "./_html_table.ts";
import { escapeHtml } from "./escape_html.ts";
import { reportPage } from "./report_page.ts";

/** The record of processing (Art. 30 GDPR) as a page that needs nothing from outside. */
export function registerPage(register: ProcessingRegister): string {
  const { controller, made, missing } = register;
  const sections = registerSections(register).map(({ id, title, facts, list, table }) => ({
    id,
    title,
    html: [
      facts &&
      `<dl class="tl-facts">${
        facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join("")
      }</dl>`,
      list && `<ul>${list.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`,
      table && htmlTable(
        title,
        table.columns.map((title) => ({ title, number: table.rows.length > 0 && NUMBERS.has(title) })),
        table.rows.map((row) => row.map(cell)),
      ),
    ].filter((part) => part).join(""),
  }));
  return reportPage({
    title: "Record of processing activities",
    lead: `<style>time { white-space: nowrap; }</style>` +
      `<p class="tl-headline">Of ${
        escapeHtml(controller.name || "a controller who is not named yet")
      }, under Art. 30 GDPR.</p>` +
      (missing.length === 0
        ? ""
        : `<p class="tl-note tl-warn"><strong>Not complete yet.</strong> The controller has to say what stands below.</p>`),
    sections,
    foot: `Computed by ticketlab from the store and its settings at ${escapeHtml(made)}.`,
  });
}

function cell(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? `<time>${text}</time>` : escapeHtml(text);
}

/** Columns that stand right. */
const NUMBERS: ReadonlySet<string> = new Set(["Consents", "Now", "Persons"]);
