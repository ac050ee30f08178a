import { stopTest, type StoredTest } from "../abtest/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { testJson } from "./abtest_start.ts";
import { command } from "./run_commands.ts";

/** `deno task abtest stop`: ends a test; who answers stays as it is. */
export const abtestStop = command({
  summary: "Stop a test and keep what it said; which version answers is not changed.",
  positionals: { name: { help: "name of the test", required: true } },
  options: {
    reason: { type: "string", value: "TEXT", help: "why, for those who ask later", required: true },
    winner: {
      type: "string",
      choices: ["control", "treatment"],
      help: "arm to go on with, where it is not the one that the test found",
    },
  },
  examples: [['deno task abtest stop replies --reason "decided"', "the metric has decided"]],
}, async ({ name, reason, winner }, { clock, note }) => {
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  const test = await stopTest(store, name, { reason });
  const { outcome, because } = test.verdict!;
  if (winner === "treatment" && outcome !== "treatment") {
    note(`the test did not find that the treatment is better: ${because}`);
  }
  const promote = (winner ?? outcome) === "treatment" ? promotion(test) : null;
  return {
    text: `stopped ${test.name}: ${because}${promote ? `\n\nto let the treatment answer:\n  ${promote}` : ""}`,
    json: { ...testJson(test), promote },
  };
});

/** The command that puts the treatment into service, to be pasted into a shell. */
function promotion({ name, config, reason, verdict }: StoredTest): string {
  const why = `A/B test ${name}: ${verdict!.outcome === "treatment" ? verdict!.because : reason}`;
  return `deno task registry promote ${config.versions.treatment} --reason '${why.replaceAll("'", `'\\''`)}'`;
}
