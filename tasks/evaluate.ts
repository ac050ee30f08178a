/** `deno task evaluate FILE`: how a saved version does on labelled tickets. */
import { runTask } from "../lib/cli/mod.ts";
import { sourceOf } from "../lib/cli/pipeline_options.ts";
import { scoresJson, scoresText } from "../lib/cli/evaluation_summary.ts";
import { TICKET_FLAGS } from "../lib/cli/ticket_flags.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "evaluate",
  summary: "Score a saved version on labelled tickets that it did not learn from.",
  positionals: { file: { help: "file of labelled tickets", required: true } },
  options: {
    version: {
      type: "string",
      value: "NAME",
      help: "version to score: champion, latest, NAME or NAME@DIGEST",
      default: "champion",
    },
    train: {
      type: "string",
      value: "FILE",
      help: "file that the version learned from, to count leakage; the one in its manifest if it is still there",
    },
    ...TICKET_FLAGS,
    seed: { type: "integer", help: "seed of the bootstrap", default: 0, min: 0 },
  },
  examples: [["deno task evaluate new.csv --version queues@latest", "the newest version of a name, on new tickets"]],
}, async (flags, { signal, progress, clock, note }) => {
  const { file, version, train, seed } = flags;
  const workspace = await openWorkspace();
  const serving = await workspace.openModel(version, { clock, onNote: note });
  serving.warnings.forEach(note);
  const { evaluation, leakage, predictPerSecond } = await workspace.evaluate(sourceOf(file, flags), serving, {
    train,
    seed,
    signal,
    progress,
    clock,
    onNote: note,
  });
  const leaked = leakage
    ? `${leakage.exact} of ${evaluation.n} texts stand in the training tickets too, ${leakage.near} more nearly do.\n\n`
    : "";
  return {
    text: `${leaked}${scoresText(evaluation, `${evaluation.n} tickets, ${serving.version.id}`)}`,
    json: {
      ...scoresJson(evaluation),
      leakedTest: leakage?.exact ?? null,
      nearLeakedTest: leakage?.near ?? null,
      version: serving.version.id,
      predictPerSecond,
    },
  };
});
