import { checkClassifier } from "../../testing/mod.ts";
import { ComplementNaiveBayes } from "../linear/complement_naive_bayes.ts";
import { restoreClassifier } from "../restore.ts";
import { CalibratedClassifier } from "./mod.ts";

Deno.test("CalibratedClassifier keeps the rules of a classifier", async (t) => {
  await checkClassifier(t, {
    make: () => new CalibratedClassifier({ base: () => new ComplementNaiveBayes(), seed: 1 }),
    restore: restoreClassifier,
  });
});
