import assert from "node:assert/strict";
import { join } from "node:path";
import type { Tensor } from "../../core/mod.ts";
import { encodeSafetensors } from "../../storage/mod.ts";
import { encoderTensors, inspectPretrained, readEncoderConfig, readPretrained } from "./mod.ts";

const SHARED = Deno.env.get("TICKETLAB_SHARED");
const TOKENIZER = new URL("testdata/wordpiece_tokenizer.json", import.meta.url);

const BERT = {
  model_type: "bert",
  hidden_size: 8,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  intermediate_size: 12,
  vocab_size: 600,
  max_position_embeddings: 16,
  type_vocab_size: 2,
};
const ROBERTA = { ...BERT, model_type: "roberta", max_position_embeddings: 18, type_vocab_size: 1, pad_token_id: 1 };
const DISTILBERT = {
  model_type: "distilbert",
  dim: 8,
  n_layers: 2,
  n_heads: 2,
  hidden_dim: 12,
  vocab_size: 600,
  max_position_embeddings: 16,
  activation: "relu",
};

type Config = Record<string, unknown>;

/** Weights with values of their own for a configuration, under BERT's names. */
function weightsOf(raw: Config): Record<string, Tensor> {
  const config = readEncoderConfig(raw, "config.json");
  let next = 0;
  return Object.fromEntries(
    encoderTensors(config).map(({ name, shape }) => {
      const full = name.includes("position") ? [shape[0] + config.positionOffset, shape[1]] : shape;
      const data = Float32Array.from({ length: full.reduce((a, b) => a * b) }, () => (next++ % 1000) / 1000);
      return [name, { shape: full, data }];
    }),
  );
}

function renamed(weights: Record<string, Tensor>, rename: (name: string) => string): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(weights).map(([name, tensor]) => [rename(name), tensor]));
}

/** What a test puts into a folder: JSON, bytes or text by name; null leaves a file out. */
type Files = Record<string, unknown>;

async function withFolder(files: Files, run: (folder: string) => Promise<void>) {
  const folder = await Deno.makeTempDir();
  try {
    const all: Files = { "tokenizer.json": await Deno.readFile(TOKENIZER), ...files };
    for (const [name, content] of Object.entries(all)) {
      if (content === null) continue;
      const path = join(folder, name);
      await Deno.mkdir(join(path, ".."), { recursive: true });
      if (content instanceof Uint8Array) await Deno.writeFile(path, content);
      else await Deno.writeTextFile(path, typeof content === "string" ? content : JSON.stringify(content));
    }
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const model = (config: Config, weights = weightsOf(config)): Files => ({
  "config.json": config,
  "model.safetensors": encodeSafetensors(weights),
});

Deno.test("readPretrained() gives every weight under BERT's name, whatever the architecture calls it", async () => {
  const parts: [string, string][] = [
    ["encoder.layer.", "transformer.layer."],
    ["attention.self.query", "attention.q_lin"],
    ["attention.self.key", "attention.k_lin"],
    ["attention.self.value", "attention.v_lin"],
    ["attention.output.dense", "attention.out_lin"],
    ["attention.output.LayerNorm", "sa_layer_norm"],
    ["intermediate.dense", "ffn.lin1"],
    [".output.dense", ".ffn.lin2"],
    [".output.LayerNorm", ".output_layer_norm"],
  ];
  const distil = (name: string) => parts.reduce((out, [from, to]) => out.replace(from, to), name);
  assert.equal(distil("encoder.layer.0.output.dense.bias"), "transformer.layer.0.ffn.lin2.bias");
  const old = (name: string) =>
    `bert.${name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")}`;
  const cases: [Config, (name: string) => string][] = [
    [BERT, (name) => name],
    [BERT, (name) => `bert.${name}`],
    [BERT, old],
    [BERT, (name) => `0.auto_model.${name}`],
    [DISTILBERT, distil],
    [DISTILBERT, (name) => `distilbert.${distil(name)}`],
    [ROBERTA, (name) => `roberta.${name}`],
    [{ ...ROBERTA, model_type: "xlm-roberta" }, (name) => `roberta.${name}`],
  ];
  for (const [config, rename] of cases) {
    const weights = weightsOf(config);
    const extra = {
      "pooler.dense.weight": { shape: [1], data: Float32Array.of(1) },
      "cls.predictions.bias": { shape: [1], data: Float32Array.of(1) },
      "embeddings.position_ids": { shape: [1, 2], data: Int32Array.of(0, 1) },
    };
    await withFolder(model(config, { ...renamed(weights, rename), ...extra }), async (folder) => {
      const { tensors, config: { architecture, positions, tokenTypes } } = await readPretrained(folder);
      assert.equal(architecture, config.model_type);
      assert.equal(positions, 16);
      assert.equal(tokenTypes, config === DISTILBERT ? 0 : config.type_vocab_size);
      const offset = config.model_type === "bert" || config === DISTILBERT ? 0 : 2;
      assert.deepEqual([...tensors.keys()].sort(), Object.keys(weights).sort());
      for (const [name, { shape, data }] of Object.entries(weights)) {
        const cut = name.includes("position") ? offset : 0;
        assert.deepEqual(tensors.get(name)!.shape, [shape[0] - cut, ...shape.slice(1)], name);
        assert.deepEqual(tensors.get(name)!.data, data.slice(cut * 8), name);
      }
    });
  }
});

Deno.test("readPretrained() reads weights in parts, and the same digest means the same model", async () => {
  const weights = weightsOf(BERT);
  const names = Object.keys(weights);
  const pick = (keep: (i: number) => boolean) =>
    encodeSafetensors(Object.fromEntries(names.filter((_, i) => keep(i)).map((name) => [name, weights[name]])));
  const parts = {
    "model-00001-of-00002.safetensors": pick((i) => i < 7),
    "model-00002-of-00002.safetensors": pick((i) => i >= 7),
  };
  const weight_map = Object.fromEntries(names.map((name, i) => [name, Object.keys(parts)[i < 7 ? 0 : 1]]));
  const split = { "config.json": BERT, ...parts, "model.safetensors.index.json": { metadata: {}, weight_map } };
  let first = "";
  await withFolder(split, async (folder) => {
    const { tensors, digest } = await readPretrained(folder);
    for (const [name, { data }] of Object.entries(weights)) assert.deepEqual(tensors.get(name)!.data, data);
    first = digest;
    await Deno.writeTextFile(join(folder, "README.md"), "a card says nothing about what is computed");
    assert.equal((await readPretrained(folder)).digest, first);
    await Deno.writeTextFile(join(folder, "config.json"), JSON.stringify({ ...BERT, hidden_act: "relu" }));
    assert.notEqual((await readPretrained(folder)).digest, first);
  });
  await withFolder({ ...split, "model-00002-of-00002.safetensors": null }, async (folder) => {
    await assert.rejects(readPretrained(folder), /model-00002-of-00002\.safetensors: there is no such file/);
  });
  for (const bad of ["../model.safetensors", "/etc/passwd", "a/b.safetensors", 5, ".safetensors"]) {
    const index = { weight_map: { ...weight_map, x: bad } };
    await withFolder({ ...split, "model.safetensors.index.json": index }, async (folder) => {
      await assert.rejects(readPretrained(folder), { name: "InputError", message: /weight_map names a part/ });
    });
  }
});

Deno.test("readPretrained() reads what sentence-transformers says of pooling, length 1 and greatest length", async () => {
  const modules = ["Transformer", "Pooling", "Normalize"].map((kind, idx) => ({
    idx,
    name: `${idx}`,
    path: ["", "1_Pooling", "2_Normalize"][idx],
    type: `sentence_transformers.models.${kind}`,
  }));
  const bge = { word_embedding_dimension: 8, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false };
  const files = {
    ...model(BERT),
    "modules.json": modules,
    "1_Pooling/config.json": bge,
    "sentence_bert_config.json": { max_seq_length: 12, do_lower_case: false },
    "tokenizer_config.json": { model_max_length: 14 },
    "README.md": "---\nlanguage: en\nlicense: apache-2.0\ntags:\n- x\n---\n# Model",
  };
  await withFolder(files, async (folder) => {
    const { pooling, poolingStated, normalize, maxLength, licence, notes } = await inspectPretrained(folder);
    assert.deepEqual([pooling, poolingStated, normalize, maxLength, licence], ["cls", true, true, 12, "apache-2.0"]);
    assert.deepEqual(notes, []);
  });
  await withFolder({ ...files, "1_Pooling/config.json": { pooling_mode: "mean" } }, async (folder) => {
    assert.equal((await inspectPretrained(folder)).pooling, "mean");
  });
  const dense = [...modules, { idx: 3, name: "3", path: "3_Dense", type: "sentence_transformers.models.Dense" }];
  await withFolder({ ...files, "modules.json": dense }, async (folder) => {
    assert.match((await inspectPretrained(folder)).notes[0], /its Dense module is left out/);
  });
  const bad: [Files, RegExp][] = [
    [
      { "1_Pooling/config.json": { pooling_mode_max_tokens: true } },
      /1_Pooling\/config\.json: pooling must be by mean or cls: it is by max;/,
    ],
    [
      { "1_Pooling/config.json": { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true } },
      /it is by cls and mean/,
    ],
    [
      { "modules.json": [{ type: "x.Pooling", path: "../.." }] },
      /modules\.json: it lists a module .*fetch the model again/,
    ],
    [{ "modules.json": "[" }, /modules\.json: this is not JSON/],
  ];
  for (const [part, message] of bad) {
    await withFolder({ ...files, ...part }, async (folder) => {
      await assert.rejects(inspectPretrained(folder), { name: "InputError", message });
    });
  }
});

Deno.test("readPretrained() takes the mean, and all positions, where a folder says nothing", async () => {
  await withFolder({ ...model(BERT), "tokenizer_config.json": { model_max_length: 1e30 } }, async (folder) => {
    const { pooling, poolingStated, normalize, maxLength, licence, source } = await inspectPretrained(folder);
    assert.deepEqual([pooling, poolingStated, normalize, maxLength, licence], ["mean", false, false, 16, undefined]);
    assert.deepEqual(source, { folder });
  });
});

Deno.test("readPretrained() tells id and commit of a folder of the hub's cache", async () => {
  await withFolder({}, async (home) => {
    const folder = join(home, "models--BAAI--bge-small-en-v1.5", "snapshots", "5c38ec7c");
    await Deno.mkdir(folder, { recursive: true });
    await Deno.copyFile(TOKENIZER, join(folder, "tokenizer.json"));
    await Deno.writeTextFile(join(folder, "config.json"), JSON.stringify(BERT));
    await Deno.writeFile(join(folder, "model.safetensors"), encodeSafetensors(weightsOf(BERT)));
    const { source } = await inspectPretrained(folder);
    assert.deepEqual(source, { folder, id: "BAAI/bge-small-en-v1.5", revision: "5c38ec7c" });
  });
});

Deno.test("readPretrained() says what is missing or does not fit, where, and what to do", async () => {
  const weights = weightsOf(BERT);
  const without = (name: string) => Object.fromEntries(Object.entries(weights).filter(([key]) => key !== name));
  const query = "encoder.layer.1.attention.self.query.weight";
  const sound = model(BERT);
  const cases: [string, Files, RegExp][] = [
    ["no config", { ...sound, "config.json": null }, /there is no config\.json; fetch the whole model/],
    ["config no JSON", { ...sound, "config.json": "{" }, /config\.json: this is not JSON; it is damaged/],
    ["config a list", { ...sound, "config.json": "[]" }, /config\.json: this is not a JSON object/],
    ["no weights", { ...sound, "model.safetensors": null }, /there are no weights: neither model\.safetensors nor/],
    [
      "pickled weights",
      { ...sound, "model.safetensors": null, "pytorch_model.bin": "x" },
      /the weights are needed as model\.safetensors: there is only pytorch_model\.bin; .*save_pretrained/,
    ],
    ["no tokenizer", { ...sound, "tokenizer.json": null }, /there is no tokenizer\.json; .*AutoTokenizer/],
    ["tokenizer damaged", { ...sound, "tokenizer.json": "{}" }, /tokenizer\.json: it has no model with a vocabulary/],
    [
      "other tokenizer",
      model({ ...BERT, vocab_size: 599 }),
      /it gives ids up to 599, and the model knows 599; .*another/,
    ],
    ["tensor missing", model(BERT, without(query)), new RegExp(`the weights lack "${query}", which config`)],
    [
      "wrong shape",
      model(BERT, { ...weights, [query]: { shape: [8, 4], data: new Float32Array(32) } }),
      new RegExp(`tensor "${query}" has shape \\[8,4\\], and config\\.json asks for \\[8,8\\]`),
    ],
    ["fewer layers said", model({ ...BERT, num_hidden_layers: 1 }, weights), /and config\.json says 1 layers/],
    [
      "two models",
      model(BERT, { ...weights, ...renamed(weights, (n) => `bert.${n}`) }),
      /are both .*more than one model/,
    ],
    [
      "quantised",
      model(BERT, { ...weights, [query]: { shape: [8, 8], data: new Uint8Array(64) } }),
      /has type U8, and weights/,
    ],
    [
      "not finite",
      model(BERT, { ...weights, [query]: { shape: [8, 8], data: new Float32Array(64).fill(NaN) } }),
      /not finite/,
    ],
    [
      "lying header",
      { ...sound, "model.safetensors": (sound["model.safetensors"] as Uint8Array).subarray(0, 5000) },
      /not a sound safetensors file: .*fetch it again/,
    ],
    ["a page instead of weights", { ...sound, "model.safetensors": "<!DOCTYPE html><html>" }, /its header would have/],
  ];
  for (const [name, files, message] of cases) {
    await withFolder(files, async (folder) => {
      await assert.rejects(readPretrained(folder), (error: Error) => {
        assert.equal(error.name, "InputError", name);
        assert.match(error.message, message, name);
        assert.ok(error.message.startsWith(folder), `${name}: no place in ${error.message}`);
        return true;
      });
    });
  }
  await assert.rejects(readPretrained("no/such/folder"), {
    name: "InputError",
    message: /no\/such\/folder: there is no/,
  });
});

Deno.test("readEncoderConfig() refuses unknown architectures and absurd values by name", () => {
  const bad: [Config, RegExp][] = [
    [
      { ...BERT, model_type: "mpnet" },
      /architecture "mpnet" is not one that can be read; known are bert, distilbert, rob/,
    ],
    [{ ...BERT, model_type: "__proto__" }, /architecture "__proto__" is not/],
    [{ ...BERT, model_type: undefined, architectures: ["T5Model"] }, /architecture "T5Model" is not/],
    [{ ...BERT, model_type: undefined }, /it names no architecture in model_type; known are/],
    [{ ...BERT, hidden_size: 0 }, /hidden_size must be a number from 1 to 16384: current value is 0/],
    [{ ...BERT, hidden_size: 1e9 }, /hidden_size must be/],
    [{ ...BERT, hidden_size: "8" }, /hidden_size must be a number .*: current value is "8"/],
    [{ ...BERT, hidden_size: undefined }, /hidden_size must be .*: it is missing/],
    [{ ...BERT, num_hidden_layers: 1.5 }, /num_hidden_layers must be a whole number/],
    [
      { ...BERT, num_attention_heads: 3 },
      /hidden_size must be a multiple of num_attention_heads: current values are 8 and 3/,
    ],
    [{ ...BERT, vocab_size: -1 }, /vocab_size must be/],
    [{ ...BERT, pad_token_id: 600 }, /pad_token_id must be a number from 0 to 599/],
    [{ ...BERT, max_position_embeddings: 1 }, /max_position_embeddings must be/],
    [{ ...ROBERTA, max_position_embeddings: 3 }, /max_position_embeddings must be a number from 4/],
    [{ ...BERT, layer_norm_eps: 0 }, /layer_norm_eps must be/],
    [{ ...BERT, hidden_dropout_prob: 1 }, /hidden_dropout_prob must be/],
    [{ ...BERT, hidden_act: "silu" }, /hidden_act must be one of gelu, .*: current value is "silu"/],
    [{ ...BERT, hidden_act: "constructor" }, /hidden_act must be one of/],
    [{ ...BERT, position_embedding_type: "relative_key" }, /position_embedding_type must be "absolute"/],
    [{ ...BERT, is_decoder: true }, /is_decoder must be false/],
    [{ ...DISTILBERT, dim: 7 }, /dim must be a multiple of n_heads/],
  ];
  for (const [raw, message] of bad) {
    assert.throws(() => readEncoderConfig(raw, "config.json"), { name: "InputError", message }, String(message));
  }
  assert.equal(
    readEncoderConfig({ ...BERT, model_type: undefined, architectures: ["BertModel"] }, "c").architecture,
    "bert",
  );
  assert.equal(readEncoderConfig({ ...BERT, hidden_act: "gelu_pytorch_tanh" }, "c").activation, "gelu_new");
});

Deno.test("readPretrained() stops when told", async () => {
  await withFolder(model(BERT), async (folder) => {
    await assert.rejects(readPretrained(folder, { signal: AbortSignal.abort(new Error("stop it")) }), {
      message: "stop it",
    });
  });
});

Deno.test({
  name: "readPretrained() reads all-MiniLM-L6-v2, with the values that Python's safetensors 0.8.0 has",
  ignore: !SHARED,
  fn: async () => {
    const { tensors, types, parameters } = await readPretrained(
      `${SHARED}/models/sentence-transformers/all-MiniLM-L6-v2`,
    );
    assert.deepEqual(types, ["F16"]);
    assert.equal(parameters, 22_565_376);
    const expected: [string, number[], number][] = [
      [
        "embeddings.word_embeddings.weight",
        [-0.017730712890625, 0.00809478759765625, 0.00457000732421875],
        138.02489978075027,
      ],
      [
        "encoder.layer.5.output.dense.weight",
        [-0.0345458984375, -0.0171661376953125, 0.001232147216796875],
        -53.192235469818115,
      ],
      [
        "encoder.layer.0.attention.self.query.bias",
        [0.296142578125, -0.063720703125, -0.0176239013671875],
        7.692486763000488,
      ],
    ];
    for (const [name, last, sum] of expected) {
      const { data } = tensors.get(name)!;
      assert.deepEqual([...data.slice(-3)], last);
      assert.ok(Math.abs(data.reduce((a, b) => a + b, 0) - sum) < 1e-9);
    }
  },
});
