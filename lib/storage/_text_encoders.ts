import { stringify } from "csv-stringify/sync";
import { cellText, FormulaGuard, plainValue, uniqueNames } from "./_cell.ts";
import type { RowEncoder } from "./_row_encoder.ts";
import type { Sink } from "./_sink.ts";

/** Characters gathered before they are written: enough that the calls do not count, little enough for memory. */
const CHUNK = 1 << 16;

/**
 * CSV (RFC 4180, lines end in LF) or TSV, header first. All but numbers goes through the guard.
 * A row of one empty cell is written as `""`, since an empty line would be no row.
 */
export function delimitedEncoder(
  sink: Sink,
  names: readonly string[],
  options: { delimiter: string; guard: FormulaGuard },
): RowEncoder {
  const { delimiter, guard } = options;
  // The library prepares its options on every call: rows go to it by the hundred.
  const format = { delimiter, quoted_empty: names.length === 1 };
  let rows: string[][] = [names.map((name, c) => guard.escape(name, c))];
  let size = 0;
  const flush = async () => {
    const text = stringify(rows, format);
    rows = [];
    size = 0;
    await sink.write(text);
  };
  return {
    async write(values) {
      const cells = values.map((value, c) => {
        const text = cellText(value);
        size += text.length;
        return typeof value === "number" ? text : guard.escape(text, c);
      });
      rows.push(cells);
      if (size >= CHUNK || rows.length >= 1000) await flush();
    },
    async end() {
      if (rows.length > 0) await flush();
    },
  };
}

/** One JSON object a line, or all of them in one list; a value that is missing or not a number is null. */
export function jsonEncoder(sink: Sink, names: readonly string[], options: { list: boolean }): RowEncoder {
  const { list } = options;
  const keys = uniqueNames(names).map((name) => JSON.stringify(name));
  let buffer = list ? "[" : "";
  let first = true;
  return {
    async write(values) {
      const fields = keys.map((key, c) => `${key}:${JSON.stringify(plainValue(values[c]))}`);
      const row = `{${fields.join(",")}}`;
      buffer += list ? `${first ? "" : ","}\n${row}` : `${row}\n`;
      first = false;
      if (buffer.length < CHUNK) return;
      const text = buffer;
      buffer = "";
      await sink.write(text);
    },
    end: () => sink.write(list ? `${buffer}\n]\n` : buffer),
  };
}
