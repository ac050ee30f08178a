import { InputError } from "../../core/mod.ts";
import { withFileLock } from "../file_lock.ts";
import { statIfThere } from "../stat_if_there.ts";
import { explainWriteError } from "../_write_error.ts";

const NEWLINE = 10;

/** Something that must stay erased, whatever backup is restored. */
export interface Erasure {
  /** When, ISO 8601. */
  readonly at: string;
  /** A person's pseudonym, or the digest of a version. */
  readonly id: string;
  readonly kind: "person" | "version";
}

/**
 * Notes erasures in a file outside the database, so that a backup from before them does not bring back what was erased. Settles once
 * they outlast a power cut; what stands there already is not written again.
 *
 * @param path JSON Lines; made if missing, with its folder.
 *
 * @example
 * ```ts
 * import { noteErasures, readErasures } from "./erasure_list.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * const erasure = { at: "2026-01-01T00:00:00.000Z", id: "p_00", kind: "person" } as const;
 * await noteErasures(`${folder}/erasures.jsonl`, [erasure]);
 * await noteErasures(`${folder}/erasures.jsonl`, [erasure]);
 * assert.deepEqual(await readErasures(`${folder}/erasures.jsonl`), [erasure]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function noteErasures(path: string, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  await withFileLock(path, async () => {
    const known = new Set((await readErasures(path)).map(key));
    const lines = erasures.filter((erasure) => !known.has(key(erasure))).map(({ at, kind, id }) =>
      `${JSON.stringify({ at, kind, id })}\n`
    );
    if (lines.length === 0) return;
    try {
      using file = await Deno.open(path, { append: true });
      // A line that a crash cut short was never acknowledged; it must not spoil the next one.
      await file.truncate((await Deno.readFile(path)).lastIndexOf(NEWLINE) + 1);
      let bytes = new TextEncoder().encode(lines.join(""));
      while (bytes.length > 0) bytes = bytes.subarray(await file.write(bytes));
      await file.sync();
    } catch (error) {
      throw explainWriteError(error, path);
    }
  });
}

/**
 * Reads what {@linkcode noteErasures} wrote; nothing where there is no file. A last line that a crash cut short was never acknowledged
 * and is left out.
 *
 * @throws {InputError} Naming the line that is damaged.
 */
export async function readErasures(path: string): Promise<Erasure[]> {
  if (!await statIfThere(path)) return [];
  const whole = (await Deno.readTextFile(path)).split("\n").slice(0, -1);
  return whole.map((line, i) => {
    const erasure = parse(line);
    if (!erasure) throw new InputError("this line is no erasure", { place: { file: path, row: i + 1 } });
    return erasure;
  });
}

function parse(line: string): Erasure | undefined {
  try {
    const { at, id, kind } = JSON.parse(line);
    const known = typeof at === "string" && typeof id === "string" && (kind === "person" || kind === "version");
    return known ? { at, id, kind } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function key({ kind, id }: Erasure): string {
  return `${kind} ${id}`;
}
