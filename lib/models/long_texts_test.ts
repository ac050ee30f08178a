import assert from "node:assert/strict";
import { PretrainedEmbedder } from "../features/transformer/pretrained_embedder.ts";
import { smallTickets } from "../testing/small_tickets.ts";
import { tinyEncoder } from "../testing/tiny_encoder.ts";
import type { Classifier } from "./classifier.ts";
import { createClassifier } from "./create_classifier.ts";
import { FrozenClassifier } from "./neural/frozen/frozen_classifier.ts";
import { LstmClassifier } from "./neural/lstm/lstm_classifier.ts";
import { TransformerClassifier } from "./neural/transformer/transformer_classifier.ts";

const MAX_LENGTH = 16;

const encoder = () => new PretrainedEmbedder(tinyEncoder(), { maxLength: MAX_LENGTH, threads: 1 });

/** Models that read the beginning of a text. */
const MODELS: Readonly<Record<string, () => Classifier>> = {
  frozen: () => new FrozenClassifier({ encoder, tfidf: false, threads: 1 }),
  bert: () =>
    new TransformerClassifier({
      encoder: () => tinyEncoder(),
      maxLength: MAX_LENGTH,
      epochs: 2,
      batchSize: 8,
      threads: 1,
    }),
  tfjs: () => createClassifier("tfjs", { epochs: 1, backend: "wasm", maxLength: MAX_LENGTH }),
  lstm: () => new LstmClassifier({ units: 8, embedding: 8, epochs: 2, batchSize: 8, maxLength: MAX_LENGTH }),
};

const { texts, labels } = smallTickets();
const words = ["refund", "parcel", "password", "login", "late"];

/** One made of words, one of a single word. */
const LONG = [
  Array.from({ length: 100_000 }, (_, i) => words[(i * i) % 5]).join(" "),
  "refund".repeat(20_000),
];
const BEGINNING = [LONG[0].split(" ").slice(0, MAX_LENGTH).join(" "), LONG[1].slice(0, 20_000)];

for (const [name, make] of Object.entries(MODELS)) {
  Deno.test(`${name} reads a text of 100,000 words as far as its first ones, when it learns and when it answers`, async () => {
    const ownLabels = [...labels, "Refund", "Shipping"];
    const long = await make().fit([...texts, ...LONG], ownLabels);
    const short = await make().fit([...texts, ...BEGINNING], ownLabels);
    assert.deepEqual(long.decisionFunction([...LONG, ...texts]), short.decisionFunction([...BEGINNING, ...texts]));
  });
}

Deno.test("frozen with TF-IDF learns from and answers a text of 100,000 words as a short one", async () => {
  const make = () => new FrozenClassifier({ encoder, threads: 1 });
  const model = await make().fit([...texts, ...LONG], [...labels, "Refund", "Shipping"]);
  const { data } = model.predictProba(LONG);
  assert.ok(data.every((p) => p >= 0 && p <= 1));
});
