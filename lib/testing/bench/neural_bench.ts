import { join } from "node:path";
import { InputError } from "../../core/mod.ts";
import { statIfThere } from "../../storage/mod.ts";
import { BENCH_SETS, type BenchData, type BenchSet } from "./bench_data.ts";
import { plannedModels, plannedVariations, validationSet } from "./neural_plan.ts";
import { type Ablation, NEURAL_ABLATIONS, NEURAL_ROWS, type NeuralRow } from "./neural_rows.ts";
import type { NeuralRun } from "./neural_run.ts";
import { NeuralRunner, type NeuralRunnerOptions } from "./neural_runner.ts";

/** Options of {@linkcode runNeuralBench}. */
export interface NeuralBenchOptions extends NeuralRunnerOptions {
  /**
   * Folder of data sets; a set that is not there is left out.
   *
   * @default {"data/raw"}
   */
  data?: string;
  /**
   * Runs of each row, of seeds 0, 1, …; one where the seed decides nothing.
   *
   * @default {3}; 1 of variations
   */
  runs?: number;
  /**
   * Sets, rows, or both, as `banking77`, `lstm`, `banking77/lstm`; of variations, the row or `lstm/random word vectors`.
   *
   * @default {[]} all
   */
  only?: readonly string[];
  /**
   * Measure variations of models on a part of banking77's training tickets, in place of the models on test tickets.
   *
   * @default {false}
   */
  ablation?: boolean;
  /** @default {NEURAL_ROWS} */
  rows?: readonly NeuralRow[];
  /** @default {NEURAL_ABLATIONS} */
  ablations?: readonly Ablation[];
  /** @default {BENCH_SETS} */
  sets?: readonly BenchSet[];
}

/** A row on a set, with its runs. */
export interface NeuralResult {
  readonly set: string;
  readonly row: NeuralRow;
  /** Of a variation: what differs. */
  readonly variation?: string;
  /** Of the parts `fit` or `pool`, by seed. */
  readonly runs: readonly NeuralRun[];
  /** Seeds that there is no run of, and why. */
  readonly missing: readonly { readonly seed: number; readonly why: string }[];
  /** Whether one run stands for all seeds. */
  readonly sameForAllSeeds: boolean;
}

/** What the bench found. */
export interface NeuralBenchReport {
  readonly kind: "models" | "variations";
  readonly deno: string;
  readonly cpus: number;
  readonly results: readonly NeuralResult[];
  /** Right answers to the test tickets, by set: what `predicted` is held against. */
  readonly truth: Readonly<Record<string, readonly string[]>>;
  /** What was left out and how to get it. */
  readonly notes: readonly string[];
}

/**
 * Trains the neural models and linear ones on public sets, each run in a process of its own, and keeps what was measured: a bench
 * that was stopped goes on where it was, and a row can be run by itself.
 *
 * @throws {RangeError} If `runs` is not a whole number >= 1.
 * @throws {InputError} If `only` leaves nothing, or no set is there.
 */
export async function runNeuralBench(options: NeuralBenchOptions = {}): Promise<NeuralBenchReport> {
  const { data = "data/raw", ablation = false, runs = ablation ? 1 : 3, only = [], sets: all = BENCH_SETS } = options;
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new RangeError(`Cannot run the bench: runs must be a whole number >= 1: current value is ${runs}`);
  }
  const rows = options.rows ?? NEURAL_ROWS;
  const sets = ablation ? [validationSet(all[0])] : all;
  const planned = (ablation ? plannedVariations(options.ablations ?? NEURAL_ABLATIONS, rows) : plannedModels(rows))
    .filter(({ row, set, variation }) =>
      only.length === 0 ||
      only.some((name) => [row.name, set, `${set}/${row.name}`, `${row.name}/${variation}`].includes(name))
    );
  if (planned.length === 0) throw new InputError("there is nothing to measure: --only names no row and no set");
  const notes: string[] = [];
  const runner = await NeuralRunner.open(options, rows);
  const results: NeuralResult[] = [];
  const truth: Record<string, readonly string[]> = {};
  try {
    for (const set of sets) {
      const here = planned.filter((one) => one.set === set.name);
      if (here.length === 0) continue;
      if (!await filesAreThere(data, set.files)) {
        notes.push(`${set.name} was left out: ${set.files.join(" and ")} must be in ${data}`);
        continue;
      }
      const loaded = await runner.load(set, data);
      truth[set.name] = loaded.test.labels;
      for (const { row, variation } of here) {
        const measured = await measure(runner, { set: set.name, loaded, row, runs });
        results.push({ set: set.name, row, ...(variation && { variation }), ...measured });
      }
    }
  } finally {
    await runner.close();
  }
  if (results.length === 0) throw new InputError(`there is nothing to measure; ${notes.join("; ")}`);
  return {
    kind: ablation ? "variations" : "models",
    deno: Deno.version.deno,
    cpus: navigator.hardwareConcurrency,
    results,
    truth,
    notes,
  };
}

/** All runs of a row on a set. */
async function measure(
  runner: NeuralRunner,
  { set, loaded, row, runs }: { set: string; loaded: BenchData; row: NeuralRow; runs: number },
): Promise<Pick<NeuralResult, "runs" | "missing" | "sameForAllSeeds">> {
  const once = row.allSeeds || loaded.train.texts.length <= (row.sameUpTo ?? -1);
  const found: NeuralRun[] = [];
  const missing: { seed: number; why: string }[] = [];
  for (let seed = 0; seed < (once ? 1 : runs); seed++) {
    const got = await runner.result(set, loaded, row, { seed, runs });
    if (typeof got === "string") missing.push({ seed, why: got });
    else found.push(got);
  }
  return { runs: found, missing, sameForAllSeeds: once && runs > 1 };
}

async function filesAreThere(folder: string, files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map((file) => statIfThere(join(folder, file))));
  return found.every(Boolean);
}
