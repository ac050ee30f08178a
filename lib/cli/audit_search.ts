import { AUDIT_ACTIONS, searchTrail } from "../audit/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { entryLine, QUERY_FLAGS, queryOf } from "./audit_flags.ts";
import { command } from "./run_commands.ts";

/** `deno task audit search`: entries by who, what, when. */
export const auditSearch = command({
  summary: "Find entries of the audit trail; all that is given must fit.",
  options: {
    ...QUERY_FLAGS,
    limit: { type: "integer", help: "entries at most", default: 100, min: 1 },
    oldest: { type: "boolean", help: "the first entries first" },
  },
  examples: [
    ["deno task audit search --action model --since 2026-01-01", "what was done to models this year"],
    ["deno task audit search --actor ann --text refund", "what Ann did that speaks of refunds"],
  ],
}, async ({ limit, oldest, ...flags }, { clock, note }) => {
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  const query = { ...queryOf(flags), limit, newestFirst: !oldest };
  const entries = await Array.fromAsync(searchTrail(store.database.db, query));
  if (entries.length === limit) note(`there may be more: --limit is ${limit}`);
  return {
    text: entries.length > 0 ? entries.map(entryLine).join("\n") : nothingFits(flags.action),
    json: { entries },
  };
});

/** A misspelt action finds nothing either: the reader should see which of the two it is. */
function nothingFits(action: string | undefined): string {
  const known = Object.keys(AUDIT_ACTIONS);
  if (action === undefined || known.some((name) => name.startsWith(action))) return "no entry fits";
  return `no entry fits; actions are ${known.join(", ")}`;
}
