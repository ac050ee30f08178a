/** `deno task validate FILE`: what is in a file of tickets, what was refused, and whether its labels depend on the text. */
import { runTask, UsageError } from "../lib/cli/mod.ts";
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
    quality: {
      type: "boolean",
      help: "put every quality check to the tickets: duplicates, label noise, shift and more",
    },
    report: { type: "string", value: "FILE", help: "write the quality checks as an HTML page; implies --quality" },
    split: {
      type: "string",
      value: "FILE",
      help: "file with the columns row (0-based) and split, to look for leakage",
    },
    "max-tickets": {
      type: "integer",
      help: "tickets that the quality checks look at, drawn evenly from a larger file",
      default: 200_000,
      min: 100,
    },
    seed: { type: "integer", help: "seed of everything random", default: 0, min: 0 },
  },
  examples: [
    ["deno task validate tickets.csv --text body --label queue", "columns by name"],
    ["deno task validate tickets.csv --report quality.html", "what is wrong with the tickets, as a page"],
    ["deno task validate export.json --json", "a help-desk export, for a script"],
  ],
}, async (flags, { signal, progress, clock, note }) => {
  const { file = "data/sample/tickets.csv", seed, quarantine, report: page } = flags;
  const quality = flags.quality || page !== undefined
    ? { maxTickets: flags["max-tickets"], splitFile: flags.split, report: page }
    : undefined;
  if (!quality && flags.split !== undefined) throw new UsageError("--split needs --quality or --report");
  const workspace = await openWorkspace();
  const source = sourceOf(file, flags);
  const work = { seed, signal, progress, clock };
  const report = await workspace.validate(source, { ...work, quarantineTo: quarantine, quality });
  report.notes.forEach(note);
  if (page !== undefined) await workspace.writeQualityReport(page, report, { signal });
  const written = page === undefined ? "" : `\n\nthe report is in ${page}`;
  return { text: validationText(report) + written, json: validationJson(report, page) };
});
