import { fixedClock } from "../core/mod.ts";

/** How a model is trained in tests: the quickest kind, at a time that stands still. */
export const QUICK_TRAINING = {
  model: "linear-svm",
  calibration: "temperature",
  folds: 2,
  coverage: 0.9,
  classConditional: false,
  seed: 0,
  clock: fixedClock("2026-03-01"),
} as const;
