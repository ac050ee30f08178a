import { type Matrix, matrix } from "../../core/mod.ts";
import { openSession, type OrtSession } from "../../autograd/mod.ts";
import { batchByLength } from "./batch_by_length.ts";
import { padBatch } from "./pad_batch.ts";
import type { SubwordTokenizer } from "./subword_tokenizer.ts";

/** Options of {@linkcode TextSession}. */
export interface TextSessionOptions {
  readonly tokenizer: SubwordTokenizer;
  /** Id of the token that fills up short texts of a batch. */
  readonly padId: number;
  /** Numbers that the graph gives for a text. */
  readonly columns: number;
  /** The model and the name of its output, asked for when the first text comes. */
  readonly model: () => { bytes: Uint8Array; output: string };
  /** @default {navigator.hardwareConcurrency} */
  readonly threads?: number;
}

/** Texts that go through the model together. */
const BATCH = 32;

/**
 * A model that makes numbers of tokens, run on texts: from `input_ids` and `attention_mask`, int64 `(B, T)`, to float32
 * `(B, columns)`.
 */
export class TextSession implements Disposable {
  readonly #options: TextSessionOptions;
  #open?: { readonly session: OrtSession; readonly output: string };

  constructor(options: TextSessionOptions) {
    this.#options = options;
  }

  /** What the graph says of texts, shape `(nTexts, columns)`; texts of like length go through together. */
  run(texts: readonly string[]): Matrix {
    const { tokenizer, padId, columns } = this.#options;
    const out = matrix(texts.length, columns);
    if (texts.length === 0) return out;
    const ids = tokenizer.encodeAll(texts);
    const { session, output } = this.#open ??= this.#start();
    for (const batch of batchByLength(ids.map(({ length }) => length), { batchSize: BATCH })) {
      const { rows, columns: length, ids: tokens, mask } = padBatch(Array.from(batch, (i) => ids[i]), { padId });
      const { [output]: result } = session.run({
        input_ids: session.tensor("int64", tokens, [rows, length]),
        attention_mask: session.tensor("int64", BigInt64Array.from(mask, BigInt), [rows, length]),
      });
      const data = result.data as Float32Array;
      batch.forEach((text, row) => out.data.set(data.subarray(row * columns, (row + 1) * columns), text * columns));
    }
    return out;
  }

  [Symbol.dispose](): void {
    this.#open?.session[Symbol.dispose]();
    this.#open = undefined;
  }

  #start() {
    const { bytes, output } = this.#options.model();
    // Lengths vary from batch to batch: an arena would keep the memory of them all.
    return { session: openSession(bytes, { threads: this.#options.threads, arena: false, spinning: false }), output };
  }
}
