/** Small tickets, rows and folders for tests of the neural bench. */
import { join } from "node:path";
import { Rng } from "../../core/mod.ts";
import type { BenchSet } from "./bench_data.ts";
import { type NeuralBenchOptions, type NeuralBenchReport, runNeuralBench } from "./neural_bench.ts";
import type { NeuralRow } from "./neural_rows.ts";

/** Tickets of three kinds whose words now and then are another kind's. */
export function smallTickets(seed: number, n: number) {
  const rng = new Rng(seed);
  const words: Record<string, string[]> = {
    refund: ["money", "back", "charge"],
    login: ["password", "reset", "account"],
    parcel: ["late", "lost", "box"],
  };
  const kinds = Object.keys(words);
  const drawn = Array.from({ length: n }, (_, i) => {
    const label = kinds[i % 3];
    const text = Array.from({ length: 4 }, () => rng.pick(words[rng.next() < 0.6 ? label : rng.pick(kinds)])).join(" ");
    return { text: `${text} ${rng.int(1000)}`, label };
  });
  return { texts: drawn.map(({ text }) => text), labels: drawn.map(({ label }) => label) };
}

/** The only set. */
export const SMALL_SET: BenchSet = {
  name: "small",
  files: [],
  load: () => Promise.resolve({ train: smallTickets(1, 240), test: smallTickets(2, 90) }),
};

/** An LSTM that learns in a moment. */
export const TINY_LSTM = { units: 4, embedding: 8, epochs: 2, batchSize: 16, learningRate: 0.02 };

/** A quick model, one that holds tickets out, both as one, one that learns from few, and three that cannot run. */
const SMALL_ROWS: readonly NeuralRow[] = [
  {
    name: "nb",
    model: "complement-naive-bayes",
    options: {},
    needs: [],
    sets: ["small"],
    unseen: "own",
    sameUpTo: 500,
  },
  { name: "lstm", model: "lstm", options: TINY_LSTM, needs: [], sets: ["small"], unseen: "held-out", floor: 0.4 },
  { name: "pair", model: "ensemble", options: {}, needs: [], sets: ["small"], members: ["nb", "lstm"] },
  { name: "few", model: "linear-svm", options: {}, needs: [], sets: ["small"], draw: { perClass: 5 } },
  { name: "tuned", model: "bert", options: {}, needs: ["base"], sets: ["small"] },
  { name: "unheard", model: "oracle", options: {}, needs: [], sets: ["small"] },
  { name: "wrong", model: "linear-svm", options: { C: -1 }, needs: [], sets: ["small"] },
];

/** Runs a bench of small models in a temporary folder. */
export async function withSmallBench(
  work: (bench: (options: NeuralBenchOptions) => Promise<NeuralBenchReport>, folder: string) => Promise<void>,
) {
  const folder = await Deno.makeTempDir();
  try {
    await work(
      (options) =>
        runNeuralBench({ data: folder, folder: join(folder, "runs"), rows: SMALL_ROWS, sets: [SMALL_SET], ...options }),
      folder,
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
