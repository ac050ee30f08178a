import assert from "node:assert/strict";
import type { Matrix } from "../../../core/mod.ts";
import { checkClassifier } from "../../../testing/check_classifier.ts";
import { assertSameBits } from "../../../testing/equality.ts";
import { smallTickets } from "../../../testing/small_tickets.ts";
import { smallTransformer as make } from "../../../testing/small_transformer.ts";
import { TransformerClassifier } from "./transformer_classifier.ts";

const { texts, labels } = smallTickets();

Deno.test("TransformerClassifier keeps the rules of a classifier", async (t) => {
  await checkClassifier(t, {
    make: () => make(),
    restore: TransformerClassifier.fromSnapshot,
    batchTolerance: 1e-5,
  });
});

Deno.test("TransformerClassifier learns without a pretrained encoder, from the words of its tickets", async () => {
  const scratch = { hiddenSize: 32, heads: 2, layers: 1 };
  const model = await new TransformerClassifier({ scratch, epochs: 40, learningRate: 3e-3, batchSize: 6, threads: 1 })
    .fit(texts, labels);
  const right = model.predict(texts).filter((label, i) => label === labels[i]).length;
  assert.ok(right >= 0.9 * texts.length, `${right} of ${texts.length}`);
  const again = TransformerClassifier.fromSnapshot(model.toSnapshot());
  assertSameBits(again.predictProba(texts), model.predictProba(texts));
});

let plain: Matrix | undefined;

for (
  const options of [
    { rDrop: 1 },
    { validation: 0.2, patience: 3 },
    { average: { decay: 0.8 } },
    { average: { last: 2 }, accumulate: 2 },
    { classWeight: "balanced", pooling: "cls" },
    { head: "random" },
    { freeze: 2 },
  ] as const
) {
  Deno.test(`TransformerClassifier learns with ${JSON.stringify(options)}`, async () => {
    const model = await make({ epochs: 20, ...options }).fit(texts, labels);
    const right = model.predict(texts).filter((label, i) => label === labels[i]).length;
    assert.ok(right >= 0.7 * texts.length, `${right} of ${texts.length}`);
    plain ??= (await make({ epochs: 20 }).fit(texts, labels)).decisionFunction(texts);
    assert.notDeepEqual(model.decisionFunction(texts), plain);
  });
}
