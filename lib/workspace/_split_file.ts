import { InputError, type WorkOptions } from "../core/mod.ts";
import { openTable } from "../ingest/mod.ts";

/** A part of a split file: what it says of each row, by the row's number from 0. */
export type SplitParts = ReadonlyMap<number, string>;

/**
 * Reads a file with the columns `row` (0-based, header not counted) and `split` (`train`, `test`; any other word leaves the
 * row out).
 *
 * @throws {InputError} If a column is missing, a row is not a whole number, or one row is in two parts.
 */
export async function readSplitFile(path: string, { signal }: WorkOptions): Promise<SplitParts> {
  const table = await openTable(path, { signal });
  const [row, split] = ["row", "split"].map((name) => table.columns.indexOf(name));
  if (row < 0 || split < 0) {
    throw new InputError(`a split file needs the columns row and split: it has ${table.columns.join(", ")}`, {
      place: { file: path },
    });
  }
  const parts = new Map<number, string>();
  for await (const { number, values } of table.rows) {
    const place = { file: path, row: number, column: "row" };
    const digits = String(values[row] ?? "").trim();
    if (!/^\d+$/.test(digits)) {
      throw new InputError(`a row must be a whole number from 0: it is "${digits}"`, { place });
    }
    const index = Number(digits);
    const part = String(values[split] ?? "").trim().toLowerCase();
    const before = parts.get(index);
    if (before !== undefined && before !== part) {
      throw new InputError(`row ${index} is in two parts, "${before}" and "${part}"`, { place });
    }
    parts.set(index, part);
  }
  return parts;
}
