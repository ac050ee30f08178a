/** Fields under which the pages of help-desk APIs list their records. */
export const LIST_FIELDS = [
  "tickets",
  "conversations",
  "issues",
  "values",
  "results",
  "data",
  "items",
  "rows",
] as const;

/** Fields that a ticket has and a page of tickets has not: `{"id": 7, "items": [{"sku": 1}]}` is one ticket. */
const TICKET_FIELDS = new Set(
  "id ticket_id key number text body message customer_message description content subject title summary".split(" "),
);

/** Whether an object with these fields may be a page rather than a ticket with a list in it. */
export function mayBePage(fields: Iterable<string>): boolean {
  for (const field of fields) if (TICKET_FIELDS.has(field.toLowerCase())) return false;
  return true;
}

/** The records that a page lists; undefined if it is no page but a record itself. */
export function listOf(page: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  for (const field of LIST_FIELDS) {
    const list = page[field];
    if (!Array.isArray(list) || !list.every((item) => typeof item === "object" && item !== null)) continue;
    return mayBePage(Object.keys(page)) ? list : undefined;
  }
  return undefined;
}

/** Whether a page says that it is not the last: Zendesk's cursor export, Zendesk's lists, Jira Service Management. */
export function isUnfinished(page: unknown): boolean {
  const { end_of_stream, next_page, isLastPage } = page as Readonly<Record<string, unknown>>;
  return end_of_stream === false || typeof next_page === "string" || isLastPage === false;
}

/** What to tell of an export whose last page says that more follow. */
export const UNFINISHED = "The last page of the export says that more follow: fetch the rest of it too.";
