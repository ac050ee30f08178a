import { InputError } from "../core/mod.ts";
import { writeFileAtomic } from "../storage/mod.ts";
import { renderQualityReport } from "../views/quality_report.ts";
import { makeFolderOf } from "./_make_folder.ts";
import type { ValidationReport } from "./validate_tickets.ts";

/**
 * Writes what the quality checks found as one self-contained HTML page.
 *
 * @param path Where it goes; its folder is made.
 * @throws {InputError} If there are no findings, or it cannot be written.
 */
export async function writeQualityReport(
  path: string,
  { quality, profile, notes }: ValidationReport,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  if (!quality) throw new InputError("the quality checks were not made", { hint: "ask for them with --quality" });
  const html = await renderQualityReport(quality, { profile, notes });
  await makeFolderOf(path);
  await writeFileAtomic(path, html, options);
}
