import { type ExportFormat, fieldsOf } from "./export_format.ts";

/**
 * Jira Service Management: the CSV of an issue search, with repeated headers and dates such as `15/Mar/26 9:30 AM`; the
 * requests of its own API, whose `requestFieldValues` become columns `fields.ID`; issues of the Jira API, whose text may
 * be a document of nodes (https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/).
 */
export const jira: ExportFormat = {
  name: "jira",
  title: "Jira Service Management",
  recognises: (names) =>
    (names.has("issue key") && names.has("summary")) || names.has("issuekey") ||
    names.has("issue_event_type_name") || (names.has("key") && names.has("fields")),
  columns: {
    text: ["description", "fields.description"],
    subject: ["summary", "fields.summary"],
    id: ["issue key", "issueKey", "key", "issue id"],
    timestamp: ["created", "createdDate.epochMillis", "createdDate.iso8601", "fields.created"],
    label: ["custom field (request type)", "requestType.name", "requestTypeId", "issue type", "fields.issuetype.name"],
    priority: ["priority", "fields.priority.name", "fields.priority"],
    customer: ["reporter", "reporter.accountId", "reporter.name", "fields.reporter.accountId"],
    language: ["custom field (request language)"],
    attachments: ["attachment"],
  },
  prepare: (record) => {
    const { issue, requestFieldValues, ...rest } = record;
    const flat: Record<string, unknown> = { ...rest, ...fieldsOf(issue) };
    const fields: Record<string, unknown> = { ...fieldsOf(flat.fields) };
    if (Array.isArray(requestFieldValues)) {
      for (const { fieldId, value } of requestFieldValues.map(fieldsOf)) {
        fields[String(fieldId)] = fieldsOf(value).name ?? value;
      }
    }
    if ("content" in fieldsOf(fields.description)) fields.description = documentText(fields.description);
    if (Object.keys(fields).length > 0) flat.fields = fields;
    return flat;
  },
};

const BLOCKS = new Set(["paragraph", "heading", "listItem", "codeBlock", "blockquote", "hardBreak", "tableRow"]);

/** The text of a document of nodes, a line a block. */
function documentText(node: unknown): string {
  const { type, text, content } = fieldsOf(node);
  const inner = Array.isArray(content) ? content.map(documentText).join("") : typeof text === "string" ? text : "";
  return BLOCKS.has(String(type)) && !inner.endsWith("\n") ? `${inner}\n` : type === "doc" ? inner.trim() : inner;
}
