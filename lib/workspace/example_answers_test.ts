import assert from "node:assert/strict";
import { smallTickets } from "../testing/mod.ts";
import { smallVersion } from "../testing/small_version.ts";
import { exampleAnswers } from "./example_answers.ts";
import { openServingModel } from "./serving_model.ts";
import { thresholdFor } from "./train_model.ts";

Deno.test("exampleAnswers() keeps a few of each decision with the text and label they belong to", async () => {
  await using small = await smallVersion();
  const serving = await openServingModel(small.registry, "small@latest");
  const part = smallTickets();
  const texts = [...part.texts, " "];
  const answers = exampleAnswers(serving, { texts, labels: part.labels }, { each: 1 });
  const decisions = answers.map(({ answer }) => ("error" in answer ? "human" : answer.decision));
  assert.deepEqual(decisions, [...new Set(decisions)]);
  for (const { text, label } of answers) assert.equal(label, part.labels[texts.indexOf(text)]);
  const [blank] = exampleAnswers(serving, { texts: [" "] });
  assert.deepEqual(blank.answer, { error: "the text is empty" });
});

Deno.test("thresholdFor() refuses a model that was read from a version, which has no tickets to judge by", async () => {
  await using small = await smallVersion();
  const { model } = await openServingModel(small.registry, "small@latest");
  assert.throws(() => thresholdFor(model, { misroute: 10, reviewMinute: 1, reviewMinutes: 2 }), {
    name: "RangeError",
    message: "Cannot choose a threshold: the model must have been fitted here, not read from a version",
  });
});
