import { extname } from "node:path";
import { InputError } from "../core/mod.ts";
import { printable } from "./_write_error.ts";

/** Formats that tables are written in. */
export const TABLE_FORMATS = ["csv", "tsv", "jsonl", "json", "parquet", "xlsx"] as const;

/** One of {@linkcode TABLE_FORMATS}. */
export type TableFormat = typeof TABLE_FORMATS[number];

/**
 * Format that a file's ending stands for; `-`, the standard output, is CSV.
 *
 * @throws {InputError} If the ending is not one of ours.
 *
 * @example
 * ```ts
 * import { tableFormatOf } from "./table_format.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(tableFormatOf("out/Answers.NDJSON"), "jsonl");
 * ```
 */
export function tableFormatOf(path: string): TableFormat {
  if (path === "-") return "csv";
  const ending = extname(path).slice(1).toLowerCase();
  const format = ending === "ndjson" ? "jsonl" : ending;
  if ((TABLE_FORMATS as readonly string[]).includes(format)) return format as TableFormat;
  throw new InputError(
    ending ? `".${ending}" is not a format tables are written in` : "the file's name has no ending",
    {
      place: { file: printable(path) },
      hint: `end it in ${TABLE_FORMATS.map((each) => `.${each}`).join(", ")}, or name the format`,
    },
  );
}
