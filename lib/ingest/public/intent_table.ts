import { basename } from "node:path";
import { InputError } from "../../core/mod.ts";
import { openTableWriter } from "../../storage/mod.ts";

/**
 * Writes the JSON of clinc150, an object of parts with pairs of text and intent, as a CSV file with the columns
 * `part,text,intent`, which every task can read.
 *
 * @param json Path of the published file.
 * @param csv Path of the table.
 * @returns Number of rows.
 * @throws {InputError} If the file is not of that form.
 *
 * @example
 * ```ts
 * import { writeIntentTable } from "./intent_table.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/data.json`, '{"train": [["pay my bill", "pay_bill"]], "oos_test": [["hum a tune", "oos"]]}');
 * assert.equal(await writeIntentTable(`${folder}/data.json`, `${folder}/data.csv`), 2);
 * assert.equal(
 *   await Deno.readTextFile(`${folder}/data.csv`),
 *   "part,text,intent\ntrain,pay my bill,pay_bill\noos_test,hum a tune,oos\n",
 * );
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function writeIntentTable(
  json: string,
  csv: string,
  options: { signal?: AbortSignal } = {},
): Promise<number> {
  const parts = parse(await Deno.readTextFile(json), json);
  // Published texts stay as they are: the table is for our tasks, not for a spreadsheet.
  await using table = await openTableWriter(csv, ["part", "text", "intent"], { escapeFormulas: false, ...options });
  for (const [part, pairs] of Object.entries(parts)) {
    for (const [text, intent] of pairs) await table.write([part, text, intent]);
  }
  return (await table.close()).rows;
}

function parse(text: string, path: string): Record<string, [string, string][]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError("it is not JSON", {
      place: { file: path },
      hint: `delete ${basename(path)} and fetch it again`,
      cause,
    });
  }
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string");
  const sound = typeof value === "object" && value !== null &&
    Object.values(value).every((pairs) => Array.isArray(pairs) && pairs.every(isPair));
  if (!sound) throw new InputError("it does not hold parts with pairs of text and intent", { place: { file: path } });
  return value as Record<string, [string, string][]>;
}
