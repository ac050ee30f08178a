import { count, percent } from "../core/format.ts";
import { Rng, type WorkOptions } from "../core/mod.ts";
import { permutationPValue, stratifiedFolds } from "../stats/mod.ts";
import { HeldOutBayes } from "./_held_out_bayes.ts";
import { chooseTickets, FOLDS, type LeftOut } from "./_signal_tickets.ts";
import { accuracy, balancedAccuracy } from "./class_counts.ts";

/** Options of {@linkcode signalTest}. */
export interface SignalTestOptions extends WorkOptions {
  /** @default {0} */
  readonly seed?: number;
  /**
   * Times that the labels are shuffled, at least `1 / alpha − 1`.
   *
   * @default {199}
   */
  readonly permutations?: number;
  /**
   * Share of label sets without any signal that may be called one with signal.
   *
   * @default {0.01}
   */
  readonly alpha?: number;
  /**
   * Least skill that counts as signal, however certain.
   *
   * @default {0.02}
   */
  readonly minSkill?: number;
  /**
   * Tickets that are looked at, drawn by chance with every label keeping its share; fewer where texts are long and labels many.
   *
   * @default {5000}
   */
  readonly maxTickets?: number;
}

/** What {@linkcode signalTest} found. */
export interface SignalTest {
  /** Whether the label depends on the text: `pValue ≤ alpha` and `skill ≥ minSkill`. */
  readonly signal: boolean;
  /** The finding in one sentence. */
  readonly summary: string;
  readonly pValue: number;
  /** Mean over the labels of the share of held-out tickets that a cheap model got right: the statistic of the test. */
  readonly balancedAccuracy: number;
  /** What balanced accuracy is under shuffled labels, on average. Always answering one label has `1 / classes`. */
  readonly permutedMean: number;
  /** Way from chance to perfection: `(balancedAccuracy − 1 / classes) / (1 − 1 / classes)`; 0 for the majority class. */
  readonly skill: number;
  /** Share of held-out tickets that the cheap model got right. */
  readonly accuracy: number;
  /** Share of tickets of the most frequent label. */
  readonly majorityAccuracy: number;
  /** Tickets looked at, no two with the same text. */
  readonly n: number;
  /** Labels looked at. */
  readonly classes: number;
  /** Tickets that were not looked at, and why. */
  readonly leftOut: LeftOut;
  readonly permutations: number;
  readonly alpha: number;
  readonly minSkill: number;
  readonly seed: number;
}

/**
 * Is there any signal in the texts about the labels? A permutation test (Ojala and Garriga,
 * https://jmlr.org/papers/v11/ojala10a.html) of the balanced accuracy that a cheap model, complement naive Bayes on words, reaches in
 * 5-fold cross-validation, against what it reaches on shuffled labels.
 *
 * The test promises to call at most `alpha` of all label sets that have nothing to do with the texts a signal. To keep the
 * promise, only one ticket is taken of those with the same text, and of up to 9 with nearly the same: a ticket sent again would give
 * its label away to another fold. More than that are a template, and which label a template gets is signal. Balanced
 * accuracy, not accuracy, is tested because it finds signal about rare labels too, and because the majority class, whatever its
 * share, scores exactly chance. Signal needs a `skill` of at least `minSkill` besides, so that a trace that is certain but of no
 * use is not called signal.
 *
 * "No signal" means that none was found: with few tickets a weak one can be missed. `summary` says how many there were.
 *
 * @param texts Shape `(nTickets,)`.
 * @param labels Shape `(nTickets,)`.
 * @throws {RangeError} If the lengths differ or an option is out of range.
 *
 * @example
 * ```ts
 * import { signalTest } from "./signal.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = Array.from({ length: 60 }, (_, i) => `${["refund my order", "cannot log in"][i % 2]} please ${i}`);
 * const { signal, pValue } = await signalTest(texts, texts.map((text) => (text.startsWith("refund") ? "refund" : "account")));
 * assert.ok(signal && pValue === 1 / 200);
 *
 * const nonsense = await signalTest(texts, texts.map((_, i) => (i * i) % 7 < 3 ? "refund" : "account"));
 * assert.equal(nonsense.signal, false);
 * ```
 */
export async function signalTest(
  texts: readonly string[],
  labels: readonly string[],
  options: SignalTestOptions = {},
): Promise<SignalTest> {
  const { seed = 0, permutations = 199, alpha = 0.01, minSkill = 0.02, maxTickets = 5000 } = options;
  const { signal: abort, progress } = options;
  checkOptions(texts, labels, { permutations, alpha, minSkill, maxTickets });
  const rng = new Rng(seed).fork("signal");

  const { rows, classes, leftOut, bag } = chooseTickets(texts, labels, maxTickets, rng);
  const settings = { permutations, alpha, minSkill, seed };
  if (classes.length < 2) return cannotTell(classes.length, rows.length, leftOut, settings);

  const index = new Map(classes.map((label, c) => [label, c]));
  const targets = Int32Array.from(rows, (i) => index.get(labels[i])!);
  // Folds that do not look at the labels, so that shuffled labels meet them exactly as the true ones do.
  const folds = stratifiedFolds(new Uint8Array(rows.length), FOLDS, rng);
  const model = new HeldOutBayes(bag, classes.length, folds, FOLDS);
  const observed = model.run(targets);
  const statistic = balancedAccuracy(observed);
  const permuted: number[] = [];
  while (permuted.length < permutations) {
    permuted.push(balancedAccuracy(model.run(rng.shuffle(targets))));
    if (permuted.length % 10 === 0) {
      progress?.({ stage: "signal test", done: permuted.length, total: permutations });
      await new Promise((resolve) => setTimeout(resolve)); // lets Ctrl-C and the page in
      abort?.throwIfAborted();
    }
  }

  const pValue = permutationPValue(statistic, permuted);
  const chance = 1 / classes.length;
  const skill = (statistic - chance) / (1 - chance);
  const found = pValue <= alpha && skill >= minSkill;
  const result = {
    pValue,
    balancedAccuracy: statistic,
    permutedMean: permuted.reduce((sum, x) => sum + x, 0) / permutations,
    skill,
    accuracy: accuracy(observed),
    majorityAccuracy: Math.max(...observed.support) / observed.n,
    n: rows.length,
    classes: classes.length,
  };
  return {
    signal: found,
    summary: summarise(found, result, permutations),
    ...result,
    leftOut,
    ...settings,
  };
}

function summarise(
  found: boolean,
  { pValue, balancedAccuracy, n, classes }: Pick<SignalTest, "pValue" | "balancedAccuracy" | "n" | "classes">,
  permutations: number,
): string {
  const evidence =
    `a cheap model finds ${percent(balancedAccuracy)} of the tickets of a label, chance ${percent(1 / classes)}` +
    ` (p = ${pValue.toFixed(3)}, ${permutations} permutations, ${count(n)} tickets, ${classes} labels)`;
  return found
    ? `the labels depend on the texts: ${evidence}`
    : `no sign that the labels depend on the texts: ${evidence}`;
}

function cannotTell(
  classes: number,
  n: number,
  leftOut: LeftOut,
  settings: Pick<SignalTest, "permutations" | "alpha" | "minSkill" | "seed">,
): SignalTest {
  return {
    signal: false,
    summary:
      `cannot tell whether the labels depend on the texts: ${classes === 0 ? "no label has" : "only one label has"} ` +
      `at least ${FOLDS} different texts`,
    pValue: 1,
    balancedAccuracy: classes,
    permutedMean: classes,
    skill: 0,
    accuracy: classes,
    majorityAccuracy: classes,
    n,
    classes,
    leftOut,
    ...settings,
    permutations: 0,
  };
}

function checkOptions(
  texts: readonly string[],
  labels: readonly string[],
  { permutations, alpha, minSkill, maxTickets }: Required<
    Pick<SignalTestOptions, "permutations" | "alpha" | "minSkill" | "maxTickets">
  >,
): void {
  const refuse = (rule: string) => {
    throw new RangeError(`Cannot test for signal: ${rule}`);
  };
  if (texts.length !== labels.length) {
    refuse(`there must be one label a text: there are ${texts.length} texts and ${labels.length} labels`);
  }
  if (!(alpha > 0 && alpha < 1)) refuse(`alpha must be in (0, 1): current value is ${alpha}`);
  if (!(minSkill >= 0 && minSkill < 1)) refuse(`minSkill must be in [0, 1): current value is ${minSkill}`);
  if (!(maxTickets >= 2 * FOLDS)) refuse(`maxTickets must be >= ${2 * FOLDS}: current value is ${maxTickets}`);
  const least = Math.ceil(1 / alpha - 1e-9) - 1;
  if (!(Number.isInteger(permutations) && permutations >= least)) {
    refuse(
      `permutations must be an integer >= ${least}, or no p-value can reach ${alpha}: current value is ${permutations}`,
    );
  }
}
