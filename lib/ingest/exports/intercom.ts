import type { ExportFormat } from "./export_format.ts";

/** Intercom: conversations, whose message is the HTML of `source.body` and whose times are Unix seconds. */
export const intercom: ExportFormat = {
  name: "intercom",
  title: "Intercom",
  recognises: (names) =>
    names.has("source.body") ||
    (names.has("source") && (names.has("conversation_parts") || names.has("waiting_since"))),
  columns: {
    text: ["source.body"],
    subject: ["source.subject", "title"],
    id: ["id"],
    timestamp: ["created_at"],
    label: ["custom_attributes.topic", "custom_attributes.category", "custom_attributes.ai topic", "team_assignee_id"],
    priority: ["priority"],
    channel: ["source.type"],
    customer: ["source.author.id"],
    attachments: ["source.attachments"],
  },
};
