import type { Snapshot, Tensor } from "../core/mod.ts";
import { WORD } from "./_characters.ts";
import { ChunkTable } from "./_chunk_table.ts";
import { PairIds } from "./_pair_ids.ts";
import type { Range, Vocabulary } from "./_vocabulary.ts";
import type { ScannedVocabulary, VocabularyScan, Whose } from "./vocabulary_scan.ts";

const POINT = 0xffffff;
const BLANK = 32;
const ROOT = -1;

/** Which places of a list were seen, in whose texts. */
type Seen = Readonly<Record<Whose, Uint8Array>>;

/**
 * The vocabulary of a `WordCharTfidf`: chunks, prefix trees and columns. Not only columns spell words out: a word that is in too few
 * texts to be one still is a path of the tree, and a chunk is kept whole.
 */
export class WordCharScan implements VocabularyScan {
  readonly #snapshot: Snapshot;
  readonly #vocabulary: Vocabulary;
  readonly #charRange: Range;
  readonly #wordRange: Range;
  readonly #grams: PairIds;
  readonly #letters: PairIds;
  readonly #sequences: PairIds;
  /** Those of the vocabulary, then the ones met; whose it was seen in, by number. */
  readonly #chunks: ChunkTable;
  readonly #seenChunks: Readonly<Record<Whose, Set<number>>> = { theirs: new Set(), others: new Set() };
  /** Words of each chunk met, as numbers of the sequences, -1 for one that is not known. */
  readonly #wordsOf = new Map<number, Int32Array>();
  readonly #seenGrams: Seen;
  readonly #seenLetters: Seen;
  readonly #seenSequences: Seen;

  constructor(snapshot: Snapshot) {
    const { seed, charRange, wordRange } = snapshot.config;
    const arrays = Object.entries(snapshot.tensors).map(([name, { data }]) => [name, data]);
    const vocabulary = { seed, ...Object.fromEntries(arrays) } as Vocabulary;
    this.#snapshot = snapshot;
    this.#vocabulary = vocabulary;
    this.#charRange = charRange as unknown as Range;
    this.#wordRange = wordRange as unknown as Range;
    this.#grams = treeOf(vocabulary.grams, vocabulary.seed);
    this.#letters = treeOf(vocabulary.letters, vocabulary.seed);
    this.#sequences = treeOf(vocabulary.sequences, vocabulary.seed);
    this.#chunks = new ChunkTable(vocabulary.seed);
    for (let chunk = 0; chunk < vocabulary.chunkStarts.length - 1; chunk++) this.#chunks.learn(this.#spelled(chunk));
    this.#seenGrams = unseen(this.#grams.size);
    this.#seenLetters = unseen(this.#letters.size);
    this.#seenSequences = unseen(this.#sequences.size);
  }

  see(whose: Whose, texts: readonly string[]): void {
    const seenChunks = this.#seenChunks[whose];
    const words: number[] = [];
    for (const text of texts) {
      this.#chunks.learn(text.toLowerCase());
      const { items, length } = this.#chunks.ids;
      words.length = 0;
      for (let k = 0; k < length; k++) {
        const chunk = items[k];
        if (!seenChunks.has(chunk)) {
          seenChunks.add(chunk);
          this.#seeChunk(chunk, whose);
        }
        for (const word of this.#wordsOf.get(chunk)!) words.push(word);
      }
      this.#seeSequences(words, this.#seenSequences[whose]);
    }
  }

  finish(): ScannedVocabulary {
    const vocabulary = this.#vocabulary;
    const grams = keptNodes(vocabulary.grams, this.#seenGrams);
    const letters = keptNodes(vocabulary.letters, this.#seenLetters);
    const sequences = this.#keptSequences(letters);
    const newColumn = keptColumns(vocabulary, grams, sequences);
    const chunks = this.#keptChunks(sequences);
    const points = gather(vocabulary.chunkPoints, vocabulary.chunkStarts, chunks);
    const chunkGrams = gather(vocabulary.chunkGrams, vocabulary.chunkGramStarts, chunks);
    const chunkWords = gather(vocabulary.chunkWords, vocabulary.chunkWordStarts, chunks);
    const kept = Int32Array.from(newColumn, (_, column) => column).filter((column) => newColumn[column] >= 0);
    const columnOf = (column: number) => (column < 0 ? -1 : newColumn[column]);
    const pick = (columns: Int32Array, nodes: Int32Array) =>
      columns.filter((_, node) => nodes[node] >= 0).map(columnOf);
    const arrays = {
      chunkPoints: points.items,
      chunkStarts: points.starts,
      chunkGrams: chunkGrams.items.map(columnOf),
      chunkGramStarts: chunkGrams.starts,
      chunkWords: chunkWords.items.map((word) => sequences[word]),
      chunkWordStarts: chunkWords.starts,
      grams: renumbered(vocabulary.grams, grams),
      letters: renumbered(vocabulary.letters, letters),
      sequences: this.#renumberedSequences(sequences, letters),
      columnOfGram: pick(vocabulary.columnOfGram, grams),
      columnOfSequence: pick(vocabulary.columnOfSequence, sequences),
      idf: Float32Array.from(kept, (column) => vocabulary.idf[column]),
    };
    const nChunks = vocabulary.chunkStarts.length - 1;
    const goneNodes = [grams, letters, sequences].reduce((sum, nodes) => sum + nodes.filter((n) => n < 0).length, 0);
    const columns = vocabulary.idf.length - kept.length;
    return {
      snapshot: { ...this.#snapshot, tensors: tensorsOf(arrays) },
      kept,
      gone: { columns, others: goneNodes - columns + nChunks - chunks.length },
    };
  }

  #spelled(chunk: number): string {
    const { chunkPoints, chunkStarts } = this.#vocabulary;
    let text = "";
    for (let i = chunkStarts[chunk]; i < chunkStarts[chunk + 1]; i++) {
      text += String.fromCodePoint(chunkPoints[i] & POINT);
    }
    return text;
  }

  /** Follows the n-grams and words of a chunk through the trees, in the manner in which they were learned. */
  #seeChunk(chunk: number, whose: Whose): void {
    const { items } = this.#chunks.points;
    const from = this.#chunks.starts.items[chunk];
    const to = this.#chunks.starts.items[chunk + 1];
    const points = Int32Array.of(BLANK, ...items.subarray(from, to), BLANK);
    const [min, max] = this.#charRange;
    const starts = points.length < min ? 1 : points.length;
    for (let i = 0; i < starts; i++) {
      let node = ROOT;
      for (let j = i; j < Math.min(i + max, points.length); j++) {
        node = this.#grams.find(node, points[j] & POINT);
        if (node < 0) break;
        this.#seenGrams[whose][node] = 1;
      }
    }
    const words = this.#wordsIn(points, this.#seenLetters[whose]);
    this.#wordsOf.set(chunk, words);
  }

  #wordsIn(points: Int32Array, seen: Uint8Array): Int32Array {
    const words: number[] = [];
    let start = 0;
    for (let i = 0; i < points.length; i++) {
      if ((points[i] & WORD) !== 0) continue;
      if (i - start >= 2) words.push(this.#wordAt(points, start, i, seen));
      start = i + 1;
    }
    return Int32Array.from(words);
  }

  #wordAt(points: Int32Array, from: number, to: number, seen: Uint8Array): number {
    let node = ROOT;
    for (let j = from; j < to; j++) {
      node = this.#letters.find(node, points[j] & POINT);
      if (node < 0) return -1;
      seen[node] = 1;
    }
    return this.#sequences.find(ROOT, node);
  }

  #seeSequences(words: readonly number[], seen: Uint8Array): void {
    const max = this.#wordRange[1];
    for (let i = 0; i < words.length; i++) {
      let node = words[i];
      if (node < 0) continue;
      seen[node] = 1;
      for (let j = i + 1; j < Math.min(i + max, words.length); j++) {
        node = words[j] < 0 ? -1 : this.#sequences.find(node, words[j]);
        if (node < 0) break;
        seen[node] = 1;
      }
    }
  }

  /** New number of each sequence, -1 where it goes; it goes with the words that it is made of. */
  #keptSequences(letters: Int32Array): Int32Array {
    const { sequences: pairs } = this.#vocabulary;
    const { theirs, others } = this.#seenSequences;
    const kept = new Int32Array(pairs.length / 2).fill(-1);
    let next = 0;
    for (let node = 0; node < kept.length; node++) {
      const [first, second] = [pairs[2 * node], pairs[2 * node + 1]];
      const whole = first < 0 ? letters[second] >= 0 : kept[first] >= 0 && kept[second] >= 0;
      if (whole && (!theirs[node] || others[node])) kept[node] = next++;
    }
    return kept;
  }

  #renumberedSequences(sequences: Int32Array, letters: Int32Array): Int32Array {
    const { sequences: pairs } = this.#vocabulary;
    const list: number[] = [];
    for (let node = 0; node < sequences.length; node++) {
      if (sequences[node] < 0) continue;
      const [first, second] = [pairs[2 * node], pairs[2 * node + 1]];
      list.push(first < 0 ? ROOT : sequences[first], first < 0 ? letters[second] : sequences[second]);
    }
    return Int32Array.from(list);
  }

  /** Chunks that stay: those without a word that goes, and which others wrote too. */
  #keptChunks(sequences: Int32Array): Int32Array {
    const { chunkStarts, chunkWords, chunkWordStarts } = this.#vocabulary;
    const { theirs, others } = this.#seenChunks;
    const all = Int32Array.from({ length: chunkStarts.length - 1 }, (_, chunk) => chunk);
    return all.filter((chunk) => {
      if (theirs.has(chunk) && !others.has(chunk)) return false;
      const words = chunkWords.subarray(chunkWordStarts[chunk], chunkWordStarts[chunk + 1]);
      return words.every((word) => sequences[word] >= 0);
    });
  }
}

function unseen(size: number): Seen {
  return { theirs: new Uint8Array(size), others: new Uint8Array(size) };
}

function treeOf(pairs: Int32Array, seed: number): PairIds {
  const tree = new PairIds(seed);
  for (let i = 0; i < pairs.length; i += 2) tree.add(pairs[i], pairs[i + 1]);
  return tree;
}

/** New number of each node, -1 where it goes; what begins with a node that goes, goes too. */
function keptNodes(pairs: Int32Array, { theirs, others }: Seen): Int32Array {
  const kept = new Int32Array(pairs.length / 2).fill(-1);
  let next = 0;
  for (let node = 0; node < kept.length; node++) {
    const beginning = pairs[2 * node];
    if ((beginning < 0 || kept[beginning] >= 0) && (!theirs[node] || others[node])) kept[node] = next++;
  }
  return kept;
}

/** New number of each column, -1 where it goes. */
function keptColumns(vocabulary: Vocabulary, grams: Int32Array, sequences: Int32Array): Int32Array {
  const { columnOfGram, columnOfSequence, idf } = vocabulary;
  const stays = new Uint8Array(idf.length);
  columnOfGram.forEach((column, node) => column >= 0 && grams[node] >= 0 && (stays[column] = 1));
  columnOfSequence.forEach((column, node) => column >= 0 && sequences[node] >= 0 && (stays[column] = 1));
  let next = 0;
  return Int32Array.from(stays, (stay) => (stay ? next++ : -1));
}

function renumbered(pairs: Int32Array, nodes: Int32Array): Int32Array {
  const list: number[] = [];
  for (let node = 0; node < nodes.length; node++) {
    if (nodes[node] < 0) continue;
    const first = pairs[2 * node];
    list.push(first < 0 ? ROOT : nodes[first], pairs[2 * node + 1]);
  }
  return Int32Array.from(list);
}

/** The runs of some chunks, one after the other. */
function gather(items: Int32Array, starts: Int32Array, chunks: Int32Array): { items: Int32Array; starts: Int32Array } {
  const newStarts = new Int32Array(chunks.length + 1);
  chunks.forEach((chunk, i) => (newStarts[i + 1] = newStarts[i] + starts[chunk + 1] - starts[chunk]));
  const newItems = new Int32Array(newStarts[chunks.length]);
  chunks.forEach((chunk, i) => newItems.set(items.subarray(starts[chunk], starts[chunk + 1]), newStarts[i]));
  return { items: newItems, starts: newStarts };
}

function tensorsOf(arrays: Readonly<Record<string, Int32Array | Float32Array>>): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, data]): [string, Tensor] => [name, { shape: [data.length], data }]),
  );
}
