/** `deno task train`: train on every ticket of a file and save a version. */
import { runTask } from "../lib/cli/mod.ts";
import { trainingOptions } from "../lib/cli/pipeline_options.ts";
import { scoresJson, scoresText } from "../lib/cli/evaluation_summary.ts";
import { TICKET_FLAGS } from "../lib/cli/ticket_flags.ts";
import { MODEL_FLAGS } from "../lib/cli/train_flags.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "train",
  summary:
    "Train on every ticket of a file and save a version; scores are out of fold. To hold tickets out, see pipeline.",
  options: { ...MODEL_FLAGS, ...TICKET_FLAGS },
  examples: [[
    "deno task train --data tickets.csv --text body --label queue --name queues",
    "a version for production",
  ]],
}, async (flags, context) => {
  const workspace = await openWorkspace();
  const { data, trained, evaluation, version, champion } = await workspace.train(trainingOptions(flags, context));
  const { profile } = data;
  return {
    text: [
      `${profile.rowsRead} rows read, ${profile.accepted} accepted, ${profile.quarantined} quarantined`,
      "",
      scoresText(evaluation, `${evaluation.n} tickets, out of fold`),
      "",
      `${trained.chosen.name} ${JSON.stringify(trained.chosen.options)}, ${trained.model.method} calibration; ${
        trained.trainCpuSeconds.toFixed(1)
      } CPU s`,
      `saved ${version.id}; ${champion}`,
    ].join("\n"),
    json: {
      ...scoresJson(evaluation),
      version: version.id,
      champion,
      model: trained.chosen.name,
      path: version.path,
      fitCpuSeconds: trained.fitCpuSeconds,
    },
  };
});
