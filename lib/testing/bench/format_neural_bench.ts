import { count, counted, intervalOf, percent } from "../../core/mod.ts";
import { mcnemar, summarise, wilsonInterval } from "../../stats/mod.ts";
import type { NeuralBenchReport, NeuralResult } from "./neural_bench.ts";
import { AS_IT_COMES, GOALS_SET } from "./neural_rows.ts";
import type { NeuralRun } from "./neural_run.ts";

/**
 * The bench as Markdown: one table a set, or one a varied model, with what was left out below.
 *
 * Accuracies are means over seeds, with Wilson's interval for the number of test tickets: it says what other tickets would do to
 * the mean; the spread over seeds stands by itself.
 */
export function formatNeuralBench(report: NeuralBenchReport): string {
  const tables = report.kind === "models" ? modelTables(report) : variationTables(report);
  return [...tables, setting(report), ...missing(report), ...report.notes].join("\n\n");
}

function setting({ kind, deno, cpus, results }: NeuralBenchReport): string {
  const loads = results.flatMap(({ runs }) => runs.flatMap(({ load }) => load));
  const busy = loads.length > 0
    ? `; load of the machine ${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}`
    : "";
  const commits = [...new Set(results.flatMap(({ runs }) => runs.flatMap(({ commit }) => commit ?? [])))];
  const code = commits.length > 0 ? `; code of ${commits.join(", ")}` : "";
  return `Training on all tickets, in a process of its own each; Deno ${deno}, ${counted(cpus, "CPU")}${busy}${code}. ${
    PAIRED[kind]
  }`;
}

const PAIRED = {
  models: "p: mid-p of McNemar's test against `auto`, or the linear model that learnt from as few tickets; seed 0.",
  variations: "p: mid-p of McNemar's test against the model as it comes, same tickets, seed 0.",
} as const;

function modelTables(report: NeuralBenchReport): string[] {
  return groups(measured(report.results), ({ set }) => set).map(([set, results]) => {
    const hasGoals = set === GOALS_SET && results.some(({ row }) => row.floor !== undefined);
    const goals = hasGoals ? ["floor", "published"] : [];
    const header = ["model", "accuracy", "seeds", ...goals, "p", "wall s", "CPU s", "peak MiB"];
    const rows = results.map((result) => {
      const { row, runs } = result;
      return [
        row.name,
        accuracyText(runs),
        seedsText(result),
        ...(hasGoals
          ? [
            row.floor === undefined ? "" : percent(row.floor),
            row.published ? `${percent(row.published.accuracy)} ${row.published.by}` : "",
          ]
          : []),
        pText(report.truth[set], result, linearBeside(result, results)),
        ...costs(runs),
      ];
    });
    const runs = results.flatMap(({ runs }) => runs);
    const most = Math.max(...runs.map(({ nTrain }) => nTrain));
    const size = `${count(most)} tickets to learn from, ${count(runs[0].nTest)} test tickets, ${
      runs[0].classes.length
    } classes`;
    return [`**${set}**: ${size}`, "", ...table(header, rows), ...remarks(results)].join("\n");
  });
}

/** The linear model that learnt from as many tickets: `auto` where it is there. */
function linearBeside({ row }: NeuralResult, results: readonly NeuralResult[]): NeuralResult | undefined {
  const beside = results.filter((other) => JSON.stringify(other.row.draw) === JSON.stringify(row.draw));
  return beside.find(({ row }) => row.model === "auto") ?? beside.find(({ row }) => row.model === "linear-svm");
}

/** How ensembles were pooled, and what `auto` chose. */
function remarks(results: readonly NeuralResult[]): string[] {
  const lines = results.flatMap(({ row, runs }) => {
    const [first] = runs;
    if (first?.chosen) return [`\`${row.name}\` chose ${first.chosen}.`];
    if (!first?.pool) return [];
    const { pooling, members, n } = first.pool;
    const weights = members.map(({ row, seed, weight }) => `${row} ${seed}: ${weight.toFixed(2)}`).join(", ");
    return [
      `\`${row.name}\`: ${pooling}; weights (member and seed) ${weights}, learnt on ${
        count(n)
      } unseen training tickets.`,
    ];
  });
  return lines.length > 0 ? ["", ...lines] : [];
}

function variationTables(report: NeuralBenchReport): string[] {
  return groups(measured(report.results), ({ row }) => row.name).map(([model, results]) => {
    const reference = results.find(({ variation }) => variation === AS_IT_COMES);
    const rows = results.map((result) => [
      result.variation!,
      accuracyText(result.runs),
      seedsText(result),
      !reference || result === reference ? "" : signed(100 * (meanOf(result.runs) - meanOf(reference.runs))),
      pText(report.truth[result.set], result, reference),
      ...costs(result.runs),
    ]);
    const { nTrain, nTest } = results[0].runs[0];
    const size = `${count(nTrain)} tickets to learn from, ${count(nTest)} others of the training part to compare on`;
    const header = [model, "accuracy", "seeds", "points", "p", "wall s", "CPU s", "peak MiB"];
    return [`**${model}**: ${size}`, "", ...table(header, rows)].join("\n");
  });
}

/** Results that have a run. */
function measured(results: readonly NeuralResult[]): NeuralResult[] {
  return results.filter(({ runs }) => runs.length > 0);
}

/** Mean accuracy of runs, with its interval. */
function accuracyText(runs: readonly NeuralRun[]): string {
  const mean = meanOf(runs);
  const { nTest } = runs[0];
  return `${percent(mean, 2)} (${intervalOf(wilsonInterval(mean * nTest, nTest))})`;
}

function meanOf(runs: readonly NeuralRun[]): number {
  return summarise(runs.map(({ accuracy }) => accuracy)).mean;
}

/** Least and greatest accuracy over the seeds. */
function seedsText({ runs, missing, sameForAllSeeds, row }: NeuralResult): string {
  const { n, min, max } = summarise(runs.map(({ accuracy }) => accuracy));
  if (sameForAllSeeds) return row.allSeeds ? "all in one" : "all the same";
  const some = missing.length > 0 ? ` of ${n + missing.length}` : "";
  if (n === 1) return `1${some}`;
  const [low, high] = [percent(min, 2), percent(max, 2)];
  return `${n}${some}: ${low === high ? low : `${low}–${high}`}`;
}

/** Means over the runs. */
function costs(runs: readonly NeuralRun[]): string[] {
  const mean = (value: (run: NeuralRun) => number) => summarise(runs.map(value)).mean;
  return [
    secondsText(mean((run) => run.wallSeconds)),
    secondsText(mean((run) => run.cpuSeconds)),
    count(Math.max(...runs.map((run) => run.peakMemoryMiB))),
  ];
}

function secondsText(seconds: number): string {
  return seconds < 9.95 ? seconds.toFixed(1) : count(seconds);
}

/** P-value of the difference of two models' first runs. */
function pText(truth: readonly string[], result: NeuralResult, reference: NeuralResult | undefined): string {
  const [ours, theirs] = [result.runs[0], reference?.runs[0]];
  if (!theirs || result === reference) return "";
  const right = (run: NeuralRun) => run.predicted.map((answer, i) => run.classes[answer] === truth[i]);
  const [a, b] = [right(ours), right(theirs)];
  const { midP } = mcnemar(a.filter((yes, i) => yes && !b[i]).length, b.filter((yes, i) => yes && !a[i]).length);
  return midP < 0.001 ? "<0.001" : midP.toFixed(3);
}

function missing({ results }: NeuralBenchReport): string[] {
  const absent = results.filter(({ missing }) => missing.length > 0);
  if (absent.length === 0) return [];
  const lines = absent.map(({ set, row, variation, missing }) => {
    const name = variation ? `${row.name}, ${variation}` : `${set}, ${row.name}`;
    const seeds = missing.length === 1 ? "seed" : "seeds";
    return `- ${name}, ${seeds} ${missing.map(({ seed }) => seed).join(", ")}: ${missing[0].why}`;
  });
  return [["Missing:", "", ...lines].join("\n")];
}

function signed(points: number): string {
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`;
}

function groups<T>(values: readonly T[], key: (value: T) => string): [string, T[]][] {
  return [...Map.groupBy(values, key)];
}

function table(header: readonly string[], rows: readonly string[][]): string[] {
  return [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
}
