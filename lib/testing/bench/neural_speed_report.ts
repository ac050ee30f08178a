import { median } from "./_timing.ts";
import type { SpeedModel } from "./neural_speed_job.ts";

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

/** Median and range of some numbers. */
export function spread(values: readonly number[]): Spread {
  return { median: median(values), low: Math.min(...values), high: Math.max(...values) };
}
