import { dirname } from "node:path";
import { InputError } from "../core/mod.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import { checkNotInput } from "./_not_input.ts";
import { checkWritableFolder } from "./_writable_folder.ts";

/**
 * Says before the work what would be refused at its end.
 *
 * @throws {InputError} If the report cannot be written, or would replace a file that is read.
 */
export async function checkReportPath(path: string, inputs: readonly (string | undefined)[]): Promise<void> {
  await checkNotInput(path, inputs, "name another file with --report");
  if ((await statIfThere(path))?.isDirectory) {
    throw new InputError("this is a folder, not a file", { place: { file: path }, hint: "name a file with --report" });
  }
  await checkWritableFolder(dirname(path));
}
