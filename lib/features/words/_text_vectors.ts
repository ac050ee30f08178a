import { createInterface } from "node:readline";
import { createReadStream } from "node:fs";
import { type Keep, VectorList } from "./_vector_list.ts";
import type { WordVectors } from "./word_vectors.ts";

/** Lines of a word and its numbers, as GloVe writes them; the line of sizes that word2vec puts first is passed over. */
export async function readTextVectors(path: string, keep: Keep): Promise<WordVectors> {
  const list = new VectorList(path);
  const lines = createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
  let rank = 0;
  let line = 0;
  for await (const text of lines) {
    line++;
    const end = text.indexOf(" ");
    const word = end < 0 ? text : text.slice(0, end);
    if (text === "" || (line === 1 && /^\d+ \d+$/.test(text))) continue;
    if (keep(word, rank++)) list.add(word, text.slice(word.length).trim().split(" ").filter(Boolean).map(Number), line);
  }
  return list.take();
}
