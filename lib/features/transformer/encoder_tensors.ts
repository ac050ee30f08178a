import type { EncoderConfig } from "./encoder_config.ts";

/** A weight of an encoder. */
export interface EncoderTensor {
  /** That of BERT without any prefix, whatever the architecture. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Whether it is a table of which a batch reads few rows. */
  readonly rows: boolean;
}

/**
 * All weights of an encoder, in the order of the computation; dense weights have shape `(out, in)`, as PyTorch keeps them.
 *
 * What a model has on top of its last layer, a pooler or a head, is none of these.
 *
 * @example
 * ```ts
 * import { encoderTensors } from "./encoder_tensors.ts";
 * import { readEncoderConfig } from "./encoder_config.ts";
 * import assert from "node:assert/strict";
 *
 * const config = readEncoderConfig({
 *   model_type: "bert", hidden_size: 384, num_hidden_layers: 6, num_attention_heads: 12, intermediate_size: 1536,
 *   vocab_size: 30522, max_position_embeddings: 512,
 * }, "config.json");
 * const sizes = encoderTensors(config).map(({ shape }) => shape.reduce((product, size) => product * size, 1));
 * assert.equal(sizes.reduce((sum, size) => sum + size), 22_565_376); // MiniLM-L6-H384 without its pooler
 * ```
 */
export function encoderTensors(config: EncoderConfig): EncoderTensor[] {
  const { hiddenSize, intermediateSize, layers, vocabularySize, positions, tokenTypes } = config;
  const norm = (name: string) => pair(name, [hiddenSize], [hiddenSize]);
  const dense = (name: string, from: number, to: number) => pair(name, [to, from], [to]);
  const out: EncoderTensor[] = [
    { name: "embeddings.word_embeddings.weight", shape: [vocabularySize, hiddenSize], rows: true },
    { name: "embeddings.position_embeddings.weight", shape: [positions, hiddenSize], rows: false },
  ];
  if (tokenTypes > 0) {
    out.push({ name: "embeddings.token_type_embeddings.weight", shape: [tokenTypes, hiddenSize], rows: false });
  }
  out.push(...norm("embeddings.LayerNorm"));
  for (let layer = 0; layer < layers; layer++) {
    const at = `encoder.layer.${layer}`;
    for (const part of ["query", "key", "value"]) {
      out.push(...dense(`${at}.attention.self.${part}`, hiddenSize, hiddenSize));
    }
    out.push(
      ...dense(`${at}.attention.output.dense`, hiddenSize, hiddenSize),
      ...norm(`${at}.attention.output.LayerNorm`),
      ...dense(`${at}.intermediate.dense`, hiddenSize, intermediateSize),
      ...dense(`${at}.output.dense`, intermediateSize, hiddenSize),
      ...norm(`${at}.output.LayerNorm`),
    );
  }
  return out;
}

function pair(name: string, weight: readonly number[], bias: readonly number[]): EncoderTensor[] {
  return [{ name: `${name}.weight`, shape: weight, rows: false }, { name: `${name}.bias`, shape: bias, rows: false }];
}
