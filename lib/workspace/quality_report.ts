import { InputError } from "../core/mod.ts";
import { writeFileAtomic } from "../storage/mod.ts";
import { renderQualityReport } from "../views/quality_report.ts";
import { makeFolderOf } from "./_make_folder.ts";
import { checkNotInput } from "./_not_input.ts";
import type { ValidationReport } from "./validate_tickets.ts";

/**
 * Writes what the quality checks found as one self-contained HTML page.
 *
 * @param path Where it goes; its folder is made.
 * @throws {InputError} If there are no findings, it cannot be written, or the file that was read stands there.
 */
export async function writeQualityReport(
  path: string,
  { quality, source, profile, notes }: ValidationReport,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  if (!quality) throw new InputError("the quality checks were not made", { hint: "ask for them with --quality" });
  await checkNotInput(path, [source], "name another file with --report");
  const html = await renderQualityReport(quality, { profile, notes });
  await makeFolderOf(path);
  await writeFileAtomic(path, html, options);
}
