import assert from "node:assert/strict";
import { Rng } from "../../../core/mod.ts";
import { openSession } from "../../../autograd/mod.ts";
import { SubwordTokenizer } from "../../../features/transformer/mod.ts";
import { wordTokens, WordVocabulary } from "../../../features/words/mod.ts";
import { assertAllClose } from "../../../testing/equality.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { exportModel } from "../../export/mod.ts";
import { LstmClassifier } from "./lstm_classifier.ts";

const { texts, labels } = smallTickets();
const options = { units: 8, embedding: 12, minCount: 1, epochs: 10, batchSize: 4, learningRate: 0.03, maxLength: 9 };
const model = await new LstmClassifier(options).fit(texts, labels);
const { files, parity } = exportModel(model, texts);
const json = (file: string) => JSON.parse(new TextDecoder().decode(files[file]));

Deno.test("an LSTM is exported in 32 and in 8 bits, by plain operators, and both answer as it does", () => {
  assert.deepEqual(Object.keys(files), [
    "onnx/model.onnx",
    "onnx/model_quantized.onnx",
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "labels.json",
  ]);
  const [plain, small] = parity;
  assert.deepEqual([plain.n, plain.changedLabels, small.changedLabels], [texts.length, 0, 0]);
  assert.ok(plain.largestDifference < 1e-5, `${plain.largestDifference}`);
  assert.ok(small.largestDifference > 0 && small.largestDifference < 0.05, `${small.largestDifference}`);
  assert.ok(files["onnx/model_quantized.onnx"].length < 0.7 * files["onnx/model.onnx"].length);
  for (const file of ["onnx/model.onnx", "onnx/model_quantized.onnx"]) {
    assert.ok(!new TextDecoder().decode(files[file]).includes("com.microsoft"), file);
  }
});

Deno.test("an exported LSTM answers to texts of any length, together or alone, and tells what it looked at", () => {
  using session = openSession(files["onnx/model.onnx"], { threads: 1 });
  const mixed = ["refund my money", " ", "where is my parcel? it was sent a week ago", "login 😡 password"];
  const ids = mixed.map((text) => [...tokenizer().encode(text)]);
  const ask = (rows: readonly number[][], width: number) => {
    const cells = BigInt64Array.from(
      rows.flatMap((row) => Array.from({ length: width }, (_, i) => BigInt(row[i] ?? 0))),
    );
    return session.run({ input_ids: session.tensor("int64", cells, [rows.length, width]) });
  };
  const together = ask(ids, 15);
  assertAllClose(together.logits.data as Float32Array, model.decisionFunction(mixed).data, { absolute: 1e-5 }, "logit");
  const shares = model.attention(mixed);
  mixed.forEach((_, i) => {
    const alone = ask([ids[i]], Math.max(1, ids[i].length));
    assertAllClose(
      alone.logits.data as Float32Array,
      (together.logits.data as Float32Array).subarray(3 * i, 3 * i + 3),
      { absolute: 1e-5 },
      "logit alone",
    );
    const own = shares[i].map(({ weight }) => weight);
    assertAllClose(
      (alone.attention.data as Float32Array).subarray(0, own.length),
      own,
      { absolute: 1e-5 },
      "attention",
    );
  });
});

Deno.test("config.json of an exported LSTM names labels, and what pads", () => {
  const { id2label, text, opset } = json("config.json");
  assert.deepEqual(Object.values(id2label), model.classes);
  assert.deepEqual([text.max_length, text.pad_token_id, opset], [9, 0, 17]);
  assert.deepEqual(json("labels.json"), model.classes);
});

Deno.test("tokenizer.json of an exported LSTM gives the vocabulary's ids, whatever the text", () => {
  const words = model.toSnapshot().config.words as string[];
  const rng = new Rng(5);
  const letters = [..."abcXYZéßñİ ’'0189£!?\t\n\r\u0085\u2028\ufeff\u00a0漢字🙂n't ##[]"];
  const strange = Array.from(
    { length: 300 },
    () => Array.from({ length: 1 + rng.int(20) }, () => letters[rng.int(letters.length)]).join(""),
  );
  const vocabulary = new WordVocabulary(words);
  for (const text of [...texts, ...strange]) {
    const expected = wordTokens(text, 9).length === 0 ? [] : [...vocabulary.encode(text, { maxLength: 9 })];
    assert.deepEqual([...tokenizer().encode(text)], expected, JSON.stringify(text));
  }
});

function tokenizer(): SubwordTokenizer {
  return made ??= new SubwordTokenizer(
    { tokenizer: json("tokenizer.json"), config: json("tokenizer_config.json") },
    { maxLength: 9 },
  );
}
let made: SubwordTokenizer | undefined;
