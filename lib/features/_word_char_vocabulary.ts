import { isWordCharacter } from "./_characters.ts";
import { ChunkTable } from "./_chunk_table.ts";
import { IntList } from "./_int_list.ts";
import { PairIds } from "./_pair_ids.ts";

/** Shortest and longest n-gram, both included. */
export type Range = readonly [min: number, max: number];

/** Beginning of every n-gram in a prefix tree. */
const ROOT = -1;

/**
 * Three prefix trees that give every n-gram a node: character n-grams and words by code point, word n-grams by word; and,
 * for every chunk seen in training, its character n-grams and words worked out once.
 */
export class WordCharVocabulary {
  readonly seed: number;
  readonly chunks: ChunkTable;
  /** Character n-grams: (node of the n-gram without its last character, last code point). */
  readonly grams: PairIds;
  /** Words, and beginnings of words: (node of the beginning, code point). */
  readonly letters: PairIds;
  /** Word n-grams: (node of the n-gram without its last word, node of that word); a single word is (-1, its node in `letters`). */
  readonly sequences: PairIds;
  /** Of each chunk, its character n-grams, repeated as often as they occur: nodes in training, columns afterwards. */
  readonly chunkGrams: Lists;
  /** Of each chunk, its words as nodes of `sequences`. */
  readonly chunkWords: Lists;
  #points = new Int32Array(64);

  constructor(
    seed: number,
    parts?: Omit<WordCharVocabulary, "seed" | "learnChunk" | "gramsOf" | "wordsOf" | "sequencesOf">,
  ) {
    this.seed = seed;
    this.chunks = parts?.chunks ?? new ChunkTable(seed);
    this.grams = parts?.grams ?? new PairIds(seed);
    this.letters = parts?.letters ?? new PairIds(seed);
    this.sequences = parts?.sequences ?? new PairIds(seed);
    this.chunkGrams = parts?.chunkGrams ?? new Lists();
    this.chunkWords = parts?.chunkWords ?? new Lists();
  }

  /** Works out the n-grams and words of a chunk seen for the first time. */
  learnChunk(text: string, from: number, to: number, range: Range): void {
    this.gramsOf(text, from, to, range, true, this.chunkGrams.items);
    this.chunkGrams.close();
    this.wordsOf(text, from, to, true, this.chunkWords.items);
    this.chunkWords.close();
  }

  /**
   * Appends the nodes of the character n-grams of a chunk between two spaces, in the manner of scikit-learn's `char_wb`:
   * a chunk shorter than the shortest n-gram counts once, whole.
   */
  gramsOf(text: string, from: number, to: number, [min, max]: Range, learn: boolean, out: IntList): void {
    const n = this.#read(text, from, to);
    const points = this.#points;
    const starts = n < min ? 1 : n;
    const shortest = Math.min(min, n);
    for (let i = 0; i < starts; i++) {
      let node = ROOT;
      const end = Math.min(i + max, n);
      for (let j = i; j < end; j++) {
        node = learn ? this.grams.add(node, points[j]) : this.grams.get(node, points[j]);
        if (node < 0) break; // no n-gram of the training texts begins like this
        if (j - i + 1 >= shortest) out.push(node);
      }
    }
  }

  /** Appends the words of a chunk, runs of two or more word characters, as nodes of `sequences`; -1 for an unknown one. */
  wordsOf(text: string, from: number, to: number, learn: boolean, out: IntList): void {
    const n = this.#read(text, from, to); // ends in a space, which ends the last word
    const { letters, sequences } = this;
    let start = -1;
    for (let i = 0; i < n; i++) {
      if (isWordCharacter(this.#points[i])) {
        if (start < 0) start = i;
        continue;
      }
      if (start >= 0 && i - start >= 2) {
        let node = ROOT;
        for (let j = start; j < i; j++) {
          node = learn ? letters.add(node, this.#points[j]) : letters.get(node, this.#points[j]);
          if (node < 0) break;
        }
        out.push(node < 0 ? -1 : learn ? sequences.add(ROOT, node) : sequences.get(ROOT, node));
      }
      start = -1;
    }
  }

  /** Appends the nodes of the word n-grams of a text, given its words. */
  sequencesOf(words: IntList, [min, max]: Range, learn: boolean, out: IntList): void {
    const n = words.length;
    const items = words.items;
    for (let i = 0; i < n; i++) {
      let node = items[i];
      if (min === 1 && node >= 0) out.push(node);
      const end = Math.min(i + max, n);
      for (let j = i + 1; j < end; j++) {
        if (node < 0 || items[j] < 0) break;
        node = learn ? this.sequences.add(node, items[j]) : this.sequences.get(node, items[j]);
        if (node >= 0 && j - i + 1 >= min) out.push(node);
      }
    }
  }

  /** Puts a space, the code points of a chunk and a space into `#points`; returns how many that are. */
  #read(text: string, from: number, to: number): number {
    if (this.#points.length < to - from + 2) this.#points = new Int32Array(2 * (to - from + 2));
    const points = this.#points;
    let n = 0;
    points[n++] = 32;
    for (let i = from; i < to; i++) {
      const point = text.codePointAt(i)!;
      if (point > 0xffff) i++;
      points[n++] = point;
    }
    points[n++] = 32;
    return n;
  }
}

/** Lists of integers one after the other; list i is `items[starts[i]..starts[i + 1])`. */
export class Lists {
  readonly items: IntList;
  readonly starts: IntList;

  constructor(items = new IntList(), starts = IntList.from([0])) {
    this.items = items;
    this.starts = starts;
  }

  /** Ends the list to which items were pushed. */
  close(): void {
    this.starts.push(this.items.length);
  }
}
