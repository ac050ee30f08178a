import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import { PretrainedEmbedder, readPretrained } from "../../../features/transformer/mod.ts";
import { checkClassifier } from "../../../testing/check_classifier.ts";
import { tinyEncoder } from "../../../testing/tiny_encoder.ts";
import type { Classifier } from "../../classifier.ts";
import { FrozenClassifier } from "../frozen/frozen_classifier.ts";
import { FewShotClassifier } from "./few_shot_classifier.ts";

Deno.test("FewShotClassifier keeps the rules of a classifier", async (t) => {
  await checkClassifier(t, {
    make: () =>
      new FewShotClassifier({
        encoder: () => tinyEncoder(),
        epochs: 4,
        batchSize: 12,
        learningRate: 3e-3,
        maxLength: 24,
        threads: 1,
      }),
    restore: FewShotClassifier.fromSnapshot,
    batchTolerance: 1e-5,
  });
});

const shared = Deno.env.get("TICKETLAB_SHARED");

Deno.test({
  name:
    "six classes of banking77 that are often confused are learnt from six tickets each, as well as with a frozen encoder",
  ignore: !shared,
  async fn() {
    const tickets = readTickets(`${shared}/data/banking77/train.csv`);
    const encoder = await readPretrained(`${shared}/models/sentence-transformers/all-MiniLM-L6-v2`);
    const known = tickets.filter(({ nth }) => nth < 6);
    const unseen = tickets.filter(({ nth }) => nth >= 6 && nth < 26);
    const right = async (model: Classifier) => {
      await model.fit(known.map(({ text }) => text), known.map(({ label }) => label));
      const answers = model.predict(unseen.map(({ text }) => text));
      return unseen.filter(({ label }, i) => answers[i] === label).length;
    };
    const tuned = await right(new FewShotClassifier({ encoder: () => encoder }));
    const frozen = await right(new FrozenClassifier({ encoder: () => new PretrainedEmbedder(encoder) }));
    // 96 and 97 of 120; a difference of ten would be two standard errors.
    assert.ok(tuned >= 90 && tuned > frozen - 10, `${tuned} and ${frozen} of ${unseen.length}`);
  },
});

/** Classes about money that did not come or went: those that are confused the most. */
const CLASSES = [
  "balance_not_updated_after_bank_transfer",
  "declined_transfer",
  "failed_transfer",
  "pending_transfer",
  "transfer_not_received_by_recipient",
  "transfer_timing",
];

/** Tickets of these classes, each with how many of its class come before it. */
function readTickets(path: string): { text: string; label: string; nth: number }[] {
  const counts = new Map<string, number>();
  const rows: Record<string, string>[] = parse(Deno.readTextFileSync(path), { columns: true });
  return rows.filter(({ category }) => CLASSES.includes(category)).map(({ text, category: label }) => {
    const nth = counts.get(label) ?? 0;
    counts.set(label, nth + 1);
    return { text, label, nth };
  });
}
