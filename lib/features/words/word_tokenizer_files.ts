import type { Json } from "../../core/mod.ts";
import { TOKEN } from "./word_tokens.ts";
import { PADDING, UNKNOWN, type WordVocabulary } from "./word_vocabulary.ts";

/** What JavaScript means by `\S`, in letters that mean the same to the regular expressions of Python's tokenizers. */
const NO_SPACE = String.raw`[^\x{9}-\x{d}\x{2028}\x{2029}\x{feff}\p{Zs}]`;

/** Names of the two rows that no word has. */
const PADDING_TOKEN = "[PAD]";
const UNKNOWN_TOKEN = "[UNK]";

/**
 * A vocabulary of words as `tokenizer.json` and `tokenizer_config.json`, from which Python's tokenizers and transformers.js give the
 * same ids as {@linkcode WordVocabulary.encode}. WordPiece without parts of words knows a word whole or not at all.
 *
 * Two things are not in them: a text without any word, which is no ids here and one unknown word there; and that a final sigma is
 * lower case in another way in Rust.
 *
 * @param options `maxLength`: words of a text that are read.
 *
 * @example
 * ```ts
 * import { wordTokenizerFiles, WordVocabulary } from "./mod.ts";
 * import { SubwordTokenizer } from "../transformer/subword_tokenizer.ts";
 * import assert from "node:assert/strict";
 *
 * const vocabulary = new WordVocabulary(["ca", "n't", "pay"]);
 * const tokenizer = new SubwordTokenizer(wordTokenizerFiles(vocabulary, { maxLength: 48 }), { maxLength: 48 });
 * assert.deepEqual([...tokenizer.encode("I CAN’T pay")], [1, 2, 3, 4]);
 * ```
 */
export function wordTokenizerFiles(
  { words }: WordVocabulary,
  { maxLength }: { maxLength: number },
): { tokenizer: Record<string, Json>; config: Record<string, Json> } {
  const vocab = [[PADDING_TOKEN, PADDING], [UNKNOWN_TOKEN, UNKNOWN], ...words.map((word, i) => [word, i + 2])];
  return {
    tokenizer: {
      version: "1.0",
      truncation: { direction: "Right", max_length: maxLength, strategy: "LongestFirst", stride: 0 },
      padding: null,
      added_tokens: [],
      normalizer: {
        type: "Sequence",
        normalizers: [{ type: "Lowercase" }, { type: "Replace", pattern: { String: "’" }, content: "'" }],
      },
      pre_tokenizer: {
        type: "Split",
        pattern: { Regex: TOKEN.source.replace("\\S", NO_SPACE) },
        behavior: "Removed",
        invert: true,
      },
      post_processor: null,
      decoder: null,
      model: {
        type: "WordPiece",
        unk_token: UNKNOWN_TOKEN,
        continuing_subword_prefix: "##",
        max_input_chars_per_word: words.reduce((most, { length }) => Math.max(most, length), 1),
        vocab: Object.fromEntries(vocab),
      },
    },
    config: {
      tokenizer_class: "PreTrainedTokenizerFast",
      model_max_length: maxLength,
      pad_token: PADDING_TOKEN,
      unk_token: UNKNOWN_TOKEN,
    },
  };
}
