import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import { BENCH_SETS, type BenchData } from "./bench_data.ts";
import { bertJob, lstmJob, SPEED_MODELS, type SpeedModel } from "./neural_speed_job.ts";
import {
  type NeuralSpeedReport,
  type ServingSpeed,
  spread,
  type TrainingFigures,
  type TrainingSide,
  type TrainingSpeed,
} from "./neural_speed_report.ts";
import { served, type ServingRun } from "./neural_speed_served.ts";
import { exportForServing, SERVED, type ServingJob } from "./neural_speed_serving.ts";
import { pythonIn, run } from "./peers.ts";

/** What the speed of neural models is compared with. */
export const NEURAL_PACKAGES = ["torch==2.15.0", "transformers==5.23.0", "onnxruntime==1.30.0"];

/** Parts of the bench. */
export const SPEED_PARTS = [...SPEED_MODELS, "serve"] as const;

/** Steps before the clock starts. */
const WARMUP = 10;

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
 * threads, which sleep while they wait, each run a process of its own, the sides in turn. A ratio is taken within a round, so that a
 * busy moment of the machine meets both; the median over the rounds counts.
 *
 * @throws {RangeError} If `runs` or a number of steps is not a whole number >= 1.
 * @throws {InputError} If banking77 is not there, `only` leaves nothing, or a side fails.
 */
export async function runNeuralSpeedBench(options: NeuralSpeedOptions = {}): Promise<NeuralSpeedReport> {
  const { base, data = "data/raw", runs = 3, threads = 2, only = [], signal, progress } = options;
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
    const context = { options, tickets, file, scratch, runs, threads, python, signal, progress };
    const training: TrainingSpeed[] = [];
    for (const model of parts.filter((part) => part !== "serve")) {
      training.push(await timeTraining(model, { ...context, steps: steps[model], peer: torch !== undefined }));
    }
    const serving = parts.includes("serve") ? await timeServing({ ...context, peer: ort !== undefined }) : [];
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

interface Context extends WorkOptions {
  readonly options: NeuralSpeedOptions;
  readonly tickets: BenchData;
  /** Where a job is written. */
  readonly file: string;
  readonly scratch: string;
  readonly runs: number;
  readonly threads: number;
  readonly python: string;
  readonly peer: boolean;
}

async function timeTraining(
  model: SpeedModel,
  { options, tickets, file, runs, threads, python, peer, steps, signal, progress }: Context & { steps: number },
): Promise<TrainingSpeed> {
  const size = { steps, threads: model === "lstm" ? 1 : threads, warmup: WARMUP };
  const job = model === "bert"
    ? await bertJob(tickets.train, options.base!, size)
    : await lstmJob(tickets.train, options.vectors, size);
  await Deno.writeTextFile(file, JSON.stringify(job));
  const sides = [
    { name: "ticketlab", ask: () => ours("train", file, signal), runs: [] as TrainingFigures[] },
    ...(peer ? TORCH[model] : []).map(([variant, name]) => ({
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
  return {
    model,
    steps,
    threads: size.threads,
    tokens,
    sides: sides.map(({ name, runs }, i) => ({ name, runs, ...i > 0 && { ratio: ratios(sides[0].runs, runs) } })),
  };
}

async function timeServing(
  { options, tickets, file, scratch, runs, threads, python, peer, signal, progress }: Context,
): Promise<ServingSpeed[]> {
  const common = await exportForServing(tickets, options.base!, join(scratch, "model"), { threads, signal, progress });
  const serving: ServingSpeed[] = [];
  for (const { name, model } of SERVED) {
    const job: ServingJob = { ...common, model };
    await Deno.writeTextFile(file, JSON.stringify(job));
    const [mine, theirs]: ServingRun[][] = [[], []];
    for (let round = 0; round < runs; round++) {
      progress?.({ stage: `serve ${name}`, done: round, total: runs });
      mine.push(JSON.parse(await ours("serve", file, signal)));
      if (peer) theirs.push(JSON.parse(await run(python, [beside("ort_side.py"), file], signal)));
    }
    serving.push({ file: name, ...served(mine, theirs, job) });
  }
  return serving;
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

function ratios(ours: readonly TrainingFigures[], peer: readonly TrainingFigures[]): TrainingSide["ratio"] {
  return {
    cpu: spread(ours.map(({ cpuSeconds }, i) => cpuSeconds / peer[i].cpuSeconds)),
    wall: spread(ours.map(({ wallSeconds }, i) => wallSeconds / peer[i].wallSeconds)),
  };
}
