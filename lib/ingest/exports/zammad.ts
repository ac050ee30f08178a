import { type ExportFormat, fieldsOf } from "./export_format.ts";

/**
 * Zammad: tickets with their `articles`, or the payload of its webhook (`ticket` and `article`). The message is the first
 * article that the customer wrote, else the first that is not internal. A priority such as `2 normal` becomes `normal`.
 */
export const zammad: ExportFormat = {
  name: "zammad",
  title: "Zammad",
  recognises: (names) =>
    names.has("create_article_type_id") || names.has("create_article_type") || names.has("article_ids") ||
    names.has("article_count") || (names.has("ticket") && names.has("article")) ||
    (names.has("number") && names.has("articles")),
  columns: {
    text: ["article.body"],
    subject: ["title"],
    id: ["id", "number"],
    timestamp: ["created_at"],
    label: ["group", "type"],
    priority: ["priority"],
    channel: ["create_article_type", "article.type"],
    customer: ["customer_id", "customer"],
    attachments: ["article.attachments"],
  },
  withoutText: "Zammad keeps the message in articles, which this export lacks: add each ticket's articles " +
    "(GET /api/v1/ticket_articles/by_ticket/ID) as its field articles",
  prepare: (record) => {
    const { articles, article, ticket, ...rest } = record;
    const flat: Record<string, unknown> = { ...rest, ...fieldsOf(ticket) };
    const message = fieldsOf(
      article ?? (Array.isArray(articles) ? customerArticle(articles.map(fieldsOf)) : undefined),
    );
    if (message.body !== undefined) flat.article = message;
    const priority = fieldsOf(flat.priority).name ?? flat.priority;
    if (typeof priority === "string") flat.priority = priority.replace(/^\d+\s+/, "");
    const group = fieldsOf(flat.group).name;
    if (group !== undefined) flat.group = group;
    return flat;
  },
};

function customerArticle(articles: readonly Readonly<Record<string, unknown>>[]) {
  return articles.find(({ sender, internal }) => String(sender).toLowerCase() === "customer" && internal !== true) ??
    articles.find(({ internal }) => internal !== true);
}
