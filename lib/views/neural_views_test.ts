import assert from "node:assert/strict";
import type { EnsembleTrial } from "../evaluate/mod.ts";
import { attentionView } from "./attention_view.ts";
import { calibrationTable } from "./calibration_table.ts";
import { describeEnsemble, ensembleTrialTable, memberTable, poolingTable } from "./ensemble_tables.ts";
import { exportTable } from "./export_table.ts";

const report = {
  pooling: "weighted" as const,
  tried: [{ pooling: "weighted" as const, logLoss: 0.5 }, { pooling: "soft" as const, logLoss: 0.6 }],
  members: [
    { logLoss: 0.7, accuracy: 0.7, weight: 0.25 },
    { logLoss: 0.55, accuracy: 0.8, weight: 0.75 },
    { logLoss: 1.5, accuracy: 0.3, weight: 0 },
  ],
  n: 100,
};
const names = ["lstm", "linear-svm", "majority"];

/** An ensemble right in 80 of 100, its best member in 78, with a difference of an interval. */
function trial(low: number, high: number): EnsembleTrial {
  const accuracy = (value: number) => ({ value, low: value - 0.05, high: value + 0.05 });
  const bin = (from: number, value: number) => ({ from, to: from + 0.1, n: 50, accuracy: accuracy(value) });
  return {
    n: 100,
    ensemble: { name: "Ensemble", accuracy: accuracy(0.8), answerMilliseconds: 3 },
    members: [
      { name: "lstm", accuracy: accuracy(0.7), answerMilliseconds: 2.7 },
      { name: "linear-svm", accuracy: accuracy(0.78), answerMilliseconds: 0.05 },
    ],
    best: "linear-svm",
    gain: {
      n: 100,
      accuracy: [0.8, 0.78],
      macroF1: [0.8, 0.78],
      accuracyDifference: { value: 0.02, low, high },
      macroF1Difference: { value: 0.02, low, high },
      mcnemar: { onlyFirst: 5, onlySecond: 3, pValue: 0.7, midP: 0.5 },
      interval: { level: 0.95, resamples: 1000, seed: 0 },
    },
    byDisagreement: { n: 100, bins: [bin(0, 0.95), bin(0.1, 0.65)], aurc: 0.09 },
    byConfidence: { n: 100, bins: [bin(0, 0.97), bin(0.5, 0.63)], aurc: 0.07 },
  };
}

Deno.test("members stand best first, with the one that adds nothing left out", () => {
  const { text } = memberTable(report, names);
  assert.match(text, /100 training tickets that none of them had seen; one adds nothing and is left out/);
  assert.match(text, /Linear SVM +0\.550 +80\.0% \(71\.1–86\.7%\) +0\.75\n *LSTM +0\.700/);
  assert.match(text, /Majority answer +1\.500 +30\.0% \(21\.9–39\.6%\) +left out/);
});

Deno.test("poolings stand beside the best member alone", () => {
  const { text } = poolingTable(report);
  assert.match(text, /log loss 0\.500, where the best member alone has 0\.550/);
  const useless = { ...report, members: [{ ...report.members[0], logLoss: 0.45 }] };
  assert.match(
    poolingTable(useless).text,
    /^No pooling .* than the best member alone does: log loss 0\.500 against 0\.450/,
  );
});

Deno.test("what an ensemble brings is told with what may be chance, and with its price", () => {
  const unsure = trial(-0.01, 0.05);
  assert.match(
    ensembleTrialTable(unsure).text,
    /may be chance: difference 2\.0 points \(−1\.0 to 5\.0\) on 100 test tickets/,
  );
  const [verdict, price, apart, doubt] = describeEnsemble(unsure);
  assert.match(verdict, /^No, not as far as these tickets tell: .*80\.0% of 100 test tickets against 78\.0%/);
  assert.equal(price, "An answer of the ensemble takes 3.00 CPU ms, 60 times what that member takes (0.05).");
  assert.match(apart, /furthest apart, 65\.0% of 50 answers are right, where they agree most 95\.0%/);
  assert.match(doubt, /adds nothing to the ensemble's confidence.*0\.070 against 0\.090/);
  const sure = trial(0.01, 0.05);
  assert.match(describeEnsemble(sure)[0], /^Yes: .* than the linear SVM/);
  assert.match(ensembleTrialTable(sure).text, /beyond chance/);
});

Deno.test("calibration is only praised where the intervals say so", () => {
  const scores = (value: number) => {
    const estimate = { value, low: value - 0.02, high: value + 0.02 };
    return { n: 200, ece: estimate, logLoss: estimate, brier: estimate };
  };
  const said = (before: number, after: number) =>
    calibrationTable({ before: scores(before), after: scores(after) }).text;
  assert.match(said(0.12, 0.03), /Calibration brings confidence closer .* ECE 0\.120 \(0\.100–0\.140\) before/);
  assert.match(said(0.05, 0.04), /changes less than chance does/);
  assert.match(said(0.03, 0.12), /takes confidence away/);
});

Deno.test("the table of an export names what answers otherwise than the model", () => {
  const { text } = exportTable({
    files: { "onnx/model.onnx": new Uint8Array(1_400_000), "labels.json": new Uint8Array(120) },
    parity: [{ file: "onnx/model.onnx", n: 64, largestDifference: 3e-7, changedLabels: 0 }],
  });
  assert.match(text, /On 64 texts the exported form gives the same labels .* at most 3\.0e-7 apart/);
  assert.match(text, /labels\.json +120 B/);
});

Deno.test("attention shows no personal data, and no HTML of a ticket", () => {
  const view = attentionView([{
    text: "Hello, call Ann Lee at ann.lee@example.com <img>",
    words: ["hello", "call", "ann", "lee", "ann", ".", "lee", "@", "example", ".", "com", "<img>"].map((word) => ({
      word,
      weight: 1 / 12,
    })),
    answer: "Refund",
  }], { title: "Attention" });
  for (const said of [view.html, view.text]) assert.doesNotMatch(said, /\bann\b|\blee\b|example/);
  assert.ok(view.html.includes("&lt;img&gt;") && view.html.includes("hello"));
});
