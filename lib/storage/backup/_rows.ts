/** A value of the store: what both databases keep. */
export type StoreValue = string | number | null | Uint8Array;

/** A row of any table, by column. */
export type StoreRow = Record<string, StoreValue>;

/** A row as a line of JSON: its values in the order of the columns; bytes as `{"bytes": BASE64}`. */
export function encodeRow(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  return `${JSON.stringify(columns.map((column) => encodeValue(row[column] as StoreValue)))}\n`;
}

function encodeValue(value: StoreValue): unknown {
  if (value instanceof Uint8Array) return { bytes: value.toBase64() };
  // JSON would make 0 of it.
  return Object.is(value, -0) ? { number: "-0" } : value;
}

/** Reads what {@linkcode encodeRow} wrote. */
export function decodeRow(line: string, columns: readonly string[]): StoreRow {
  const values = JSON.parse(line) as (string | number | null | { bytes?: string })[];
  return Object.fromEntries(columns.map((column, i) => [column, decodeValue(values[i])]));
}

function decodeValue(value: string | number | null | { bytes?: string }): StoreValue {
  if (value === null || typeof value !== "object") return value;
  return value.bytes === undefined ? -0 : Uint8Array.fromBase64(value.bytes);
}
