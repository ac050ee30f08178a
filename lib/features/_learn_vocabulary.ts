import { WORD } from "./_characters.ts";
import { ChunkTable } from "./_chunk_table.ts";
import { IntList } from "./_int_list.ts";
import { PairIds } from "./_pair_ids.ts";
import type { Range, Vocabulary } from "./_vocabulary.ts";

/** What is to become a column. */
export interface VocabularyOptions {
  readonly wordRange: Range;
  readonly charRange: Range;
  /** Texts that an n-gram must occur in. */
  readonly minDfWord: number;
  readonly minDfChar: number;
}

/** Beginning of every n-gram in a prefix tree. */
const ROOT = -1;

/** A space, as white space of any kind counts in character n-grams. */
const BLANK = 32;

/** Learns the n-grams of texts, and how many values the rows of these texts will have. */
export function learnVocabulary(
  texts: readonly string[],
  options: VocabularyOptions,
): { vocabulary: Vocabulary; nnz: number } {
  const learner = new Learner(seedOf(texts), options);
  texts.forEach((text, i) => learner.add(text, i));
  return learner.finish(texts.length);
}

class Learner {
  readonly #options: VocabularyOptions;
  readonly #seed: number;
  readonly #chunks: ChunkTable;
  readonly #grams: PairIds;
  readonly #letters: PairIds;
  readonly #sequences: PairIds;
  readonly #chunkGrams = new IntList();
  readonly #chunkGramStarts = IntList.from([0]);
  readonly #chunkWords = new IntList();
  readonly #chunkWordStarts = IntList.from([0]);
  readonly #gramDf = new Frequencies();
  readonly #sequenceDf = new Frequencies();
  readonly #points = new IntList();
  readonly #words = new IntList();
  readonly #found = new IntList();

  constructor(seed: number, options: VocabularyOptions) {
    this.#options = options;
    this.#seed = seed;
    this.#chunks = new ChunkTable(seed);
    this.#grams = new PairIds(seed);
    this.#letters = new PairIds(seed);
    this.#sequences = new PairIds(seed);
  }

  add(text: string, i: number): void {
    const firstNew = this.#chunks.size;
    this.#chunks.learn(text.toLowerCase());
    for (let chunk = firstNew; chunk < this.#chunks.size; chunk++) this.#learnChunk(chunk);
    const { items: ids, length } = this.#chunks.ids;
    const gramStarts = this.#chunkGramStarts.items;
    const wordStarts = this.#chunkWordStarts.items;
    this.#gramDf.reserve(this.#grams.size);
    this.#words.length = 0;
    for (let k = 0; k < length; k++) {
      const chunk = ids[k];
      this.#gramDf.add(this.#chunkGrams.items, gramStarts[chunk], gramStarts[chunk + 1], i);
      this.#words.pushAll(this.#chunkWords.items, wordStarts[chunk], wordStarts[chunk + 1]);
    }
    this.#findSequences();
    this.#sequenceDf.reserve(this.#sequences.size);
    this.#sequenceDf.add(this.#found.items, 0, this.#found.length, i);
  }

  finish(nTexts: number): { vocabulary: Vocabulary; nnz: number } {
    const { minDfChar, minDfWord } = this.#options;
    const { columns: [columnOfGram, columnOfSequence], df, nnz } = columnsByFrequency([
      { df: this.#gramDf.toArray(this.#grams.size), min: minDfChar },
      { df: this.#sequenceDf.toArray(this.#sequences.size), min: minDfWord },
    ], nTexts);
    const vocabulary = {
      seed: this.#seed,
      chunkPoints: this.#chunks.points.toArray(),
      chunkStarts: this.#chunks.starts.toArray(),
      chunkGrams: this.#chunkGrams.toArray().map((gram) => columnOfGram[gram]),
      chunkGramStarts: this.#chunkGramStarts.toArray(),
      chunkWords: this.#chunkWords.toArray(),
      chunkWordStarts: this.#chunkWordStarts.toArray(),
      grams: this.#grams.pairs.toArray(),
      letters: this.#letters.pairs.toArray(),
      sequences: this.#sequences.pairs.toArray(),
      columnOfGram,
      columnOfSequence,
      idf: Float32Array.from(df, (count) => Math.log((1 + nTexts) / (1 + count)) + 1),
    };
    return { vocabulary, nnz };
  }

  #learnChunk(chunk: number): void {
    const from = this.#chunks.starts.items[chunk];
    const to = this.#chunks.starts.items[chunk + 1];
    this.#points.length = 0;
    this.#points.push(BLANK);
    this.#points.pushAll(this.#chunks.points.items, from, to);
    this.#points.push(BLANK);
    this.#findGrams();
    this.#chunkGramStarts.push(this.#chunkGrams.length);
    this.#findWords();
    this.#chunkWordStarts.push(this.#chunkWords.length);
  }

  /**
   * Appends the character n-grams of a chunk between two spaces, in the manner of scikit-learn's `char_wb`: a chunk shorter
   * than the shortest n-gram counts once, whole.
   */
  #findGrams(): void {
    const [min, max] = this.#options.charRange;
    const { items: points, length } = this.#points;
    const starts = length < min ? 1 : length;
    const shortest = Math.min(min, length);
    for (let i = 0; i < starts; i++) {
      let node = ROOT;
      const end = Math.min(i + max, length);
      for (let j = i; j < end; j++) {
        node = this.#grams.add(node, points[j] & 0xffffff);
        if (j - i + 1 >= shortest) this.#chunkGrams.push(node);
      }
    }
  }

  /** Appends the words of a chunk: runs of two or more word characters. */
  #findWords(): void {
    const { items: points, length } = this.#points;
    let start = 0;
    for (let i = 0; i < length; i++) {
      if ((points[i] & WORD) !== 0) continue;
      if (i - start >= 2) {
        let node = ROOT;
        for (let j = start; j < i; j++) node = this.#letters.add(node, points[j] & 0xffffff);
        this.#chunkWords.push(this.#sequences.add(ROOT, node));
      }
      start = i + 1;
    }
  }

  /** Finds the word n-grams of the text whose words are at hand. */
  #findSequences(): void {
    const [min, max] = this.#options.wordRange;
    const { items: words, length } = this.#words;
    this.#found.length = 0;
    for (let i = 0; i < length; i++) {
      let node = words[i];
      if (min === 1) this.#found.push(node);
      const end = Math.min(i + max, length);
      for (let j = i + 1; j < end; j++) {
        node = this.#sequences.add(node, words[j]);
        if (j - i + 1 >= min) this.#found.push(node);
      }
    }
  }
}

/** Number of texts that each node occurs in. */
class Frequencies {
  #df = new Int32Array(1024);
  /** One more than the last text that the node was seen in. */
  #last = new Int32Array(1024);

  /** Makes room for nodes up to `size`. */
  reserve(size: number): void {
    if (size <= this.#df.length) return;
    const [df, last] = [this.#df, this.#last];
    this.#df = new Int32Array(2 * size);
    this.#last = new Int32Array(2 * size);
    this.#df.set(df);
    this.#last.set(last);
  }

  /** Counts the nodes `nodes[from..to)` of a text. */
  add(nodes: Int32Array, from: number, to: number, text: number): void {
    const df = this.#df;
    const last = this.#last;
    for (let j = from; j < to; j++) {
      const node = nodes[j];
      if (last[node] === text + 1) continue;
      last[node] = text + 1;
      df[node]++;
    }
  }

  /** Frequencies of the first `size` nodes. */
  toArray(size: number): Int32Array {
    this.reserve(size);
    return this.#df.slice(0, size);
  }
}

/** Numbers the nodes of all trees that occur often enough, the most frequent ones first. */
function columnsByFrequency(
  trees: readonly { readonly df: Int32Array; readonly min: number }[],
  nTexts: number,
): { columns: Int32Array[]; df: Int32Array; nnz: number } {
  const kept = ({ min }: { min: number }, df: number) => df > 0 && df >= min;
  const next = new Int32Array(nTexts + 1); // nodes of each frequency, then the column that the next of them gets
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
