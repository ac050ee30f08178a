import writeExcelFile from "write-excel-file/node";
import { InputError } from "../core/mod.ts";
import { cellText, type FormulaGuard } from "./_cell.ts";
import type { RowEncoder } from "./_row_encoder.ts";
import type { Sink } from "./_sink.ts";

/** What a sheet can hold; see "Excel specifications and limits" in Microsoft's documentation. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_CELL = 32_767;

/** The sheet is built in memory, as one text; this many characters of cells leave room for their markup. */
const MAX_CHARACTERS = 60_000_000;

type Cell = { value: string; type: typeof String } | number | boolean | null;

/**
 * An Excel workbook with one sheet, header first; texts go through the guard. It is gathered in memory and written at the
 * end: a format for what people open, not for a million tickets.
 *
 * @throws {InputError} If there are more rows, columns or text than a sheet can hold; nothing is written then.
 */
export function xlsxEncoder(sink: Sink, names: readonly string[], guard: FormulaGuard): RowEncoder {
  const tooMuch = (what: string) =>
    new InputError(`an Excel sheet cannot hold ${what}`, { hint: "write CSV or Parquet instead" });
  if (names.length > MAX_COLUMNS) throw tooMuch(`more than ${MAX_COLUMNS} columns`);
  const notes: string[] = [];
  const cut = new Array<number>(names.length).fill(0);
  let characters = 0;

  const textCell = (text: string, c: number): Cell => {
    let shown = guard.escape(text, c).toWellFormed();
    if (shown.length > MAX_CELL) {
      shown = shown.slice(0, MAX_CELL).toWellFormed();
      cut[c]++;
    }
    characters += shown.length;
    return shown === "" ? null : { value: shown, type: String };
  };
  const rows: Cell[][] = [names.map(textCell)];

  return {
    notes,
    write(values) {
      if (rows.length >= MAX_ROWS) throw tooMuch(`more than ${MAX_ROWS - 1} rows below its header`);
      rows.push(values.map((value, c) => {
        if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
        return textCell(cellText(value), c);
      }));
      if (characters > MAX_CHARACTERS) throw tooMuch(`more than ${MAX_CHARACTERS} characters`);
      return Promise.resolve();
    },
    async end() {
      const workbook = await writeExcelFile(rows, { sheet: "Tickets" }).toBuffer();
      await sink.write(workbook);
      const where = names.map((name, c) => `${cut[c]} in "${name}"`).filter((_, c) => cut[c] > 0);
      if (where.length > 0) {
        notes.push(`texts were cut at ${MAX_CELL} characters, the most a cell holds: ${where.join(", ")}`);
      }
    },
  };
}
