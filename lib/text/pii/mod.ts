/**
 * Personal data in texts: where it stands, and how to show a text without it.
 *
 * @example
 * ```ts
 * import { findPii, maskPii } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "Write to ann.lee@example.com";
 * assert.equal(maskPii(text, findPii(text)), "Write to a…@…");
 * ```
 *
 * @module
 */
export {
  evaluatePii,
  type EvaluatePiiOptions,
  type PiiEvaluation,
  type PiiMistake,
  type PiiScore,
  type Share,
  type SpanScore,
} from "./evaluate_pii.ts";
export { findPii, type FindPiiOptions } from "./find_pii.ts";
export {
  LABELLED_PARTS,
  type LabelledPart,
  type LabelledSentence,
  labelledSentences,
  parseLabelled,
  withInventedNames,
} from "./labelled_sentences.ts";
export { maskPii } from "./mask_pii.ts";
export { PiiHasher } from "./pii_hasher.ts";
export { PERSONAL_KINDS, PII_KINDS, type PiiKind, type PiiSpan } from "./pii_span.ts";
export { PiiVault, tokensIn } from "./pii_vault.ts";
export { REDACT_MODES, type RedactMode, type RedactOptions, redactPii } from "./redact_pii.ts";
