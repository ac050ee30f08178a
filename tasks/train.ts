/** `deno task train`: train on every ticket of a file and save a version. */
import { runTask } from "../lib/cli/mod.ts";
import { trainingOptions } from "../lib/cli/pipeline_options.ts";
import { scoresJson } from "../lib/cli/evaluation_summary.ts";
import { trainedText } from "../lib/cli/pipeline_summary.ts";
import { QUARANTINE_FLAG, TICKET_FLAGS } from "../lib/cli/ticket_flags.ts";
import { MODEL_FLAGS, TEACHER_FLAG, TEST_FLAG } from "../lib/cli/train_flags.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "train",
  summary:
    "Train on every ticket of a file and save a version; scores are out of fold, or those of a test file. To hold tickets out, see pipeline.",
  options: { ...MODEL_FLAGS, ...TEACHER_FLAG, ...TEST_FLAG, ...TICKET_FLAGS, ...QUARANTINE_FLAG },
  examples: [[
    "deno task train --data tickets.csv --text body --label queue --name queues",
    "a version for production",
  ]],
}, async (flags, context) => {
  const workspace = await openWorkspace();
  const options = { ...trainingOptions(flags, context), test: flags.test, teacherVersion: flags.teacher };
  const result = await workspace.train(options);
  const { trained, evaluation, groups, version, champion, distilled } = result;
  return {
    text: trainedText(result),
    json: {
      ...scoresJson(evaluation),
      ...(groups && { groups }),
      version: version.id,
      champion,
      model: trained.chosen.name,
      path: version.path,
      fitCpuSeconds: trained.fitCpuSeconds,
      ...(distilled && { teacher: distilled.teacher, teacherComparison: distilled.comparison?.comparison ?? null }),
    },
  };
});
