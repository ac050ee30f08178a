/** Shortest and longest n-gram, both included. */
export type Range = readonly [min: number, max: number];

/**
 * What the columns of a {@linkcode WordCharTfidf} are, as arrays. Prefix trees are lists of pairs, (number of the beginning
 * or -1, next item): the number of an n-gram is the place of its pair.
 */
export interface Vocabulary {
  /** Decides where things lie in the tables that are made of this; it can't be told without the training texts. */
  readonly seed: number;
  /** Distinct stretches between white space, one after the other, as code points with flags. */
  readonly chunkPoints: Int32Array;
  /** Where each chunk begins; one more than there are chunks, as of all starts. */
  readonly chunkStarts: Int32Array;
  /** Columns of the character n-grams of each chunk, repeated as often as they occur, -1 for none. */
  readonly chunkGrams: Int32Array;
  readonly chunkGramStarts: Int32Array;
  /** Words of each chunk, as numbers of `sequences`. */
  readonly chunkWords: Int32Array;
  readonly chunkWordStarts: Int32Array;
  /** Character n-grams by code point, shape `(n, 2)`. */
  readonly grams: Int32Array;
  /** Words and beginnings of words by code point, shape `(n, 2)`. */
  readonly letters: Int32Array;
  /** Word n-grams by word, shape `(n, 2)`; a single word is (-1, its number in `letters`). */
  readonly sequences: Int32Array;
  /** Column of each character n-gram, or -1. */
  readonly columnOfGram: Int32Array;
  /** Column of each word n-gram, or -1. */
  readonly columnOfSequence: Int32Array;
  /** Weight of each column, shape `(nFeatures,)`. */
  readonly idf: Float32Array;
}

/** What each column stands for, shape `(nFeatures,)`. */
export function columnNames(vocabulary: Vocabulary): string[] {
  const { grams, letters, sequences, columnOfGram, columnOfSequence, idf } = vocabulary;
  const spelled = (tree: Int32Array, node: number): string =>
    node < 0 ? "" : spelled(tree, tree[2 * node]) + String.fromCodePoint(tree[2 * node + 1]);
  const phrase = (node: number): string => {
    const beginning = sequences[2 * node];
    const last = sequences[2 * node + 1];
    return beginning < 0 ? spelled(letters, last) : `${phrase(beginning)} ${phrase(last)}`;
  };
  const names = new Array<string>(idf.length);
  columnOfGram.forEach((column, node) => {
    if (column >= 0) names[column] = `char:${spelled(grams, node)}`;
  });
  columnOfSequence.forEach((column, node) => {
    if (column >= 0) names[column] = `word:${phrase(node)}`;
  });
  return names;
}
