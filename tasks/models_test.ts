import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { encoderTensors, readEncoderConfig } from "../lib/features/transformer/mod.ts";
import { encodeSafetensors } from "../lib/storage/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

const CONFIG = {
  model_type: "bert",
  hidden_size: 8,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  intermediate_size: 12,
  vocab_size: 600,
  max_position_embeddings: 16,
};

/** A tiny model as files. */
async function tinyModel(): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const text = (text: string) => new TextEncoder().encode(text);
  const tokenizer = new URL("../lib/features/transformer/testdata/wordpiece_tokenizer.json", import.meta.url);
  const tensors = encoderTensors(readEncoderConfig(CONFIG, "config.json")).map(({ name, shape }) =>
    [name, { shape, data: new Float32Array(shape.reduce((a, b) => a * b)) }] as const
  );
  return {
    "README.md": text("---\nlicense: apache-2.0\n---\n"),
    "config.json": text(JSON.stringify(CONFIG)),
    "tokenizer.json": await Deno.readFile(tokenizer),
    "model.safetensors": encodeSafetensors(Object.fromEntries(tensors)),
  };
}

Deno.test("deno task models pulls a model from a hub, lists it, tells all about it, and does without the hub then", async () => {
  await using scratch = await scratchFolder();
  const files = await tinyModel();
  const commit = "0123456789abcdef0123456789abcdef01234567";
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, ({ url }) => {
    const path = new URL(url).pathname;
    const file = path.split(`/me/tiny/resolve/${commit}/`)[1];
    if (file in files) return new Response(files[file]);
    if (path !== "/api/models/me/tiny/revision/v1") return new Response(null, { status: 404 });
    const siblings = Object.entries(files).map(([rfilename, bytes]) => ({
      rfilename,
      size: bytes.length,
      blobId: createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
    }));
    return Response.json({ sha: commit, cardData: { license: "apache-2.0" }, siblings });
  });
  const env = { HF_HOME: scratch.path, HF_HUB_CACHE: "", HF_ENDPOINT: `http://127.0.0.1:${server.addr.port}/` };
  const models = (...args: string[]) => runTaskProcess("models", args, { env });
  try {
    const missing = await models("show", "me/tiny@v1");
    assert.equal(missing.code, 1);
    assert.match(
      missing.stderr,
      /^models show: me\/tiny@v1 is neither a folder nor in .*: deno task models pull me\/tiny@v1\n$/,
    );

    const unknown = await models("pull", "me/tiny");
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /^models pull: the hub has no model me\/tiny; check the id: http/);

    const pulled = await models("pull", "me/tiny", "--revision", "v1");
    assert.equal(pulled.code, 0, pulled.stderr);
    assert.match(pulled.stderr, /^me\/tiny at 0123456789ab: licence apache-2\.0; 4 files, 37 kB\n/);
    assert.match(pulled.stdout, /\n {2}model\.safetensors +24 kB +fetched +Git [0-9a-f]{12}… verified\n/);
    assert.match(pulled.stdout, /\n {2}bert, 1 layers, 8 wide, mean pooling\n$/);
  } finally {
    await server.shutdown();
  }
  const folder = `${scratch.path}/hub/models--me--tiny/snapshots/${commit}`;
  const listed = (await models("list", "--json")).json<
    { models: { id: string; revision: string; folder: string }[] }
  >();
  assert.deepEqual(listed.models.map(({ id, revision, folder }) => [id, revision, folder]), [[
    "me/tiny",
    "v1",
    folder,
  ]]);
  const shown = (await models("show", "me/tiny@v1", "--json")).json();
  assert.deepEqual([shown.licence, shown.maxLength, shown.source], [
    "apache-2.0",
    16,
    { folder, id: "me/tiny", revision: commit },
  ]);
  assert.match((await models("show", folder)).stdout, /\narchitecture +bert\nlayers +1 of 8 numbers, 2 heads, gelu\n/);
});

Deno.test("deno task models says in one line what is wrong, and its help tells of all verbs", async () => {
  const cases: [string[], number, RegExp][] = [
    [["pull"], 2, /^models pull: ID is missing/i],
    [["pull", "a b"], 1, /^models pull: "a b" is not an id of a model; ids are OWNER\/NAME, such as /],
    [["show", "./nowhere"], 1, /^models show: \.\/nowhere: there is no such folder; name a folder/],
    [["fetch"], 2, /^models: unknown verb "fetch": must be one of list, pull, show/],
  ];
  for (const [args, code, message] of cases) {
    const run = await runTaskProcess("models", args, { env: { HF_HUB_OFFLINE: "1" } });
    assert.deepEqual([run.code, run.stdout], [code, ""], args.join(" "));
    assert.match(run.stderr, message);
    assert.equal(run.stderr.trim().split("\n").length, 1);
  }
  const offline = await runTaskProcess("models", ["pull", "me/tiny"], { env: { HF_HUB_OFFLINE: "1" } });
  assert.match(offline.stderr, /^models pull: HF_HUB_OFFLINE is set, .*--from FOLDER\n$/);
  const help = (await runTaskProcess("models", ["--help"])).stdout;
  for (const verb of ["list", "pull", "show"]) assert.match(help, new RegExp(`^  ${verb} `, "m"));
});
