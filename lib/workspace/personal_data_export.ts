import { join } from "node:path";
import { type PersonalData, personalTables } from "../gdpr/mod.ts";
import { openTableWriter, writeFileAtomic, writeFolderAtomic } from "../storage/mod.ts";
import { personalDataPage } from "../views/personal_data_page.ts";
import { makeFolderOf } from "./_make_folder.ts";

/** What {@linkcode writePersonalData} wrote. */
export interface PersonalDataFiles {
  readonly path: string;
  /** Names of the files in it. */
  readonly files: readonly string[];
}

/**
 * Writes all that is kept on a person as a folder, whole or not at all: `index.html` to read, `data.json` and a CSV file a kind for
 * other programs (Art. 20 GDPR).
 *
 * @param folder Must not exist, or be empty.
 * @throws {InputError} If it cannot be written.
 */
export async function writePersonalData(
  folder: string,
  data: PersonalData,
  options: { signal?: AbortSignal } = {},
): Promise<PersonalDataFiles> {
  const files: string[] = [];
  await writeFolderAtomic(folder, async (temporary) => {
    // For the eyes of whoever exports it only.
    if (Deno.build.os !== "windows") await Deno.chmod(temporary, 0o700);
    const write = async (name: string, text: string) => {
      await Deno.writeTextFile(join(temporary, name), text);
      files.push(name);
    };
    await write("index.html", personalDataPage(data));
    await write("data.json", `${JSON.stringify(data, null, 2)}\n`);
    for (const { name, columns, rows } of personalTables(data)) {
      await using table = await openTableWriter(join(temporary, `${name}.csv`), columns, options);
      for (const row of rows) await table.write(row);
      await table.close();
      files.push(`${name}.csv`);
    }
  }, options);
  return { path: folder, files };
}

/** Writes it as one page only. */
export async function writePersonalDataPage(
  path: string,
  data: PersonalData,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  await makeFolderOf(path);
  await writeFileAtomic(path, personalDataPage(data), options);
}
