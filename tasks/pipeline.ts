/** `deno task pipeline`: from a file of tickets to a scored, saved version and a report. */
import { runTask } from "../lib/cli/mod.ts";
import { InputError } from "../lib/core/mod.ts";
import { QUARANTINE_FLAG, TICKET_FLAGS } from "../lib/cli/ticket_flags.ts";
import { MODEL_FLAGS, SPLIT_FLAGS } from "../lib/cli/train_flags.ts";
import { pipelineOptions } from "../lib/cli/pipeline_options.ts";
import { pipelineJson, pipelineText } from "../lib/cli/pipeline_summary.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "pipeline",
  summary: "Validate, split, train, calibrate, evaluate and save a model, and write a report of it.",
  options: {
    ...MODEL_FLAGS,
    ...SPLIT_FLAGS,
    ...TICKET_FLAGS,
    ...QUARANTINE_FLAG,
    report: {
      type: "string",
      value: "FILE",
      help: "where the HTML report goes; reports/NAME-DIGEST.html if not given",
    },
  },
  examples: [
    ["deno task pipeline", "the committed sample"],
    [
      "deno task pipeline --data train.csv --test test.csv --text text --label category --json",
      "files of your own, for a script",
    ],
    [
      "deno task pipeline --data tickets.csv --split-by time --cost-misroute 12 --cost-minute 0.8",
      "test on the newest tickets, route by cost",
    ],
  ],
}, async (flags, context) => {
  const workspace = await openWorkspace();
  const result = await workspace.runPipeline({
    ...pipelineOptions(flags, context),
    report: flags.report ?? "reports/report.html",
  });
  const report = flags.report ?? `reports/${result.version.id.replace("@", "-")}.html`;
  await workspace.writeReport(report, result, context).catch((error) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${error.message}; the version was saved: ${result.version.id}`, { cause: error });
  });
  return { text: pipelineText(result, report), json: pipelineJson(result, report) };
});
