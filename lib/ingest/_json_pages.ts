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

/** The records that a page lists; undefined if it is no page but a record itself. */
export function listOf(page: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  for (const field of LIST_FIELDS) {
    const list = page[field];
    if (Array.isArray(list) && list.every((item) => typeof item === "object" && item !== null)) return list;
  }
  return undefined;
}

/** Whether a page of a cursor export says that it is not the last. */
export function isUnfinished(page: unknown): boolean {
  return (page as { end_of_stream?: unknown } | null)?.end_of_stream === false;
}

/** What to tell of an export whose last page says that more follow. */
export const UNFINISHED =
  "The export says that its last page is not the end (end_of_stream is false): there are more tickets.";
