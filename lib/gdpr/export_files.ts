import { join } from "node:path";

/** A folder that a person's data was exported to. */
export interface ExportFolder {
  readonly path: string;
  /** Pseudonym. */
  readonly person: string;
  /** ISO 8601. */
  readonly made: string;
}

const NAME = /^(p_[0-9a-f]{32})-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Name of the folder of an export: pseudonym and time, by which retention finds it again. */
export function exportName(person: string, made: Date): string {
  return `${person}-${made.toISOString().replaceAll(":", "").replace(/\.\d+/, "")}`;
}

/** The exports in a folder, oldest first; what else lies there is passed over. */
export async function exportsIn(folder: string): Promise<ExportFolder[]> {
  const found: ExportFolder[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      const [, person, day, hour, minute, second] = NAME.exec(name) ?? [];
      if (!person || !isDirectory) continue;
      found.push({ path: join(folder, name), person, made: `${day}T${hour}:${minute}:${second}.000Z` });
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found.sort((a, b) => (a.made < b.made ? -1 : 1));
}
