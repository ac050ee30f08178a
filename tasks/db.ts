/** `deno task db status|migrate`: what the store of record holds, and whether its schema is up to date. */
import { command, runCommands, textTable } from "../lib/cli/mod.ts";
import { count, counted } from "../lib/core/mod.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runCommands({
  name: "db",
  summary: "Look after the store of record, which DATABASE_URL names: SQLite or PostgreSQL.",
  commands: {
    status: command({
      summary: "Say where the store is, how far its schema is, and how many rows its tables have.",
      examples: [["deno task db status --json", "for a script; exits with 1 if the schema is not up to date"]],
    }, async () => {
      const workspace = await openWorkspace();
      const status = await workspace.storeStatus();
      if (!status) return { text: "there is no store yet; it is made when it is first used", json: { exists: false } };
      const { kind, where, postgresSchema, version, schema, tables, bytes } = status;
      const upToDate = schema.pending.length === 0 && schema.unknown.length === 0;
      const state = schema.unknown.length > 0
        ? `made by a newer version of ticketlab: it has ${schema.unknown.join(", ")}`
        : upToDate
        ? `up to date: ${schema.done.at(-1)}`
        : `${counted(schema.pending.length, "step")} behind; deno task db migrate`;
      const facts = textTable(["store", ""], [
        ["kind", `${kind === "sqlite" ? "SQLite" : "PostgreSQL"} ${version}`],
        ["where", where],
        ...(kind === "postgres"
          ? [["PostgreSQL schema", postgresSchema ?? "none: no schema of search_path is there"]]
          : []),
        ["schema", state],
        ["size", `${count(Math.ceil(bytes / 1024))} KiB`],
      ]);
      return {
        text: `${facts}\n\n${textTable(["table", "rows"], Object.entries(tables))}`,
        json: { exists: true, upToDate, ...status },
        exitCode: upToDate ? 0 : 1,
      };
    }),
    migrate: command({
      summary: "Bring the schema up to date; every task does so by itself when it opens the store.",
      examples: [["deno task db migrate", "before a new version is rolled out"]],
    }, async () => {
      const steps = await (await openWorkspace()).migrateStore();
      const text = steps.length === 0 ? "the schema was up to date" : `took ${steps.join(", ")}`;
      return { text, json: { steps } };
    }),
  },
});
