import type { Json, Snapshot, Tensor } from "../core/mod.ts";
import { ChunkTable } from "./_chunk_table.ts";
import { IntList } from "./_int_list.ts";
import { PairIds } from "./_pair_ids.ts";
import { RowWriter } from "./_row_writer.ts";
import { Lists, type Range, WordCharVocabulary } from "./_word_char_vocabulary.ts";
import type { CsrMatrix } from "./csr_matrix.ts";
import type { Vectorizer } from "./vectorizer.ts";

/** Options of {@linkcode WordCharTfidf}. */
export interface WordCharTfidfOptions {
  /**
   * Fewest and most words of a word n-gram.
   *
   * @default {[1, 2]}
   */
  wordRange?: Range;
  /**
   * Fewest and most characters of a character n-gram.
   *
   * @default {[2, 5]}
   */
  charRange?: Range;
  /**
   * Texts that a word n-gram must occur in to become a column.
   *
   * @default {1}
   */
  minDfWord?: number;
  /**
   * Texts that a character n-gram must occur in to become a column.
   *
   * @default {1}
   */
  minDfChar?: number;
}

/**
 * TF-IDF of word n-grams and of character n-grams inside words, side by side: the fast way to the columns that linear
 * models of short texts do best with.
 *
 * Texts are lower-cased. Words are runs of two or more letters, digits or underscores. Character n-grams are taken from
 * each stretch between white space, with a space added at both ends. A column's value is (1 + ln count)·idf with
 * idf = ln((1 + n)/(1 + df)) + 1, and the word part and the character part of a row are each scaled to length 1. These are
 * the numbers of scikit-learn's `make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
 * TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True))`; the columns stand in another order, the most
 * frequent ones first, so that the weights used most lie together in memory.
 *
 * It is fast because stretches of text repeat: the n-grams of each are worked out once. N-grams are nodes of prefix trees,
 * compared exactly: no two share a column, whatever someone writes.
 *
 * @example
 * ```ts
 * import { WordCharTfidf } from "./word_char_tfidf.ts";
 * import assert from "node:assert/strict";
 *
 * const tfidf = new WordCharTfidf().fit(["Refund please", "refund the card"]);
 * assert(tfidf.featureNames().includes("word:the card"));
 * assert(tfidf.featureNames().includes("char: refu"));
 * const row = tfidf.transform(["REFUND!"]);
 * const length = row.data.reduce((sum, x) => sum + x * x, 0);
 * assert(Math.abs(length - 2) < 1e-6); // 1 for the word part, 1 for the character part
 * ```
 */
export class WordCharTfidf implements Vectorizer {
  readonly #options: Required<WordCharTfidfOptions>;
  #fitted = false;
  #vocabulary = new WordCharVocabulary(0);
  /** Column of each node of the vocabulary's trees, or -1. */
  #columnOfGram: Int32Array = new Int32Array(0);
  #columnOfSequence: Int32Array = new Int32Array(0);
  #idf: Float32Array = new Float32Array(0);
  #writer = new RowWriter(this.#idf);
  readonly #words = new IntList();
  readonly #nodes = new IntList();

  constructor(options: WordCharTfidfOptions = {}) {
    const { wordRange = [1, 2], charRange = [2, 5], minDfWord = 1, minDfChar = 1 } = options;
    this.#options = { wordRange, charRange, minDfWord, minDfChar };
  }

  get nFeatures(): number {
    return this.#idf.length;
  }

  fit(texts: readonly string[]): this {
    this.#learn(texts);
    return this;
  }

  fitTransform(texts: readonly string[]): CsrMatrix {
    const { tokens, sequences, nnz } = this.#learn(texts);
    const { chunkGrams } = this.#vocabulary;
    let longest = 0;
    for (let c = 0; c + 1 < chunkGrams.starts.length; c++) {
      longest = Math.max(longest, chunkGrams.starts.items[c + 1] - chunkGrams.starts.items[c]);
    }
    const writer = new RowWriter(this.#idf, nnz + longest);
    for (let i = 0; i < texts.length; i++) {
      for (let t = tokens.starts.items[i]; t < tokens.starts.items[i + 1]; t++) {
        this.#addChunk(writer, tokens.items.items[t]);
      }
      writer.endBlock();
      const from = sequences.starts.items[i];
      const to = sequences.starts.items[i + 1];
      for (let s = from; s < to; s++) sequences.items.items[s] = this.#columnOfSequence[sequences.items.items[s]];
      writer.add(sequences.items.items, from, to);
      writer.endBlock();
      writer.endRow();
    }
    return writer.finish();
  }

  transform(texts: readonly string[]): CsrMatrix {
    if (!this.#fitted) throw new TypeError("Cannot transform: WordCharTfidf is not fitted");
    const { wordRange, charRange } = this.#options;
    const vocabulary = this.#vocabulary;
    const { chunkWords } = vocabulary;
    const writer = this.#writer;
    const words = this.#words;
    const nodes = this.#nodes;
    const { ids, places } = vocabulary.chunks;
    for (const original of texts) {
      const text = original.toLowerCase();
      vocabulary.chunks.scan(text, false);
      words.length = 0;
      for (let k = 0; k < ids.length; k++) {
        const chunk = ids.items[k];
        if (chunk >= 0) {
          this.#addChunk(writer, chunk);
          words.pushAll(chunkWords.items.items, chunkWords.starts.items[chunk], chunkWords.starts.items[chunk + 1]);
        } else {
          const from = places.items[2 * ~chunk];
          const to = places.items[2 * ~chunk + 1];
          vocabulary.gramsOf(text, from, to, charRange, false, nodes);
          this.#addNodes(writer, this.#columnOfGram);
          vocabulary.wordsOf(text, from, to, false, words);
        }
      }
      writer.endBlock();
      vocabulary.sequencesOf(words, wordRange, false, nodes);
      this.#addNodes(writer, this.#columnOfSequence);
      writer.endBlock();
      writer.endRow();
    }
    return writer.take();
  }

  featureNames(): string[] {
    const { grams, letters, sequences } = this.#vocabulary;
    const names = new Array<string>(this.nFeatures);
    const spelled = (tree: PairIds, node: number): string =>
      node < 0 ? "" : spelled(tree, tree.first(node)) + String.fromCodePoint(tree.second(node));
    const phrase = (node: number): string => {
      const before = sequences.first(node);
      if (before < 0) return spelled(letters, sequences.second(node));
      return `${phrase(before)} ${phrase(sequences.second(node))}`;
    };
    this.#columnOfGram.forEach((column, node) => {
      if (column >= 0) names[column] = `char:${spelled(grams, node)}`;
    });
    this.#columnOfSequence.forEach((column, node) => {
      if (column >= 0) names[column] = `word:${phrase(node)}`;
    });
    return names;
  }

  toSnapshot(): Snapshot {
    const { seed, chunks, grams, letters, sequences, chunkGrams, chunkWords } = this.#vocabulary;
    const { units, starts } = chunks.toArrays();
    const tensors = {
      idf: this.#idf,
      columnOfGram: this.#columnOfGram,
      columnOfSequence: this.#columnOfSequence,
      grams: grams.toArray(),
      letters: letters.toArray(),
      sequences: sequences.toArray(),
      chunkUnits: new Uint8Array(units.buffer),
      chunkStarts: starts,
      chunkGrams: chunkGrams.items.toArray(),
      chunkGramStarts: chunkGrams.starts.toArray(),
      chunkWords: chunkWords.items.toArray(),
      chunkWordStarts: chunkWords.starts.toArray(),
    };
    return {
      kind: "WordCharTfidf",
      config: { ...this.#options, seed },
      tensors: Object.fromEntries(
        Object.entries(tensors).map(([name, data]): [string, Tensor] => [name, { shape: [data.length], data }]),
      ),
    };
  }

  /** Reads `toSnapshot` back. */
  static fromSnapshot(snapshot: Snapshot): WordCharTfidf {
    const { seed, ...options } = snapshot.config as Record<string, Json> & { seed: number };
    const tfidf = new WordCharTfidf(options as WordCharTfidfOptions);
    const ints = (name: string) => snapshot.tensors[name].data as Int32Array;
    const lists = (items: string, starts: string) => new Lists(IntList.from(ints(items)), IntList.from(ints(starts)));
    const bytes = snapshot.tensors.chunkUnits.data as Uint8Array;
    tfidf.#vocabulary = new WordCharVocabulary(seed, {
      chunks: new ChunkTable(seed, new Uint16Array(bytes.slice().buffer), IntList.from(ints("chunkStarts"))),
      grams: PairIds.from(ints("grams"), seed),
      letters: PairIds.from(ints("letters"), seed),
      sequences: PairIds.from(ints("sequences"), seed),
      chunkGrams: lists("chunkGrams", "chunkGramStarts"),
      chunkWords: lists("chunkWords", "chunkWordStarts"),
    });
    tfidf.#columnOfGram = ints("columnOfGram");
    tfidf.#columnOfSequence = ints("columnOfSequence");
    tfidf.#idf = snapshot.tensors.idf.data as Float32Array;
    tfidf.#writer = new RowWriter(tfidf.#idf);
    tfidf.#fitted = true;
    return tfidf;
  }

  /** Learns trees, columns and weights; returns each text's chunks and word n-grams, and how many values its rows will have. */
  #learn(texts: readonly string[]): { tokens: Lists; sequences: Lists; nnz: number } {
    const { wordRange, charRange, minDfWord, minDfChar } = this.#options;
    checkOptions(this.#options);
    const vocabulary = new WordCharVocabulary(seedOf(texts));
    const tokens = new Lists();
    const sequences = new Lists();
    const words = new IntList();
    const { ids, places } = vocabulary.chunks;
    const { chunkWords } = vocabulary;
    for (const original of texts) {
      const text = original.toLowerCase();
      vocabulary.chunks.scan(text, true);
      for (let k = 0; k < places.length; k += 2) {
        vocabulary.learnChunk(text, places.items[k], places.items[k + 1], charRange);
      }
      words.length = 0;
      for (let k = 0; k < ids.length; k++) {
        const chunk = ids.items[k];
        words.pushAll(chunkWords.items.items, chunkWords.starts.items[chunk], chunkWords.starts.items[chunk + 1]);
      }
      tokens.items.pushAll(ids.items, 0, ids.length);
      vocabulary.sequencesOf(words, wordRange, true, sequences.items);
      tokens.close();
      sequences.close();
    }
    const gramDf = documentFrequencies(vocabulary.grams.size, tokens, vocabulary.chunkGrams);
    const sequenceDf = documentFrequencies(vocabulary.sequences.size, sequences);
    const { columns: [columnOfGram, columnOfSequence], df, nnz } = columnsByFrequency([
      { df: gramDf, min: minDfChar },
      { df: sequenceDf, min: minDfWord },
    ], texts.length);
    const { items } = vocabulary.chunkGrams;
    for (let j = 0; j < items.length; j++) items.items[j] = columnOfGram[items.items[j]];
    this.#vocabulary = vocabulary;
    this.#columnOfGram = columnOfGram;
    this.#columnOfSequence = columnOfSequence;
    this.#idf = Float32Array.from(df, (count) => Math.log((1 + texts.length) / (1 + count)) + 1);
    this.#writer = new RowWriter(this.#idf);
    this.#fitted = true;
    return { tokens, sequences, nnz };
  }

  #addChunk(writer: RowWriter, chunk: number): void {
    const { items, starts } = this.#vocabulary.chunkGrams;
    writer.add(items.items, starts.items[chunk], starts.items[chunk + 1]);
  }

  /** Adds the columns of `#nodes` and empties it. */
  #addNodes(writer: RowWriter, columnOf: Int32Array): void {
    const { items, length } = this.#nodes;
    for (let j = 0; j < length; j++) items[j] = columnOf[items[j]];
    writer.add(items, 0, length);
    this.#nodes.length = 0;
  }
}

function checkOptions(options: Required<WordCharTfidfOptions>): void {
  for (const name of ["wordRange", "charRange"] as const) {
    const [min, max] = options[name];
    if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 1 && max >= min)) {
      throw new RangeError(
        `Cannot fit WordCharTfidf: ${name} must be two whole numbers, 1 <= min <= max: current value is ${
          options[name]
        }`,
      );
    }
  }
  for (const name of ["minDfWord", "minDfChar"] as const) {
    if (!(options[name] >= 0)) {
      throw new RangeError(`Cannot fit WordCharTfidf: ${name} must be >= 0: current value is ${options[name]}`);
    }
  }
}

/** Number of texts that each node occurs in; with `parts`, a text's items are lists of nodes. */
function documentFrequencies(size: number, texts: Lists, parts?: Lists): Int32Array {
  const df = new Int32Array(size);
  const lastText = new Int32Array(size);
  const count = (nodes: Int32Array, from: number, to: number, text: number) => {
    for (let j = from; j < to; j++) {
      const node = nodes[j];
      if (lastText[node] !== text) {
        lastText[node] = text;
        df[node]++;
      }
    }
  };
  for (let i = 1; i < texts.starts.length; i++) {
    const [from, to] = [texts.starts.items[i - 1], texts.starts.items[i]];
    if (!parts) count(texts.items.items, from, to, i);
    else {
      for (let t = from; t < to; t++) {
        const part = texts.items.items[t];
        count(parts.items.items, parts.starts.items[part], parts.starts.items[part + 1], i);
      }
    }
  }
  return df;
}

/** Numbers the nodes of all trees that occur often enough, the most frequent ones first. */
function columnsByFrequency(
  trees: readonly { readonly df: Int32Array; readonly min: number }[],
  nTexts: number,
): { columns: Int32Array[]; df: Int32Array; nnz: number } {
  const kept = ({ min }: { min: number }, df: number) => df > 0 && df >= min;
  const next = new Int32Array(nTexts + 1); // first of the nodes of each frequency, then the next one to give away
  for (const tree of trees) for (const df of tree.df) if (kept(tree, df)) next[df]++;
  let total = 0;
  let nnz = 0;
  for (let f = nTexts; f > 0; f--) {
    const nodes = next[f];
    next[f] = total;
    total += nodes;
    nnz += nodes * f;
  }
  const df = new Int32Array(total);
  const columns = trees.map((tree) =>
    tree.df.map((f) => {
      if (!kept(tree, f)) return -1;
      df[next[f]] = f;
      return next[f]++;
    })
  );
  return { columns, df, nnz };
}

/** A number that can't be told without all the texts, so that nobody can write texts that fill one corner of the tables. */
function seedOf(texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    hash = Math.imul(hash ^ text.length, 0x01000193);
    for (let i = 0; i < text.length; i += 16) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}
