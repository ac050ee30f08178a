/**
 * What notebooks call, gathered from all rooms so that their import cell stays short: reading and exploring tickets, checking
 * them, training and judging models. Charts and tables are in `lib/views`, what puts them out in `lib/notebook/show.ts`.
 *
 * @example
 * ```ts
 * import * as lab from "./lab.ts";
 * import assert from "node:assert/strict";
 *
 * const { words } = lab.textMeasures(["Where is my refund?"]);
 * assert.deepEqual(words, [4]);
 * ```
 *
 * @module
 */
export { distinctiveTerms } from "../features/distinctive_terms.ts";
export { profileColumns } from "../ingest/profile_columns.ts";
export { RULES } from "../ingest/rules.ts";
export { scanTable } from "../ingest/scan_table.ts";
export { crosstab, ticketVolume } from "../stats/mod.ts";
export { detectLanguages } from "../text/detect_languages.ts";
export { textMeasures } from "../text/text_measures.ts";
export { openWorkspace } from "../workspace.ts";
export { labelledTickets, lacks } from "./labelled_tickets.ts";
export { sourceOf } from "./source_of.ts";
