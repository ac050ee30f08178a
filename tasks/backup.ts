/** `deno task backup FOLDER`: the store of record and all versions, in a form that goes into either kind of database. */
import { runTask } from "../lib/cli/mod.ts";
import { count, counted } from "../lib/core/mod.ts";
import { verifyBackup } from "../lib/storage/backup/mod.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "backup",
  summary:
    "Write the store of record and all saved versions into a folder, as they are at one moment, and read it back.",
  positionals: { folder: { help: "folder to write, which must not be there yet", required: true } },
  options: { verify: { type: "boolean", help: "write nothing: check a backup that is there" } },
  examples: [
    ["deno task backup backups/monday", "others may go on writing meanwhile"],
    ["deno task backup --verify backups/monday", "whether every file of it is as it was written"],
  ],
}, async ({ folder, verify }, { signal, progress, clock, note }) => {
  const work = { signal, progress };
  const workspace = await openWorkspace();
  const write = async () => {
    await using store = await workspace.openStore({ clock, onNote: note });
    return await workspace.backup(folder, store, work);
  };
  const { path, digest, rows, bytes, manifest } = verify ? await verifyBackup(folder, work) : await write();
  const { created, kind, tables, files } = manifest;
  const size = `${count(Math.ceil(bytes / 1024))} KiB`;
  const held = `${counted(rows, "row")} of ${counted(Object.keys(tables).length, "table")}, ${
    counted(Object.keys(files).length, "file")
  }`;
  return {
    text: `${path}: ${held}, ${size}; read back and whole\ndigest ${digest}`,
    json: { path, digest, created, kind, rows, bytes, tables, files: Object.keys(files).length },
  };
});
