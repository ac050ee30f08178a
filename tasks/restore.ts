/** `deno task restore FOLDER`: put a backup into the store of record. */
import { runTask } from "../lib/cli/mod.ts";
import { counted } from "../lib/core/mod.ts";
import { postgresSchema } from "../lib/storage/db/mod.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "restore",
  summary: "Put a backup into the store of record, all of it or nothing; whoever was erased since stays erased.",
  positionals: { folder: { help: "folder that deno task backup wrote", required: true } },
  options: { replace: { type: "boolean", help: "put it in the place of what the store holds now" } },
  examples: [
    ["DATABASE_URL=postgres://… deno task restore backups/monday", "move from SQLite to PostgreSQL, or back"],
    ["deno task restore backups/monday --replace", "go back to Monday; the audit trail says so"],
  ],
}, async ({ folder, replace }, { signal, progress, clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const { backup, ...done } = await workspace.restore(folder, store, { replace, signal, progress });
  const { digest, rows, manifest } = backup;
  const { where } = store.database;
  const schema = await postgresSchema(store.database);
  if (done.aliasesOfErased.length > 0) {
    note(`These aliases name a version that was erased: ${done.aliasesOfErased.join(", ")}. Promote another to them.`);
  }
  const again = `erased again: ${counted(done.personsErasedAgain, "person")}, ${
    counted(done.versionsErasedAgain, "version")
  }`;
  return {
    text: `restored ${counted(rows, "row")} as of ${manifest.created} into ${where}${
      schema === null ? "" : `, schema ${schema}`
    }; ${counted(done.versionsRestored, "version")} put in place; ${again}`,
    json: { digest, created: manifest.created, where, postgresSchema: schema, rows, ...done },
  };
});
