import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { parseFlags, UsageError } from "./mod.ts";
import { pipelineOptions } from "./pipeline_options.ts";
import { QUARANTINE_FLAG, TICKET_FLAGS } from "./ticket_flags.ts";
import { MODEL_FLAGS, SPLIT_FLAGS } from "./train_flags.ts";

const SPEC = {
  name: "pipeline",
  summary: "Train.",
  options: { ...MODEL_FLAGS, ...SPLIT_FLAGS, ...TICKET_FLAGS, ...QUARANTINE_FLAG },
} as const;

function options(...args: string[]) {
  return pipelineOptions(parseFlags(SPEC, args), {
    signal: new AbortController().signal,
    progress: () => {},
    clock: fixedClock("2026-01-01"),
    json: false,
    note: () => {},
  });
}

const usage = (args: string[], message: RegExp) =>
  assert.throws(() => options(...args), (e: Error) => e instanceof UsageError && message.test(e.message));

Deno.test("pipelineOptions() takes costs only when the cost of a misroute is known", () => {
  assert.equal(options("--cost-minute", "2").costs, undefined);
  assert.deepEqual(options("--cost-misroute", "12", "--cost-minute", "0.8").costs, {
    misroute: 12,
    reviewMinute: 0.8,
    reviewMinutes: 2,
  });
  const { costs } = options("--cost-misroute", "12", "--capacity-minutes", "60", "--tickets-per-day", "400");
  assert.deepEqual([costs?.capacityPerDay, costs?.ticketsPerDay], [60, 400]);
});

Deno.test("pipelineOptions() refuses flags that do not go together", () => {
  usage(["--test", "a.csv", "--split", "b.csv"], /--test and --split exclude each other/);
  usage(["--C", "1"], /--C is not for --model auto: it needs --model logistic-regression or linear-svm/);
  usage(["--capacity-minutes", "60"], /must be given together/);
  usage(["--capacity-minutes", "60", "--tickets-per-day", "9"], /--capacity-minutes needs --cost-misroute/);
});

Deno.test("pipelineOptions() hands on columns, split and folders under the names of the library", () => {
  const { source, splitBy, testShare, quarantineTo, name } = options(
    ...["--data", "t.csv", "--text", "body", "--label", "queue", "--split-by", "time"],
    ...["--test-share", "0.3", "--quarantine", "aside", "--name", "queues"],
  );
  assert.deepEqual([source.path, source.columns?.text, source.columns?.label], ["t.csv", "body", "queue"]);
  assert.deepEqual([splitBy, testShare, quarantineTo, name], ["time", 0.3, "aside", "queues"]);
});

Deno.test("pipelineOptions() draws only where --max-tickets says so", () => {
  assert.deepEqual([options().maxTickets, options("--max-tickets", "20000").maxTickets], [undefined, 20_000]);
  usage(["--max-tickets", "5"], /--max-tickets must be >= 20/);
});
