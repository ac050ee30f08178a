import { InputError } from "../../core/mod.ts";
import type { WordVectors } from "./word_vectors.ts";

/** Which words are kept, by themselves or by how frequent they are. */
export type Keep = (word: string, rank: number) => boolean;

/** Collects vectors one by one. */
export class VectorList {
  readonly #path: string;
  readonly #words: string[] = [];
  readonly #seen = new Set<string>();
  readonly #rows: Float32Array[] = [];
  #dimensions = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** @param line Where it stands, from 1. */
  add(word: string, values: readonly number[], line: number): void {
    this.#dimensions ||= values.length;
    const fault = values.length !== this.#dimensions
      ? `has ${values.length} numbers, those before have ${this.#dimensions}`
      : values.every(Number.isFinite)
      ? undefined
      : "has something else than numbers";
    if (fault || values.length === 0) {
      throw new InputError(`the vector of "${word}" ${fault ?? "is empty"}`, {
        place: { file: this.#path, row: line },
      });
    }
    if (this.#seen.has(word)) return;
    this.#seen.add(word);
    this.#words.push(word);
    this.#rows.push(Float32Array.from(values));
  }

  take(): WordVectors {
    const data = new Float32Array(this.#rows.length * this.#dimensions);
    this.#rows.forEach((row, i) => data.set(row, i * this.#dimensions));
    return { words: this.#words, dimensions: this.#dimensions, data };
  }
}
