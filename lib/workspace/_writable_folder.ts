import { access, constants } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { InputError } from "../core/mod.ts";
import { statIfThere } from "../storage/stat_if_there.ts";

/**
 * Says before long work what would be refused at its end: that a folder cannot be written to, or cannot be made.
 *
 * @throws {InputError} If a part of the path is a file, or this user may not write there.
 */
export async function checkWritableFolder(folder: string): Promise<void> {
  const place = { file: folder };
  for (let path = resolve(folder);; path = dirname(path)) {
    const found = await statIfThere(path);
    if (!found) continue;
    if (!found.isDirectory) {
      throw new InputError(`${path === resolve(folder) ? "this" : path} is a file, not a folder`, {
        place,
        hint: "choose another folder",
      });
    }
    try {
      return await access(path, constants.W_OK);
    } catch (cause) {
      throw new InputError("this user may not write here", {
        place,
        hint: "choose another place, or change the permissions of the folder",
        cause,
      });
    }
  }
}
