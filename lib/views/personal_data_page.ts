import { AUDIT_ACTIONS, type AuditAction } from "../audit/mod.ts";
import type { Json } from "../core/mod.ts";
import { keepingText, type PersonalData } from "../gdpr/mod.ts";
import { htmlTable } from "./_html_table.ts";
import { escapeHtml } from "./escape_html.ts";
import { count, counted, percent } from "./format.ts";
import { reportPage, type Section } from "./report_page.ts";

/** Records keep their line breaks and stand apart. */
const CSS = `
time { white-space: nowrap; }
.tl-record dd { white-space: pre-wrap; }
.tl-record .tl-said { margin-bottom: .5rem; }
ul.tl-plain { padding-left: 1.2rem; max-width: 46rem; } ul.tl-plain li { margin: .25rem 0; }
`;

/** What kinds of records are called for the person they are about. */
const TITLES: Readonly<Record<string, string>> = {
  ticket: "Your messages",
  feedback: "Corrections to how your messages were labelled",
  draft: "Drafts of replies to you",
};

/** What kinds of files are called for the person whose words are in them. */
const FILES: Readonly<Record<string, string>> = {
  tickets: "messages",
  quarantine: "messages that could not be used",
  answers: "how a model labelled messages",
  copy: "a copy with personal data taken out, or put back",
  vault: "what was taken out of such a copy, encrypted",
  report: "a report",
  notebook: "a report",
  cache: "a working copy",
  export: "what you were given",
  stream: "passed on to another program, or from one",
};

const DECISIONS: Readonly<Record<string, string>> = {
  route: "sent to a team by itself",
  choose: "an agent chose among suggestions",
  human: "an agent decided alone",
};

/**
 * Everything that is kept on a person as a page for that person, in plain words; it needs nothing from outside and runs nothing,
 * whatever the records hold.
 *
 * @example
 * ```ts
 * import { personalDataPage } from "./personal_data_page.ts";
 * import { DEFAULT_POLICY, type PersonalData } from "../gdpr/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const value = { ticket_id: "t1", text: "<script>alert(1)</script>" };
 * const data: PersonalData = {
 *   format: "ticketlab-personal-data",
 *   formatVersion: 1,
 *   made: "2026-01-02T03:04:05.000Z",
 *   person: { id: "p_1", customerId: "ann", created: "2025-01-01", objects: false, consents: {}, legalHold: null, erasedAt: null },
 *   records: [{ id: "r_1", kind: "ticket", created: "2025-01-01T00:00:00.000Z", value }],
 *   answers: [],
 *   datasets: [],
 *   auditEntries: [],
 *   keeping: [],
 *   about: { ...DEFAULT_POLICY, source: "", rights: [], automatedDecisions: "" },
 * };
 * const html = personalDataPage(data);
 * assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
 * assert.ok(!html.includes("<script"));
 * ```
 */
export function personalDataPage(data: PersonalData): string {
  const { person, made, about } = data;
  const sections = [
    personSection(data),
    ...recordSections(data),
    answerSection(data),
    datasetSection(data),
    trailSection(data),
    aboutSection(data),
  ].filter((section) => section !== undefined);
  const who = about.controller.name ? escapeHtml(about.controller.name) : "the controller of this data";
  return reportPage({
    title: "What we keep about you",
    lead: `<style>${CSS}</style><p class="tl-headline">${headline(data)}</p>` +
      `<p class="tl-muted">As of ${moment(made)} UTC, for the customer <code>${
        escapeHtml(person.customerId ?? "unknown: erased")
      }</code>.</p>`,
    sections,
    foot:
      `Made by ${who}${about.controller.contact ? ` (${escapeHtml(about.controller.contact)})` : ""} with ticketlab. ` +
      "This page holds personal data: whoever has it can read it.",
  });
}

function headline({ person, records, answers, datasets }: PersonalData): string {
  if (person.erasedAt) {
    return `Your data was erased on ${day(person.erasedAt)}. What is left is that it was done, under a pseudonym.`;
  }
  const parts = [
    counted(records.length, "record"),
    `${counted(answers.length, "answer")} that a model gave about your messages`,
    `${counted(datasets.length, "file")} that your messages are in`,
  ];
  return `We keep ${parts.slice(0, -1).map((part) => `<strong>${part}</strong>`).join(", ")} and <strong>${
    parts.at(-1)
  }</strong>.`;
}

function personSection({ person }: PersonalData): Section {
  const consents = Object.entries(person.consents).map(([purpose, { given, source, withdrawn }]) => [
    escapeHtml(purpose),
    day(given),
    escapeHtml(source),
    withdrawn ? day(withdrawn) : "",
  ]);
  return {
    id: "you",
    title: "What you have told us to do",
    html: facts([
      ["Pseudonym", `<code>${escapeHtml(person.id)}</code>`],
      ["Known since", day(person.created)],
      [
        "Automated decisions",
        person.objects
          ? "you object: an agent decides about each of your messages"
          : "you have not objected; see the end of this page",
      ],
      ["Legal hold", person.legalHold === null ? "none" : escapeHtml(person.legalHold)],
    ]) + (consents.length === 0
      ? "<p>You have given no consents.</p>"
      : `<h3>Your consents</h3>${
        htmlTable("Your consents", [
          { title: "Purpose" },
          { title: "Given" },
          { title: "How" },
          { title: "Withdrawn" },
        ], consents)
      }`),
  };
}

function recordSections({ records }: PersonalData): Section[] {
  const kinds = [...new Set(records.map(({ kind }) => kind))]
    .sort((a, b) => Number(b in TITLES) - Number(a in TITLES) || (a < b ? 1 : -1));
  return kinds.map((kind) => {
    const ofKind = records.filter((record) => record.kind === kind);
    const items = ofKind.map(({ created, value }) =>
      `<li class="tl-record"><p class="tl-said"><b>${moment(created)}</b> UTC</p>${recordHtml(value)}</li>`
    );
    const title = Object.hasOwn(TITLES, kind) ? TITLES[kind] : `Records of the kind “${kind}”`;
    return { id: `records-${kind}`, title, html: `<ul class="tl-mistakes">${items.join("")}</ul>` };
  });
}

/** A record's fields with their values; what is nested, as JSON. */
function recordHtml(value: Json): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `<p class="tl-text">${shown(value)}</p>`;
  }
  const fields = Object.entries(value as Record<string, Json>).filter(([, field]) => field !== null && field !== "");
  return facts(fields.map(([name, field]) => [escapeHtml(name.replaceAll("_", " ")), shown(field)]));
}

function shown(value: Json): string {
  return escapeHtml(textOf(value));
}

/** A value in words; what is nested deeper, as JSON. */
function textOf(value: Json): string {
  if (typeof value === "string") return value;
  const words = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
  return words ? value.join(", ") : JSON.stringify(value);
}

function answerSection({ answers }: PersonalData): Section | undefined {
  if (answers.length === 0) return undefined;
  const rows = answers.map(({ ticketId, at, label, confidence, decision, version }) => [
    escapeHtml(ticketId),
    moment(at),
    escapeHtml(label ?? "none"),
    confidence === null ? "" : percent(confidence, 0),
    escapeHtml(Object.hasOwn(DECISIONS, decision) ? DECISIONS[decision] : decision),
    `<code>${escapeHtml(version)}</code>`,
  ]);
  const columns = [
    { title: "Message" },
    { title: "When (UTC)" },
    { title: "Label" },
    { title: "How sure", number: true },
    { title: "What followed" },
    { title: "Model" },
  ];
  return {
    id: "answers",
    title: "How a model labelled your messages",
    html: htmlTable("How a model labelled your messages", columns, rows),
  };
}

function datasetSection({ datasets }: PersonalData): Section | undefined {
  if (datasets.length === 0) return undefined;
  const rows = datasets.map(({ fingerprint, kinds, tickets, created, versions }) => [
    `<code>${escapeHtml(fingerprint.slice(0, 16))}</code>`,
    kinds.map((kind) => escapeHtml(Object.hasOwn(FILES, kind) ? FILES[kind] : kind)).join("<br>"),
    day(created),
    tickets === 0 ? "" : count(tickets),
    versions.map(({ id, state }) =>
      `<code>${escapeHtml(id)}</code>${state === "kept" ? "" : ` (${escapeHtml(state)})`}`
    )
      .join("<br>") || "none",
  ]);
  const columns = [
    { title: "File" },
    { title: "What it is" },
    { title: "Made" },
    { title: "Messages in it", number: true },
    { title: "Models trained on it" },
  ];
  return {
    id: "datasets",
    title: "Where your messages are, and what was learned from them",
    html: htmlTable("Files that hold your messages", columns, rows),
  };
}

function trailSection({ auditEntries }: PersonalData): Section | undefined {
  if (auditEntries.length === 0) return undefined;
  const rows = auditEntries.map(({ at, action, details }) => [
    moment(at),
    escapeHtml(Object.hasOwn(AUDIT_ACTIONS, action) ? AUDIT_ACTIONS[action as AuditAction] : action),
    escapeHtml(Object.entries(details).map(([name, value]) => `${name}: ${textOf(value)}`).join(", ")),
  ]);
  return {
    id: "trail",
    title: "What was done with your data",
    html: htmlTable(
      "Entries of the audit trail",
      [{ title: "When (UTC)" }, { title: "What" }, { title: "Details" }],
      rows,
    ),
  };
}

function aboutSection({ about, keeping }: PersonalData): Section {
  const { controller, purposes, recipients, transfers, retentionDays, source, rights, automatedDecisions } = about;
  const list = (items: readonly string[]) =>
    `<ul class="tl-plain">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
  const days = Object.entries(retentionDays).map(([kind, days]) =>
    `${kind}: ${days === null ? "until it is erased" : counted(days, "day")}`
  );
  const contact = [controller.name, controller.contact, controller.representative].filter(Boolean).join(", ");
  return {
    id: "about",
    title: "What it is for, and what you may ask",
    html: facts([
      ["Who answers for it", escapeHtml(contact || "ask whoever gave you this page")],
      ["Data protection officer", escapeHtml(controller.dataProtectionOfficer || "none named")],
      ["Where it is from", escapeHtml(source)],
      ["What is not on this page", escapeHtml(keepingText(keeping))],
      ["Who is given it", escapeHtml(recipients.join(", ") || "nobody else named")],
      ["Outside the Union", escapeHtml(transfers.join(", ") || "nothing")],
      ["How long it is kept", escapeHtml(days.join("; "))],
    ]) + `<h3>What it is used for</h3>${
      list(purposes.map(({ description, legalBasis }) => `${description}${legalBasis ? ` (${legalBasis})` : ""}`))
    }<h3>What machines decide</h3><p>${escapeHtml(automatedDecisions)}</p><h3>You have the right</h3>${list(rights)}`,
  };
}

/** @param pairs Names and values as HTML, escaped by the caller. */
function facts(pairs: readonly (readonly [string, string])[]): string {
  return `<dl class="tl-facts">${pairs.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")}</dl>`;
}

function day(at: string): string {
  return `<time>${escapeHtml(at.slice(0, 10))}</time>`;
}

/** Date and time of day. */
function moment(at: string): string {
  return `${day(at)}, ${escapeHtml(at.slice(11, 16))}`;
}
