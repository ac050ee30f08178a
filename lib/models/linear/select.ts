import { matrix, Rng, rowOf, type WorkOptions } from "../../core/mod.ts";
import type { Vectorizer } from "../../features/vectorizer.ts";
import { WordCharTfidf } from "../../features/word_char_tfidf.ts";
import { rowsOfFold, stratifiedFolds } from "../../stats/folds.ts";
import { checkpoint } from "../_checkpoint.ts";
import { checkTrainingData } from "../classifier.ts";
import { type Candidate, createClassifier } from "../create_classifier.ts";
import { LinearTextClassifier } from "./_linear_text_classifier.ts";
import { rankCandidates, type RankedCandidate } from "./_rank_candidates.ts";

export type { RankedCandidate } from "./_rank_candidates.ts";

/** Options of {@linkcode selectLinearModel}. */
export interface SelectLinearModelOptions extends WorkOptions {
  /**
   * Linear models to compare; of equals the first one wins.
   *
   * @default {DEFAULT_CANDIDATES}
   */
  candidates?: readonly Candidate[];
  /**
   * Number of folds.
   *
   * @default {3}
   */
  folds?: number;
  /**
   * Seed of the folds and of the models.
   *
   * @default {0}
   */
  seed?: number;
  /**
   * Tickets to compare on, drawn at random where there are more.
   *
   * @default {50_000}
   */
  maxTickets?: number;
  /**
   * Makes the vectoriser that the candidates share.
   *
   * @default {() => new WordCharTfidf()}
   */
  features?: () => Vectorizer;
}

/** What {@linkcode selectLinearModel} found. */
export interface Selection {
  readonly best: Candidate;
  /** All candidates, best first: the tied ones by log loss, then the others by accuracy. */
  readonly ranking: readonly RankedCandidate[];
  /** How the best was chosen, as a sentence for reports. */
  readonly rule: string;
  readonly folds: number;
  readonly seed: number;
  /** Tickets compared on. */
  readonly n: number;
}

/** Strengths that cover what short questions and long mails need; simpler models stand first. */
export const DEFAULT_CANDIDATES: readonly Candidate[] = [
  { name: "linear-svm", options: { C: 0.3 } },
  { name: "linear-svm", options: { C: 1 } },
  { name: "logistic-regression", options: { C: 3 } },
  { name: "logistic-regression", options: { C: 10 } },
  { name: "logistic-regression", options: { C: 30 } },
];

/** Duality gap that is close enough to compare logistic regressions: half the epochs of a final fit. */
const TOL_TO_COMPARE = 1e-3;

/**
 * Finds the linear model that does best on tickets it was not trained on: stratified k-fold cross-validation, on the training
 * part alone. Each fold's texts are vectorised once, by a vectoriser that has not seen the fold held out, for all candidates.
 *
 * Good candidates often differ in a few tickets only, which is chance. Those whose accuracy is within one standard error of
 * the highest (of the paired difference, as in McNemar's test) count as tied, and the one with the lowest log loss is taken:
 * it will give the better probabilities. Scores are scaled by one temperature before, so that margins compete with logits.
 *
 * The winner's mean accuracy flatters it a little, as it was chosen for it; score it on a test part that had no say.
 *
 * @param allTexts Shape `(nTickets,)`.
 * @param allLabels Shape `(nTickets,)`.
 * @throws {RangeError} If the data can't be fitted, there are fewer tickets than folds, or a candidate is not a linear model.
 *
 * @example
 * ```ts
 * import { selectLinearModel } from "./select.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 30 }, (_, i) => i % 2 ? `refund order ${i}` : `password reset ${i}`);
 * const labels = texts.map((_, i) => (i % 2 ? "Refund" : "Login"));
 * const { best, ranking } = await selectLinearModel(texts, labels, { folds: 2 });
 * assert.equal(best.name, ranking[0].name);
 * assert.equal(ranking[0].mean, 1);
 * ```
 */
export async function selectLinearModel(
  allTexts: readonly string[],
  allLabels: readonly string[],
  options: SelectLinearModelOptions = {},
): Promise<Selection> {
  const { candidates = DEFAULT_CANDIDATES, folds: k = 3, seed = 0, maxTickets = 50_000 } = options;
  const { features = () => new WordCharTfidf() } = options;
  if (candidates.length === 0) throw new RangeError("Cannot select a model: there are no candidates");
  checkTrainingData("a model for selection", allTexts, allLabels);
  const drawn = draw(allTexts.length, maxTickets, new Rng(seed).fork("draw"));
  const texts = drawn.map((i) => allTexts[i]);
  const { classes, targets } = checkTrainingData("a model for selection", texts, drawn.map((i) => allLabels[i]));
  const models = candidates.map((candidate) => linearModel(candidate, seed));
  const folds = stratifiedFolds(targets, k, new Rng(seed).fork("select"));
  const held = models.map(() => matrix(texts.length, classes.length));
  for (let fold = 0; fold < k; fold++) {
    await checkpoint(options.signal);
    const { inside, outside } = rowsOfFold(folds, fold);
    const vectorizer = features();
    const rows = vectorizer.fitTransform(inside.map((i) => texts[i]));
    const heldRows = vectorizer.transform(outside.map((i) => texts[i]));
    const insideTargets = Int32Array.from(inside, (i) => targets[i]);
    for (const [m, model] of models.entries()) {
      options.progress?.({ stage: "select", done: fold * models.length + m, total: k * models.length });
      const weights = await model.train(rows, insideTargets, classes.length, { signal: options.signal });
      const scores = weights.scores(heldRows);
      outside.forEach((row, i) => rowOf(held[m], row).set(rowOf(scores, i)));
    }
  }
  options.progress?.({ stage: "select", done: k * models.length, total: k * models.length });
  const ranking = rankCandidates(candidates, held, targets, folds);
  const { name, options: bestOptions } = ranking[0];
  return {
    best: { name, options: { seed, ...bestOptions } },
    ranking,
    rule: "lowest log loss among those within one standard error of the highest accuracy",
    folds: k,
    seed,
    n: texts.length,
  };
}

function linearModel({ name, options }: Candidate, seed: number): LinearTextClassifier {
  const all = { seed, ...options };
  const model = createClassifier(name, name === "logistic-regression" ? { tol: TOL_TO_COMPARE, ...all } : all);
  if (model instanceof LinearTextClassifier) return model;
  throw new RangeError(`Cannot select a model: candidates must be linear models: ${name} is not one`);
}

/** At most `limit` of the numbers `0…n-1`, in order. */
function draw(n: number, limit: number, rng: Rng): number[] {
  const all = Array.from({ length: n }, (_, i) => i);
  return n <= limit ? all : rng.shuffle(all).slice(0, limit).sort((a, b) => a - b);
}
