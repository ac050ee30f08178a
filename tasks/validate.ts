/** `deno task validate FILE`: what is in a file of tickets, what was refused, and whether its labels depend on the text. */
import { runTask } from "../lib/cli/mod.ts";
import { sourceOf } from "../lib/cli/pipeline_options.ts";
import { QUARANTINE_FLAG, TICKET_FLAGS } from "../lib/cli/ticket_flags.ts";
import { validationJson, validationText } from "../lib/cli/validation_summary.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "validate",
  summary: "Say what is in a file of tickets, what was refused and why, and whether the labels depend on the text.",
  positionals: { file: { help: "file of tickets; - for standard input; the committed sample if not given" } },
  options: {
    ...TICKET_FLAGS,
    ...QUARANTINE_FLAG,
    seed: { type: "integer", help: "seed of the permutation test", default: 0, min: 0 },
  },
  examples: [
    ["deno task validate tickets.csv --text body --label queue", "columns by name"],
    ["deno task validate export.json --json", "a help-desk export, for a script"],
  ],
}, async (flags, { signal, progress, note }) => {
  const { file = "data/sample/tickets.csv", seed, quarantine } = flags;
  const workspace = await openWorkspace();
  const report = await workspace.validate(sourceOf(file, flags), { seed, signal, progress, quarantineTo: quarantine });
  report.notes.forEach(note);
  return { text: validationText(report), json: validationJson(report) };
});
