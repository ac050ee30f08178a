import { dirname } from "node:path";
import type { Database } from "../../storage/db/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { linesOf, openIfThere } from "../_read_lines.ts";
import { parseCheckpoint } from "./checkpoint.ts";

/**
 * Gives a store the file of checkpoints that it kept under another name, so that all they saw goes on to be held against its trail. A
 * store that has a file already keeps it.
 *
 * The file is the store's if the database knows of one of its checkpoints.
 *
 * @param from Where it was.
 * @param to Where it belongs.
 * @returns Why it was left, as a sentence, where it may be the store's all the same.
 */
export async function takeOverCheckpoints(database: Database, from: string, to: string): Promise<string | undefined> {
  if (await statIfThere(to) || !await statIfThere(from)) return undefined;
  const known = await database.db.selectFrom("audit_checkpoint").select("file").execute();
  const file = await fileId(from);
  if (file !== undefined && known.some((each) => each.file === file)) {
    await Deno.mkdir(dirname(to), { recursive: true });
    try {
      await Deno.rename(from, to);
    } catch (error) {
      // Another process that opened the store at the same moment was faster.
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    return undefined;
  }
  const { size } = await database.db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
  if (size === 0) return undefined;
  return `${from} holds checkpoints that this database does not know of, so they are taken for another store's; ` +
    `if they are its own, deno task audit verify --checkpoints=${from} holds the trail against them.`;
}

/** Id of the file that the first whole checkpoint names. */
async function fileId(path: string): Promise<string | undefined> {
  const file = await openIfThere(path);
  if (!file) return undefined;
  for await (const line of linesOf(file)) {
    const checkpoint = parseCheckpoint(line);
    if (checkpoint) return checkpoint.file;
  }
  return undefined;
}
