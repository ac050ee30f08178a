import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import { BENCH_SETS, type BenchSet, SAMPLE_SET } from "./bench_data.ts";
import { findPeer, run } from "./peers.ts";
import { median } from "./_timing.ts";

/** Models that both sides have. */
export const BENCH_MODELS = ["linear-svm", "logistic-regression"] as const;

/** Options of {@linkcode runBench}. */
export interface BenchOptions extends WorkOptions {
  /**
   * Folder with `banking77/` and `it_tickets/`; what is not there is left out.
   *
   * @default {"data/raw"}
   */
  data?: string;
  /**
   * Folder with the sample tickets.
   *
   * @default {"data/sample"}
   */
  sample?: string;
  /**
   * Python that has scikit-learn.
   *
   * @default {undefined} that of `peers`, else `python3`
   */
  python?: string;
  /**
   * Environment made by `installPeers`.
   *
   * @default {".peers"}
   */
  peers?: string;
  /**
   * Runs of each side, of which the median counts.
   *
   * @default {3}
   */
  runs?: number;
  /**
   * Sets, models, or both, as `banking77`, `linear-svm`, `banking77/linear-svm`.
   *
   * @default {[]} all
   */
  only?: readonly string[];
}

/** Medians over the runs of one side; each run is a process of its own, on one thread. */
export interface BenchFigures {
  /** CPU seconds from texts to rows. */
  readonly vectoriseSeconds: number;
  /** CPU seconds from rows to weights. */
  readonly trainSeconds: number;
  /** CPU seconds of both. */
  readonly fitSeconds: number;
  /** Test texts per CPU second in the process's first call, vectorising included. */
  readonly predictPerSecond: number;
  /** Most memory that the process had, data and interpreter included. */
  readonly peakMemoryMiB: number;
  /** The same before `fit`. */
  readonly memoryBeforeFitMiB: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** What the model minimises, on the training texts; null for two classes. */
  readonly objective: number | null;
}

/** One model on one set. */
export interface BenchResult {
  readonly set: string;
  readonly model: string;
  readonly nTrain: number;
  readonly nTest: number;
  readonly nClasses: number;
  readonly ours: BenchFigures;
  readonly peer?: BenchFigures;
  /** Ours divided by the peer's. */
  readonly ratio?: {
    readonly fitSeconds: number;
    readonly predictPerSecond: number;
    readonly peakMemory: number;
    /** How much greater our objective is, as a share of the peer's; null for two classes. */
    readonly objectiveGap: number | null;
  };
}

/** What a bench found. */
export interface BenchReport {
  readonly deno: string;
  readonly cpus: number;
  readonly runs: number;
  /** Version of scikit-learn; absent where there is none. */
  readonly sklearn?: string;
  readonly results: readonly BenchResult[];
  /** What was left out and how to get it. */
  readonly notes: readonly string[];
}

/**
 * Compares our linear models with scikit-learn's: the same texts, columns and objective, each run in a process of its own,
 * the two sides in turn. Figures are medians, so that one busy moment of the machine does not decide.
 *
 * @throws {RangeError} If `runs` is not a whole number >= 1.
 * @throws {InputError} If `only` leaves nothing, or a side fails.
 */
export async function runBench(options: BenchOptions = {}): Promise<BenchReport> {
  const { data = "data/raw", sample = "data/sample", python, peers = ".peers", runs = 3, only = [] } = options;
  const { signal, progress } = options;
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new RangeError(`Cannot run the bench: runs must be a whole number >= 1: current value is ${runs}`);
  }
  const notes: string[] = [];
  const peer = await findPeer(peers, python);
  if (!peer) {
    notes.push("scikit-learn was not found, so there is nothing to compare with: deno task bench --install-peers");
  }
  const wanted = (set: string, model: string) =>
    only.length === 0 || only.some((name) => [set, model, `${set}/${model}`].includes(name));
  const jobs: { set: BenchSet; folder: string; models: string[] }[] = [];
  for (const [set, folder] of [[SAMPLE_SET, sample], ...BENCH_SETS.map((set) => [set, data] as const)] as const) {
    const models = BENCH_MODELS.filter((model) => wanted(set.name, model));
    if (models.length === 0) continue;
    if (await filesAreThere(folder, set.files)) jobs.push({ set, folder, models });
    else notes.push(`${set.name} was left out: ${set.files.join(" and ")} must be in ${folder}`);
  }
  if (jobs.length === 0) throw new InputError(`there is nothing to measure; ${notes.join("; ")}`);

  const scratch = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
  const results: BenchResult[] = [];
  const total = jobs.reduce((sum, { models }) => sum + models.length, 0) * runs;
  let done = 0;
  try {
    for (const { set, folder, models } of jobs) {
      const loaded = await set.load(folder);
      const path = join(scratch, `${set.name}.json`);
      await Deno.writeTextFile(path, JSON.stringify(loaded));
      for (const model of models) {
        const ours: BenchFigures[] = [];
        const theirs: BenchFigures[] = [];
        for (let r = 0; r < runs; r++) {
          progress?.({ stage: "bench", done: done++, total, note: `${set.name}, ${model}` });
          ours.push(JSON.parse(await runOurs(path, model, signal)));
          if (peer) theirs.push(JSON.parse(await run(peer.python, [peerScript(), path, model], signal)));
        }
        results.push({
          set: set.name,
          model,
          nTrain: loaded.train.texts.length,
          nTest: loaded.test.texts.length,
          nClasses: new Set(loaded.train.labels).size,
          ...compare(medians(ours), peer && medians(theirs)),
        });
      }
    }
    progress?.({ stage: "bench", done: total, total });
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
  return {
    deno: Deno.version.deno,
    cpus: navigator.hardwareConcurrency,
    runs,
    ...(peer && { sklearn: peer.version }),
    results,
    notes,
  };
}

function peerScript(): string {
  return fileURLToPath(new URL("sklearn_side.py", import.meta.url));
}

function runOurs(path: string, model: string, signal?: AbortSignal): Promise<string> {
  const script = fileURLToPath(new URL("_our_side.ts", import.meta.url));
  return run(
    Deno.execPath(),
    ["run", "--quiet", "--no-check", "--allow-read", "--allow-sys", script, path, model],
    signal,
  );
}

async function filesAreThere(folder: string, files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(files.map((file) => Deno.stat(join(folder, file)).then(() => true, () => false)));
  return found.every(Boolean);
}

/** Median of each figure by itself. */
function medians(runs: readonly BenchFigures[]): BenchFigures {
  const names = Object.keys(runs[0]) as (keyof BenchFigures)[];
  const middle = (name: keyof BenchFigures) => {
    if (runs.some((figures) => figures[name] === null)) return null;
    return median(runs.map((figures) => figures[name] as number));
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as unknown as BenchFigures;
}

function compare(ours: BenchFigures, peer?: BenchFigures): Pick<BenchResult, "ours" | "peer" | "ratio"> {
  if (!peer) return { ours };
  const gap = ours.objective === null || peer.objective === null ? null : ours.objective / peer.objective - 1;
  return {
    ours,
    peer,
    ratio: {
      fitSeconds: ours.fitSeconds / peer.fitSeconds,
      predictPerSecond: ours.predictPerSecond / peer.predictPerSecond,
      peakMemory: ours.peakMemoryMiB / peer.peakMemoryMiB,
      objectiveGap: gap,
    },
  };
}
