import type { LazyDataFrame } from "nodejs-polars";

/** What one column of a file holds. */
export interface ColumnProfile {
  readonly column: string;
  /** Such as `text`, `whole number`, `number`, `time`, `yes or no`. */
  readonly type: string;
  /** Share of rows that have a value. */
  readonly filled: number;
  /** Different values. */
  readonly distinct: number;
  /** The value that stands in most rows, or the first one where none comes twice. */
  readonly example: unknown;
}

/**
 * What each column of a table holds, by one pass of polars over the file.
 *
 * @example
 * ```ts
 * import { profileColumns } from "./profile_columns.ts";
 * import pl from "nodejs-polars";
 * import assert from "node:assert/strict";
 *
 * const frame = pl.DataFrame({ label: ["Bug", "Bug", null, "Refund"], minutes: [3, 5, 8, 13] });
 * const [label, minutes] = await profileColumns(frame.lazy());
 * assert.deepEqual(label, { column: "label", type: "text", filled: 0.75, distinct: 2, example: "Bug" });
 * assert.equal(minutes.distinct, 4);
 * ```
 */
export async function profileColumns(frame: LazyDataFrame): Promise<ColumnProfile[]> {
  const { default: pl } = await import("nodejs-polars");
  const all = await frame.collect();
  return all.columns.map((column) => {
    const values = all.getColumn(column);
    const there = values.dropNulls();
    const counts = there.length === 0
      ? undefined
      : pl.DataFrame({ value: there }).groupBy("value").agg(pl.col("value").count().alias("n"))
        .sort(["n", "value"], [true, false]).head(1).toRecords()[0];
    const first = there.head(1).toArray()[0];
    return {
      column,
      type: typeName(String(values.dtype)),
      filled: all.height === 0 ? 0 : there.length / all.height,
      distinct: there.length === 0 ? 0 : there.nUnique(),
      example: counts && Number(counts.n) > 1 ? counts.value : first,
    };
  });
}

function typeName(dtype: string): string {
  const name = dtype.replace(/^DataType\(|\)$/g, "");
  if (/^(String|Utf8)/.test(name)) return "text";
  if (/^U?Int/.test(name)) return "whole number";
  if (/^(Float|Decimal)/.test(name)) return "number";
  if (/^(Date|Time)/.test(name)) return "time";
  if (/^Bool/.test(name)) return "yes or no";
  return name.toLowerCase();
}
