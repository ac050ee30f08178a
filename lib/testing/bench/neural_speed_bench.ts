import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import { median } from "./_timing.ts";
import { BENCH_SETS } from "./bench_data.ts";
import { bertJob, lstmJob, SPEED_MODELS, type SpeedModel } from "./neural_speed_job.ts";
import { exportForServing, SERVED, type ServingJob } from "./neural_speed_serving.ts";
import { pythonIn, run } from "./peers.ts";

/** What the speed of neural models is compared with. */
export const NEURAL_PACKAGES = ["torch==2.15.0", "transformers==5.23.0", "onnxruntime==1.30.0"];

/** Parts of the bench. */
export const SPEED_PARTS = [...SPEED_MODELS, "serve"] as const;

/** Options of {@linkcode runNeuralSpeedBench}. */
export interface NeuralSpeedOptions extends WorkOptions {
  /** Folder of a pretrained encoder of the BERT family; without one, only the LSTM is measured. */
  base?: string;
  /** Word vectors, which decide how many rows the LSTM's table has. @default {undefined} */
  vectors?: string;
  /** Folder with `banking77/`. @default {"data/raw"} */
  data?: string;
  /** Python that has the peers; without it our side is measured alone. @default {undefined} that of `.peers/neural` */
  python?: string;
  /** Runs of each side, in turn. @default {3} */
  runs?: number;
  /** Threads of either side in fine-tuning and serving; the LSTM is trained on one, which is best for both. @default {2} */
  threads?: number;
  /** Steps that count. @default {{ bert: 60, lstm: 300 }} */
  steps?: Partial<Record<SpeedModel, number>>;
  /** Of {@linkcode SPEED_PARTS}. @default {[]} all */
  only?: readonly string[];
}

/** One run of one side. */
export interface TrainingFigures {
  /** CPU seconds of the steps that count. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** CPU seconds before: start of the process, reading, warm-up, and what is compiled in it. */
  readonly startSeconds: number;
  /** Mean over the steps. */
  readonly loss: number;
  readonly peakMiB: number;
}

/** A number as the median over the runs, with its range. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A side that trains, with the ratios of ours to it. */
export interface TrainingSide {
  readonly name: string;
  readonly runs: readonly TrainingFigures[];
  /** Ours divided by this one's in the same round; absent for ours. */
  readonly ratio?: { readonly cpu: Spread; readonly wall: Spread };
}

/** A model that was trained. */
export interface TrainingSpeed {
  readonly model: SpeedModel;
  readonly steps: number;
  readonly threads: number;
  /** Tokens of the steps that count, without padding. */
  readonly tokens: number;
  readonly sides: readonly TrainingSide[];
}

/** Medians over the runs of one side that serves. */
export interface ServingFigures {
  /** Milliseconds of a single text, tokenisation included. */
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Texts a second in batches, tokenisation included, by wall time. */
  readonly perSecond: number;
  /** The same without the time that tokenisation takes. */
  readonly perSecondTokenised: number;
  /** CPU milliseconds a text in batches. */
  readonly cpuMs: number;
}

/** A file that was served. */
export interface ServingSpeed {
  readonly file: string;
  readonly ours: ServingFigures;
  readonly peer?: ServingFigures;
  /** Ours divided by the peer's, round by round. */
  readonly ratio?: { readonly medianMs: Spread; readonly perSecond: Spread; readonly cpuMs: Spread };
  /** Share of single texts to which both sides give the same label. */
  readonly agreement?: number;
}

/** What {@linkcode runNeuralSpeedBench} measured. */
export interface NeuralSpeedReport {
  readonly deno: string;
  readonly cpus: number;
  readonly threads: number;
  readonly runs: number;
  /** Versions of the other side. */
  readonly peers: readonly string[];
  readonly training: readonly TrainingSpeed[];
  readonly serving: readonly ServingSpeed[];
  /** What was left out and how to get it. */
  readonly notes: readonly string[];
}

interface ServingRun {
  readonly milliseconds: readonly number[];
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly tokeniseSeconds: number;
  readonly labels: readonly number[];
}

/** Ways to train the same model in PyTorch: argument of torch_side.py and what it is called. */
const TORCH: Readonly<Record<SpeedModel, readonly (readonly [variant: string, name: string])[]>> = {
  bert: [["adamw", "PyTorch, AdamW"], ["adamw-fused", "PyTorch, fused AdamW"]],
  lstm: [
    ["dense", "PyTorch, AdamW"],
    ["sparse", "PyTorch, SparseAdam"],
    ["sparse-padded", "PyTorch, SparseAdam, padding read as words"],
  ],
};

/**
 * Times training and serving of neural models beside PyTorch and Python's onnxruntime: the same batches in the same order, as many
 * threads, each run a process of its own, the sides in turn. A ratio is taken within a round, so that a busy moment of the machine
 * meets both; the median over the rounds counts.
 *
 * @throws {RangeError} If `runs` or a number of steps is not a whole number >= 1.
 * @throws {InputError} If banking77 is not there, `only` leaves nothing, or a side fails.
 */
export async function runNeuralSpeedBench(options: NeuralSpeedOptions = {}): Promise<NeuralSpeedReport> {
  const { base, vectors, data = "data/raw", runs = 3, threads = 2, only = [], signal, progress } = options;
  const steps = { bert: 60, lstm: 300, ...options.steps };
  for (const [name, value] of Object.entries({ runs, threads, ...steps })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(`Cannot run the bench: ${name} must be a whole number >= 1: current value is ${value}`);
  }
  const notes: string[] = [];
  const unknown = only.find((part) => !(SPEED_PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) {
    throw new InputError(`there is no part ${unknown}`, { hint: `the parts are ${SPEED_PARTS.join(", ")}` });
  }
  let parts = SPEED_PARTS.filter((part) => only.length === 0 || only.includes(part));
  if (base === undefined && parts.some((part) => part !== "lstm")) {
    notes.push("fine-tuning and serving were left out: they need a pretrained encoder, --base FOLDER");
    parts = parts.filter((part) => part === "lstm");
  }
  if (parts.length === 0) throw new InputError(`there is nothing to measure; ${notes.join("; ")}`);
  const python = options.python ?? pythonIn(".peers/neural");
  const torch = await versionOf(python, "torch_side.py");
  const ort = await versionOf(python, "ort_side.py");
  const install = "deno task bench neural --speed --install-peers";
  if (!torch) notes.push(`PyTorch was not found, so there is nothing to compare training with: ${install}`);
  if (!ort) notes.push(`Python's onnxruntime was not found, so there is nothing to compare serving with: ${install}`);

  const set = BENCH_SETS.find(({ name }) => name === "banking77")!;
  const tickets = await set.load(data);
  const scratch = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
  const file = join(scratch, "job.json");
  try {
    const training: TrainingSpeed[] = [];
    for (const model of parts.filter((part) => part !== "serve")) {
      const size = { steps: steps[model], threads: model === "lstm" ? 1 : threads, warmup: 10 };
      const job = model === "bert"
        ? await bertJob(tickets.train, base!, size)
        : await lstmJob(tickets.train, vectors, size);
      await Deno.writeTextFile(file, JSON.stringify(job));
      const sides = [
        { name: "ticketlab", ask: () => ours("train", file, signal), runs: [] as TrainingFigures[] },
        ...(torch ? TORCH[model] : []).map(([variant, name]) => ({
          name,
          ask: () => run(python, [beside("torch_side.py"), file, variant], signal),
          runs: [] as TrainingFigures[],
        })),
      ];
      for (let round = 0; round < runs; round++) {
        for (const [i, side] of sides.entries()) {
          const done = round * sides.length + i;
          progress?.({ stage: `train ${model}`, done, total: runs * sides.length, note: side.name });
          side.runs.push(JSON.parse(await side.ask()));
        }
      }
      const tokens = job.batches.slice(job.warmup)
        .reduce((sum, { ids }) => sum + ids.reduce((own, { length }) => own + length, 0), 0);
      training.push({
        model,
        steps: size.steps,
        threads: size.threads,
        tokens,
        sides: sides.map(({ name, runs }, i) => ({ name, runs, ...i > 0 && { ratio: ratios(sides[0].runs, runs) } })),
      });
    }
    const serving: ServingSpeed[] = [];
    if (parts.includes("serve")) {
      const common = await exportForServing(tickets, base!, join(scratch, "model"), { threads, signal, progress });
      for (const { name, model } of SERVED) {
        const job: ServingJob = { ...common, model };
        await Deno.writeTextFile(file, JSON.stringify(job));
        const [mine, theirs]: ServingRun[][] = [[], []];
        for (let round = 0; round < runs; round++) {
          progress?.({ stage: `serve ${name}`, done: round, total: runs });
          mine.push(JSON.parse(await ours("serve", file, signal)));
          if (ort) theirs.push(JSON.parse(await run(python, [beside("ort_side.py"), file], signal)));
        }
        serving.push({ file: name, ...served(mine, theirs, job) });
      }
    }
    return {
      deno: Deno.version.deno,
      cpus: navigator.hardwareConcurrency,
      threads,
      runs,
      peers: [torch, ort].filter((version) => version !== undefined),
      training,
      serving,
      notes,
    };
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

function beside(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url));
}

function ours(what: "train" | "serve", file: string, signal?: AbortSignal): Promise<string> {
  const script = beside("_neural_speed_side.ts");
  return run(Deno.execPath(), ["run", "--quiet", "--no-check", "--allow-all", script, what, file], signal);
}

async function versionOf(python: string, script: string): Promise<string | undefined> {
  return (await run(python, [beside(script), "--version"]).catch(() => undefined))?.trim();
}

function spread(values: readonly number[]): Spread {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}

function ratios(ours: readonly TrainingFigures[], peer: readonly TrainingFigures[]): TrainingSide["ratio"] {
  return {
    cpu: spread(ours.map(({ cpuSeconds }, i) => cpuSeconds / peer[i].cpuSeconds)),
    wall: spread(ours.map(({ wallSeconds }, i) => wallSeconds / peer[i].wallSeconds)),
  };
}

function served(
  mine: readonly ServingRun[],
  theirs: readonly ServingRun[],
  { batch }: ServingJob,
): Omit<ServingSpeed, "file"> {
  const each = (runs: readonly ServingRun[]) =>
    runs.map(({ milliseconds, cpuSeconds, wallSeconds, tokeniseSeconds }): ServingFigures => ({
      medianMs: median(milliseconds),
      p95Ms: milliseconds.toSorted((a, b) => a - b)[Math.ceil(0.95 * milliseconds.length) - 1],
      perSecond: batch.length / wallSeconds,
      perSecondTokenised: batch.length / (wallSeconds - tokeniseSeconds),
      cpuMs: 1000 * cpuSeconds / batch.length,
    }));
  const [own, peer] = [each(mine), each(theirs)];
  if (peer.length === 0) return { ours: medians(own) };
  const ratio = (name: keyof ServingFigures) => spread(own.map((figures, i) => figures[name] / peer[i][name]));
  const same = mine[0].labels.filter((label, i) => label === theirs[0].labels[i]).length;
  return {
    ours: medians(own),
    peer: medians(peer),
    ratio: { medianMs: ratio("medianMs"), perSecond: ratio("perSecond"), cpuMs: ratio("cpuMs") },
    agreement: same / mine[0].labels.length,
  };
}

function medians(runs: readonly ServingFigures[]): ServingFigures {
  const names = Object.keys(runs[0]) as (keyof ServingFigures)[];
  return Object.fromEntries(
    names.map((name) => [name, median(runs.map((figures) => figures[name]))]),
  ) as unknown as ServingFigures;
}
