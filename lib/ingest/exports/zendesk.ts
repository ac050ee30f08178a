import { type ExportFormat, fieldsOf } from "./export_format.ts";

/**
 * Zendesk: the CSV of a view or an Explore table, the tickets API, its cursor export and the account's JSON Lines export.
 * The custom fields of the API, `[{ id, value }]`, become columns `custom_fields.ID`.
 */
export const zendesk: ExportFormat = {
  name: "zendesk",
  title: "Zendesk",
  recognises: (names) =>
    names.has("summation column") ||
    (names.has("requester id") && names.has("ticket type") && names.has("subject")) ||
    (names.has("requester_id") && names.has("submitter_id")) ||
    (names.has("raw_subject") && names.has("description")),
  columns: {
    text: ["description", "subject"],
    subject: ["subject"],
    id: ["id"],
    timestamp: ["created_at", "created at"],
    label: ["type", "ticket type", "group", "group_id"],
    priority: ["priority"],
    channel: ["via.channel", "via"],
    customer: ["requester_id", "requester id", "requester"],
  },
  withoutText: "Zendesk's CSV holds no message, only its subject: for the message take the API export " +
    "(GET /api/v2/incremental/tickets/cursor.json)",
  prepare: (record) => {
    const custom = record.custom_fields;
    if (!Array.isArray(custom)) return record;
    const byId = custom.map(fieldsOf).map(({ id, value }) => [String(id), value]);
    return { ...record, custom_fields: Object.fromEntries(byId) };
  },
};
