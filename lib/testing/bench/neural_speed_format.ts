import { median } from "./_timing.ts";
import type { NeuralSpeedReport, ServingFigures, ServingSpeed, Spread, TrainingSpeed } from "./neural_speed_report.ts";

const NAMES = { bert: "fine-tune an encoder", lstm: "LSTM with attention" };

/** A speed bench as Markdown: a table of training, one of serving, and what was left out. */
export function formatNeuralSpeedBench(report: NeuralSpeedReport): string {
  const { training, serving, deno, peers, cpus, runs, threads, notes } = report;
  const tables: string[] = [];
  if (training.length > 0) {
    const head = ["training", "side", "CPU ms/step", "wall ms/step", "tokens/s", "start, CPU s", "peak MiB"];
    tables.push(table([...head, "ours/theirs, CPU", "ours/theirs, wall"], training.flatMap(trainingRows)));
  }
  if (serving.length > 0) {
    const head = ["serving", "side", "one text, ms", "95th percentile", "texts/s", "without tokenising", "CPU ms/text"];
    tables.push(table([...head, "same labels"], serving.flatMap(servingRows)));
  }
  const setting =
    `Median of ${runs} runs, each a process of its own, the sides in turn; ratios within a round, with their ` +
    `range. Deno ${
      [deno, ...peers].join(", ")
    }; ${cpus} CPUs, ${threads} threads (LSTM: 1), which sleep while they wait.`;
  return [...tables, setting, ...notes].join("\n\n");
}

function trainingRows({ model, steps, tokens, sides }: TrainingSpeed): string[][] {
  return sides.map(({ name, runs, ratio }) => {
    const of = (pick: (figures: typeof runs[number]) => number) => median(runs.map(pick));
    const wall = of(({ wallSeconds }) => wallSeconds);
    return [
      NAMES[model],
      name,
      (1000 * of(({ cpuSeconds }) => cpuSeconds) / steps).toFixed(1),
      (1000 * wall / steps).toFixed(1),
      whole(tokens / wall),
      of(({ startSeconds }) => startSeconds).toFixed(1),
      whole(of(({ peakMiB }) => peakMiB)),
      ranged(ratio?.cpu),
      ranged(ratio?.wall),
    ];
  });
}

function servingRows({ file, ours, peer, ratio, agreement }: ServingSpeed): string[][] {
  const row = (side: string, { medianMs, p95Ms, perSecond, perSecondTokenised, cpuMs }: ServingFigures, same = "") => [
    file,
    side,
    medianMs.toFixed(2),
    p95Ms.toFixed(2),
    whole(perSecond),
    whole(perSecondTokenised),
    cpuMs.toFixed(2),
    same,
  ];
  if (!peer || !ratio) return [row("ticketlab", ours)];
  return [
    row("ticketlab", ours),
    row("Python's onnxruntime", peer, `${(100 * agreement!).toFixed(1)}%`),
    [file, "**ratio**", ranged(ratio.medianMs), "", ranged(ratio.perSecond), "", ranged(ratio.cpuMs), ""],
  ];
}

function ranged(spread?: Spread): string {
  if (!spread) return "";
  const { median, low, high } = spread;
  return `**${median.toFixed(2)}** (${low.toFixed(2)}–${high.toFixed(2)})`;
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function whole(n: number): string {
  return Math.round(n).toLocaleString("en");
}
