import { sha256 } from "../../core/mod.ts";
import type { CheckpointKey } from "./checkpoint_key.ts";

/** Bytes of an entry's hash that a checkpoint keeps: enough to tell which entry was rewritten, while the root tells that one was. */
export const MARK_BYTES = 3;

/** Entries at most that one checkpoint keeps marks of. */
export const MOST_MARKS = 65_536;

/** The `prev` of a file's first line. */
export const FIRST: string = "0".repeat(64);

/** How far back a backup set the trail, and why it was put in. */
export interface Restored {
  readonly to: number;
  readonly why: string;
}

/** What the trail was at a moment, noted outside the database. */
export interface Checkpoint {
  /** Version of the format. */
  readonly v: 1;
  /** Id of the file, the same in all its lines. */
  readonly file: string;
  /** Number of the line in its file, from 0. */
  readonly line: number;
  /** SHA-256 of the line before, hexadecimal; zeros in the first. */
  readonly prev: string;
  /** Entries of the trail. */
  readonly size: number;
  /** Root of the Merkle tree over them, hexadecimal. */
  readonly root: string;
  /** Hash of the last of them, hexadecimal; zeros if there is none. */
  readonly head: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** The first entry that there are marks of. */
  readonly from: number;
  /** First {@linkcode MARK_BYTES} bytes of the hash of each entry from `from` to `size - 1`, base64. */
  readonly marks: string;
  /** The trail was restored from a backup: only its first `to` entries are those that checkpoints before this one saw. */
  readonly restored?: Restored;
  /** Short name of the key that signed the line. */
  readonly key?: string;
}

/** A line of a file of checkpoints that could be read. */
export interface CheckpointLine extends Checkpoint {
  /** The line without its end. */
  readonly text: string;
  /** What was signed. */
  readonly signed?: string;
  readonly signature?: Uint8Array;
}

/** Writes a checkpoint as a line, without its end. */
export function formatCheckpoint(checkpoint: Omit<Checkpoint, "key">, key?: CheckpointKey): string {
  if (!key) return JSON.stringify(checkpoint);
  const text = JSON.stringify({ ...checkpoint, key: key.id });
  return `${text.slice(0, -1)},"signature":"${key.sign(text).toBase64()}"}`;
}

/** Reads a line; undefined if it is none. Whether its signature holds is not looked at. */
export function parseCheckpoint(text: string): CheckpointLine | undefined {
  const checkpoint = parsed(text);
  if (!isCheckpoint(checkpoint)) return undefined;
  const [, signed, signature] = /^(.*),"signature":"([A-Za-z0-9+/]{86}==)"\}$/s.exec(text) ?? [];
  if (signed === undefined) return { ...checkpoint, text };
  return { ...checkpoint, text, signed: `${signed}}`, signature: Uint8Array.fromBase64(signature) };
}

/** SHA-256 of a line, which the next one carries; hexadecimal. */
export function lineHash(text: string): string {
  return sha256(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== "object" || value === null) return false;
  const { v, file, line, prev, size, root, head, at, from, marks, restored, key } = value as Record<string, unknown>;
  return v === 1 && typeof file === "string" && isCount(line) && isHash(prev) && isCount(size) && isHash(root) &&
    isHash(head) && typeof at === "string" && isCount(from) && isMarks(marks, size - from) &&
    (restored === undefined || isRestored(restored)) && (key === undefined || typeof key === "string");
}

function isRestored(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { to, why } = value as Record<string, unknown>;
  return isCount(to) && typeof why === "string";
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isHash(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}

/** Three bytes are four letters, so there is no padding. */
function isMarks(value: unknown, count: number): boolean {
  return typeof value === "string" && value.length === 4 * count && /^[A-Za-z0-9+/]*$/.test(value);
}
