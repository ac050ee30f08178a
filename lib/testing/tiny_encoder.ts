import { Rng, sizeOf } from "../core/mod.ts";
import { type Encoder, encoderTensors, plainBert, SPECIAL_PIECES } from "../features/transformer/mod.ts";
import { tokenTexts } from "../text/mod.ts";
import { smallTickets } from "./small_tickets.ts";

/** An encoder of the BERT family with random weights, small enough for tests to train; it knows the words of the small tickets. */
export function tinyEncoder(seed = 1): Encoder {
  const words = new Set(smallTickets().texts.flatMap((text) => tokenTexts(text.toLowerCase())));
  const pieces = [...SPECIAL_PIECES, ...[...words].filter((word) => /^[a-z]+$/.test(word))];
  const sizes = { hiddenSize: 16, layers: 2, heads: 2, intermediateSize: 32, positions: 32 };
  const { config, tokenizer } = plainBert(pieces, sizes);
  const rng = new Rng(seed);
  const tensors = encoderTensors(config).map(({ name, shape }) => {
    const size = sizeOf(shape);
    const gain = name.endsWith("LayerNorm.weight") ? 1 : 0;
    const data = Float32Array.from({ length: size }, () => gain + (name.endsWith("bias") ? 0 : 0.2 * rng.normal()));
    return [name, { shape, data }] as const;
  });
  return {
    config,
    tokenizer,
    pooling: "mean",
    normalize: false,
    maxLength: 32,
    tensors: new Map(tensors),
    digest: `tiny:${seed}`,
  };
}
