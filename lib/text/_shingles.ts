import { ShingleIds } from "./_shingle_ids.ts";
import { tokenTexts } from "./tokenise.ts";

/** What a text is cut into before it is compared. */
export interface ShingleOptions {
  /**
   * `char`: runs of characters; `word`: runs of words.
   *
   * @default {"char"}
   */
  shingle?: "char" | "word";
  /**
   * Characters or words in a shingle.
   *
   * @default {5} characters, or 2 words
   */
  size?: number;
}

/** Sets of shingles, one a text, all in one array. */
export interface ShingleSets {
  readonly n: number;
  /** Where each set starts, shape `(n + 1,)`. */
  readonly starts: Uint32Array;
  /** Shingles as ranks, rarest first: each set in increasing order. */
  readonly ranks: Int32Array;
  /** Number of different shingles in all sets. */
  readonly nShingles: number;
}

/**
 * The sets of shingles of texts. A text shorter than a shingle is one shingle; one without anything has an empty set.
 *
 * Shingles are compared by a 64-bit hash: among 10 million different ones, two are mixed up with a chance of 3 in a million.
 */
export function shingleSets(keys: readonly string[], options: ShingleOptions): ShingleSets {
  const { shingle = "char" } = options;
  const { size = shingle === "char" ? 5 : 2 } = options;
  const ids = new ShingleIds();
  const words = new Map<string, number>();
  const starts = new Uint32Array(keys.length + 1);
  let all = new Int32Array(1 << 16);
  let lastText = new Int32Array(1 << 16);
  let end = 0;
  keys.forEach((key, text) => {
    const codes = shingle === "char" ? charCodes(key) : wordCodes(key, words);
    const count = codes.length === 0 ? 0 : Math.max(1, codes.length - size + 1);
    if (end + count > all.length) all = grown(all, end + count);
    for (let i = 0; i < count; i++) {
      const id = ids.idOf(codes, i, Math.min(i + size, codes.length));
      if (id >= lastText.length) lastText = grown(lastText, id + 1);
      if (lastText[id] === text + 1) continue;
      lastText[id] = text + 1;
      all[end++] = id;
    }
    starts[text + 1] = end;
  });
  const ranks = all.subarray(0, end);
  rankRarestFirst(ranks, ids.size);
  for (let text = 0; text < keys.length; text++) ranks.subarray(starts[text], starts[text + 1]).sort();
  return { n: keys.length, starts, ranks, nShingles: ids.size };
}

let buffer = new Uint16Array(1024);

/** Code units of a text; valid until the next call. */
function charCodes(text: string): Uint16Array {
  if (text.length > buffer.length) buffer = new Uint16Array(text.length * 2);
  for (let i = 0; i < text.length; i++) buffer[i] = text.charCodeAt(i);
  return buffer.subarray(0, text.length);
}

function wordCodes(text: string, words: Map<string, number>): number[] {
  return tokenTexts(text).map((word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
  });
}

/** Replaces each id by its place among all ids in order of frequency: sets that share a rare shingle are few. */
function rankRarestFirst(ids: Int32Array, nIds: number): void {
  const frequency = new Uint32Array(nIds);
  for (const id of ids) frequency[id]++;
  const order = Float64Array.from(frequency, (count, id) => count * 2 ** 32 + id).sort();
  const rank = new Int32Array(nIds);
  order.forEach((entry, place) => rank[entry % 2 ** 32] = place);
  for (let i = 0; i < ids.length; i++) ids[i] = rank[ids[i]];
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.ceil(length * 1.5));
  copy.set(array);
  return copy;
}
