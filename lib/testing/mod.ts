/**
 * What tests share: the rules that every classifier keeps in executable form, equality with a tolerance, small tickets.
 *
 * @example
 * ```ts
 * import { assertClose, CLASSIFIER_CHECKS } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assertClose(Math.sqrt(2) ** 2, 2);
 * assert(CLASSIFIER_CHECKS.some(({ rule }) => rule.startsWith("only labels seen in training")));
 * ```
 *
 * @module
 */
export { checkClassifier, CLASSIFIER_CHECKS, type ClassifierCheck, type ClassifierSetup } from "./check_classifier.ts";
export { checkVectorizer, VECTORIZER_CHECKS, type VectorizerCheck, type VectorizerSetup } from "./check_vectorizer.ts";
export {
  assertAllClose,
  assertClose,
  assertMatrixClose,
  assertSameBits,
  throughJsonAndBytes,
  type Tolerance,
} from "./equality.ts";
export { smallTickets } from "./small_tickets.ts";
