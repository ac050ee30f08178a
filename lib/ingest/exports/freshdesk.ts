import type { ExportFormat } from "./export_format.ts";

/** Codes of Freshdesk's API by field, https://developers.freshdesk.com/api/#tickets. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: { 2: "Open", 3: "Pending", 4: "Resolved", 5: "Closed" },
  priority: { 1: "Low", 2: "Medium", 3: "High", 4: "Urgent" },
  source: { 1: "Email", 2: "Portal", 3: "Phone", 7: "Chat", 9: "Feedback Widget", 10: "Outbound Email" },
};

/** Freshdesk: the tickets API, whose numbers are put into words, and the CSV, which holds no message. */
export const freshdesk: ExportFormat = {
  name: "freshdesk",
  title: "Freshdesk",
  recognises: (names) =>
    names.has("description_text") || (names.has("responder_id") && names.has("fr_due_by")) ||
    (names.has("ticket id") && (names.has("due by time") || names.has("resolution status"))),
  columns: {
    text: ["description_text", "description"],
    subject: ["subject"],
    id: ["id", "ticket id"],
    timestamp: ["created_at", "created time"],
    label: ["type"],
    priority: ["priority"],
    channel: ["source"],
    customer: ["requester_id", "contact id"],
    attachments: ["attachments"],
  },
  withoutText: "Freshdesk's CSV holds no message: take the API export (GET /api/v2/tickets?include=description) as " +
    "JSON, or the subject alone with --text Subject",
  prepare: (record) => {
    const plain: Record<string, unknown> = { ...record };
    for (const [field, words] of Object.entries(CODES)) {
      if (field in record) plain[field] = words[String(record[field])] ?? record[field];
    }
    return plain;
  },
};
