import { simulatePeeking } from "../abtest/mod.ts";
import { count, decimal, estimateText, percent } from "../core/format.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task abtest simulate`: what comes of looking every day. */
export const abtestSimulate = command({
  summary: "Show what looking every day does to the z-test, and to tests that are made for it.",
  options: {
    looks: { type: "integer", help: "looks, one a day", default: 30, min: 1 },
    "per-day": { type: "integer", value: "UNITS", help: "units a day, both arms together", default: 200, min: 2 },
    baseline: { type: "number", value: "RATE", help: "rate of the control", default: 0.7 },
    effect: {
      type: "number",
      value: "DIFFERENCE",
      help: "what the treatment adds where there is an effect",
      default: 0.05,
    },
    alpha: { type: "number", help: "error rate that is promised", default: 0.05 },
    runs: { type: "integer", help: "simulated tests without an effect, and as many with one", default: 2000, min: 1 },
    seed: { type: "integer", help: "seed of the simulation", default: 0, min: 0 },
  },
  examples: [["deno task abtest simulate --looks 60 --runs 5000", "two months of daily looks"]],
}, ({ looks, baseline, effect, alpha, runs, seed, ...flags }, { signal, progress }) => {
  const perDay = flags["per-day"];
  const simulation = simulatePeeking({ looks, perDay, baseline, effect, alpha, runs, seed, signal, progress });
  const table = textTable(
    ["method", "false alarms", "power", "mean days"],
    simulation.methods.map(({ method, falsePositives, power, meanDays }) => [
      method,
      estimateText(falsePositives),
      estimateText(power),
      decimal(meanDays, 1),
    ]),
  );
  return {
    text:
      `${table}\n\n${percent(alpha)} false alarms were promised; ${count(runs)} simulated tests of ${looks} days, ` +
      `${perDay} units a day, a rate of ${baseline} and, where there is an effect, ${+(baseline + effect).toFixed(
        6,
      )}; 95% intervals, seed ${seed}`,
    json: simulation,
  };
});
