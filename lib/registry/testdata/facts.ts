import { fingerprint, fixedClock, type Snapshot } from "../../core/mod.ts";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { VersionFacts } from "../save_version.ts";

const estimate = (value: number, low = value - 0.05, high = value + 0.05) => ({ value, low, high });

/** A model with parts, every tensor type, and numbers that plain JSON would lose. */
export const exampleSnapshot: Snapshot = {
  kind: "LinearSvm",
  config: {
    c: 1,
    floor: -Infinity,
    zero: -0,
    "$number": "NaN",
    nested: { list: [1, NaN, "x"], ["__proto__"]: "kept" },
  },
  tensors: {
    weights: { shape: [2, 3], data: Float32Array.of(1, -2, 3, 0.5, -0, NaN) },
    bias: { shape: [2], data: Float64Array.of(0.1, -0.2) },
  },
  parts: {
    vectorizer: {
      kind: "TfidfVectorizer",
      config: { vocabulary: ["charged", "twice", "refund 😀"] },
      tensors: { idf: { shape: [3], data: Float32Array.of(1, 2, 3) } },
      parts: {
        normalizer: { kind: "Normalizer", config: {}, tensors: { table: { shape: [2], data: Uint8Array.of(7, 9) } } },
      },
    },
    calibrator: { kind: "Temperature", config: { t: 1.5 }, tensors: {} },
  },
};

/** What an evaluation on 100 tickets of two classes may look like; `macroF1` decides how good. */
export function exampleEvaluation(macroF1 = 0.8): Evaluation {
  const perClass = ["Billing & Payment", "Refund | Return"].map((label, i) => ({
    label,
    precision: estimate(0.8),
    recall: estimate(0.9),
    f1: estimate(macroF1 - i * 0.1),
    support: i === 0 ? 80 : 20,
  }));
  return {
    n: 100,
    classes: perClass.map(({ label }) => label),
    accuracy: estimate(0.91, 0.85, 0.95),
    macroF1: estimate(macroF1),
    weightedF1: estimate(0.9),
    mcc: estimate(0.7),
    logLoss: estimate(0.3),
    brier: estimate(0.2),
    ece: estimate(0.04),
    topK: [{ k: 2, accuracy: estimate(1, 1, 1) }],
    majority: { label: "Billing & Payment", accuracy: estimate(0.8, 0.72, 0.87), macroF1: 0.444 },
    perClass,
    confusion: [[75, 5], [4, 16]],
    reliability: [{ from: 0.9, to: 1, n: 100, confidence: 0.95, accuracy: 0.91 }],
    riskCoverage: [{ threshold: 0.5, coverage: 1, risk: 0.09 }],
    aurc: 0.03,
    sets: {
      target: 0.9,
      coverage: estimate(0.92, 0.86, 0.96),
      meanSize: 1.1,
      empty: 0,
      decisions: { route: 0.9, choose: 0.1, human: 0 },
    },
    mistakes: [{
      index: 3,
      text: "My IBAN is DE89…",
      label: "Refund | Return",
      predicted: "Billing & Payment",
      confidence: 0.9,
    }],
    interval: { level: 0.95, method: "percentile bootstrap", resamples: 1000, seed: 7 },
  };
}

/** Everything needed to save a version called `tickets`. */
export function exampleFacts(overrides: Partial<VersionFacts> = {}): VersionFacts {
  return {
    name: "tickets",
    snapshot: exampleSnapshot,
    classes: ["Billing & Payment", "Refund | Return"],
    metrics: exampleEvaluation(),
    dataFingerprint: fingerprint(["charged twice", "money back"], ["Billing & Payment", "Refund | Return"]),
    testFingerprint: fingerprint(["where is my refund"], ["Refund | Return"]),
    split: { kind: "stratified", test: 0.2 },
    seed: 7,
    config: { c: 1, features: ["word", "char_wb"] },
    lockHash: "0".repeat(64),
    clock: fixedClock("2026-03-01T09:30:00Z"),
    cardFacts: { languages: ["en", "de"], license: "mit", dataset: "tickets.csv", trainTickets: 400 },
    ...overrides,
  };
}
