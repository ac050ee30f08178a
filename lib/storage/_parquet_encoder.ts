import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { InputError } from "../core/mod.ts";
import { cellText, uniqueNames } from "./_cell.ts";
import type { ColumnType } from "./table_writer.ts";
import type { RowEncoder } from "./_row_encoder.ts";
import type { Sink } from "./_sink.ts";

/** Rows, or characters of text, that are held before they become a row group; a bound on memory. */
const GROUP_ROWS = 50_000;
const GROUP_CHARACTERS = 32_000_000;

/**
 * Parquet in row groups, Snappy-compressed. The type of a column is the given one, or the one that all its values of the
 * first group have; text where they differ or there are none.
 *
 * @throws {InputError} If a later value does not fit the type of its column.
 */
export function parquetEncoder(
  sink: Sink,
  columns: readonly { name: string; type?: ColumnType }[],
): RowEncoder {
  const names = uniqueNames(columns.map(({ name }) => name), true);
  const bytes = new ByteWriter();
  let values: unknown[][] = columns.map(() => []);
  let written = 0;
  let characters = 0;
  let types: ColumnType[] | undefined;
  let writer: ParquetWriter | undefined;

  const writeGroup = async () => {
    types ??= columns.map(({ type }, c) => type ?? typeOf(values[c]));
    writer ??= new ParquetWriter({ writer: bytes, schema: schemaOf(names, types), createdBy: "ticketlab" });
    const columnData = names.map((name, c) => ({
      name,
      data: values[c].map((value, i) => convert(value, types![c], { column: columns[c].name, row: written + i + 1 })),
    }));
    written += values[0].length;
    values = columns.map(() => []);
    characters = 0;
    writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    await flush();
  };
  const flush = async () => {
    const chunk = bytes.getBytes().slice();
    bytes.index = 0;
    await sink.write(chunk);
  };

  return {
    async write(row) {
      for (let c = 0; c < row.length; c++) {
        const value = row[c];
        values[c].push(value);
        if (typeof value === "string") characters += value.length;
      }
      if (values[0].length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) await writeGroup();
    },
    async end() {
      if (values[0].length > 0 || !writer) await writeGroup();
      writer!.finish();
      await flush();
    },
  };
}

/** The type that all values share; null and undefined fit any. */
function typeOf(values: readonly unknown[]): ColumnType {
  const present = values.filter((value) => value !== null && value !== undefined);
  const all = (fits: (value: unknown) => boolean) => present.length > 0 && present.every(fits);
  if (all((value) => typeof value === "number")) return "number";
  if (all((value) => typeof value === "bigint")) return "integer";
  if (all((value) => typeof value === "boolean")) return "boolean";
  if (all((value) => value instanceof Date)) return "date";
  if (all(isTexts)) return "texts";
  return "text";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function convert(value: unknown, type: ColumnType, place: { column: string; row: number }): unknown {
  if (value === null || value === undefined) return null;
  if (type === "text") return cellText(value).toWellFormed();
  const fits = type === "number"
    ? typeof value === "number"
    : type === "integer"
    ? typeof value === "bigint"
    : type === "boolean"
    ? typeof value === "boolean"
    : type === "date"
    ? value instanceof Date
    : isTexts(value);
  if (fits) return value;
  throw new InputError(`${JSON.stringify(cellText(value).slice(0, 60))} cannot stand in a column of type ${type}`, {
    place,
    hint: "Parquet has one type a column: write CSV or JSON Lines instead",
  });
}

function schemaOf(names: readonly string[], types: readonly ColumnType[]): SchemaElement[] {
  const root: SchemaElement = { name: "root", num_children: names.length };
  return [root, ...names.flatMap((name, c) => elementsOf(name, types[c]))];
}

/** A list has three levels: https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists. */
function elementsOf(name: string, type: ColumnType): SchemaElement[] {
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  switch (type) {
    case "number":
      return [{ ...optional, type: "DOUBLE" }];
    case "integer":
      return [{ ...optional, type: "INT64" }];
    case "boolean":
      return [{ ...optional, type: "BOOLEAN" }];
    case "date":
      return [{ ...optional, type: "INT64", converted_type: "TIMESTAMP_MILLIS" }];
    case "texts":
      return [
        { ...optional, converted_type: "LIST", num_children: 1 },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        { name: "element", repetition_type: "OPTIONAL", type: "BYTE_ARRAY", converted_type: "UTF8" },
      ];
    case "text":
      return [{ ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" }];
  }
}
