import { InputError } from "../../core/mod.ts";
import { decodeSafetensors } from "../../storage/safetensors.ts";
import { type Keep, VectorList } from "./_vector_list.ts";
import type { WordVectors } from "./word_vectors.ts";

/**
 * A folder with `vocab.txt`, one word a line, and `model.safetensors`: `vectors`, shape `(nWords, dimensions)`, and, where these
 * are 8-bit codes, `scales`, shape `(nWords,)`.
 */
export async function readTableVectors(folder: string, keep: Keep): Promise<WordVectors> {
  const [wordsPath, weightsPath] = [`${folder}/vocab.txt`, `${folder}/model.safetensors`];
  const words = (await readIfThere(wordsPath, (path) => Deno.readTextFile(path))).trimEnd().split("\n");
  const { tensors } = decodeSafetensors(await readIfThere(weightsPath, (path) => Deno.readFile(path)), weightsPath);
  const { vectors, scales } = tensors;
  if (vectors?.shape.length !== 2 || vectors.shape[0] !== words.length) {
    throw new InputError(
      `it must hold "vectors" of shape (${words.length}, dimensions), as vocab.txt has so many lines`,
      {
        place: { file: weightsPath },
      },
    );
  }
  if (scales && scales.data.length !== words.length) {
    throw new InputError(`"scales" must hold ${words.length} numbers`, { place: { file: weightsPath } });
  }
  const width = vectors.shape[1];
  const list = new VectorList(folder);
  words.forEach((word, i) => {
    if (!keep(word, i)) return;
    const scale = scales ? scales.data[i] : 1;
    list.add(word, Array.from(vectors.data.subarray(i * width, (i + 1) * width), (code) => code * scale), i + 1);
  });
  return list.take();
}

async function readIfThere<T>(path: string, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new InputError("the file is missing", {
      place: { file: path },
      hint: "a folder of word vectors holds vocab.txt and model.safetensors",
      cause: error,
    });
  }
}
