import type { Rng } from "../../core/mod.ts";

const WORDS = Array.from(
  { length: 200 },
  (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
);

/** A text of random words; with `strength` a word is one of the eight of its `topic`. */
export function randomText(rng: Rng, { topic = 0, strength = 0, length = 12 } = {}): string {
  const word = () => rng.next() < strength ? `topic${topic}${"abcdefgh"[rng.int(8)]}` : rng.pick(WORDS);
  return Array.from({ length }, word).join(" ");
}
