import type { Json } from "../../core/mod.ts";
import type { Draw } from "./draw_training.ts";

/** What a model is given besides the tickets, by flags of the bench. */
export type Given = "base" | "vectors";

/** How a run comes by scores of tickets that its model has not seen; see `NeuralRow.unseen`. */
export type UnseenWay = "own" | "held-out";

/** One model as the bench trains it. */
export interface NeuralRow {
  /** As `--only` takes it. */
  readonly name: string;
  /** Name of a classifier, or `auto` for the linear one that does best in cross-validation on the training part. */
  readonly model: string;
  readonly options: Readonly<Record<string, Json>>;
  /** What is put among the options: the folder of a pretrained encoder, and word vectors. */
  readonly needs: readonly Given[];
  /** Names of the sets that it is trained on. */
  readonly sets: readonly string[];
  /** A part of the training tickets, drawn by the seed: so many in all, or so many of each class. */
  readonly draw?: Draw;
  /** Most training tickets for which the seed decides nothing: one run is then enough. */
  readonly sameUpTo?: number;
  /**
   * How an ensemble learns what weight it deserves: in its `own` way, or by a second training that holds tickets out, whose time
   * is not counted to the first.
   */
  readonly unseen?: UnseenWay;
  /** Of an ensemble: rows that are its members, of the same seed. */
  readonly members?: readonly string[];
  /** Whether the members of all seeds are one ensemble. */
  readonly allSeeds?: boolean;
  /** Accuracy on {@linkcode GOALS_SET} that this row must not fall below. */
  readonly floor?: number;
  /** Best accuracy on it that others have published, with its source. */
  readonly published?: { readonly accuracy: number; readonly by: string };
}

/** A variation of a model: what one trick brings. */
export interface Ablation {
  /** What differs from the defaults. */
  readonly name: string;
  /** Name of the row whose model it is. */
  readonly of: string;
  /** Put over the row's options. */
  readonly options: Readonly<Record<string, Json>>;
  /** Name of the classifier, where it is another one. */
  readonly model?: string;
  /** What the row is given that this one is not. */
  readonly without?: readonly Given[];
}

/** The set that floors and published accuracies are of. */
export const GOALS_SET = "banking77";

const BANKING = [GOALS_SET];
const ALL = ["banking77", "it_tickets", "app_reviews"];

/** Tickets that a set of many is cut to for models that take minutes. */
const FEW = 5000;

/** Rows of the bench, the quickest first. */
export const NEURAL_ROWS: readonly NeuralRow[] = [
  { name: "linear-svm", model: "linear-svm", options: {}, needs: [], sets: BANKING, unseen: "own" },
  { name: "auto", model: "auto", options: {}, needs: [], sets: ALL },
  {
    name: "frozen-embedding",
    model: "frozen",
    options: { tfidf: false },
    needs: ["base"],
    sets: BANKING,
    sameUpTo: 20_000,
    floor: 0.936,
    published: { accuracy: 0.931, by: "bge-small + SVC" },
  },
  {
    name: "frozen",
    model: "frozen",
    options: {},
    needs: ["base"],
    sets: ALL,
    sameUpTo: 20_000,
    unseen: "own",
    floor: 0.94,
  },
  {
    name: "setfit-10",
    model: "setfit",
    options: {},
    needs: ["base"],
    sets: BANKING,
    draw: { perClass: 10 },
    floor: 0.85,
    published: { accuracy: 0.872, by: "CPFT" },
  },
  { name: "frozen-10", model: "frozen", options: {}, needs: ["base"], sets: BANKING, draw: { perClass: 10 } },
  { name: "linear-svm-10", model: "linear-svm", options: {}, needs: [], sets: BANKING, draw: { perClass: 10 } },
  {
    name: "lstm",
    model: "lstm",
    options: {},
    needs: ["vectors"],
    sets: ["banking77", "app_reviews"],
    unseen: "held-out",
    floor: 0.895,
  },
  {
    name: "lstm-5000",
    model: "lstm",
    options: {},
    needs: ["vectors"],
    sets: ["it_tickets"],
    draw: { tickets: FEW },
  },
  {
    name: "auto-5000",
    model: "auto",
    options: {},
    needs: [],
    sets: ["it_tickets"],
    draw: { tickets: FEW },
  },
  { name: "cnn", model: "tfjs", options: { build: "text-cnn" }, needs: ["vectors"], sets: BANKING },
  {
    name: "bert",
    model: "bert",
    options: {},
    needs: ["base"],
    sets: ["banking77", "app_reviews"],
    unseen: "held-out",
    floor: 0.935,
    published: { accuracy: 0.942, by: "ConvFiT" },
  },
  { name: "bert-5000", model: "bert", options: {}, needs: ["base"], sets: ["it_tickets"], draw: { tickets: FEW } },
  {
    name: "ensemble",
    model: "ensemble",
    options: {},
    needs: ["base", "vectors"],
    sets: BANKING,
    members: ["frozen", "bert", "lstm", "linear-svm"],
    floor: 0.945,
  },
  {
    name: "ensemble-of-seeds",
    model: "ensemble",
    options: {},
    needs: ["base", "vectors"],
    sets: BANKING,
    members: ["frozen", "bert", "lstm", "linear-svm"],
    allSeeds: true,
    floor: 0.945,
  },
];

/** Name of the variation that varies nothing. */
export const AS_IT_COMES = "as it comes";

/** What is varied, one thing at a time. */
export const NEURAL_ABLATIONS: readonly Ablation[] = [
  { of: "frozen", name: AS_IT_COMES, options: {} },
  { of: "frozen", name: "without TF-IDF", options: { tfidf: false } },
  { of: "frozen", name: "λ 0.03 in place of 0.1", options: { lambda: 0.03 } },
  { of: "frozen", name: "λ 0.3", options: { lambda: 0.3 } },
  { of: "frozen", name: "an epoch of contrastive tuning first", model: "setfit", options: { epochs: 1 } },
  { of: "lstm", name: AS_IT_COMES, options: {} },
  { of: "lstm", name: "random word vectors", options: {}, without: ["vectors"] },
  { of: "lstm", name: "one head of attention", options: { heads: 1 } },
  { of: "lstm", name: "25 epochs in place of 15", options: { epochs: 25 } },
  { of: "lstm", name: "twice the learning rate", options: { learningRate: 4e-3 } },
  { of: "lstm", name: "no label smoothing", options: { labelSmoothing: 0 } },
  { of: "bert", name: AS_IT_COMES, options: {} },
  { of: "bert", name: "3 epochs in place of 5", options: { epochs: 3 } },
  { of: "bert", name: "8 epochs", options: { epochs: 8 } },
  { of: "bert", name: "random head in place of the probe", options: { head: "random" } },
  { of: "bert", name: "no layer decay", options: { layerDecay: 1 } },
  { of: "bert", name: "no label smoothing", options: { labelSmoothing: 0 } },
  { of: "bert", name: "R-Drop 1", options: { rDrop: 1 } },
  { of: "bert", name: "moving average of the weights", options: { average: { decay: 0.99 } } },
  { of: "bert", name: "CLS pooling", options: { pooling: "cls" } },
  { of: "bert", name: "3 layers frozen", options: { freeze: 3 } },
  { of: "bert", name: "head only", options: { freeze: 6 } },
];
