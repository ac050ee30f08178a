import { InputError } from "../core/mod.ts";
import { csvRecords, type CsvRecordsOptions } from "./_csv_records.ts";
import type { TableRow } from "./table.ts";
import type { TableParts, TextInput } from "./_table_parts.ts";
import { sniffDelimiter } from "./delimiter.ts";

/** The first line that Excel writes or wants, where the delimiter is not the one of its country. */
const EXCEL_DELIMITER = /^sep=(.)\r?\n/i;

/** How the records of a CSV text are told apart. */
export function csvLayout(input: TextInput, delimiter?: string): CsvRecordsOptions & { readonly guessed: boolean } {
  const named = delimiter ?? EXCEL_DELIMITER.exec(input.head)?.[1];
  return {
    name: input.name,
    delimiter: named ?? sniffDelimiter(input.head),
    lineEnds: input.head.includes("\n") ? ["\r\n", "\n"] : ["\r"],
    maxRecordBytes: input.maxRecordBytes,
    guessed: named === undefined,
  };
}

/** Reads a CSV text: the first record is the header, blank lines are no rows. */
export async function csvTable(input: TextInput, delimiter?: string): Promise<TableParts> {
  const { guessed, ...options } = csvLayout(input, delimiter);
  const notes = guessed && options.delimiter !== ","
    ? [`The fields are taken to be separated by ${nameOf(options.delimiter)}.`]
    : [];
  let columns: string[] | undefined;
  let rows = 0;
  for await (const batch of csvRecords(input.utf8(), options)) {
    for (const { fields } of batch) {
      if (columns !== undefined) rows += isBlank(fields) && columns.length > 1 ? 0 : 1;
      else if (!isBeforeHeader(fields)) columns = fields;
    }
    if (rows > 0) break;
  }
  const place = { file: input.name };
  if (columns === undefined) throw new InputError("it is empty", { place, hint: "give a file with a header and rows" });
  if (rows === 0) {
    throw new InputError("it has a header but no rows", { place, hint: "give a file with at least one ticket" });
  }
  return { columns, notes, batches: () => rowBatches(columns, csvRecords(input.utf8(), options)) };
}

async function* rowBatches(
  columns: readonly string[],
  records: ReturnType<typeof csvRecords>,
): AsyncGenerator<TableRow[]> {
  let number = 0;
  let header = true;
  for await (const batch of records) {
    const rows: TableRow[] = [];
    for (const { fields, problem } of batch) {
      if (header) {
        header = isBeforeHeader(fields);
        continue;
      }
      if (isBlank(fields) && columns.length > 1) continue;
      const values = fields as (string | null)[];
      for (let i = 0; i < values.length; i++) if (values[i] === "") values[i] = null;
      number++;
      if (problem) rows.push({ number, values, problem });
      else if (values.length !== columns.length) {
        const reason = `the row has ${values.length} fields, the header has ${columns.length}`;
        rows.push({ number, values, problem: { code: "TL101", reason } });
      } else if (values[0] === columns[0] && values.every((value, i) => value === columns[i])) {
        rows.push({ number, values, problem: { code: "TL107", reason: "the row repeats the header" } });
      } else rows.push({ number, values });
    }
    yield rows;
  }
}

/** Whether a record is an empty line. */
export function isBlank(fields: readonly string[]): boolean {
  return fields.length === 1 && fields[0] === "";
}

/** Whether a record stands before the header: an empty line, or the one that tells Excel the delimiter. */
export function isBeforeHeader(fields: readonly string[]): boolean {
  return isBlank(fields) || (fields[0] === "sep=" && fields.every((field, i) => i === 0 || field === ""));
}

function nameOf(delimiter: string): string {
  return delimiter === "\t" ? "tabs" : `"${delimiter}"`;
}
