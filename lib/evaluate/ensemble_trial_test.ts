import assert from "node:assert/strict";
import { fixedClock } from "../core/mod.ts";
import { createClassifier, EnsembleClassifier } from "../models/mod.ts";
import { smallTickets } from "../testing/small_tickets.ts";
import { tryEnsemble } from "./ensemble_trial.ts";

const tickets = smallTickets();
const clock = { ...fixedClock("2026-01-01"), cpuSeconds: counter() };
const names = ["svm", "majority"];
const make = () =>
  new EnsembleClassifier({
    members: [() => createClassifier("linear-svm"), () => createClassifier("majority")],
    pooling: "soft",
    folds: 2,
  });

/** A clock on which every question takes a second. */
function counter(): () => number {
  let asked = 0;
  return () => asked++;
}

Deno.test("tryEnsemble() holds the ensemble against the member that was best before the test", async () => {
  const ensemble = await make().fit(tickets.texts, tickets.labels);
  const trial = tryEnsemble(ensemble, tickets, { names, clock });
  assert.equal(trial.best, "svm");
  assert.deepEqual(trial.members.map(({ name }) => name), names);
  const [svm, majority] = ensemble.members.map((member) => member.predict(tickets.texts));
  const share = (answers: string[]) =>
    answers.filter((label, i) => label === tickets.labels[i]).length / answers.length;
  assert.deepEqual(trial.members.map(({ accuracy }) => accuracy.value), [share(svm), share(majority)]);
  assert.equal(trial.gain.accuracyDifference.value, share(ensemble.predict(tickets.texts)) - share(svm));
  assert.ok(Math.abs(trial.ensemble.answerMilliseconds - 1000 / tickets.texts.length) < 1e-9);
  for (const { n, bins } of [trial.byDisagreement, trial.byConfidence]) {
    assert.equal(bins.reduce((sum, bin) => sum + bin.n, 0), n);
  }
});

Deno.test("tryEnsemble() wants a name for each member, and an ensemble that was fitted here", async () => {
  const ensemble = await make().fit(tickets.texts, tickets.labels);
  assert.throws(() => tryEnsemble(ensemble, tickets, { names: ["svm"], clock }), /a name for each member/);
  const restored = EnsembleClassifier.fromSnapshot(
    ensemble.toSnapshot(),
    () => createClassifier("majority"),
  );
  assert.throws(() => tryEnsemble(restored, tickets, { names, clock }), /fitted here/);
});
