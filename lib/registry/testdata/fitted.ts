import { ComplementNaiveBayes } from "../../models/linear/complement_naive_bayes.ts";
import { goldenAnswers, type ModelVersion, type Registry, saveVersion, type VersionFacts } from "../mod.ts";
import { exampleEvaluation, exampleFacts } from "./facts.ts";

const TEXTS = ["charged twice", "my card was charged", "money back", "where is my refund", "refund please"];
const LABELS = ["Billing & Payment", "Billing & Payment", "Refund | Return", "Refund | Return", "Refund | Return"];

/** Trains a small model and saves it with its golden answers; `macroF1` is what its manifest says. */
export async function saveFitted(
  registry: Registry,
  { macroF1 = 0.8, ...overrides }: Partial<VersionFacts> & { macroF1?: number } = {},
): Promise<ModelVersion> {
  const model = await new ComplementNaiveBayes().fit(TEXTS, LABELS);
  return await saveVersion(
    registry,
    exampleFacts({
      snapshot: model.toSnapshot(),
      classes: model.classes,
      metrics: exampleEvaluation(macroF1),
      golden: goldenAnswers(model),
      clock: registry.store.clock,
      ...overrides,
    }),
  );
}
