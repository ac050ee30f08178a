import { fromHalves, type Snapshot, type Tensor, toHalves } from "../../core/mod.ts";
import type { Pooling } from "./_sentence_modules.ts";
import type { EncoderConfig } from "./encoder_config.ts";
import { encoderTensors } from "./encoder_tensors.ts";
import type { Pretrained } from "./read_pretrained.ts";
import type { TokenizerFiles } from "./tokenizer_files.ts";

/** What is needed of a pretrained model to compute with it. */
export type Encoder = Pick<
  Pretrained,
  "config" | "tokenizer" | "pooling" | "normalize" | "maxLength" | "tensors" | "digest"
>;

/** An encoder as data: weights by the hub's names, in 16 bits where nothing is lost by it, and its tokeniser. */
export function encoderSnapshot({ config, tokenizer, tensors, ...others }: Encoder): Snapshot {
  const { pooling, normalize, maxLength, digest } = others;
  const weights = [...tensors].map(([name, { data, shape }]): [string, Tensor] => [name, lossless(data, shape)]);
  return {
    kind: "PretrainedEncoder",
    config: { config: { ...config }, pooling, normalize, maxLength, digest },
    tensors: {
      ...Object.fromEntries(weights),
      tokenizer: jsonTensor(tokenizer.tokenizer),
      tokenizer_config: jsonTensor(tokenizer.config),
    },
  };
}

/** Reads {@linkcode encoderSnapshot} back. */
export function restoreEncoder(snapshot: Snapshot): Encoder {
  const { config, ...others } = snapshot.config as unknown as {
    config: EncoderConfig;
    pooling: Pooling;
    normalize: boolean;
    maxLength: number;
    digest: string;
  };
  const weights = encoderTensors(config).map(({ name, shape }) => {
    const tensor = snapshot.tensors[name];
    const data = tensor.data instanceof Uint8Array ? fromHalves(tensor) : tensor.data as Float32Array<ArrayBuffer>;
    return [name, { shape, data }] as const;
  });
  const tokenizer = {
    tokenizer: parsed(snapshot.tensors.tokenizer),
    config: parsed(snapshot.tensors.tokenizer_config),
  };
  return { ...others, config, tokenizer, tensors: new Map(weights) };
}

function lossless(data: Float32Array, shape: readonly number[]): Tensor {
  const halves = data.every((value) => Math.f16round(value) === value);
  return halves ? toHalves(data) : { shape, data };
}

function jsonTensor(value: unknown): Tensor {
  const data = new TextEncoder().encode(JSON.stringify(value));
  return { shape: [data.length], data };
}

function parsed({ data }: Tensor): TokenizerFiles["config"] {
  return JSON.parse(new TextDecoder().decode(data as Uint8Array));
}
