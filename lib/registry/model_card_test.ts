import assert from "node:assert/strict";
import { type CardManifest, modelCard } from "./model_card.ts";
import { exampleEvaluation, exampleFacts } from "./testdata/facts.ts";

function manifest(overrides: Partial<CardManifest> = {}): CardManifest {
  const { snapshot, clock, cardFacts: _, lockHash, parent, testFingerprint, metrics: __, signal: ___, ...facts } =
    exampleFacts();
  return {
    format: "ticketlab-version",
    formatVersion: 1,
    kind: snapshot.kind,
    parts: ["TfidfVectorizer", "Temperature"],
    created: clock.now().toISOString(),
    metrics: exampleEvaluation(),
    lockHash: lockHash ?? null,
    parent: parent ?? null,
    testFingerprint: testFingerprint ?? null,
    ...facts,
    ...overrides,
  };
}

const metadataOf = (card: string) =>
  Object.fromEntries(
    card.split("---\n")[1].trimEnd().split("\n").map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), JSON.parse(line.slice(at + 2))];
    }),
  );

Deno.test("modelCard() begins with the metadata that model hubs read", () => {
  const card = modelCard(manifest(), {
    languages: ["en", "de"],
    license: "mit",
    tags: ["banking"],
    dataset: "tickets.csv",
  });
  const metadata = metadataOf(card);
  assert.deepEqual(metadata.language, ["en", "de"]);
  assert.equal(metadata.license, "mit");
  assert.equal(metadata.pipeline_tag, "text-classification");
  assert.ok(metadata.tags.includes("banking"));
  const [{ name, results: [{ task, dataset, metrics }] }] = metadata["model-index"];
  assert.deepEqual([name, task.type, dataset.name], ["tickets", "text-classification", "tickets.csv"]);
  assert.deepEqual(metrics[0], { type: "accuracy", name: "Accuracy", value: 0.91 });
  assert.deepEqual(metrics[1], { type: "f1", name: "Macro F1", value: 0.8 });
});

Deno.test("modelCard() gives every figure with its interval, and the baseline beside it", () => {
  const card = modelCard(manifest());
  assert.match(card, /into 2 classes\. Model: LinearSvm, with TfidfVectorizer, Temperature inside\./);
  assert.match(card, /\| Accuracy \| 0\.910 \(0\.850–0\.950\) \| 0\.800 \(0\.720–0\.870\) \|/);
  assert.match(card, /\| Macro F1 \| 0\.800 \(0\.750–0\.850\) \| 0\.444 \|/);
  assert.match(card, /95% intervals by percentile bootstrap, 1000 resamples, seed 7/);
  assert.match(card, /measured: 0\.920 \(0\.860–0\.960\)/);
  assert.match(card, /Weakest classes by F1: Refund \\\| Return \(0\.700\)/);
  assert.match(card, /Fewer than 30 test tickets, so hardly measured: Refund \\\| Return \(20\)/);
  assert.doesNotMatch(card, /cannot be told from that of the baseline/);
  assert.doesNotMatch(card, /IBAN/);
});

Deno.test("modelCard() says plainly when the model is no better than the baseline, or was not measured", () => {
  const metrics = exampleEvaluation();
  const useless = { ...metrics, accuracy: { value: 0.81, low: 0.74, high: 0.88 } };
  assert.match(modelCard(manifest({ metrics: useless })), /\*\*Its accuracy cannot be told from that of the baseline/);
  const unmeasured = modelCard(manifest({ metrics: null }));
  assert.match(unmeasured, /Nothing was measured on held-out tickets\./);
  assert.match(unmeasured, /do not rely on it/);
  assert.deepEqual(metadataOf(unmeasured)["model-index"], [{ name: "tickets", results: [] }]);
});

Deno.test("modelCard() keeps hostile labels and file names from becoming markup or metadata", () => {
  const label = "x\n---\nlicense: evil\n| a | <script>alert(1)</script> `b` [c](d)";
  const card = modelCard(manifest({ classes: [label, "y"], metrics: null }), {
    dataset: label,
    license: label,
    languages: [label],
  });
  assert.equal(metadataOf(card).license, label);
  const [, , ...body] = card.split(/^---$/m);
  assert.equal(body.length, 1, "no third line of dashes");
  assert.doesNotMatch(body[0], /[^\\]<script>|^license: evil|[^\\]\[c\]/m);
});

Deno.test("modelCard() counts the training tickets of each class where they are known", () => {
  const card = modelCard(manifest(), {
    trainTickets: 400,
    trainLabels: { "Billing & Payment": 300, "Refund | Return": 100 },
  });
  assert.match(card, /Tickets: 400\./);
  assert.match(card, /\| Refund \\\| Return \| 100 \|/);
});
