import assert from "node:assert/strict";
import { matrix } from "../../core/mod.ts";
import { smallTickets } from "../../testing/small_tickets.ts";
import { tinyEncoder } from "../../testing/tiny_encoder.ts";
import type { SelfScoring } from "../classifier.ts";
import { LstmClassifier } from "../neural/lstm/lstm_classifier.ts";
import { TransformerClassifier } from "../neural/transformer/transformer_classifier.ts";
import type { Lessons } from "./soft_labels.ts";

const { texts, labels } = smallTickets();
const classes = [...new Set(labels)].sort();

/** Takes each class for the next one. */
const turned = (label: string) => classes[(classes.indexOf(label) + 1) % classes.length];
const answers = (own: readonly string[]) => {
  const out = matrix(own.length, classes.length);
  own.forEach((text, i) => out.data[i * classes.length + classes.indexOf(turned(labels[texts.indexOf(text)]))] = 1);
  return out;
};

const LSTM = { units: 8, embedding: 8, epochs: 30, batchSize: 6, learningRate: 0.02, dropout: 0, minCount: 1 };
const BERT = { encoder: () => tinyEncoder(), epochs: 16, batchSize: 6, learningRate: 5e-3, maxLength: 24, threads: 1 };

/** Each with its options and lessons. */
const STUDENTS: Readonly<Record<string, (lessons?: Lessons) => SelfScoring>> = {
  "an LSTM": (lessons) => new LstmClassifier({ ...LSTM, lessons }),
  "an encoder trained further": (lessons) => new TransformerClassifier({ ...BERT, lessons }),
  "a classifier on an encoder as it is": (lessons) => new TransformerClassifier({ ...BERT, freeze: 2, lessons }),
};

for (const [name, make] of Object.entries(STUDENTS)) {
  Deno.test(`${name} learns what its teacher says, with and without labels, and says nothing of it in its snapshot`, async () => {
    const student = (share: number) => make({ teacher: { classes, answers }, share });
    const taught = await student(1).fit(texts, labels);
    const said = taught.predict(texts);
    // A classifier on an untrained encoder does not find all of them.
    assert.ok(said.filter((label, i) => label === turned(labels[i])).length > 0.8 * texts.length, said.join());
    const own = await student(0).fit(texts, labels);
    const untaught = await make().fit(texts, labels);
    own.decisionFunction(texts).data.forEach((score, i) =>
      assert.ok(Math.abs(score - untaught.decisionFunction(texts).data[i]) < 1e-2)
    );
    assert.deepEqual(Object.keys(taught.toSnapshot().config.options as object).includes("lessons"), false);
    const { rows } = await student(0.7).fitAndScore(texts, labels, { seed: 1 });
    assert.ok(rows.length > 0 && rows.length < texts.length);
  });
}
