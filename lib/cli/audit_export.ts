import { exportTrail } from "../audit/mod.ts";
import { counted } from "../core/format.ts";
import { TABLE_FORMATS, type TableFormat } from "../storage/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { QUERY_FLAGS, queryOf } from "./audit_flags.ts";
import { command } from "./run_commands.ts";

/** `deno task audit export`: entries as a file, with their hashes. */
export const auditExport = command({
  summary: "Write entries of the audit trail into a file with their hashes; the trail records that.",
  positionals: {
    file: { required: true, help: "the file, by its ending .jsonl, .csv and others; - for standard output" },
  },
  options: {
    ...QUERY_FLAGS,
    limit: { type: "integer", help: "entries at most; all if not given", min: 1 },
    format: { type: "string", help: "format, if not by the ending", choices: TABLE_FORMATS },
  },
  examples: [
    ["deno task audit export trail.jsonl", "all of it; deno task audit verify trail.jsonl checks it by itself"],
    ["deno task audit export promotions.csv --action model", "some of it, for a spreadsheet"],
  ],
}, async ({ file, limit, format, ...flags }, { clock, note, signal, progress }) => {
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  const query = { ...queryOf(flags), limit };
  const summary = await exportTrail(store, file, { query, format: format as TableFormat, signal, progress });
  summary.notes.forEach(note);
  if (file === "-") return {};
  return { text: `${counted(summary.rows, "entry", "entries")} written to ${file}`, json: summary };
});
