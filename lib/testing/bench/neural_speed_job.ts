import { Rng } from "../../core/mod.ts";
import { batchByLength, readPretrained, SubwordTokenizer } from "../../features/transformer/mod.ts";
import { readWordVectors, wordTokens, WordVocabulary } from "../../features/words/mod.ts";
import { batchesByLength, paddedLength } from "../../models/neural/lstm/lstm_batches.ts";
import { lstmSettings } from "../../models/neural/lstm/lstm_options.ts";
import type { LabelledTexts } from "./bench_data.ts";

/** Models whose training is timed. */
export const SPEED_MODELS = ["bert", "lstm"] as const;

/** One of {@linkcode SPEED_MODELS}. */
export type SpeedModel = typeof SPEED_MODELS[number];

/** What both sides train on, as numbers: neither cuts texts, makes up batches, or reads labels. */
export interface TrainingJob {
  readonly model: SpeedModel;
  /** Folder of the pretrained encoder. */
  readonly base?: string;
  readonly threads: number;
  readonly nClasses: number;
  /** Words that the LSTM's table has rows for. */
  readonly vocabulary: number;
  readonly padId: number;
  /** Batches before the clock starts. */
  readonly warmup: number;
  /** In their order: `warmup` ones, then those that count. */
  readonly batches: readonly JobBatch[];
}

/** Ids of some texts without padding, and their classes. */
export interface JobBatch {
  readonly ids: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** How much is trained. */
export interface JobSize {
  readonly warmup: number;
  readonly steps: number;
  readonly threads: number;
}

/** Fine-tuning of a whole encoder in batches of like length, 32 tickets each. */
export async function bertJob(train: LabelledTexts, base: string, size: JobSize): Promise<TrainingJob> {
  const { config, tokenizer: files, maxLength } = await readPretrained(base);
  const tokenizer = new SubwordTokenizer(files, { maxLength: Math.min(128, maxLength) });
  const ids = tokenizer.encodeAll(train.texts);
  const lengths = ids.map(({ length }) => length);
  // Those of the classifier's own training.
  const rows = batchByLength(lengths, { batchSize: 32, shuffle: new Rng(0), maxTokens: 64 * 32 });
  return { model: "bert", base, padId: config.padId, vocabulary: 0, ...sized(train, ids, rows, size) };
}

/** An LSTM on word vectors, or on random ones where none are given; each length that occurs is in the warm-up. */
export async function lstmJob(train: LabelledTexts, vectors: string | undefined, size: JobSize): Promise<TrainingJob> {
  const settings = lstmSettings({});
  const { minCount, maxLength } = settings;
  const wanted = new Set(train.texts.flatMap((text) => wordTokens(text)));
  const given = vectors === undefined ? undefined : await readWordVectors(vectors, { wanted });
  const vocabulary = WordVocabulary.learn(train.texts, { minCount, maxLength, vectors: given });
  const ids = train.texts.map((text) => vocabulary.encode(text, { maxLength }));
  const rng = new Rng(0);
  const rows = rng.shuffle(batchesByLength(ids, rng.shuffle([...ids.keys()]), settings));
  const firsts = new Map(rows.toReversed().map((batch) => [paddedLength(ids[batch[0]].length, maxLength), batch]));
  const first = [...firsts.values()];
  const others = rows.filter((batch) => !first.includes(batch));
  const warmup = first.length + size.warmup;
  const job = sized(train, ids, [...first, ...others], { ...size, warmup });
  return { model: "lstm", padId: 0, vocabulary: vocabulary.size, ...job };
}

/** So many of the batches; begins anew with them where there are too few. */
function sized(
  { labels }: LabelledTexts,
  ids: readonly Int32Array[],
  rows: readonly ArrayLike<number>[],
  { warmup, steps, threads }: JobSize,
): Pick<TrainingJob, "threads" | "nClasses" | "warmup" | "batches"> {
  const classes = [...new Set(labels)].sort();
  const index = new Map(classes.map((label, c) => [label, c]));
  const batches = Array.from({ length: warmup + steps }, (_, i) => {
    const batch = Array.from(rows[i % rows.length]);
    return { ids: batch.map((row) => [...ids[row]]), labels: batch.map((row) => index.get(labels[row])!) };
  });
  return { threads, nClasses: classes.length, warmup, batches };
}
