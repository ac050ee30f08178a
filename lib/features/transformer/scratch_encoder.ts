import { Rng, sha256, sizeOf } from "../../core/mod.ts";
import { normal } from "../../autograd/mod.ts";
import { tokenTexts } from "../../text/mod.ts";
import type { Pooling } from "./_sentence_modules.ts";
import type { Encoder } from "./encoder_snapshot.ts";
import { encoderTensors } from "./encoder_tensors.ts";
import { plainBert, SPECIAL_PIECES } from "./plain_bert.ts";

/** Options of {@linkcode scratchEncoder}. */
export interface ScratchEncoderOptions {
  /** @default {128} */
  hiddenSize?: number;
  /** @default {2} */
  layers?: number;
  /** @default {4} */
  heads?: number;
  /** @default {4 · hiddenSize} */
  intermediateSize?: number;
  /**
   * Most words and pieces of words that it knows.
   *
   * @default {8000}
   */
  vocabulary?: number;
  /** @default {128} */
  maxLength?: number;
  /** @default {"mean"} */
  pooling?: Pooling;
  /** @default {0} */
  seed?: number;
}

/** What the digest of such an encoder begins with: its vocabulary is of the texts it was made for. */
export const FROM_SCRATCH = "from scratch: ";

/** Texts that a word must stand in to be known whole; others are spelt by its pieces. */
const LEAST_TEXTS = 2;
/** Characters of the longest ends of words that are pieces: endings, not stems. */
const LONGEST_END = 4;

/**
 * A small encoder with random weights (normal, deviation 0.02, as BERT begins), whose vocabulary is that of some texts: their
 * frequent words, every character, and frequent ends of words, which WordPiece puts together to any other word.
 *
 * @param texts Shape `(nTexts,)`.
 *
 * @example
 * ```ts
 * import { scratchEncoder } from "./scratch_encoder.ts";
 * import { SubwordTokenizer } from "./subword_tokenizer.ts";
 * import assert from "node:assert/strict";
 *
 * const encoder = scratchEncoder(["refund my order", "refund the other order", "who ordered this"], { hiddenSize: 16 });
 * const tokens = new SubwordTokenizer(encoder.tokenizer, { maxLength: 16 });
 * assert.deepEqual(tokens.tokensOf(tokens.encode("Refund orders")), ["[CLS]", "refund", "order", "##s", "[SEP]"]);
 * ```
 */
export function scratchEncoder(texts: readonly string[], options: ScratchEncoderOptions = {}): Encoder {
  const { hiddenSize = 128, layers = 2, heads = 4, intermediateSize = 4 * hiddenSize } = options;
  const { vocabulary = 8000, maxLength = 128, pooling = "mean", seed = 0 } = options;
  if (hiddenSize % heads !== 0) {
    throw new RangeError(
      `Cannot make an encoder: hiddenSize must be a multiple of heads: current values are ${hiddenSize} and ${heads}`,
    );
  }
  const pieces = [...SPECIAL_PIECES, ...piecesOf(texts, vocabulary - SPECIAL_PIECES.length)];
  const { config, tokenizer } = plainBert(pieces, {
    hiddenSize,
    layers,
    heads,
    intermediateSize,
    positions: maxLength,
  });
  const rng = new Rng(seed).fork("encoder from scratch");
  const tensors = encoderTensors(config).map(({ name, shape }) => {
    const data = new Float32Array(sizeOf(shape));
    if (name.endsWith("LayerNorm.weight")) data.fill(1);
    else if (name.endsWith("weight")) normal(0.02)(data, shape, rng.fork(name));
    return [name, { shape, data }] as const;
  });
  return {
    config,
    tokenizer,
    pooling,
    normalize: false,
    maxLength,
    tensors: new Map(tensors),
    digest: FROM_SCRATCH + sha256(JSON.stringify({ config, pieces, seed })),
  };
}

/** The most frequent words and ends of words, after all characters; most frequent first, then in code-unit order. */
function piecesOf(texts: readonly string[], most: number): string[] {
  const seen = new Map<string, number>();
  const characters = new Set<string>();
  for (const text of texts) {
    const own = new Set<string>();
    for (const word of tokenTexts(text.toWellFormed().toLowerCase().normalize("NFD").replaceAll(/\p{Mn}/gu, ""))) {
      own.add(word);
      const letters = [...word];
      for (const letter of letters) characters.add(letter).add(`##${letter}`);
      for (let end = 2; end <= LONGEST_END && end < letters.length; end++) own.add(`##${letters.slice(-end).join("")}`);
    }
    for (const piece of own) seen.set(piece, (seen.get(piece) ?? 0) + 1);
  }
  const frequent = [...seen].filter(([piece, n]) => n >= LEAST_TEXTS && !characters.has(piece))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([piece]) => piece);
  return [...[...characters].sort(), ...frequent].slice(0, Math.max(1, most));
}
