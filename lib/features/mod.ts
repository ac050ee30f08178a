/**
 * Texts to sparse rows of numbers.
 *
 * @example
 * ```ts
 * import { TfidfVectorizer } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = new TfidfVectorizer({ ngramRange: [1, 2] }).fitTransform(["charged twice", "charged once"]);
 * assert.deepEqual([rows.rows, rows.columns], [2, 5]);
 * ```
 *
 * @module
 */
export type { Norm } from "./_row_builder.ts";
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from "./analyzer.ts";
export type { CsrMatrix } from "./csr_matrix.ts";
export { denseRow, selectRows, stackColumns } from "./csr_operations.ts";
export {
  type DistinctiveTerm,
  type DistinctiveTerms,
  distinctiveTerms,
  distinctiveTermsBetween,
  type DistinctiveTermsOptions,
  type TermsOfClass,
} from "./distinctive_terms.ts";
export { FeatureUnion } from "./feature_union.ts";
export { HashingVectorizer, type HashingVectorizerOptions } from "./hashing_vectorizer.ts";
export { restoreVectorizer } from "./restore_vectorizer.ts";
export { TfidfVectorizer, type TfidfVectorizerOptions } from "./tfidf_vectorizer.ts";
export type { Vectorizer } from "./vectorizer.ts";
export { type ScannedVocabulary, scanVocabulary, type VocabularyScan, type Whose } from "./vocabulary_scan.ts";
export { WordCharTfidf, type WordCharTfidfOptions } from "./word_char_tfidf.ts";
