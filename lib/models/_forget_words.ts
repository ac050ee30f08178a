import type { Json, Snapshot, Tensor } from "../core/mod.ts";
import type { Whose } from "../features/vocabulary_scan.ts";
import { wordTokens } from "../features/words/word_tokens.ts";
import type { ForgetfulModel, Forgetting } from "./_forgetting.ts";

/** Stands for a word that was forgotten: no text has it, as words hold no spaces. */
function forgotten(place: number): string {
  return `[forgotten ${place}]`;
}

/** Rows of a table before those of words: padding, and unknown words. */
const ROWS_BEFORE = 2;

/**
 * A model with a list of words and a table of their vectors. A word that goes is unknown from then on, and its vector is 0; the
 * others keep their places.
 */
export class WordForgetting implements Forgetting {
  readonly #snapshot: Snapshot;
  readonly #words: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  /** Words of a text that the model reads: what stands past them in texts of others it did not learn from them. */
  readonly #maxLength: number;
  readonly #tables: readonly string[];
  readonly #seen: Readonly<Record<Whose, Uint8Array>>;

  /**
   * @param options `maxLength` words of a text are read; `tables` are the tensors with a row for padding, one for unknown words,
   * and one a word.
   */
  constructor(snapshot: Snapshot, { maxLength, tables }: { maxLength: number; tables: readonly string[] }) {
    this.#snapshot = snapshot;
    this.#words = snapshot.config.words as readonly string[];
    this.#places = new Map(this.#words.map((word, i) => [word, i]));
    this.#maxLength = maxLength;
    this.#tables = tables;
    const n = this.#words.length;
    this.#seen = { theirs: new Uint8Array(n), others: new Uint8Array(n) };
  }

  see(whose: Whose, texts: readonly string[]): void {
    const seen = this.#seen[whose];
    for (const text of texts) {
      for (const word of wordTokens(text, whose === "others" ? this.#maxLength : undefined)) {
        const place = this.#places.get(word);
        if (place !== undefined) seen[place] = 1;
      }
    }
  }

  finish(): ForgetfulModel {
    const { theirs, others } = this.#seen;
    const gone = this.#words.flatMap((_, i) => (theirs[i] && !others[i] ? [i] : []));
    const snapshot = this.#snapshot;
    if (gone.length === 0) return { snapshot, terms: 0, vectors: 0 };
    const words: Json[] = [...this.#words];
    for (const i of gone) words[i] = forgotten(i);
    const tables = this.#tables.map((name) => [name, withoutRows(snapshot.tensors[name], gone)]);
    return {
      snapshot: {
        ...snapshot,
        config: { ...snapshot.config, words },
        tensors: { ...snapshot.tensors, ...Object.fromEntries(tables) },
      },
      terms: gone.length,
      vectors: 0,
    };
  }
}

/** A table with zeros in the rows of some words. */
function withoutRows({ shape, data }: Tensor, words: readonly number[]): Tensor {
  const out = data.slice();
  for (const word of words) out.fill(0, (word + ROWS_BEFORE) * shape[1], (word + ROWS_BEFORE + 1) * shape[1]);
  return { shape, data: out };
}

/** Tensors of a TensorFlow.js model that hold a vector a word: of the size that one of its embeddings is made with. */
export function wordTables({ config, tensors }: Snapshot): string[] {
  const rows = (config.words as readonly string[]).length + ROWS_BEFORE;
  const widths = new Set<number>();
  visit(config.topology, (layer) => {
    const own = layer.config as { inputDim?: Json; outputDim?: Json } | undefined;
    if (layer.className === "Embedding" && own?.inputDim === rows) widths.add(Number(own.outputDim));
  });
  return Object.entries(tensors).filter(([, { shape }]) =>
    shape.length === 2 && shape[0] === rows && widths.has(shape[1])
  ).map(([name]) => name);
}

/** Visits every object in a value. */
function visit(value: Json, see: (object: { readonly [key: string]: Json }) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) see(value as { readonly [key: string]: Json });
  for (const inner of Object.values(value)) visit(inner, see);
}
