import { argmaxOfRow, type Clock, Rng } from "../../core/mod.ts";
import type { GroupOptions } from "../optimise/parameter_groups.ts";
import { AdamW } from "../optimise/adamw.ts";
import { CheckpointAverage } from "../optimise/checkpoint_average.ts";
import { EarlyStopping } from "../optimise/early_stopping.ts";
import { ExponentialAverage } from "../optimise/exponential_average.ts";
import { NonFiniteGradientError } from "../optimise/non_finite_gradient_error.ts";
import type { Optimiser } from "../optimise/optimiser.ts";
import { schedule, type ScheduleName } from "../optimise/schedule.ts";
import { Sgd } from "../optimise/sgd.ts";
import { openSession, type OrtSession, type OrtTensor, ortTensor, type SessionOptions } from "../ort_session.ts";
import type { ParameterSpec, StoreOptions } from "../parameters/parameter_spec.ts";
import { ParameterStore } from "../parameters/parameter_store.ts";
import { tensorsOf, TrainingSession } from "./_training_session.ts";
import { readCheckpoint, writeCheckpoint } from "./_checkpoint_file.ts";
import type { CompiledGraph } from "./compile_graph.ts";
import type { Batch } from "./model_function.ts";
import type { AverageChoice, EpochReport, OptimiserChoice } from "./training_options.ts";

/** All that a training needs to know before it begins; data only, so that it can be posted to a worker. */
export interface EngineSetup {
  /** Each in a group of its own name. */
  readonly parameters: readonly ParameterSpec[];
  readonly store: StoreOptions;
  readonly optimiser: OptimiserChoice;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly clip: number;
  readonly rows: "lazy" | "dense";
  readonly groups: Readonly<Record<string, GroupOptions>>;
  readonly schedule: { readonly name: ScheduleName; readonly steps: number; readonly warmup: number };
  readonly accumulate: number;
  readonly dropout: number;
  readonly paddingRows: Readonly<Record<string, number>>;
  readonly average?: AverageChoice;
  readonly validation?: {
    readonly batches: readonly Batch[];
    readonly graphs: Graphs;
    readonly metric: "accuracy" | "loss";
    readonly patience: number;
  };
  readonly sessions: SessionOptions;
  readonly checkpoint?: { readonly file: string; readonly key: string };
  /** Shared with whoever may want it to stop: not 0 when it is to. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** Graphs by bucket. */
export type Graphs = ReadonlyMap<number, CompiledGraph>;

/** How far an epoch has come. */
export interface EpochProgress {
  readonly batches: number;
  readonly tokens: number;
  /** Mean over the examples so far. */
  readonly loss: number;
  readonly seconds: number;
}

/** What became of some batches. */
export type RunOutcome = "done" | "stopped" | { readonly what: string; readonly step: number };

/** A model and its weights in training. It is handed graphs and batches, in a worker or not, and knows nothing of either's origin. */
export class Engine implements Disposable {
  readonly #setup: EngineSetup;
  readonly #clock: Clock;
  readonly #store: ParameterStore;
  readonly #stopping?: EarlyStopping;
  readonly #feeds: Readonly<Record<string, OrtTensor>>;
  readonly #sessions = { train: new Map<number, TrainingSession>(), evaluate: new Map<number, OrtSession>() };
  #optimiser?: Optimiser;
  #average?: ExponentialAverage | CheckpointAverage;
  #history: EpochReport[] = [];
  #graphs = new Map<number, CompiledGraph>();
  #epoch = { batches: 0, tokens: 0, size: 0, loss: 0, started: 0 };
  #bestScore?: number;
  #rng = new Rng(0);

  constructor(setup: EngineSetup, clock: Clock) {
    this.#setup = setup;
    this.#clock = clock;
    this.#store = new ParameterStore(setup.parameters, setup.store);
    const { validation } = setup;
    if (validation) {
      const better = validation.metric === "accuracy" ? "higher" : "lower";
      this.#stopping = new EarlyStopping(this.#store, { patience: validation.patience, better });
    }
    this.#feeds = Object.fromEntries(
      setup.parameters.map(({ name, shape }) => [name, ortTensor("float32", this.#store.weights(name), shape)]),
    );
  }

  load(name: string, weights: Float32Array): void {
    this.#store.load(name, weights);
  }

  /** Begins, after the weights were loaded: anew, or where a checkpoint ends. @returns Epochs that are behind it. */
  async begin(): Promise<readonly EpochReport[]> {
    const { average, checkpoint, optimiser: { kind, ...own }, schedule: { name, ...steps }, ...setup } = this.#setup;
    const { learningRate, weightDecay, clip, rows, groups } = setup;
    const options = { ...own, learningRate, weightDecay, clip, rows, groups, schedule: schedule(name, steps) };
    this.#optimiser = kind === "adamw" ? new AdamW(this.#store, options) : new Sgd(this.#store, options);
    if (average) {
      this.#average = "decay" in average
        ? new ExponentialAverage(this.#store, average)
        : new CheckpointAverage(this.#store, average);
    }
    if (checkpoint) this.#history = await readCheckpoint(checkpoint, this.#parts()) ?? [];
    return [...this.#history];
  }

  /** Begins an epoch. @param seed Of dropout in it. */
  beginEpoch(seed: number): void {
    this.#rng = new Rng(seed);
    this.#epoch = { batches: 0, tokens: 0, size: 0, loss: 0, started: this.#clock.monotonic() };
  }

  /** Trains on some batches. @param graphs Those that were not handed over yet. */
  run(graphs: Graphs, batches: readonly Batch[], progress?: (progress: EpochProgress) => void): RunOutcome {
    for (const [bucket, graph] of graphs) this.#graphs.set(bucket, graph);
    let told = this.#clock.monotonic();
    for (const batch of batches) {
      if (Atomics.load(this.#setup.stop, 0) !== 0) return "stopped";
      const failure = this.#learn(batch);
      if (failure) return failure;
      const now = this.#clock.monotonic();
      if (now - told < 250) continue;
      told = now;
      progress?.(this.#progress());
    }
    progress?.(this.#progress());
    return "done";
  }

  /** Makes the step that is still owed, evaluates, and keeps the state. @returns What the epoch brought, and whether to stop. */
  async endEpoch(): Promise<{ report: EpochReport; stop: boolean } | RunOutcome> {
    if (this.#store.batches > 0) {
      const failure = this.#step();
      if (failure) return failure;
    }
    const { tokens, loss, seconds } = this.#progress();
    if (this.#average instanceof CheckpointAverage) this.#average.add();
    const judged = this.#judge();
    if (judged === "stopped") return "stopped";
    const report: EpochReport = {
      epoch: this.#history.length + 1,
      loss,
      ...judged && { validation: judged.scores },
      seconds,
      tokensPerSecond: tokens / Math.max(seconds, 1e-9),
    };
    this.#history.push(report);
    const { checkpoint } = this.#setup;
    if (checkpoint) await writeCheckpoint(checkpoint, this.#parts(), this.#history);
    return { report, stop: judged?.stop ?? false };
  }

  /** The weights to give out. @param diverged Whether a step could not be made. */
  finish(diverged: boolean): { weights: Map<string, Float32Array<ArrayBuffer>>; steps: number; bestScore?: number } {
    if (this.#stopping && !Number.isNaN(this.#stopping.bestScore)) {
      this.#stopping.restoreBest();
      this.#bestScore = this.#stopping.bestScore;
    } else if (!diverged) {
      this.#average?.adopt();
    }
    const weights = new Map(this.#store.specs.map(({ name }) => [name, Float32Array.from(this.#store.weights(name))]));
    return { weights, steps: this.#store.steps, bestScore: this.#bestScore };
  }

  [Symbol.dispose](): void {
    for (const sessions of Object.values(this.#sessions)) {
      for (const session of sessions.values()) session[Symbol.dispose]();
      sessions.clear();
    }
  }

  #learn(batch: Batch): RunOutcome | undefined {
    const loss = this.#training(batch.bucket ?? 0).run(batch, this.#rng);
    // Nothing has been changed by it yet.
    if (!Number.isFinite(loss)) return { what: "loss", step: this.#store.steps + 1 };
    const epoch = this.#epoch;
    epoch.batches++;
    epoch.tokens += batch.tokens;
    epoch.size += batch.size;
    epoch.loss += loss * batch.size;
    const { accumulate } = this.#setup;
    if (accumulate > 1) {
      this.#store.accumulate();
      if (this.#store.batches < accumulate) return undefined;
    }
    return this.#step();
  }

  #step(): RunOutcome | undefined {
    try {
      this.#optimiser!.step();
    } catch (error) {
      if (!(error instanceof NonFiniteGradientError)) throw error;
      return { what: `gradient of ${error.parameter}`, step: error.step };
    }
    if (this.#average instanceof ExponentialAverage) this.#average.update();
    return undefined;
  }

  /** Scores the weights as they would be given out. */
  #judge(): { scores: { loss: number; accuracy?: number }; stop: boolean } | "stopped" | undefined {
    const { validation } = this.#setup;
    if (!validation) return undefined;
    using _averaged = this.#average?.swapIn();
    let [size, loss, right] = [0, 0, 0];
    for (const batch of validation.batches) {
      if (Atomics.load(this.#setup.stop, 0) !== 0) return "stopped";
      const bucket = batch.bucket ?? 0;
      const { outputs, bytes } = validation.graphs.get(bucket)!;
      const session = cached(
        this.#sessions.evaluate,
        bucket,
        () => openSession(bytes, this.#setup.sessions),
      );
      const out = session.run({ ...this.#feeds, ...tensorsOf(batch) });
      loss += Number(out[outputs.loss].data[0]) * batch.size;
      size += batch.size;
      if (validation.metric === "accuracy") {
        right += countRight(
          out[outputs.logits].data as Float32Array,
          batch.feeds.targets.data as Float32Array,
          batch.size,
        );
      }
    }
    const scores = { loss: loss / size, ...validation.metric === "accuracy" && { accuracy: right / size } };
    const { stop } = this.#stopping!.report(scores.accuracy ?? scores.loss);
    return { scores, stop };
  }

  #training(bucket: number): TrainingSession {
    return cached(
      this.#sessions.train,
      bucket,
      () => new TrainingSession(this.#graphs.get(bucket)!, this.#store, { ...this.#setup, weights: this.#feeds }),
    );
  }

  #progress(): EpochProgress {
    const { batches, tokens, size, loss, started } = this.#epoch;
    return { batches, tokens, loss: loss / size, seconds: (this.#clock.monotonic() - started) / 1000 };
  }

  #parts() {
    const average = this.#average instanceof CheckpointAverage ? this.#average : undefined;
    return { store: this.#store, stopping: this.#stopping, average };
  }
}

function cached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Examples whose largest logit is where the largest target is. */
function countRight(logits: Float32Array, targets: Float32Array, examples: number): number {
  const classes = logits.length / examples;
  const [answers, truth] = [logits, targets].map((data) => ({ rows: examples, columns: classes, data }));
  let right = 0;
  for (let i = 0; i < examples; i++) if (argmaxOfRow(answers, i) === argmaxOfRow(truth, i)) right++;
  return right;
}
