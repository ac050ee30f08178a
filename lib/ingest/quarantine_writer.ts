import { type AtomicFile, openAtomicFile } from "../storage/atomic_file.ts";
import type { Problem, TableRow } from "./table.ts";

const FLUSH_CHARACTERS = 1 << 16;

/**
 * Writes the refused rows of a table to a JSON Lines file, one line a row:
 *
 * `{"row": 7, "code": "TL120", "column": "id", "reason": "…", "others": […], "values": {"id": "12", …}}`
 *
 * `values` go by column; where the row has more or fewer values than the header, and under a name that stands in the
 * header twice, they are a list. `others` is there if the row breaks more than one rule. The values are those of the file,
 * as they stand: the quarantine is as confidential as its source.
 *
 * The file appears only on `commit()`, whole; a writer left without it leaves nothing.
 *
 * @example
 * ```ts
 * import { QuarantineWriter } from "./quarantine_writer.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * const path = `${folder}/quarantine.jsonl`;
 * {
 *   await using quarantine = await QuarantineWriter.open(path, ["id", "text"]);
 *   await quarantine.add({ number: 3, values: ["9", null] }, [{ code: "TL110", column: "text", reason: "there is no text" }]);
 *   await quarantine.commit();
 * }
 * assert.deepEqual(JSON.parse(await Deno.readTextFile(path)), {
 *   row: 3,
 *   code: "TL110",
 *   column: "text",
 *   reason: "there is no text",
 *   values: { id: "9", text: null },
 * });
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export class QuarantineWriter implements AsyncDisposable {
  readonly #file: AtomicFile;
  readonly #columns: readonly string[];
  #pending: string[] = [];
  #pendingLength = 0;
  #rows = 0;

  private constructor(file: AtomicFile, columns: readonly string[]) {
    this.#file = file;
    this.#columns = columns;
  }

  /**
   * @param columns Header of the table.
   * @throws {InputError} If the file cannot be written there.
   */
  static async open(
    path: string,
    columns: readonly string[],
    options: { signal?: AbortSignal } = {},
  ): Promise<QuarantineWriter> {
    return new QuarantineWriter(await openAtomicFile(path, options), columns);
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Writes a row and why it was refused; at least one problem. */
  async add(row: TableRow, problems: readonly Problem[]): Promise<void> {
    const [first, ...others] = problems;
    const { code, column, reason } = first;
    const entry = {
      row: row.number,
      code,
      ...(column === undefined ? {} : { column }),
      reason,
      ...(others.length > 0 ? { others } : {}),
      values: this.#named(row.values),
    };
    const line = `${JSON.stringify(entry)}\n`;
    this.#rows++;
    this.#pending.push(line);
    if ((this.#pendingLength += line.length) >= FLUSH_CHARACTERS) await this.#flush();
  }

  /** Gives the file its name; to be called once, after the last row. */
  async commit(): Promise<void> {
    await this.#flush();
    await this.#file.commit();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#file.abort();
  }

  async #flush(): Promise<void> {
    const text = this.#pending.join("");
    this.#pending = [];
    this.#pendingLength = 0;
    if (text !== "") await this.#file.write(text);
  }

  #named(values: readonly unknown[]): unknown {
    if (values.length !== this.#columns.length) return values;
    const named = new Map<string, unknown>();
    this.#columns.forEach((column, i) => {
      if (this.#columns.indexOf(column) === i) named.set(column, values[i]);
      else named.set(column, [named.get(column), values[i]].flat());
    });
    return Object.fromEntries(named);
  }
}
