import { fromHalves, type Matrix, matrix, type Snapshot, type Tensor, toHalves } from "../../core/mod.ts";
import { Graph, openSession, type OrtSession } from "../../autograd/mod.ts";
import type { Embedder } from "../embedder.ts";
import type { Pooling } from "./_sentence_modules.ts";
import { batchByLength } from "./batch_by_length.ts";
import type { EncoderConfig } from "./encoder_config.ts";
import { encoderGraph, pool } from "./encoder_graph.ts";
import { encoderTensors } from "./encoder_tensors.ts";
import { padBatch } from "./pad_batch.ts";
import type { Pretrained } from "./read_pretrained.ts";
import { SubwordTokenizer } from "./subword_tokenizer.ts";
import type { TokenizerFiles } from "./tokenizer_files.ts";

/** Options of {@linkcode PretrainedEmbedder}. */
export interface PretrainedEmbedderOptions {
  /**
   * Most tokens of a text that are read; at most what the model was made for.
   *
   * @default {128}
   */
  maxLength?: number;
  /** @default {navigator.hardwareConcurrency} */
  threads?: number;
}

/** What is needed of a pretrained model to embed with it. */
type Encoder = Pick<Pretrained, "config" | "tokenizer" | "pooling" | "normalize" | "maxLength" | "tensors" | "digest">;

/** Texts that go through the model together. */
const BATCH = 32;

/** Name of the graph's output. */
const OUTPUT = "embedding";

/**
 * Vectors of texts by a pretrained encoder that stays as it is, in float32.
 *
 * @example
 * ```ts ignore
 * const embedder = new PretrainedEmbedder(await readPretrained("models/all-MiniLM-L6-v2"));
 * const { data } = embedder.embed(["This is an example sentence"]); // 384 numbers, of length 1
 * ```
 */
export class PretrainedEmbedder implements Embedder {
  readonly #encoder: Encoder;
  readonly #threads?: number;
  readonly #tokenizer: SubwordTokenizer;
  #session?: OrtSession;

  constructor(encoder: Encoder, options: PretrainedEmbedderOptions = {}) {
    const { maxLength = 128, threads } = options;
    this.#encoder = encoder;
    this.#threads = threads;
    this.#tokenizer = new SubwordTokenizer(encoder.tokenizer, { maxLength: Math.min(maxLength, encoder.maxLength) });
  }

  get dimensions(): number {
    return this.#encoder.config.hiddenSize;
  }

  /** SHA-256 of what decides the vectors: two embedders with the same one give the same vectors. */
  get digest(): string {
    return `${this.#encoder.digest}:${this.#tokenizer.maxLength}`;
  }

  embed(texts: readonly string[]): Matrix {
    const { config: { padId, hiddenSize } } = this.#encoder;
    const out = matrix(texts.length, hiddenSize);
    const ids = this.#tokenizer.encodeAll(texts);
    const session = this.#session ??= this.#open();
    for (const batch of batchByLength(ids.map(({ length }) => length), { batchSize: BATCH })) {
      const { rows, columns, ids: tokens, mask } = padBatch(Array.from(batch, (i) => ids[i]), { padId });
      const shape = [rows, columns];
      const { [OUTPUT]: vectors } = session.run({
        input_ids: session.tensor("int64", tokens, shape),
        attention_mask: session.tensor("int64", BigInt64Array.from(mask, BigInt), shape),
      });
      const data = vectors.data as Float32Array;
      batch.forEach((text, row) =>
        out.data.set(data.subarray(row * hiddenSize, (row + 1) * hiddenSize), text * hiddenSize)
      );
    }
    return out;
  }

  toSnapshot(): Snapshot {
    const { config, tokenizer, pooling, normalize, maxLength, tensors, digest } = this.#encoder;
    const weights = [...tensors].map(([name, { data, shape }]): [string, Tensor] => [name, lossless(data, shape)]);
    return {
      kind: "PretrainedEmbedder",
      config: {
        config: { ...config },
        pooling,
        normalize,
        maxLength,
        maxTokens: this.#tokenizer.maxLength,
        digest,
      },
      tensors: {
        ...Object.fromEntries(weights),
        tokenizer: jsonTensor(tokenizer.tokenizer),
        tokenizer_config: jsonTensor(tokenizer.config),
      },
    };
  }

  /** Reads `toSnapshot` back: vectors are the same, to the bit. */
  static fromSnapshot({ config, tensors }: Snapshot): PretrainedEmbedder {
    const { config: encoder, pooling, normalize, maxLength, maxTokens, digest } = config as unknown as {
      config: EncoderConfig;
      pooling: Pooling;
      normalize: boolean;
      maxLength: number;
      maxTokens: number;
      digest: string;
    };
    const weights = encoderTensors(encoder).map(({ name, shape }) => {
      const tensor = tensors[name];
      const data = tensor.data instanceof Uint8Array ? fromHalves(tensor) : tensor.data as Float32Array<ArrayBuffer>;
      return [name, { shape, data }] as const;
    });
    const tokenizer: TokenizerFiles = {
      tokenizer: parsed(tensors.tokenizer),
      config: parsed(tensors.tokenizer_config),
    };
    const parts = { config: encoder, tokenizer, pooling, normalize, maxLength, tensors: new Map(weights), digest };
    return new PretrainedEmbedder(parts, { maxLength: maxTokens });
  }

  #open(): OrtSession {
    const { config, tensors, pooling, normalize } = this.#encoder;
    const graph = new Graph({ mode: "export", weights: (name) => tensors.get(name)!.data });
    graph.output(pool(encoderGraph(graph, config), { pooling, normalize }), OUTPUT);
    // Lengths vary from batch to batch: an arena would keep the memory of them all.
    return openSession(graph.toBytes(), { threads: this.#threads, arena: false });
  }
}

/** Weights in 16 bits where nothing is lost by it, as of models that are published so. */
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
