import { systemClock } from "../core/clock.ts";
import type { SplitTicketsOptions } from "./split_tickets.ts";
import type { TrainOptions } from "./train_model.ts";

/** How a model is trained where nothing else is said, in tasks and notebooks alike. */
export const TRAIN_DEFAULTS = {
  model: "auto",
  calibration: "auto",
  folds: 5,
  coverage: 0.95,
  classConditional: false,
  seed: 0,
} as const satisfies TrainOptions;

/** How tickets are held out where nothing else is said. */
export const SPLIT_DEFAULTS = { method: "grouped", testShare: 0.2 } as const satisfies Partial<SplitTicketsOptions>;

/** How the pipeline runs where nothing else is said. */
export const PIPELINE_DEFAULTS = {
  ...TRAIN_DEFAULTS,
  splitBy: SPLIT_DEFAULTS.method,
  testShare: SPLIT_DEFAULTS.testShare,
  name: "tickets",
  clock: systemClock,
} as const;
