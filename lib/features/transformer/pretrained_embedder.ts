import type { Matrix, Snapshot } from "../../core/mod.ts";
import { Graph } from "../../autograd/mod.ts";
import type { Embedder } from "../embedder.ts";
import { encoderGraph, pool } from "./encoder_graph.ts";
import { type Encoder, encoderSnapshot, restoreEncoder } from "./encoder_snapshot.ts";
import { SubwordTokenizer } from "./subword_tokenizer.ts";
import { TextSession } from "./text_session.ts";

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

/**
 * Vectors of texts by a pretrained encoder that stays as it is, in float32.
 *
 * @example
 * ```ts ignore
 * const embedder = new PretrainedEmbedder(await readPretrained("models/all-MiniLM-L6-v2"));
 * const { data } = embedder.embed(["This is an example sentence"]); // 384 numbers
 * ```
 */
export class PretrainedEmbedder implements Embedder, Disposable {
  readonly #encoder: Encoder;
  readonly #tokenizer: SubwordTokenizer;
  readonly #session: TextSession;

  constructor(encoder: Encoder, options: PretrainedEmbedderOptions = {}) {
    const { maxLength = 128, threads } = options;
    const { config, pooling, normalize, tensors } = encoder;
    this.#encoder = encoder;
    this.#tokenizer = new SubwordTokenizer(encoder.tokenizer, { maxLength: Math.min(maxLength, encoder.maxLength) });
    this.#session = new TextSession({
      tokenizer: this.#tokenizer,
      padId: config.padId,
      columns: config.hiddenSize,
      threads,
      model: () => {
        const graph = new Graph({ mode: "export", weights: (name) => tensors.get(name)!.data });
        const output = graph.output(pool(encoderGraph(graph, config), { pooling, normalize }));
        return { bytes: graph.toBytes(), output };
      },
    });
  }

  get dimensions(): number {
    return this.#encoder.config.hiddenSize;
  }

  /** What decides the vectors: two embedders with the same one give the same vectors. */
  get digest(): string {
    return `${this.#encoder.digest}:${this.#tokenizer.maxLength}`;
  }

  embed(texts: readonly string[]): Matrix {
    return this.#session.run(texts);
  }

  /** Gives the memory of the runtime back at once; the next texts take it again. */
  [Symbol.dispose](): void {
    this.#session[Symbol.dispose]();
  }

  toSnapshot(): Snapshot {
    return {
      kind: "PretrainedEmbedder",
      config: { maxLength: this.#tokenizer.maxLength },
      tensors: {},
      parts: { encoder: encoderSnapshot(this.#encoder) },
    };
  }

  /** Reads `toSnapshot` back: vectors are the same, to the bit. */
  static fromSnapshot({ config, parts }: Snapshot): PretrainedEmbedder {
    return new PretrainedEmbedder(restoreEncoder(parts!.encoder), { maxLength: Number(config.maxLength) });
  }
}
