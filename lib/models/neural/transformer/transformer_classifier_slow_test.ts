import { checkClassifier } from "../../../testing/check_classifier.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { TransformerClassifier } from "./transformer_classifier.ts";

Deno.test("TransformerClassifier keeps the rules of a classifier", async (t) => {
  const options = { epochs: 12, batchSize: 6, learningRate: 5e-3, maxLength: 24, threads: 1 };
  await checkClassifier(t, {
    make: () => new TransformerClassifier({ ...options, encoder: () => tinyEncoder() }),
    restore: TransformerClassifier.fromSnapshot,
    batchTolerance: 1e-5,
  });
});
