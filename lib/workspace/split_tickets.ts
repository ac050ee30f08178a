import { InputError, type Json, type WorkOptions } from "../core/mod.ts";
import { copyGroups, groupedSplit, stratifiedSplit, timeSplit } from "../evaluate/mod.ts";
import { openTable } from "../ingest/mod.ts";
import type { TicketSet } from "./load_tickets.ts";

/** How training and test tickets are parted. */
export type SplitMethod = "grouped" | "stratified" | "time";

/** Texts and labels of one part. */
export interface TicketPart {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
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
}

/** Parts a set of tickets: by a test set of its own, by a split file, or by a method. */
export async function splitTickets(set: TicketSet, options: SplitTicketsOptions): Promise<TicketSplit> {
  const { test, splitFile, method, testShare, seed } = options;
  if (test) {
    return describe({ train: set, test }, { method: "files", train: set.source, test: test.source });
  }
  if (splitFile !== undefined) {
    const parts = await readSplitFile(splitFile, options);
    const part = (name: string) => pick(set, (i) => parts.get(set.rows[i] - 1) === name);
    const split = { train: part("train"), test: part("test") };
    for (const [name, { texts }] of Object.entries(split)) {
      if (texts.length === 0) {
        throw new InputError(`no ticket of ${set.source} is in the ${name} part`, {
          place: { file: splitFile },
          hint: 'the file needs the columns row (0-based) and split ("train" or "test")',
        });
      }
    }
    return describe(split, { method: "file", file: splitFile });
  }
  const { train, test: held } = method === "time"
    ? timeSplit(set.timestamps, { testShare })
    : method === "stratified"
    ? stratifiedSplit(set.labels, { testShare, seed })
    : groupedSplit(copyGroups(set.texts), set.labels, { testShare, seed });
  const inTest = new Set(held);
  const inTrain = new Set(train);
  return describe({ train: pick(set, (i) => inTrain.has(i)), test: pick(set, (i) => inTest.has(i)) }, {
    method,
    testShare,
    seed,
  });
}

async function readSplitFile(path: string, { signal }: WorkOptions): Promise<Map<number, string>> {
  const table = await openTable(path, { signal });
  const [row, split] = ["row", "split"].map((name) => table.columns.indexOf(name));
  if (row < 0 || split < 0) {
    throw new InputError(`a split file needs the columns row and split: it has ${table.columns.join(", ")}`, {
      place: { file: path },
    });
  }
  const parts = new Map<number, string>();
  for await (const { number, values } of table.rows) {
    const index = Number(values[row]);
    if (!Number.isInteger(index) || index < 0) {
      throw new InputError(`row must be a whole number from 0: it is "${values[row]}"`, {
        place: { file: path, row: number, column: "row" },
      });
    }
    parts.set(index, String(values[split]));
  }
  return parts;
}

function pick({ texts, labels }: TicketPart, wanted: (i: number) => boolean): TicketPart {
  const indices = Array.from(texts.keys()).filter(wanted);
  return { texts: indices.map((i) => texts[i]), labels: indices.map((i) => labels[i]) };
}

function describe(parts: { train: TicketPart; test: TicketPart }, how: { [key: string]: Json }): TicketSplit {
  return { ...parts, description: { ...how, nTrain: parts.train.texts.length, nTest: parts.test.texts.length } };
}
