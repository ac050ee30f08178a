import { checkClassifier } from "../../../testing/check_classifier.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import { FewShotClassifier } from "./few_shot_classifier.ts";

Deno.test("FewShotClassifier keeps the rules of a classifier", async (t) => {
  await checkClassifier(t, {
    make: () =>
      new FewShotClassifier({
        encoder: () => tinyEncoder(),
        epochs: 4,
        batchSize: 12,
        learningRate: 3e-3,
        maxLength: 24,
        threads: 1,
      }),
    restore: FewShotClassifier.fromSnapshot,
    batchTolerance: 1e-5,
  });
});
