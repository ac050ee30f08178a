import { type Matrix, matrix, type Rng, rowOf, type WorkOptions } from "../core/mod.ts";
import { groupedFolds, rowsOfFold } from "../stats/folds.ts";
import { duplicateKey } from "../text/duplicate_key.ts";
import { checkTrainingData, type Classifier, type UnseenScores } from "./classifier.ts";

/**
 * Deals tickets into stratified folds; equal texts share one.
 *
 * @param k Number of folds, fewer where there are fewer distinct texts.
 * @returns Fold of each ticket, shape `(nTickets,)`.
 */
export function foldsOfTexts(texts: readonly string[], targets: Int32Array, k: number, rng: Rng): Int32Array {
  const groups = groupsOfTexts(texts, targets);
  return groupedFolds(groups, targets, Math.min(k, new Set(groups).size), rng);
}

/**
 * Trains on all folds but one and scores that one, for each fold in turn.
 *
 * @param make Makes an unfitted classifier.
 * @param folds Fold of each ticket, shape `(nTickets,)`.
 */
export async function crossValidatedScores(
  make: () => Classifier,
  texts: readonly string[],
  labels: readonly string[],
  { folds, signal, progress }: WorkOptions & { folds: Int32Array },
): Promise<UnseenScores> {
  const { classes } = checkTrainingData("classifier", texts, labels);
  const k = new Set(folds).size;
  const scores = matrix(texts.length, classes.length);
  for (let fold = 0; fold < k; fold++) {
    signal?.throwIfAborted();
    progress?.({ stage: "calibrate", done: fold, total: k, note: `fold ${fold + 1} of ${k}` });
    const { inside, outside } = rowsOfFold(folds, fold);
    const known = new Set(inside.map((i) => labels[i]));
    // Where one class would be left, nothing can be learnt: the lone ticket of the other is then trained on as well.
    if (known.size < 2) inside.push(...outside.filter((i) => !known.has(labels[i])));
    const model = await make().fit(inside.map((i) => texts[i]), inside.map((i) => labels[i]), {
      signal,
      progress: progress &&
        (({ stage, note }) =>
          progress({ stage: "calibrate", done: fold, total: k, note: `fold ${fold + 1} of ${k}: ${note ?? stage}` })),
    });
    const held = widen(model.decisionFunction(outside.map((i) => texts[i])), model.classes, classes);
    model[Symbol.dispose]?.();
    outside.forEach((row, i) => rowOf(scores, row).set(rowOf(held, i)));
  }
  signal?.throwIfAborted();
  progress?.({ stage: "calibrate", done: k, total: k });
  return { rows: Int32Array.from(texts, (_, i) => i), scores, method: "cross-validation" };
}

/**
 * A number for each ticket, the same for texts that differ in case and white space only. Where a class has but one text, however
 * often, its tickets get numbers of their own: held out together, they would leave the class unknown.
 */
export function groupsOfTexts(texts: readonly string[], targets: Int32Array): number[] {
  const numbers = new Map<string, number>();
  const groups = texts.map((text) => {
    const key = duplicateKey(text);
    const group = numbers.get(key) ?? numbers.size;
    numbers.set(key, group);
    return group;
  });
  const first = new Map<number, number>();
  const varied = new Set<number>();
  targets.forEach((target, i) => {
    if (!first.has(target)) first.set(target, groups[i]);
    else if (first.get(target) !== groups[i]) varied.add(target);
  });
  return groups.map((group, i) => (varied.has(targets[i]) ? group : numbers.size + i));
}

/**
 * Scores under all classes, from a model that may not have met some of them: an unmet class gets the row's lowest score, as no
 * finite score says "impossible".
 */
function widen(scores: Matrix, known: readonly string[], classes: readonly string[]): Matrix {
  if (known.length === classes.length) return scores;
  const columns = classes.map((label) => known.indexOf(label));
  const out = matrix(scores.rows, classes.length);
  for (let i = 0; i < scores.rows; i++) {
    const row = rowOf(scores, i);
    const lowest = row.reduce((a, b) => Math.min(a, b));
    rowOf(out, i).set(columns.map((c) => (c < 0 ? lowest : row[c])));
  }
  return out;
}
