/**
 * Exports of help desks that are known by their columns.
 *
 * @example
 * ```ts
 * import { findExport } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(findExport(["Issue key", "Summary", "Description"])?.title, "Jira Service Management");
 * ```
 *
 * @module
 */
export type { ExportFormat } from "./export_format.ts";
export { EXPORT_FORMATS, findExport } from "./find_export.ts";
