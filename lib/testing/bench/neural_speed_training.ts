import { layerwiseDecay, normal } from "../../autograd/mod.ts";
import { type Batch, lazyBatches, type ModelFunction, type TrainingOptions } from "../../autograd/training/mod.ts";
import { Rng, sizeOf } from "../../core/mod.ts";
import { readPretrained } from "../../features/transformer/mod.ts";
import { WordVocabulary } from "../../features/words/mod.ts";
import { lstmSettings } from "../../models/neural/lstm/lstm_options.ts";
import { lstmBatch, lstmModel, lstmTraining } from "../../models/neural/lstm/train_lstm.ts";
import { classifierModel, ticketBatch } from "../../models/neural/transformer/classifier_graph.ts";
import { tuningSettings } from "../../models/neural/transformer/tuning_options.ts";
import type { TrainingJob } from "./neural_speed_job.ts";

/** A model and how it is trained, on the batches of a job. */
export interface JobTraining {
  readonly model: ModelFunction;
  readonly options: Omit<TrainingOptions, "batches" | "epochs">;
  batch(rows: number[]): Batch;
  /** Rows of each batch. */
  readonly rows: readonly number[][];
}

/** As the classifiers train by default. */
export function trainingOf(job: TrainingJob): Promise<JobTraining> | JobTraining {
  return job.model === "bert" ? bertTraining(job) : lstmTrainingOf(job);
}

async function bertTraining(job: TrainingJob): Promise<JobTraining> {
  const { nClasses, threads, padId } = job;
  const encoder = await readPretrained(job.base!);
  const settings = tuningSettings({}, encoder.config, true);
  const { ids, targets, rows } = ticketsOf(job);
  return {
    model: classifierModel(encoder, { nClasses, rDrop: 0, trainable: () => true }),
    options: {
      weights({ name, shape }) {
        const known = encoder.tensors.get(name)?.data;
        if (known) return known;
        const head = new Float32Array(sizeOf(shape));
        if (name.endsWith("weight")) normal(0.02)(head, shape, new Rng(0));
        return head;
      },
      learningRate: settings.learningRate,
      weightDecay: settings.weightDecay,
      groups: layerwiseDecay({
        layers: encoder.config.layers,
        factor: settings.layerDecay,
        head: settings.headFactor,
      }),
      warmup: settings.warmup,
      dropout: settings.dropout,
      paddingRows: { "embeddings.word_embeddings.weight": padId },
      threads,
    },
    batch: (rows) => ticketBatch({ ids, targets, nClasses }, rows, { padId, smoothing: settings.labelSmoothing }),
    rows,
  };
}

function lstmTrainingOf(job: TrainingJob): JobTraining {
  const settings = lstmSettings({ threads: job.threads });
  const { ids: texts, targets, rows } = ticketsOf(job);
  const { embedding, units, heads } = settings;
  const sizes = { vocabulary: job.vocabulary, embedding, units, heads, classes: job.nClasses };
  const task = { texts, targets, sizes, vocabulary: new WordVocabulary([]) };
  return {
    model: lstmModel(sizes),
    options: lstmTraining(task, settings),
    batch: (rows) => lstmBatch(task, rows, settings),
    rows,
  };
}

/** All texts of a job, one batch after the other. */
function ticketsOf({ batches }: TrainingJob) {
  let at = 0;
  return {
    ids: batches.flatMap(({ ids }) => ids.map((own) => Int32Array.from(own))),
    targets: Int32Array.from(batches.flatMap(({ labels }) => labels)),
    rows: batches.map(({ labels }) => labels.map(() => at++)),
  };
}

/**
 * The batches of a job as two epochs: those that warm up, and those that count.
 *
 * @param started Called when the first one that counts is asked for.
 */
export function epochsOf(
  { batch, rows }: JobTraining,
  warmup: number,
  started: () => void,
): TrainingOptions["batches"] {
  return (epoch) => {
    if (epoch === 0) return lazyBatches(rows.slice(0, warmup), batch);
    const counted = lazyBatches(rows.slice(warmup), batch);
    return {
      length: counted.length,
      *[Symbol.iterator]() {
        started();
        yield* counted;
      },
    };
  };
}
