import { counted } from "../core/format.ts";
import { prune } from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task registry prune`: removes the files of old versions. */
export const registryPrune = command({
  summary: "Remove the files of old versions; never of those that an alias, the history or a running test names.",
  positionals: { name: { help: "name of a model; all if not given" } },
  options: {
    reason: { type: "string", value: "TEXT", help: "why, for whoever asks later", default: "policy" },
    keep: { type: "integer", value: "N", help: "newest versions of each name that stay", default: 10, min: 0 },
    days: { type: "number", value: "D", help: "days that a version stays in any case", default: 30 },
    "dry-run": { type: "boolean", help: "only say what would go" },
  },
  examples: [["deno task registry prune --keep 5 --days 90 --dry-run", "what would go"]],
}, async ({ name, reason, keep, days, "dry-run": dryRun }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const policy = { name, reason, keepLast: keep, olderThanDays: days, dryRun };
  const { pruned, spared } = await prune(workspace.registry(store), policy);
  const rows = [
    ...pruned.map(({ id, created }) => [id, created.slice(0, 10), dryRun ? "would go" : "went"]),
    ...spared.map(({ version: { id, created }, because }) => [id, created.slice(0, 10), `stays: ${because}`]),
  ];
  const why = spared.length > 0
    ? "all that are old enough stay, for what stands beside them"
    : `none is both older than ${days} ${days === 1 ? "day" : "days"} and behind the newest ${keep} of its name`;
  const done = pruned.length === 0
    ? `nothing to prune: ${why}`
    : `${counted(pruned.length, "version")} ${dryRun ? "would go" : "went"}`;
  return {
    text: rows.length > 0 ? `${textTable(["version", "created", ""], rows)}\n\n${done}` : done,
    json: {
      dryRun,
      pruned: pruned.map(({ id }) => id),
      spared: spared.map(({ version, because }) => ({ version: version.id, because })),
    },
  };
});
