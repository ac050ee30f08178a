import { type Matrix, matrix, type Rng } from "../core/mod.ts";
import { copyGroups } from "../evaluate/mod.ts";
import { TemperatureCalibrator } from "../models/calibration/mod.ts";
import { LinearSvm } from "../models/mod.ts";
import { groupedFolds, stratifiedFolds } from "../stats/mod.ts";
import { breathe } from "./_sample.ts";

/** Labelled texts that are judged by models which did not learn from them. */
export interface LabelledTexts {
  /** Shape `(n,)`. */
  readonly texts: readonly string[];
  /** Shape `(n,)`. */
  readonly labels: readonly string[];
}

/** Options of {@linkcode outOfFold}. */
export interface OutOfFoldOptions {
  readonly folds: number;
  /** Times that the folds are drawn anew; scores are means over them. */
  readonly repeats: number;
  readonly rng: Rng;
  /** Nothing is learned from these, but they are judged. */
  readonly leaveOut?: ReadonlySet<number>;
  readonly signal?: AbortSignal;
}

/** Number of each text's copies group, so that no model is asked what it was told. */
export function groupsOf(texts: readonly string[]): Int32Array {
  return copyGroups(texts);
}

/**
 * Out-of-fold probabilities by a linear SVM, whose hinge loss gives a wrong label no more than a bounded say, brought to
 * frequencies by temperature scaling.
 *
 * @param groups Copies that stay in one fold, shape `(n,)`.
 * @returns Shape `(n, nClasses)`, classes in code-unit order.
 */
export async function outOfFold(
  { texts, labels }: LabelledTexts,
  groups: Int32Array,
  { folds, repeats, rng, leaveOut = new Set(), signal }: OutOfFoldOptions,
): Promise<{ classes: readonly string[]; targets: Int32Array; probabilities: Matrix }> {
  const classes = [...new Set(labels)].sort();
  const column = new Map(classes.map((label, c) => [label, c]));
  const targets = Int32Array.from(labels, (label) => column.get(label)!);
  const scores = matrix(texts.length, classes.length);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const draw = rng.fork(`repeat ${repeat}`);
    const fold = new Set(groups).size >= folds
      ? groupedFolds(groups, targets, folds, draw)
      : stratifiedFolds(targets, folds, draw);
    for (let f = 0; f < folds; f++) {
      await breathe(signal);
      const learn: number[] = [];
      const judge: number[] = [];
      for (let i = 0; i < texts.length; i++) {
        if (fold[i] === f) judge.push(i);
        else if (!leaveOut.has(i)) learn.push(i);
      }
      const model = await new LinearSvm({ C: 0.3 }).fit(learn.map((i) => texts[i]), learn.map((i) => labels[i]), {
        signal,
      });
      const own = model.decisionFunction(judge.map((i) => texts[i]));
      addScores(scores, judge, own, model.classes.map((label) => column.get(label)!), repeats);
    }
  }
  return { classes, targets, probabilities: new TemperatureCalibrator().fit(scores, targets).apply(scores) };
}

/** Adds a fold's scores; a class that its model does not know scores as its least likely one. */
function addScores(
  scores: Matrix,
  rows: readonly number[],
  own: Matrix,
  columns: readonly number[],
  repeats: number,
): void {
  const known = new Set(columns);
  rows.forEach((i, r) => {
    let least = Infinity;
    for (let j = 0; j < own.columns; j++) {
      const score = own.data[r * own.columns + j];
      scores.data[i * scores.columns + columns[j]] += score / repeats;
      least = Math.min(least, score);
    }
    for (let c = 0; c < scores.columns; c++) if (!known.has(c)) scores.data[i * scores.columns + c] += least / repeats;
  });
}
