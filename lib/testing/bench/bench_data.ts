import { join } from "node:path";
import { InputError } from "../../core/mod.ts";
import { openTable } from "../../ingest/mod.ts";

/** Texts with their labels. */
export interface LabelledTexts {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
}

/** What both sides of a bench are given. */
export interface BenchData {
  readonly train: LabelledTexts;
  readonly test: LabelledTexts;
}

/** A data set that the bench knows. */
export interface BenchSet {
  readonly name: string;
  /** Files that must be there, relative to the folder of data sets. */
  readonly files: readonly string[];
  load(folder: string): Promise<BenchData>;
}

/** Data sets, the smallest first. */
export const BENCH_SETS: readonly BenchSet[] = [
  {
    name: "banking77",
    files: ["banking77/train.csv", "banking77/test.csv"],
    load: async (folder) => ({
      train: labelled(await readColumns(join(folder, "banking77/train.csv"), ["text", "category"])),
      test: labelled(await readColumns(join(folder, "banking77/test.csv"), ["text", "category"])),
    }),
  },
  {
    name: "it_tickets",
    files: ["it_tickets/it_tickets.csv.gz", "it_tickets/it_tickets.split.csv"],
    load: (folder) =>
      readSplit(join(folder, "it_tickets/it_tickets.csv.gz"), join(folder, "it_tickets/it_tickets.split.csv"), [
        "Document",
        "Topic_group",
      ]),
  },
  {
    name: "app_reviews",
    files: ["app_reviews/app_reviews.csv", "app_reviews/app_reviews.split.csv"],
    load: (folder) =>
      readSplit(join(folder, "app_reviews/app_reviews.csv"), join(folder, "app_reviews/app_reviews.split.csv"), [
        "review",
        "label",
      ]),
  },
];

/** The committed sample tickets: every fifth one is a test ticket. */
export const SAMPLE_SET: BenchSet = {
  name: "sample",
  files: ["tickets.csv"],
  load: async (folder) => {
    const rows = (await readColumns(join(folder, "tickets.csv"), ["customer_message", "category"]))
      .filter(([text, label]) => text && label);
    return {
      train: labelled(rows.filter((_, i) => i % 5 !== 0)),
      test: labelled(rows.filter((_, i) => i % 5 === 0)),
    };
  },
};

/** Text and label of a file's rows, dealt out by a second file with a column `split`: `train`, `test`, or something else. */
async function readSplit(path: string, splitPath: string, names: readonly string[]): Promise<BenchData> {
  const rows = await readColumns(path, names);
  const part = await readColumns(splitPath, ["split"]);
  const of = (name: string) => labelled(rows.filter((_, i) => part[i][0] === name));
  return { train: of("train"), test: of("test") };
}

/** Columns of a file by name, row by row; empty fields are "". */
async function readColumns(path: string, names: readonly string[]): Promise<string[][]> {
  const table = await openTable(path);
  const at = names.map((name) => table.columns.indexOf(name));
  const missing = names.find((_, i) => at[i] < 0);
  if (missing !== undefined) throw new InputError(`there is no column "${missing}"`, { place: { file: path } });
  const rows: string[][] = [];
  for await (const { values } of table.rows) rows.push(at.map((column) => String(values[column] ?? "")));
  return rows;
}

function labelled(rows: readonly string[][]): LabelledTexts {
  return { texts: rows.map(([text]) => text), labels: rows.map(([, label]) => label) };
}
