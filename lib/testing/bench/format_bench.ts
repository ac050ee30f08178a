import type { BenchFigures, BenchReport } from "./run_bench.ts";

const HEADER = [
  "set",
  "model",
  "side",
  "vectorise",
  "train",
  "fit",
  "predict/s",
  "peak MiB",
  "accuracy",
  "macro-F1",
  "objective",
];

/** A bench as a Markdown table, with what was left out below it. Times are CPU seconds. */
export function formatBench(report: BenchReport): string {
  const rows = report.results.flatMap(({ set, model, ours, peer, ratio }) => [
    [set, model, "ticketlab", ...figures(ours)],
    ...(peer ? [[set, model, "scikit-learn", ...figures(peer)]] : []),
    ...(ratio
      ? [[
        set,
        model,
        "**ratio**",
        "",
        "",
        `**${ratio.fitSeconds.toFixed(2)}×**`,
        `**${ratio.predictPerSecond.toFixed(1)}×**`,
        `${ratio.peakMemory.toFixed(2)}×`,
        "",
        "",
        ratio.objectiveGap === null ? "" : ratio.objectiveGap.toExponential(1),
      ]]
      : []),
  ]);
  const lines = [HEADER, HEADER.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  const sides = report.sklearn ? `, scikit-learn ${report.sklearn}` : "";
  const setting =
    `CPU seconds, one process a run, median of ${report.runs}; Deno ${report.deno}${sides}, ${report.cpus} CPUs.`;
  return [...lines, "", setting, ...report.notes].join("\n");
}

function figures(side: BenchFigures): string[] {
  return [
    side.vectoriseSeconds.toFixed(3),
    side.trainSeconds.toFixed(3),
    side.fitSeconds.toFixed(3),
    Math.round(side.predictPerSecond).toLocaleString("en"),
    Math.round(side.peakMemoryMiB).toLocaleString("en"),
    side.accuracy.toFixed(4),
    side.macroF1.toFixed(4),
    side.objective === null ? "" : side.objective.toFixed(3),
  ];
}
