import { checkClassifier } from "../../../testing/check_classifier.ts";
import { LstmClassifier } from "./lstm_classifier.ts";

Deno.test("LstmClassifier keeps the rules of a classifier", async (t) => {
  const options = { units: 8, embedding: 8, minCount: 1, epochs: 8, batchSize: 6, learningRate: 0.03, maxLength: 4 };
  await checkClassifier(t, {
    make: () => new LstmClassifier(options),
    restore: LstmClassifier.fromSnapshot,
    batchTolerance: 1e-5,
  });
});
