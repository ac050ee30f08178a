import { normalise, tokenTexts } from "../text/mod.ts";

/** Which words stand in which text; how often does not matter. */
export interface BagOfWords {
  readonly nWords: number;
  /** Where each text's words start, shape `(nTexts + 1,)`. */
  readonly indptr: Int32Array;
  /** Word numbers, each at most once a text. */
  readonly words: Int32Array;
}

/** Different words of a text that are looked at; the subject of a ticket shows early. */
const WORDS_A_TEXT = 150;

/** Words that at least two texts share, in the order of first sight. */
export function bagOfWords(texts: readonly string[]): BagOfWords {
  const bags = texts.map((text) => {
    const words = new Set<string>();
    for (const word of tokenTexts(normalise(text))) {
      words.add(word);
      if (words.size === WORDS_A_TEXT) break;
    }
    return words;
  });
  const number = new Map<string, number>();
  let nWords = 0;
  for (const bag of bags) {
    for (const word of bag) {
      const seen = number.get(word);
      if (seen === undefined) number.set(word, -1);
      else if (seen === -1) number.set(word, nWords++);
    }
  }
  const indptr = new Int32Array(texts.length + 1);
  const words: number[] = [];
  bags.forEach((bag, i) => {
    for (const word of bag) {
      const at = number.get(word)!;
      if (at >= 0) words.push(at);
    }
    indptr[i + 1] = words.length;
  });
  return { nWords, indptr, words: Int32Array.from(words) };
}
