import { planTest, type TestPlan } from "../abtest/mod.ts";
import { count, counted, decimal, estimateText, percent } from "../core/format.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task abtest plan`: how many units and days a test needs. */
export const abtestPlan = command({
  summary: "Say how many units and days a test needs, looked at once or every day.",
  options: {
    effect: {
      type: "number",
      value: "DIFFERENCE",
      help: "smallest difference that must not be missed",
      required: true,
    },
    baseline: { type: "number", value: "RATE", help: "rate of the control now, or its mean", required: true },
    "per-day": { type: "number", value: "UNITS", help: "units a day, both arms together", required: true, min: 2 },
    kind: {
      type: "string",
      choices: ["proportion", "mean"],
      help: "what the metric's values are",
      default: "proportion",
    },
    sd: { type: "number", help: "standard deviation of a value; means only" },
    alpha: { type: "number", help: "error rate", default: 0.05 },
    power: {
      type: "number",
      help: "probability of finding the difference, of a test that is looked at once",
      default: 0.8,
    },
    share: { type: "number", help: "share of the units that the treatment has", default: 0.5 },
    "max-days": { type: "integer", help: "days after which one gives up; three times those of one look", min: 1 },
    method: {
      type: "string",
      choices: ["e-value", "msprt"],
      help: "how daily looks are made safe; e-value for proportions",
    },
    runs: { type: "integer", help: "simulated tests", default: 1000, min: 1 },
    seed: { type: "integer", help: "seed of the simulation", default: 0, min: 0 },
  },
  examples: [
    ["deno task abtest plan --baseline 0.7 --effect 0.05 --per-day 200", "five points more of 200 tickets a day"],
    ["deno task abtest plan --kind mean --baseline 60 --effect -5 --sd 30 --per-day 100", "five seconds less"],
  ],
}, ({ effect, baseline, kind, sd, alpha, power, share, runs, seed, ...flags }, { signal, progress }) => {
  const plan = planTest({
    kind: kind as "proportion" | "mean",
    baseline,
    minimumEffect: effect,
    sd,
    alpha,
    power,
    shares: [1 - share, share],
    unitsPerDay: flags["per-day"],
    maxDays: flags["max-days"],
    method: flags.method as "e-value" | "msprt" | undefined,
    runs,
    seed,
    signal,
    progress,
  });
  return { text: planText(plan, power), json: plan };
});

function planText({ fixed, sequential: s }: TestPlan, power: number): string {
  const days = (n: number | null) => n === null ? `more than ${s.maxDays} days` : counted(n, "day");
  return `${
    textTable(["a test that is looked at", "once, at its end", "every day"], [
      ["units of control", count(fixed.control), "as they come"],
      ["units of treatment", count(fixed.treatment), "as they come"],
      ["ends after", days(fixed.days), `${decimal(s.meanDays, 1)} days on average`],
      ["half have found it by", "", days(s.medianDays)],
      ["nine in ten by", "", days(s.p90Days)],
      [
        "find it in the end",
        percent(power),
        estimateText(s.power),
      ],
    ])
  }\n\nif the difference is just that; from ${counted(s.runs, "simulated test")} of at most ${
    days(s.maxDays)
  } (${s.method}, seed ${s.seed})`;
}
