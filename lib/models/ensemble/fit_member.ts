import { Rng, type WorkOptions } from "../../core/mod.ts";
import { crossValidatedScores, foldsOfTexts } from "../_unseen_scores.ts";
import { type Classifier, isSelfScoring, type UnseenScores } from "../classifier.ts";

/** A member of an ensemble, trained on all tickets, and what pools learn from. */
export interface FittedMember {
  readonly member: Classifier;
  readonly unseen: UnseenScores;
}

/**
 * Folds of an ensemble: in which members are trained that can be trained once a fold, and poolings are compared.
 *
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 * @returns Fold of each ticket, shape `(nTickets,)`.
 */
export function foldsOfMembers(
  texts: readonly string[],
  targets: Int32Array,
  { folds, seed }: { folds: number; seed: number },
): Int32Array {
  return foldsOfTexts(texts, targets, folds, new Rng(seed).fork("ensemble"));
}

/**
 * Trains a member on all tickets, and finds how it scores tickets that it has not seen: in its own way, or by training it once a
 * fold.
 *
 * @param make Makes the unfitted member.
 * @param options `folds` are those of {@linkcode foldsOfMembers}; `seed` chooses what a member holds out that does so.
 */
export async function fitMember(
  make: () => Classifier,
  texts: readonly string[],
  labels: readonly string[],
  { folds, seed, ...work }: WorkOptions & { folds: Int32Array; seed: number },
): Promise<FittedMember> {
  const member = make();
  if (isSelfScoring(member)) return { member, unseen: await member.fitAndScore(texts, labels, { seed, ...work }) };
  const unseen = await crossValidatedScores(make, texts, labels, { folds, ...work });
  await member.fit(texts, labels, work);
  return { member, unseen };
}
