import assert from "node:assert/strict";
import { matrix, Rng } from "../core/mod.ts";
import { CachedEmbedder, type KeepableEmbedder } from "./embedding_cache.ts";

/** Random vectors that texts decide. */
function embedder(digest = "random:1") {
  const asked: string[] = [];
  const own: KeepableEmbedder = {
    digest,
    dimensions: 5,
    embed(texts) {
      asked.push(...texts);
      const numbers = texts.flatMap((text) => {
        const rng = new Rng(digest.length).fork(text);
        return Array.from({ length: 5 }, () => rng.normal());
      });
      return matrix(texts.length, 5, Float32Array.from(numbers));
    },
    toSnapshot: () => ({ kind: "Random", config: {}, tensors: {} }),
  };
  return { own, asked };
}

async function withFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await work(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const TEXTS = ["one", "two", "one", "", "😡 \ud83d three"];

Deno.test("a text is embedded once, whoever asks, and its vector stays the same to the bit", async () => {
  await withFolder((folder) => {
    const { own, asked } = embedder();
    const expected = embedder().own.embed(TEXTS);
    assert.deepEqual(new CachedEmbedder(own, { folder: `${folder}/new` }).embed(TEXTS), expected);
    assert.deepEqual(asked, ["one", "two", "", "😡 \ud83d three"]);
    const second = embedder();
    assert.deepEqual(new CachedEmbedder(second.own, { folder: `${folder}/new` }).embed(TEXTS), expected);
    assert.deepEqual(second.asked, []);
    const other = embedder("random:22");
    new CachedEmbedder(other.own, { folder: `${folder}/new` }).embed(["one"]);
    assert.deepEqual(other.asked, ["one"]);
  });
});

Deno.test("what a kill cut off is embedded again, and what came after it is not", async () => {
  await withFolder((folder) => {
    new CachedEmbedder(embedder().own, { folder }).embed(["a", "b", "c"]);
    const [{ name }] = [...Deno.readDirSync(folder)];
    const whole = Deno.readFileSync(`${folder}/${name}`);
    for (const cut of [1, 7, 30, 59, 61]) {
      Deno.writeFileSync(`${folder}/${name}`, whole.subarray(0, whole.length - cut));
      const after = embedder();
      new CachedEmbedder(after.own, { folder }).embed(["d"]);
      const again = embedder();
      const got = new CachedEmbedder(again.own, { folder }).embed(["a", "b", "c", "d"]);
      assert.deepEqual(again.asked, cut === 61 ? ["b", "c"] : ["c"]);
      assert.deepEqual(got, embedder().own.embed(["a", "b", "c", "d"]));
    }
    // One byte that the disk changed.
    const damaged = whole.slice();
    damaged[40] ^= 1;
    Deno.writeFileSync(`${folder}/${name}`, damaged);
    const again = embedder();
    new CachedEmbedder(again.own, { folder }).embed(["a", "b", "c"]);
    assert.deepEqual(again.asked, ["a"]);
  });
});

Deno.test("processes that write at the same time lose nothing", async () => {
  await withFolder(async (folder) => {
    const script = `
      import { CachedEmbedder } from ${JSON.stringify(new URL("./embedding_cache.ts", import.meta.url).href)};
      import { matrix } from ${JSON.stringify(new URL("../core/mod.ts", import.meta.url).href)};
      const own = { digest: "hash", dimensions: 64, toSnapshot() { throw new Error(); },
        embed: (texts) => matrix(texts.length, 64, Float32Array.from(texts.flatMap((t) => Array(64).fill(Number(t))))) };
      const cache = new CachedEmbedder(own, { folder: ${JSON.stringify(folder)} });
      for (let i = 0; i < 60; i++) cache.embed([String(Number(Deno.args[0]) + i), String(Number(Deno.args[0]) + i + 0.5)]);
    `;
    await Deno.writeTextFile(`${folder}/write.ts`, script);
    const runs = [0, 1000, 2000].map((from) =>
      new Deno.Command(Deno.execPath(), { args: ["run", "-A", "--no-check", `${folder}/write.ts`, `${from}`] }).output()
    );
    for (const { success, stderr } of await Promise.all(runs)) assert.ok(success, new TextDecoder().decode(stderr));
    const cache = new CachedEmbedder({
      ...embedder("hash").own,
      dimensions: 64,
      embed: (texts) => assert.fail(`${texts} were lost`),
    }, { folder });
    const texts = [0, 1000, 2000].flatMap((from) => Array.from({ length: 120 }, (_, i) => String(from + i / 2)));
    const { data } = cache.embed(texts);
    texts.forEach((text, i) => assert.equal(data[i * 64 + 63], Number(text)));
  });
});
