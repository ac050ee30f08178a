import type { EncoderConfig } from "./encoder_config.ts";
import type { TokenizerFiles } from "./tokenizer_files.ts";

/** Pieces that every vocabulary begins with, in this order. */
export const SPECIAL_PIECES: readonly string[] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

/** Sizes of an encoder that are not BERT's own. */
export type BertSizes = Pick<EncoderConfig, "hiddenSize" | "layers" | "heads" | "intermediateSize" | "positions">;

/**
 * Settings and WordPiece tokeniser of a BERT of any size and vocabulary, as a `config.json` and a `tokenizer.json` would say them.
 *
 * @param pieces The vocabulary; begins with {@linkcode SPECIAL_PIECES}.
 *
 * @example
 * ```ts
 * import { plainBert, SPECIAL_PIECES } from "./plain_bert.ts";
 * import assert from "node:assert/strict";
 *
 * const sizes = { hiddenSize: 16, layers: 2, heads: 2, intermediateSize: 32, positions: 32 };
 * assert.equal(plainBert([...SPECIAL_PIECES, "refund", "##s"], sizes).config.vocabularySize, 6);
 * ```
 */
export function plainBert(
  pieces: readonly string[],
  { hiddenSize, layers, heads, intermediateSize, positions }: BertSizes,
): { config: EncoderConfig; tokenizer: TokenizerFiles } {
  return {
    config: {
      architecture: "bert",
      hiddenSize,
      layers,
      heads,
      intermediateSize,
      vocabularySize: pieces.length,
      positions,
      positionOffset: 0,
      tokenTypes: 2,
      layerNormEpsilon: 1e-12,
      activation: "gelu",
      hiddenDropout: 0.1,
      attentionDropout: 0.1,
      padId: 0,
    },
    tokenizer: {
      tokenizer: {
        added_tokens: [],
        normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
        pre_tokenizer: { type: "BertPreTokenizer" },
        model: {
          type: "WordPiece",
          unk_token: "[UNK]",
          continuing_subword_prefix: "##",
          max_input_chars_per_word: 100,
          vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
        },
        post_processor: { type: "BertProcessing", sep: ["[SEP]", 3], cls: ["[CLS]", 2] },
        decoder: { type: "WordPiece", prefix: "##", cleanup: true },
      },
      config: {},
    },
  };
}
