import { dirname, join } from "node:path";
import type { WorkOptions } from "../../core/mod.ts";
import { readPretrained } from "../../features/transformer/mod.ts";
import { TransformerClassifier } from "../../models/neural/transformer/transformer_classifier.ts";
import type { BenchData } from "./bench_data.ts";

/** Exported files that are served. */
export const SERVED = [
  { name: "fp32", model: "onnx/model.onnx" },
  { name: "int8", model: "onnx/model_quantized.onnx" },
] as const;

/** Texts that are asked one by one. */
const SINGLE = 200;
/** Texts that are asked at once. */
const BATCH = 1000;
/** Tickets of each class that the classifier learns from: what it answers costs the same however well it learnt. */
const LEARNT = 3;

/** What both sides serve. */
export interface ServingJob {
  /** In the hub's layout. */
  readonly folder: string;
  /** Path of the model in it. */
  readonly model: string;
  readonly threads: number;
  readonly columns: number;
  readonly padId: number;
  readonly maxLength: number;
  readonly single: readonly string[];
  readonly batch: readonly string[];
}

/** Makes a classifier with a linear head on a pretrained encoder and writes it as {@linkcode TransformerClassifier.exportModel} does. */
export async function exportForServing(
  { train, test }: BenchData,
  base: string,
  folder: string,
  { threads, signal, progress }: WorkOptions & { threads: number },
): Promise<Omit<ServingJob, "model">> {
  const encoder = await readPretrained(base, { signal });
  const seen = new Map<string, number>();
  const rows = train.labels.flatMap((label, i) => {
    seen.set(label, (seen.get(label) ?? 0) + 1);
    return seen.get(label)! <= LEARNT ? [i] : [];
  });
  const classifier = new TransformerClassifier({ encoder: () => encoder, freeze: encoder.config.layers, threads });
  const texts = rows.map((i) => train.texts[i]);
  await classifier.fit(texts, rows.map((i) => train.labels[i]), { signal, progress });
  // Held against the model on what it learnt from: of so few tickets it is sure of nothing else.
  const { files } = classifier.exportModel(texts.slice(0, 20));
  for (const [path, bytes] of Object.entries(files)) {
    const place = join(folder, path);
    await Deno.mkdir(dirname(place), { recursive: true });
    await Deno.writeFile(place, bytes);
  }
  return {
    folder,
    threads,
    columns: classifier.classes.length,
    padId: encoder.config.padId,
    maxLength: Math.min(128, encoder.maxLength),
    single: test.texts.slice(0, SINGLE),
    batch: test.texts.slice(-BATCH),
  };
}
