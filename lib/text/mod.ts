/**
 * From a message to what can be counted: the customer's own words, one spelling, tokens, n-grams.
 *
 * @example
 * ```ts
 * import { customerWords, normalise, tokenTexts } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const { text } = customerWords("<p>I don’t see order&nbsp;#4711!</p><p>Regards,<br>Ann</p>");
 * assert.deepEqual(tokenTexts(normalise(text)), ["i", "don't", "see", "order", "#4711"]);
 * ```
 *
 * @module
 */
export { type CustomerWords, customerWords, type Removable } from "./customer_words.ts";
export { frontMatterValue } from "./front_matter.ts";
export { charNgrams, charNgramsInWords, type NgramRange, wordNgrams } from "./ngrams.ts";
export { type Maskable, normalise, type NormaliseOptions } from "./normalise.ts";
export { type Token, tokenise, type TokeniseOptions, type TokenKind, tokenTexts } from "./tokenise.ts";
export {
  createLanguageDetector,
  type DetectedLanguage,
  type LanguageDetector,
  type LanguageDetectorOptions,
} from "./detect_language.ts";
export { detectLanguages } from "./detect_languages.ts";
export { duplicateKey, type DuplicateKeyOptions } from "./duplicate_key.ts";
export type { NearDuplicatesOptions } from "./_copies.ts";
export { type NearDuplicates, nearDuplicates, type NearPair } from "./near_duplicates.ts";
export { nearDuplicatesBetween, type NearMatch } from "./near_duplicates_between.ts";
export { STOP_WORD_LANGUAGES, stopWords } from "./stop_words.ts";
export { type TextMeasures, textMeasures } from "./text_measures.ts";
export { AUTO_REPLY_KINDS, type AutoReply, type AutoReplyKind, detectAutoReply } from "./auto_reply.ts";
export {
  ENCODING_DAMAGE_KINDS,
  type EncodingDamage,
  type EncodingDamageKind,
  findEncodingDamage,
  repairEncoding,
} from "./encoding_damage.ts";
export { scoreSpam, type SpamReason, type SpamScore } from "./spam.ts";
export { type TemplateField, templateFields } from "./template_fields.ts";
export { type TemplateGroup, templateGroups, type TemplateGroupsOptions } from "./template_groups.ts";
