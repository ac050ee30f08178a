import { InputError, type Json, type WorkOptions } from "../../core/mod.ts";
import { linesOf, openIfThere } from "../_read_lines.ts";
import type { CheckpointVerifier } from "../checkpoint/checkpoint_key.ts";
import { checkTrail, type TrailReport } from "./check_trail.ts";
import type { TrailRow } from "./entry_checker.ts";

/** Entries checked at once. */
const CHUNK = 1000;

/** Options of {@linkcode verifyExport}. */
export interface VerifyExportOptions extends WorkOptions {
  /**
   * Whether the file holds only some of the entries, so that gaps are nothing wrong.
   *
   * @default {false}
   */
  readonly partial?: boolean;
  /** The file of checkpoints, to hold the entries against as well. */
  readonly checkpoints?: string;
  readonly verifier?: CheckpointVerifier;
}

/**
 * Checks a JSONL file that {@linkcode exportTrail} wrote, without the database. Entries dropped from its end show only against checkpoints.
 *
 * @throws {InputError} If it cannot be read, or a line is no exported entry.
 */
export async function verifyExport(path: string, options: VerifyExportOptions = {}): Promise<TrailReport> {
  const { partial = false, checkpoints, verifier, ...work } = options;
  const file = await openIfThere(path);
  if (!file) throw new InputError("there is no such file", { place: { file: path } });
  const seen = checkpoints === undefined ? undefined : await openIfThere(checkpoints);
  const report = await checkTrail({
    entries: entriesOf(path, linesOf(file, { open: true })),
    ...(checkpoints !== undefined && {
      checkpoints: { name: checkpoints, lines: seen && linesOf(seen), known: [], verifier },
    }),
  }, work);
  if (!partial) return report;
  const findings = report.findings.filter(({ kind }) => kind !== "missing" && kind !== "rolled-back");
  const gaps = report.findings.length - findings.length;
  const warnings = gaps > 0 ? [...report.warnings, "entries between those in the file are not in it"] : report.warnings;
  return { ...report, ok: findings.length === 0 && report.more === 0, findings, warnings };
}

async function* entriesOf(path: string, lines: AsyncIterable<string>): AsyncGenerator<TrailRow[]> {
  let rows: TrailRow[] = [];
  let row = 0;
  for await (const line of lines) {
    rows.push(rowOf(line, { file: path, row: ++row }));
    if (rows.length < CHUNK) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function rowOf(line: string, place: { file: string; row: number }): TrailRow {
  try {
    const { seq, at, actor, action, subject, details, salt, content_hash, prev_hash, hash } = JSON.parse(line);
    return {
      seq,
      at,
      actor,
      action,
      subject,
      details: details === null ? "" : textOf(details),
      salt: salt === null ? null : Uint8Array.fromHex(salt),
      content_hash: content_hash === null ? null : Uint8Array.fromHex(content_hash),
      prev_hash: Uint8Array.fromHex(prev_hash),
      hash: Uint8Array.fromHex(hash),
    };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw new InputError("this line is no exported entry", {
      place,
      hint: "name a JSONL file that deno task audit export wrote",
      cause: error,
    });
  }
}

/** The JSON that was hashed: reading and writing JSON that JSON.stringify wrote changes nothing. */
function textOf(details: Json): string {
  return JSON.stringify(details);
}
