import { Rng, sizeOf } from "../core/mod.ts";
import { type Encoder, type EncoderConfig, encoderTensors } from "../features/transformer/mod.ts";
import { tokenTexts } from "../text/mod.ts";
import { smallTickets } from "./small_tickets.ts";

/** An encoder of the BERT family with random weights, small enough for tests to train; it knows the words of the small tickets. */
export function tinyEncoder(seed = 1): Encoder {
  const words = new Set(smallTickets().texts.flatMap((text) => tokenTexts(text.toLowerCase())));
  const pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ...[...words].filter((word) => /^[a-z]+$/.test(word))];
  const config: EncoderConfig = {
    architecture: "bert",
    hiddenSize: 16,
    layers: 2,
    heads: 2,
    intermediateSize: 32,
    vocabularySize: pieces.length,
    positions: 32,
    positionOffset: 0,
    tokenTypes: 2,
    layerNormEpsilon: 1e-12,
    activation: "gelu",
    hiddenDropout: 0.1,
    attentionDropout: 0.1,
    padId: 0,
  };
  const rng = new Rng(seed);
  const tensors = encoderTensors(config).map(({ name, shape }) => {
    const size = sizeOf(shape);
    const gain = name.endsWith("LayerNorm.weight") ? 1 : 0;
    const data = Float32Array.from({ length: size }, () => gain + (name.endsWith("bias") ? 0 : 0.2 * rng.normal()));
    return [name, { shape, data }] as const;
  });
  return {
    config,
    tokenizer: {
      tokenizer: {
        added_tokens: [],
        normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
        pre_tokenizer: { type: "BertPreTokenizer" },
        model: {
          type: "WordPiece",
          unk_token: "[UNK]",
          continuing_subword_prefix: "##",
          vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
        },
        post_processor: { type: "BertProcessing", cls: ["[CLS]", 2], sep: ["[SEP]", 3] },
        decoder: null,
      },
      config: {},
    },
    pooling: "mean",
    normalize: false,
    maxLength: 32,
    tensors: new Map(tensors),
    digest: `tiny:${seed}`,
  };
}
