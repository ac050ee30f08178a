/**
 * Words as numbers: tokens in the manner of GloVe, vectors learnt elsewhere, and vocabularies.
 *
 * @example
 * ```ts
 * import { WordVocabulary } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const vocabulary = WordVocabulary.learn(["where is my card", "my card is lost"]);
 * assert.equal(vocabulary.encode("is my card lost", { maxLength: 48 }).length, 4);
 * ```
 *
 * @module
 */
export { wordTokenizerFiles } from "./word_tokenizer_files.ts";
export { wordTokens } from "./word_tokens.ts";
export { readWordVectors, type ReadWordVectorsOptions, type WordVectors } from "./word_vectors.ts";
export { PADDING, UNKNOWN, WordVocabulary, type WordVocabularyOptions } from "./word_vocabulary.ts";
