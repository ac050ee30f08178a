import { checkClassifier } from "../../testing/mod.ts";
import { ComplementNaiveBayes } from "../linear/complement_naive_bayes.ts";
import { restoreClassifier } from "../restore.ts";
import { CalibratedClassifier, CALIBRATION_METHODS } from "./mod.ts";

for (const method of CALIBRATION_METHODS) {
  Deno.test(`CalibratedClassifier (${method}) keeps the rules of a classifier`, async (t) => {
    await checkClassifier(t, {
      make: () => new CalibratedClassifier({ base: () => new ComplementNaiveBayes(), method, seed: 1 }),
      restore: restoreClassifier,
    });
  });
}
