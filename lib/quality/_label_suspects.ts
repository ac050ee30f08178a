import { argmaxOfRow, type Matrix, Rng } from "../core/mod.ts";
import { groupsOf, outOfFold } from "./_out_of_fold.ts";
import { evenSample, labelledOf } from "./_sample.ts";
import { counted, percent } from "./_words.ts";
import type { CheckContext, QualityInput } from "./check.ts";
import { contentlessOf } from "./checks/contentless.ts";

/** A ticket whose label is probably wrong. */
export interface LabelSuspect {
  /** Index of the ticket. */
  readonly index: number;
  readonly label: string;
  /** What the models that did not learn from the ticket say. */
  readonly likely: string;
  /** Probability of `likely` minus that of `label`. */
  readonly margin: number;
}

/** What {@linkcode findLabelSuspects} found. */
export interface LabelSuspects {
  /** The surest first. */
  readonly suspects: readonly LabelSuspect[];
  /** Indices of the tickets that were judged. */
  readonly looked: readonly number[];
  /** Share of them whose label the models of the first round give too; those of the second do not answer for the suspects. */
  readonly accuracy: number;
  /** Share of the most frequent label. */
  readonly majority: number;
}

/** Options of {@linkcode findLabelSuspects}. */
export interface LabelSuspectsOptions {
  readonly maxTickets: number;
  readonly folds: number;
}

/** Share of labels that models must get right beyond the majority class to have a say. */
const LEAST_GAIN = 0.1;
const MADE = new WeakMap<QualityInput, Map<string, Promise<LabelSuspects | string>>>();

/**
 * Tickets whose label other tickets speak against: confident learning (Northcutt, Jiang and Chuang 2021,
 * https://doi.org/10.1613/jair.1.12125). A ticket is a suspect if a class other than its label is the most probable among those
 * whose probability reaches the mean that tickets labelled so have. Two rounds: the suspects of the first teach no model of the
 * second. Messages without a word on the matter are no suspects, as no text could defend their label.
 *
 * The same question about the same tickets is worked out once.
 *
 * @returns Why there is nothing to look at, if so.
 */
export function findLabelSuspects(
  input: QualityInput,
  { seed, signal }: Pick<CheckContext, "seed" | "signal">,
  options: LabelSuspectsOptions,
): Promise<LabelSuspects | string> {
  const made = MADE.get(input) ?? new Map<string, Promise<LabelSuspects | string>>();
  MADE.set(input, made);
  const key = JSON.stringify([seed, options]);
  const known = made.get(key);
  if (known) return known;
  const work = judge(input, new Rng(seed).fork("label suspects"), options, signal);
  made.set(key, work);
  return work;
}

async function judge(
  input: QualityInput,
  rng: Rng,
  { maxTickets, folds }: LabelSuspectsOptions,
  signal?: AbortSignal,
): Promise<LabelSuspects | string> {
  const labelled = evenSample(labelledOf(input), maxTickets, rng.fork("sample"));
  const counts = new Map<string, number>();
  for (const i of labelled) counts.set(input.labels![i]!, (counts.get(input.labels![i]!) ?? 0) + 1);
  // A label with fewer tickets than folds is missing from the training part of some fold.
  if (labelled.length === 0) return "there are no labels";
  const looked = labelled.filter((i) => counts.get(input.labels![i]!)! >= folds);
  const sizes = [...counts.values()].filter((n) => n >= folds);
  if (sizes.length < 2) return `fewer than two labels have ${folds} tickets`;
  if (looked.length < 50) return `only ${counted(looked.length, "ticket")} could be looked at`;

  const data = { texts: looked.map((i) => input.texts[i]), labels: looked.map((i) => input.labels![i]!) };
  const groups = groupsOf(data.texts);
  const first = await outOfFold(data, groups, { folds, repeats: 1, rng: rng.fork("first"), signal });
  const right = first.targets.filter((c, i) => argmaxOfRow(first.probabilities, i) === c).length;
  const [accuracy, majority] = [right / looked.length, Math.max(...sizes) / looked.length];
  if (accuracy < majority + LEAST_GAIN) {
    return `models give ${percent(accuracy)} of the labels, and the most frequent one alone is ${
      percent(majority)
    }: they cannot say which are wrong`;
  }
  const leaveOut = new Set(offDiagonal(first.probabilities, first.targets));
  const classesLeft = new Set(data.labels.filter((_, i) => !leaveOut.has(i))).size;
  const { classes, targets, probabilities } = classesLeft < first.classes.length
    ? first // without its suspects a label would be gone
    : await outOfFold(data, groups, { folds, repeats: 2, rng: rng.fork("second"), leaveOut, signal });

  const mute = new Set(contentlessOf(input));
  const suspects = offDiagonal(probabilities, targets).filter((i) => !mute.has(looked[i])).map((i): LabelSuspect => {
    const likely = argmaxOfRow(probabilities, i);
    const of = (c: number) => probabilities.data[i * probabilities.columns + c];
    return {
      index: looked[i],
      label: classes[targets[i]],
      likely: classes[likely],
      margin: of(likely) - of(targets[i]),
    };
  }).filter(({ label, likely }) => label !== likely).sort((a, b) => b.margin - a.margin);
  return { suspects, looked, accuracy, majority };
}

/** Rows that the confident joint counts off its diagonal. */
function offDiagonal(probabilities: Matrix, targets: Int32Array): number[] {
  const { data, columns } = probabilities;
  const thresholds = new Float64Array(columns);
  const sizes = new Float64Array(columns);
  targets.forEach((c, i) => {
    thresholds[c] += data[i * columns + c];
    sizes[c]++;
  });
  for (let c = 0; c < columns; c++) thresholds[c] /= Math.max(1, sizes[c]);
  const found: number[] = [];
  targets.forEach((target, i) => {
    let best = -1;
    for (let c = 0; c < columns; c++) {
      const p = data[i * columns + c];
      if (p >= thresholds[c] && (best < 0 || p > data[i * columns + best])) best = c;
    }
    if (best >= 0 && best !== target) found.push(i);
  });
  return found;
}
