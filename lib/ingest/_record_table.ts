import { InputError } from "../core/mod.ts";
import { type ExportFormat, findExport } from "./exports/mod.ts";
import type { TableParts } from "./_table_parts.ts";
import type { Problem, TableRow } from "./table.ts";

/** Fields of a record by name; values of any JSON kind. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** What a line or element held: a JSON value, or why there is none. */
export type RecordOrFault = { readonly value: unknown } | { readonly text: string; readonly problem: Problem };

/** Records looked at to find the columns. */
const SAMPLE_RECORDS = 1000;
/** Nesting that is followed into columns such as `source.author.email`. */
const MAX_DEPTH = 6;

/**
 * Makes a table of JSON records: the columns are the fields of the first 1000 records, fields of nested objects by path
 * (`source.body`); arrays stay values. Records of a known help desk are put into plain shape first.
 *
 * @param open Gives the records from the start; told where to say what was met on the way.
 * @param known The help desk, where the user names it.
 */
export async function recordTable(
  name: string,
  open: (onNote: (note: string) => void) => AsyncIterable<readonly RecordOrFault[]>,
  known?: ExportFormat,
): Promise<TableParts> {
  const sample: JsonRecord[] = [];
  let faults = 0;
  let fault = "";
  for await (const batch of open(() => {})) {
    for (const item of batch) {
      const record = asRecord(item);
      if (record) sample.push(record);
      else if (faults++ === 0) {
        fault = "problem" in item ? item.problem.reason : notAnObject(1, item.value).problem!.reason;
      }
    }
    if (sample.length + faults >= SAMPLE_RECORDS) break;
  }
  const place = { file: name };
  if (sample.length === 0 && faults === 0) {
    throw new InputError("it holds no records", { place, hint: "give a file with at least one ticket" });
  }
  if (sample.length === 0) {
    throw new InputError(`none of its first records can be used: ${fault}`, {
      place,
      hint: "write each ticket as an object with named fields",
    });
  }
  const names = new Set<string>();
  for (const record of sample) for (const field of Object.keys(record)) names.add(field);
  const help = known ?? findExport(names);
  const columns = new Map<string, number>();
  for (const record of sample) {
    eachField(prepared(record, help), (path) => !columns.has(path) && columns.set(path, columns.size));
  }
  const notes: string[] = [];
  return {
    help,
    columns: [...columns.keys()],
    notes,
    batches: () => rowBatches(open((note) => notes.push(note)), columns, help, notes),
  };
}

async function* rowBatches(
  batches: AsyncIterable<readonly RecordOrFault[]>,
  columns: ReadonlyMap<string, number>,
  help: ExportFormat | undefined,
  notes: string[],
): AsyncGenerator<TableRow[]> {
  const late = new Set<string>();
  let number = 0;
  for await (const batch of batches) {
    const rows: TableRow[] = [];
    for (const item of batch) {
      number++;
      const record = asRecord(item);
      if (!record) {
        rows.push(
          "problem" in item ? { number, values: [item.text], problem: item.problem } : notAnObject(number, item.value),
        );
        continue;
      }
      const values = new Array<unknown>(columns.size).fill(null);
      eachField(prepared(record, help), (path, value) => {
        const column = columns.get(path);
        if (column !== undefined) values[column] = value === "" ? null : value;
        else if (late.size < 20 && !late.has(path)) {
          late.add(path);
          notes.push(
            `The field "${path}" first stands in record ${number}, after the columns were fixed: it is left out.`,
          );
        }
      });
      rows.push({ number, values });
    }
    yield rows;
  }
}

function notAnObject(number: number, value: unknown): TableRow {
  const kind = value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`;
  return { number, values: [value], problem: { code: "TL104", reason: `the record is ${kind}, not an object` } };
}

function prepared(record: JsonRecord, help: ExportFormat | undefined): JsonRecord {
  return help?.prepare ? help.prepare(record) : record;
}

/** A text alone is a record with the one field `text`. */
function asRecord(item: RecordOrFault): JsonRecord | undefined {
  if ("problem" in item) return undefined;
  if (typeof item.value === "string") return { text: item.value };
  return isRecord(item.value) ? item.value : undefined;
}

/** Whether a JSON value is an object with fields. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function eachField(record: JsonRecord, visit: (path: string, value: unknown) => void, prefix = "", depth = 1): void {
  for (const key in record) {
    const value = record[key];
    if (isRecord(value) && depth < MAX_DEPTH) eachField(value, visit, `${prefix}${key}.`, depth + 1);
    else visit(prefix + key, value);
  }
}
