/** What is used of a table of arquero. */
export interface ArqueroTable {
  numRows(): number;
  columnNames(): string[];
  objects(options?: { limit?: number }): object[];
}

/** What is used of a data frame of polars. */
export interface PolarsFrame {
  readonly height: number;
  readonly columns: string[];
  head(length?: number): { toRecords(): object[] };
}

/** What is used of a data frame or a series of danfojs. */
export interface DanfoFrame {
  readonly $isSeries: boolean;
  readonly columns: string[];
  readonly index: (string | number)[];
  readonly values: unknown;
}

/** A data frame of one of the libraries that notebooks use, known by its shape so that none of them has to be loaded. */
export type Frame = ArqueroTable | PolarsFrame | DanfoFrame;

/** The first rows of a frame, and how many there are. */
export interface FrameRows {
  readonly columns: readonly string[];
  readonly rows: readonly object[];
  readonly total: number;
}

/** Whether a value is a data frame. */
export function isFrame(value: unknown): value is Frame {
  return isArquero(value) || isPolars(value) || isDanfo(value);
}

/**
 * Reads the first rows of a data frame as records.
 *
 * @param limit Rows to read.
 *
 * @example
 * ```ts
 * import { frameRows } from "./frame_rows.ts";
 * import { table } from "arquero";
 * import assert from "node:assert/strict";
 *
 * const { columns, rows, total } = frameRows(table({ label: ["Bug", "Refund"], tickets: [3, 5] }), 1);
 * assert.deepEqual({ columns, rows, total }, { columns: ["label", "tickets"], rows: [{ label: "Bug", tickets: 3 }], total: 2 });
 * ```
 */
export function frameRows(frame: Frame, limit: number): FrameRows {
  if (isArquero(frame)) {
    return { columns: frame.columnNames(), rows: frame.objects({ limit }), total: frame.numRows() };
  }
  if (isPolars(frame)) {
    return { columns: frame.columns, rows: frame.head(limit).toRecords(), total: frame.height };
  }
  return danfoRows(frame, limit);
}

/** An index that only numbers the rows is left out; one with names, as `describe()` makes it, comes first. */
function danfoRows({ columns, index, values, $isSeries }: DanfoFrame, limit: number): FrameRows {
  const named = index.some((name, i) => name !== i);
  const [first, names] = [named ? [""] : [], $isSeries ? ["value"] : columns];
  const cells = values as unknown[][];
  const rows = cells.slice(0, limit).map((row, i) => {
    const own = $isSeries ? [row] : row;
    return Object.fromEntries([...first.map((name) => [name, index[i]]), ...names.map((name, c) => [name, own[c]])]);
  });
  return { columns: [...first, ...names], rows, total: cells.length };
}

function isArquero(value: unknown): value is ArqueroTable {
  const { numRows, objects } = fieldsOf(value);
  return typeof numRows === "function" && typeof objects === "function";
}

function isPolars(value: unknown): value is PolarsFrame {
  const { toRecords, height } = fieldsOf(value);
  return typeof toRecords === "function" && typeof height === "number";
}

function isDanfo(value: unknown): value is DanfoFrame {
  const { $isSeries, values, index } = fieldsOf(value);
  return typeof $isSeries === "boolean" && Array.isArray(values) && Array.isArray(index);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}
