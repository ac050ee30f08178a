import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { checkClassifier } from "../../testing/check_classifier.ts";
import { CalibratedClassifier } from "../calibration/mod.ts";
import type { Classifier, SelfScoring, UnseenScores } from "../classifier.ts";
import { createClassifier } from "../create_classifier.ts";
import { restoreClassifier } from "../restore.ts";
import { EnsembleClassifier } from "./ensemble_classifier.ts";

const MEMBERS = [() => createClassifier("linear-svm"), () => createClassifier("complement-naive-bayes")];

Deno.test("EnsembleClassifier keeps the rules of a classifier", async (t) => {
  await checkClassifier(t, {
    make: () => new EnsembleClassifier({ members: MEMBERS, folds: 3 }),
    restore: restoreClassifier,
  });
});

/** Tickets of three kinds whose label is now and then another one. */
function tickets(seed: number, n: number) {
  const rng = new Rng(seed);
  const words = {
    refund: ["money", "back", "charge"],
    login: ["password", "reset", "account"],
    parcel: ["late", "lost", "box"],
  };
  const kinds = Object.keys(words) as (keyof typeof words)[];
  const drawn = Array.from({ length: n }, () => {
    const kind = rng.pick(kinds);
    const text = Array.from({ length: 4 }, () => rng.pick(rng.next() < 0.6 ? words[kind] : words[rng.pick(kinds)]))
      .join(" ");
    return { text: `${text} ${rng.int(1000)}`, label: kind };
  });
  return { texts: drawn.map(({ text }) => text), labels: drawn.map(({ label }) => label) };
}

Deno.test("an ensemble says how each member did, and leaves out one that knows nothing", async () => {
  const { texts, labels } = tickets(1, 400);
  const members = [...MEMBERS, () => createClassifier("majority")];
  const model = await new EnsembleClassifier({ members, pooling: "selection" }).fit(texts, labels);
  const { report } = model;
  assert.equal(report!.members.length, 3);
  assert.equal(report!.members[2].weight, 0);
  assert.ok(report!.members[0].accuracy > 0.7 && report!.members[2].accuracy < 0.5);
  assert.ok(model.members.length < 3);
  assert.equal(report!.n, 400);
});

Deno.test("an ensemble that chooses its pooling takes the one with the lowest log loss on folds it did not learn from", async () => {
  const { texts, labels } = tickets(2, 300);
  const { report } = await new EnsembleClassifier({ members: MEMBERS }).fit(texts, labels);
  assert.deepEqual(report!.tried.map(({ pooling }) => pooling).toSorted(), [
    "selection",
    "soft",
    "stacking",
    "weighted",
  ]);
  assert.equal(report!.pooling, report!.tried[0].pooling);
  for (let i = 1; i < 4; i++) assert.ok(report!.tried[i - 1].logLoss <= report!.tried[i].logLoss);
});

Deno.test("an ensemble is calibrated like any classifier, without training its members once more a fold", async () => {
  const { texts, labels } = tickets(3, 300);
  let made = 0;
  const counted = MEMBERS.map((make) => () => {
    made++;
    return make();
  });
  const base = () => new EnsembleClassifier({ members: counted, pooling: "soft", folds: 3 });
  const model = await new CalibratedClassifier({ base }).fit(texts, labels);
  assert.equal(made, 2 * (3 + 1)); // three folds and all tickets, for each of two members
  assert.deepEqual([model.outOfFold!.method, model.outOfFold!.rows.length], ["cross-validation", 300]);
  const restored = await restoreClassifier(structuredClone(model.toSnapshot()));
  const fresh = tickets(4, 50).texts;
  assert.deepEqual(restored.predictProba(fresh), model.predictProba(fresh));
});

/** A member that scores every other ticket only. */
function holdsOut(parity: number): SelfScoring {
  const inner = createClassifier("complement-naive-bayes");
  const own = {
    async fitAndScore(texts: readonly string[], labels: readonly string[]): Promise<UnseenScores> {
      const rows = Int32Array.from(texts.keys()).filter((i) => i % 2 === parity);
      const rest = [...texts.keys()].filter((i) => i % 2 !== parity);
      await inner.fit(rest.map((i) => texts[i]), rest.map((i) => labels[i]));
      const scores = inner.decisionFunction(Array.from(rows, (i) => texts[i]));
      await inner.fit(texts, labels);
      return { rows, scores, method: "held-out" };
    },
  };
  return Object.assign(Object.create(inner), own) as Classifier & typeof own;
}

Deno.test("members are compared on the tickets that all of them held out, and need some such", async () => {
  const { texts, labels } = tickets(5, 200);
  const model = new EnsembleClassifier({ members: [MEMBERS[0], () => holdsOut(0)] });
  const { rows, method } = await model.fitAndScore(texts, labels, { seed: 0 });
  assert.deepEqual([rows.length, method, model.report!.n], [100, "held-out", 100]);
  const apart = new EnsembleClassifier({ members: [() => holdsOut(0), () => holdsOut(1)] });
  await assert.rejects(apart.fit(texts, labels), /must hold the same tickets out: none is common to all/);
});

Deno.test("members disagree on a text that one of them knows nothing of more than on a plain one", async () => {
  const { texts, labels } = tickets(6, 300);
  const model = await new EnsembleClassifier({ members: MEMBERS, pooling: "soft" }).fit(texts, labels);
  const [plain, mixed] = model.disagreement(["money back charge money", "money password money reset late"]);
  assert.ok(plain < mixed, `${plain} ${mixed}`);
});

Deno.test("an ensemble of one, and a restored one asked to learn, say what is wrong", async () => {
  await assert.rejects(
    new EnsembleClassifier({ members: MEMBERS.slice(1) }).fit(["a", "b"], ["x", "y"]),
    /there must be at least two members: there are 1/,
  );
  const { texts, labels } = tickets(7, 60);
  const model = await new EnsembleClassifier({ members: MEMBERS, folds: 2 }).fit(texts, labels);
  const restored = await restoreClassifier(model.toSnapshot());
  await assert.rejects(restored.fit(texts, labels), /does not know how its members were made/);
});
