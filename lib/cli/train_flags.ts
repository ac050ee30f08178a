import { SPLIT_DEFAULTS, TRAIN_DEFAULTS } from "../workspace/defaults.ts";
import type { FlagSpec } from "./flags.ts";
import { MODEL_OPTION_FLAGS } from "./model_options.ts";

/** Flags of every task that trains a model. */
export const MODEL_FLAGS = {
  data: { type: "string", value: "FILE", help: "file of labelled tickets", default: "data/sample/tickets.csv" },
  "max-tickets": {
    type: "integer",
    value: "N",
    help: "most tickets of --data to work with, drawn evenly; all of them if not given",
    min: 20,
  },
  "few-shot": {
    type: "integer",
    value: "N",
    help: "tickets of each label to learn from, drawn by --seed from the training part; all of them if not given",
    min: 1,
  },
  ...MODEL_OPTION_FLAGS,
  calibration: {
    type: "string",
    help: "how scores become probabilities",
    choices: ["auto", "temperature", "platt", "isotonic"],
    default: TRAIN_DEFAULTS.calibration,
  },
  folds: { type: "integer", help: "folds of the calibration", default: TRAIN_DEFAULTS.folds, min: 2, max: 50 },
  coverage: {
    type: "number",
    help: "share of tickets whose label set holds the true label",
    default: TRAIN_DEFAULTS.coverage,
    min: 0.5,
    max: 0.999,
  },
  "class-conditional": { type: "boolean", help: "keep the coverage within every class" },
  "cost-misroute": {
    type: "number",
    value: "MONEY",
    help: "cost of one ticket sent to the wrong place; sets the least confidence to route",
    min: 0,
  },
  "cost-minute": { type: "number", value: "MONEY", help: "cost of one minute of an agent", default: 1, min: 0 },
  "review-minutes": { type: "number", help: "minutes to read a ticket and decide", default: 2, min: 0 },
  "capacity-minutes": { type: "number", help: "agents' minutes there are in a day; needs --tickets-per-day", min: 0 },
  "tickets-per-day": { type: "number", help: "tickets that come in a day", min: 0 },
  name: { type: "string", help: "name of the version", default: "tickets" },
  groups: {
    type: "list",
    value: "COLUMN,…",
    help: "columns whose groups are compared, such as language,channel,tier",
  },
  promote: {
    type: "boolean",
    help: "make it the champion even if it is no better than the present one on the same test tickets",
  },
  seed: { type: "integer", help: "seed of everything random", default: TRAIN_DEFAULTS.seed, min: 0 },
} as const satisfies Record<string, FlagSpec>;

/** Flag of `train` for another version's answers. */
export const TEACHER_FLAG = {
  teacher: {
    type: "string",
    value: "VERSION",
    help:
      "version whose answers --model lstm, frozen or bert learns from, beside labels; with --test, what that costs is measured",
  },
} as const satisfies Record<string, FlagSpec>;

/** Flag of `train` for tickets that are not learnt from. */
export const TEST_FLAG = {
  test: {
    type: "string",
    value: "FILE",
    help: "file of tickets to test on; without it, scores are those of --data as models that had not seen it answer",
  },
} as const satisfies Record<string, FlagSpec>;

/** Flags of every task that holds tickets out. */
export const SPLIT_FLAGS = {
  test: { type: "string", value: "FILE", help: "file of tickets to test on; without it a part of --data is held out" },
  split: { type: "string", value: "FILE", help: "file with the columns row (0-based) and split (train or test)" },
  "split-by": {
    type: "string",
    help: "how the test part is held out: copies of a text kept together, at random, or the last by time",
    choices: ["grouped", "stratified", "time"],
    default: SPLIT_DEFAULTS.method,
  },
  "test-share": {
    type: "number",
    help: "share of tickets held out",
    default: SPLIT_DEFAULTS.testShare,
    min: 0.01,
    max: 0.9,
  },
} as const satisfies Record<string, FlagSpec>;
