import type { ExportFormat } from "./export_format.ts";
import { freshdesk } from "./freshdesk.ts";
import { intercom } from "./intercom.ts";
import { jira } from "./jira.ts";
import { zammad } from "./zammad.ts";
import { zendesk } from "./zendesk.ts";

/** All known exports; the first that recognises a table is its format. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [freshdesk, zammad, jira, intercom, zendesk];

/** The export that a table with these columns is, if any is known. */
export function findExport(names: Iterable<string>): ExportFormat | undefined {
  const lower = new Set(Array.from(names, (name) => name.trim().toLowerCase()));
  return EXPORT_FORMATS.find((format) => format.recognises(lower));
}
