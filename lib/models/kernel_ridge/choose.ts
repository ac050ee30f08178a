import { availableMemory, checkMemory } from "../../autograd/training/training_memory.ts";
import { argmaxOfRow, type Matrix, Rng, takeRows, type WorkOptions } from "../../core/mod.ts";
import { selectRows } from "../../features/csr_operations.ts";
import { logLoss } from "../_log_loss.ts";
import { TemperatureCalibrator } from "../calibration/temperature_calibrator.ts";
import { isTied } from "../linear/_rank_candidates.ts";
import { ExactRidge } from "./exact_ridge.ts";
import { type KernelFeatures, unitFeatures } from "./kernel_features.ts";
import { usesTfidf } from "./kernel_spec.ts";
import { type OrtProduct, sharedProduct } from "./ort_product.ts";
import { ridgeMemory } from "./ridge_memory.ts";
import { checkSetting, type ClassWeight, ridgeProblem, type RidgeSetting } from "./ridge_problem.ts";

/** Options of {@linkcode chooseKernelRidge}. */
export interface ChooseKernelRidgeOptions extends WorkOptions {
  /**
   * Settings to compare; of equals the first one wins.
   *
   * @default {DEFAULT_SETTINGS}, those that the features allow
   */
  candidates?: readonly RidgeSetting[];
  /**
   * Tickets on which all candidates are compared, drawn at random where there are more.
   *
   * @default {4000}
   */
  screenOn?: number;
  /**
   * How many of the best are then compared on `maxTickets`.
   *
   * @default {3}
   */
  finalists?: number;
  /**
   * Tickets on which finalists are compared, drawn at random where there are more.
   *
   * @default {10_000}
   */
  maxTickets?: number;
  /** Tickets with the same number are left out together, shape `(nTickets,)`. */
  groups?: Int32Array;
  /** @default {"none"} */
  classWeight?: ClassWeight;
  /**
   * Decides which tickets are drawn.
   *
   * @default {0}
   */
  seed?: number;
  /** @default {navigator.hardwareConcurrency} */
  threads?: number;
}

/** How a setting did on tickets left out. */
export interface RankedSetting extends RidgeSetting {
  /** Share of tickets whose class was found by the model without them. */
  readonly accuracy: number;
  /** Mean negative log-likelihood of their classes, in nats, at the temperature that suits the scores best. */
  readonly logLoss: number;
  /** By which scores are to be divided to become logits. */
  readonly temperature: number;
  /** Whether its accuracy is within one standard error of the highest, ticket by ticket. */
  readonly tied: boolean;
  /** Tickets compared on. */
  readonly n: number;
}

/** What {@linkcode chooseKernelRidge} found. */
export interface KernelRidgeChoice {
  readonly best: RankedSetting;
  /** Best first; finalists before all others, which were compared on fewer tickets. */
  readonly ranking: readonly RankedSetting[];
  /** How the best was chosen, as a sentence for reports. */
  readonly rule: string;
  readonly seed: number;
}

/** Settings around those that did best on banking77, in leave-one-out scores of its training part; the best one first. */
export const DEFAULT_SETTINGS: readonly RidgeSetting[] = [
  ...[0.1, 0.2].flatMap((lambda): RidgeSetting[] => [
    { kernel: { kind: "product", gamma: 1.5, tfidfGamma: 0.5 }, lambda },
    { kernel: { kind: "product", gamma: 1.5, tfidfGamma: 0.3 }, lambda },
    { kernel: { kind: "product", gamma: 2.5, tfidfGamma: 0.5 }, lambda },
  ]),
  ...[0.2, 0.4].flatMap((lambda): RidgeSetting[] => [
    { kernel: { kind: "sum", gamma: 2, weight: 0.3 }, lambda },
    { kernel: { kind: "sum", gamma: 3, weight: 0.3 }, lambda },
    { kernel: { kind: "embedding", gamma: 1.5 }, lambda },
    { kernel: { kind: "embedding", gamma: 2.5 }, lambda },
  ]),
];

/**
 * Finds kernel and λ by how well tickets are scored by models trained without them, which needs one factorisation a candidate
 * and no refits. First all candidates are compared on some tickets, by log loss, in which good settings differ more than in
 * the few tickets that one gets right and another not. Then the best of them are compared on more, as the best kernel gets
 * narrower the more tickets there are.
 *
 * Finalists whose accuracy is within one standard error of the highest count as tied, and the one with the lowest log loss is
 * taken. Its figures flatter it a little, as it was chosen for them.
 *
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 * @throws {RangeError} If the data can't be fitted, or there are no candidates.
 *
 * @example
 * ```ts
 * import { chooseKernelRidge } from "./choose.ts";
 * import { KernelRidge } from "./kernel_ridge.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const embeddings = matrix(4, 2, Float32Array.of(1, 0, 0.9, 0.1, 0, 1, 0.1, 0.9));
 * const targets = Int32Array.of(0, 0, 1, 1);
 * const { best } = await chooseKernelRidge({ embeddings }, targets, 2, { threads: 1 });
 * assert.equal(best.accuracy, 1);
 * await new KernelRidge({ kernel: best.kernel, lambda: best.lambda, threads: 1 }).fit({ embeddings }, targets, 2);
 * ```
 */
export async function chooseKernelRidge(
  features: KernelFeatures,
  targets: Int32Array,
  nClasses: number,
  options: ChooseKernelRidgeOptions = {},
): Promise<KernelRidgeChoice> {
  const { screenOn = 4000, finalists = 3, maxTickets = 10_000, seed = 0 } = options;
  const hasTfidf = features.tfidf !== undefined;
  const allowed = DEFAULT_SETTINGS.filter(({ kernel }) => hasTfidf || !usesTfidf(kernel));
  const { candidates = allowed } = options;
  if (candidates.length === 0) throw new RangeError("Cannot choose kernel and lambda: there are no candidates");
  for (const candidate of candidates) checkSetting(candidate, hasTfidf);
  const n = targets.length;
  const order = new Rng(seed).fork("choose").shuffle(Int32Array.from({ length: n }, (_, i) => i));
  const product = sharedProduct(options.threads);
  const compare = (settings: readonly RidgeSetting[], count: number) => {
    const rows = order.slice(0, count).sort();
    return compareOn(part(features, targets, options.groups, rows), settings, { ...options, nClasses, product });
  };
  const last = Math.min(n, maxTickets);
  const rule = "of those tied for the highest leave-one-out accuracy, the one with the lowest log loss";
  if (candidates.length <= finalists || screenOn >= last) {
    const ranking = await compare(candidates, last);
    return { best: ranking[0], ranking, rule, seed };
  }
  const screened = (await compare(candidates, screenOn)).sort((a, b) => a.logLoss - b.logLoss);
  const best = await compare(screened.slice(0, finalists).map(({ kernel, lambda }) => ({ kernel, lambda })), last);
  return { best: best[0], ranking: [...best, ...screened.slice(finalists)], rule, seed };
}

interface Part {
  readonly features: KernelFeatures;
  readonly targets: Int32Array;
  readonly groups?: Int32Array;
}

function part(features: KernelFeatures, targets: Int32Array, groups: Int32Array | undefined, rows: Int32Array): Part {
  const { embeddings, tfidf } = features;
  return {
    features: { embeddings: takeRows(embeddings, rows), tfidf: tfidf && selectRows(tfidf, rows) },
    targets: rows.map((i) => targets[i]),
    groups: groups && rows.map((i) => groups[i]),
  };
}

async function compareOn(
  { features, targets, groups }: Part,
  settings: readonly RidgeSetting[],
  options: ChooseKernelRidgeOptions & { nClasses: number; product: OrtProduct },
): Promise<RankedSetting[]> {
  const { nClasses, classWeight = "none", product, signal, progress } = options;
  const problem = ridgeProblem(features, targets, { nClasses, classWeight });
  const sizes = { nTickets: targets.length, nClasses, width: features.embeddings.columns, tfidf: features.tfidf };
  const bytes = ridgeMemory(sizes, { exactUpTo: targets.length, landmarks: 0 });
  checkMemory(bytes, availableMemory(), "compare settings on fewer tickets: maxTickets and screenOn say on how many");
  const ridge = new ExactRidge(unitFeatures(features), problem, product);
  const held: Matrix[] = [];
  for (const setting of settings) {
    const note = `${setting.kernel.kind}, lambda ${setting.lambda}, on ${targets.length} tickets`;
    progress?.({ stage: "choose", done: held.length, total: settings.length, note });
    held.push((await ridge.solve(setting, { groups, signal })).leaveOneOut!);
  }
  progress?.({ stage: "choose", done: held.length, total: held.length });
  return rank(settings, held, targets);
}

/** Those tied for the highest accuracy by log loss, then the others by accuracy. */
function rank(settings: readonly RidgeSetting[], held: readonly Matrix[], targets: Int32Array): RankedSetting[] {
  const right = held.map((scores) => targets.map((target, i) => (argmaxOfRow(scores, i) === target ? 1 : 0)));
  const accuracies = right.map((row) => row.reduce((sum, x) => sum + x, 0) / targets.length);
  const top = right[accuracies.indexOf(Math.max(...accuracies))];
  return settings.map((setting, s): RankedSetting => {
    const calibrator = new TemperatureCalibrator().fit(held[s], targets);
    return {
      ...setting,
      accuracy: accuracies[s],
      logLoss: logLoss(calibrator.apply(held[s]), targets),
      temperature: calibrator.temperature,
      tied: isTied(right[s], top),
      n: targets.length,
    };
  }).sort((a, b) => a.tied !== b.tied ? (a.tied ? -1 : 1) : a.tied ? a.logLoss - b.logLoss : b.accuracy - a.accuracy);
}
