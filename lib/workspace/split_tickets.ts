import { InputError, type Json, type WorkOptions } from "../core/mod.ts";
import { copyGroups, groupedSplit, stratifiedSplit, timeSplit } from "../evaluate/mod.ts";
import { readSplitFile } from "./_split_file.ts";
import type { TicketSet } from "./load_tickets.ts";

/** How training and test tickets are parted. */
export type SplitMethod = "grouped" | "stratified" | "time";

/** Texts and labels of one part. */
export interface TicketPart {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
  /** Value of each column that groups were asked by; absent if none was asked for. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
}

/** Training and test part, and how they came to be. */
export interface TicketSplit {
  readonly train: TicketPart;
  readonly test: TicketPart;
  /** For the manifest: method, sizes, seed, files. */
  readonly description: { readonly [key: string]: Json };
}

/** Options of {@linkcode splitTickets}. */
export interface SplitTicketsOptions extends WorkOptions {
  /** A set of its own to test on. */
  readonly test?: TicketSet;
  /** A file with the columns `row` (0-based) and `split` (`train`, `test`; anything else is left out). */
  readonly splitFile?: string;
  readonly method: SplitMethod;
  /** Share of tickets in the test part. */
  readonly testShare: number;
  readonly seed: number;
  /** Told of what was left out, as a sentence for the user. */
  readonly onNote?: (note: string) => void;
}

/**
 * Parts a set of tickets: by a test set of its own, by a split file, or by a method.
 *
 * @throws {InputError} If a part would be empty, or the training part has one label.
 */
export async function splitTickets(set: TicketSet, options: SplitTicketsOptions): Promise<TicketSplit> {
  const { test, splitFile, onNote = () => {} } = options;
  const split = test
    ? describe({ train: set, test }, { method: "files", train: set.source, test: test.source })
    : splitFile !== undefined
    ? await splitByFile(set, splitFile, options)
    : splitByMethod(set, options);
  checkParts(set, split, splitFile);
  const unseen = unseenLabels(split.train.labels, split.test.labels);
  if (unseen) onNote(unseen);
  return split;
}

function splitByMethod(set: TicketSet, { method, testShare, seed }: SplitTicketsOptions): TicketSplit {
  const groups = method === "grouped" ? copyGroups(set.texts) : undefined;
  try {
    const { train, test } = method === "time"
      ? timeSplit(set.timestamps, { testShare })
      : groups
      ? groupedSplit(groups, set.labels, { testShare, seed })
      : stratifiedSplit(set.labels, { testShare, seed });
    const parts = { train: pick(set, new Set(train)), test: pick(set, new Set(test)) };
    return describe(parts, { method, testShare, seed });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooFew(set, testShare, groups && new Set(groups).size);
  }
}

function tooFew({ texts, labels, source }: TicketSet, testShare: number, groups = texts.length): InputError {
  const alike = groups < texts.length;
  const [n, share] = [texts.length.toLocaleString("en"), `${Math.round(testShare * 100)}%`];
  return new InputError(
    `${n} tickets of ${new Set(labels).size} labels${alike ? `, only ${groups} of them no copies of others,` : ""} ` +
      `are too few to hold ${share} of them out`,
    {
      place: { file: source },
      hint: `give more tickets of each label, ${
        alike ? "--split-by stratified, " : ""
      }or a file to test on with --test`,
    },
  );
}

async function splitByFile(set: TicketSet, path: string, options: SplitTicketsOptions): Promise<TicketSplit> {
  const { onNote = () => {} } = options;
  const parts = await readSplitFile(path, options);
  const rows = (name: string) => new Set(set.rows.flatMap((row, i) => (parts.get(row - 1) === name ? [i] : [])));
  const inTrain = rows("train");
  const inTest = rows("test");
  const outside = set.rows.length - inTrain.size - inTest.size;
  if (outside > 0) onNote(`${outside} of ${set.rows.length} tickets are in neither part of ${path} and were left out.`);
  const there = new Set(set.rows);
  const gone = parts.keys().filter((index) => !there.has(index + 1)).toArray().length;
  const among = set.drawnFrom === undefined ? "accepted tickets" : "tickets drawn";
  if (gone > 0) onNote(`${gone} rows of ${path} are not among the ${among}.`);
  return describe({ train: pick(set, inTrain), test: pick(set, inTest) }, { method: "file", file: path });
}

function checkParts({ source, mapping }: TicketSet, { train, test }: TicketSplit, splitFile?: string): void {
  for (const [name, { texts }] of Object.entries({ train, test })) {
    if (texts.length > 0) continue;
    throw new InputError(`no ticket of ${source} is in the ${name} part`, {
      place: { file: splitFile },
      hint: 'the file needs the columns row (0-based) and split ("train" or "test")',
    });
  }
  if (new Set(train.labels).size < 2) {
    throw new InputError(
      `all ${train.labels.length} tickets of the training part have the label "${train.labels[0]}", ` +
        "and a model needs at least two",
      { place: { file: splitFile ?? source, column: splitFile ? undefined : mapping.label }, hint: "split otherwise" },
    );
  }
}

/** What to tell of labels that a model cannot give, if tickets have such labels. */
export function unseenLabels(known: Iterable<string>, labels: readonly string[]): string | undefined {
  const seen = new Set(known);
  const unseen = labels.filter((label) => !seen.has(label));
  if (unseen.length === 0) return undefined;
  const names = [...new Set(unseen)];
  const shown = names.slice(0, 3).map((name) => `"${name}"`).join(", ");
  return `${unseen.length} of ${labels.length} test tickets have a label that the model never saw (${shown}${
    names.length > 3 ? ` and ${names.length - 3} more` : ""
  }): every answer to them counts as wrong.`;
}

function pick(part: TicketPart, wanted: ReadonlySet<number>): TicketPart {
  return pickRows(part, Array.from(part.texts.keys()).filter((i) => wanted.has(i)));
}

/** Some tickets of a part, in the order of their indices. */
export function pickRows({ texts, labels, groups }: TicketPart, rows: ArrayLike<number>): TicketPart {
  const of = (values: readonly string[]) => Array.from(rows, (i) => values[i]);
  return {
    texts: of(texts),
    labels: of(labels),
    ...(groups && { groups: new Map([...groups].map(([column, values]) => [column, of(values)])) }),
  };
}

function describe(parts: { train: TicketPart; test: TicketPart }, how: { [key: string]: Json }): TicketSplit {
  return { ...parts, description: { ...how, nTrain: parts.train.texts.length, nTest: parts.test.texts.length } };
}
