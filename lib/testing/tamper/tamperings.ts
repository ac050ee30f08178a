import { FIRST, formatCheckpoint, lineHash, MARK_BYTES, parseCheckpoint } from "../../audit/checkpoint/checkpoint.ts";
import { type CheckpointKey, checkpointKey } from "../../audit/checkpoint/checkpoint_key.ts";
import { contentHash } from "../../audit/entry_hash.ts";
import { Frontier } from "../../audit/merkle/frontier.ts";
import type { TrailRow } from "../../audit/verify/entry_checker.ts";
import type { Rng } from "../../core/mod.ts";
import { rehash, renumber, settle, type TrailState } from "./trail_state.ts";

/** A trail after someone tampered with it. */
export interface Tampered {
  readonly state: TrailState;
  /** The entry that must be named, where it can be. */
  readonly entry?: number;
  /** The line of the checkpoints that must be named. */
  readonly line?: number;
}

/** A way to tamper; undefined where the trail at hand offers nothing to do it with. */
export type Tampering = (state: TrailState, rng: Rng) => Tampered | undefined;

const OTHER_KEY = checkpointKey("another key than theirs");

const FIELDS = ["at", "actor", "action", "subject", "details", "salt", "content_hash", "prev_hash", "hash"] as const;

/** Ways to tamper with a trail, by name. Those marked with a * hash the chain, the tree and the head anew, so that all fits. */
export const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  ...Object.fromEntries(FIELDS.map((field) => [`edit ${field}`, (state, rng) => edited(state, rng, field)] as const)),
  "edit an entry *": (state, rng) => {
    const k = rng.int(state.rows.length);
    const row = changed(
      state.rows[k],
      rng,
      state.rows[k].content_hash ? "action" : rng.pick(["actor", "details", "at"]),
    );
    return { state: settle(state, rehash(state.rows.with(k, row), k)), entry: k };
  },
  "edit an entry and the chain, not the tree": (state, rng) => {
    const k = rng.int(state.rows.length);
    const row = changed(state.rows[k], rng, "at");
    const { rows, head } = settle(state, rehash(state.rows.with(k, row), k));
    return { state: { ...state, rows, head: { ...state.head, hash: head.hash } }, entry: k };
  },
  "edit an entry and its hash": (state, rng) => {
    const k = rng.int(state.rows.length);
    const rows = rehash([...state.rows.slice(0, k), changed(state.rows[k], rng, "at")], k);
    return { state: { ...state, rows: [...rows, ...state.rows.slice(k + 1)] }, entry: k };
  },
  "give an entry another number": (state, rng) => {
    const k = rng.int(state.rows.length);
    const row = { ...state.rows[k], seq: state.rows.length + 1 + rng.int(5) };
    return { state: { ...state, rows: [...state.rows.toSpliced(k, 1), row] }, entry: k };
  },
  "drop": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: { ...state, rows: state.rows.toSpliced(k, 1 + rng.int(4)) }, entry: k };
  },
  "drop and renumber": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: { ...state, rows: renumber(state.rows.toSpliced(k, 1)) }, entry: k };
  },
  "drop *": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: settle(state, rehash(renumber(state.rows.toSpliced(k, 1)), k)), entry: k };
  },
  "insert": (state, rng) => {
    const k = rng.int(state.rows.length + 1);
    return { state: { ...state, rows: renumber(state.rows.toSpliced(k, 0, forged(state, rng))) }, entry: k };
  },
  "insert, with a hash that fits": (state, rng) => {
    const k = rng.int(state.rows.length);
    const before = rehash(renumber([...state.rows.slice(0, k), forged(state, rng)]), k);
    return { state: { ...state, rows: renumber([...before, ...state.rows.slice(k)]) }, entry: k };
  },
  "insert *": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: settle(state, rehash(renumber(state.rows.toSpliced(k, 0, forged(state, rng))), k)), entry: k };
  },
  "swap": (state, rng) => {
    const [i, j] = pair(state.rows.length, rng);
    return { state: { ...state, rows: renumber(swapped(state.rows, i, j)) }, entry: i };
  },
  "swap *": (state, rng) => {
    const [i, j] = pair(state.rows.length, rng);
    return { state: settle(state, rehash(renumber(swapped(state.rows, i, j)), i)), entry: i };
  },
  "put in another order": (state, rng) => {
    const [i, j] = pair(state.rows.length, rng);
    return { state: { ...state, rows: swapped(state.rows, i, j) }, entry: i };
  },
  "duplicate": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: { ...state, rows: state.rows.toSpliced(k, 0, state.rows[k]) }, entry: k };
  },
  "duplicate and renumber": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: { ...state, rows: renumber(state.rows.toSpliced(k, 0, state.rows[k])) }, entry: k + 1 };
  },
  "truncate": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: { ...state, rows: state.rows.slice(0, k) }, entry: k };
  },
  "truncate *": (state, rng) => {
    const k = rng.int(state.rows.length);
    return { state: settle(state, state.rows.slice(0, k)), entry: k };
  },
  "roll back and go on *": (state, rng) => {
    const k = rng.int(state.rows.length);
    const more = Array.from({ length: 1 + rng.int(state.rows.length) }, () => forged(state, rng));
    return { state: settle(state, rehash(renumber([...state.rows.slice(0, k), ...more]), k)), entry: k };
  },
  "blank": (state, rng) => {
    const all = state.rows.filter(({ content_hash }) => content_hash === null);
    const row = rng.pick(all);
    const blank = { ...row, actor: "", subject: null, details: "", salt: null, content_hash: contentOf(row) };
    return { state: { ...state, rows: state.rows.with(row.seq, blank) }, entry: row.seq };
  },
  "edit the head's size": (state, rng) => {
    const size = rng.next() < 0.5 ? state.head.size + 1 + rng.int(9) : rng.int(state.head.size);
    return { state: { ...state, head: { ...state.head, size } } };
  },
  "edit the head's hash": (state, rng) => ({
    state: { ...state, head: { ...state.head, hash: flipped(state.head.hash, rng) } },
  }),
  "edit the head's tree": (state, rng) => ({
    state: { ...state, head: { ...state.head, peaks: flipped(state.head.peaks, rng) } },
  }),
  "edit a node": (state, rng) => {
    if (state.nodes.length === 0) return undefined;
    const k = rng.int(state.nodes.length);
    const node = { ...state.nodes[k], hash: flipped(state.nodes[k].hash, rng) };
    return { state: { ...state, nodes: state.nodes.with(k, node) }, entry: node.place * 2 ** node.level };
  },
  "drop a node": (state, rng) => {
    if (state.nodes.length === 0) return undefined;
    return { state: { ...state, nodes: state.nodes.toSpliced(rng.int(state.nodes.length), 1) } };
  },
  "insert a node": (state, rng) => ({
    state: { ...state, nodes: [...state.nodes, { level: 9 + rng.int(5), place: 7, hash: state.head.hash }] },
  }),
  ...Object.fromEntries(
    (["line", "prev", "size", "root", "head", "at", "marks", "key"] as const).map((field) => [
      `edit a checkpoint's ${field}`,
      (state, rng) => editedLine(state, rng, field),
    ]),
  ),
  "edit a checkpoint and chain the lines anew": (state, rng) => {
    if (state.key) return undefined;
    const k = rng.int(state.lines!.length);
    const changed = state.lines!.with(k, replaced(state.lines![k], { root: flipped(state.head.hash, rng).toHex() }));
    return { state: { ...state, lines: rechained(changed) } };
  },
  "drop a checkpoint": (state, rng) => {
    const k = rng.int(state.lines!.length);
    const last = k === state.lines!.length - 1;
    return { state: { ...state, lines: state.lines!.toSpliced(k, 1) }, line: last ? undefined : k };
  },
  "duplicate a checkpoint": (state, rng) => {
    const k = rng.int(state.lines!.length);
    return { state: { ...state, lines: state.lines!.toSpliced(k, 0, state.lines![k]) }, line: k + 1 };
  },
  "swap checkpoints": (state, rng) => {
    const [i, j] = pair(state.lines!.length, rng);
    return { state: { ...state, lines: swapped(state.lines!, i, j) }, line: i };
  },
  "an older copy of the checkpoints": (state, rng) => ({
    state: { ...state, lines: state.lines!.slice(0, rng.int(state.lines!.length)) },
  }),
  "no checkpoints": (state) => ({ state: { ...state, lines: undefined } }),
  "damage a checkpoint": (state, rng) => {
    const k = rng.int(state.lines!.length);
    const line = state.lines![k];
    return { state: { ...state, lines: state.lines!.with(k, line.slice(0, rng.int(line.length))) }, line: k };
  },
  "take signatures away": (state, rng) => {
    if (!state.key) return undefined;
    const k = rng.int(state.lines!.length);
    return { state: { ...state, lines: state.lines!.with(k, replaced(state.lines![k], { key: undefined })) }, line: k };
  },
  "rewrite all, checkpoints too, without the key": (state, rng) => {
    if (!state.key) return undefined;
    return { state: rewritten(state, rng, rng.next() < 0.5 ? OTHER_KEY : undefined) };
  },
  "edit what the database knows of the checkpoints": (state, rng) => {
    const [known] = state.known;
    const other = rng.next() < 0.5 ? { size: known.size + 1 } : { hash: flipped(known.hash, rng) };
    return { state: { ...state, known: [{ ...known, ...other }] } };
  },
  "drop what the database knows of the checkpoints": (state) => ({ state: { ...state, known: [] } }),
};

function edited(state: TrailState, rng: Rng, field: typeof FIELDS[number]): Tampered {
  const k = rng.int(state.rows.length);
  return { state: { ...state, rows: state.rows.with(k, changed(state.rows[k], rng, field)) }, entry: k };
}

function changed(row: TrailRow, rng: Rng, field: typeof FIELDS[number]): TrailRow {
  const value = row[field];
  if (field === "at") {
    return {
      ...row,
      at: row.at.replace(/\d(?=Z)/, (digit) => String((Number(digit) + 1 + rng.int(9)) % 10)),
    };
  }
  if (value instanceof Uint8Array) return { ...row, [field]: flipped(value, rng) };
  if (field === "salt" || field === "content_hash") return { ...row, [field]: new Uint8Array(32).fill(rng.int(256)) };
  if (value === null) return { ...row, [field]: "someone" };
  if (field === "subject" && rng.next() < 0.5) return { ...row, subject: null };
  const at = rng.int(value.length + 1);
  return { ...row, [field]: `${value.slice(0, at)}${rng.pick([" ", "x", "é", "0"])}${value.slice(at)}` };
}

/** Bytes with one bit changed. */
function flipped(bytes: Uint8Array, rng: Rng): Uint8Array {
  const other = new Uint8Array(bytes);
  other[rng.int(other.length)] ^= 1 << rng.int(8);
  return other;
}

/** An entry that nobody wrote. */
function forged(state: TrailState, rng: Rng): TrailRow {
  const salt = Uint8Array.from({ length: 16 }, () => rng.int(256));
  const { hash, prev_hash, at } = rng.pick(state.rows);
  return {
    seq: 0,
    at,
    actor: "mallory",
    action: "model.promote",
    subject: "version 0",
    details: "{}",
    salt,
    content_hash: null,
    prev_hash,
    hash,
  };
}

function contentOf(row: TrailRow): Uint8Array {
  return contentHash({ ...row, salt: row.salt! });
}

function pair(n: number, rng: Rng): [number, number] {
  const [a, b] = [rng.int(n), rng.int(n - 1)];
  const other = b < a ? b : b + 1;
  return a < other ? [a, other] : [other, a];
}

function swapped<T>(items: readonly T[], i: number, j: number): T[] {
  return items.with(i, items[j]).with(j, items[i]);
}

type LineField = "line" | "prev" | "size" | "root" | "head" | "at" | "marks" | "key";

function editedLine(state: TrailState, rng: Rng, field: LineField): Tampered | undefined {
  const k = rng.int(state.lines!.length);
  const { size, line, marks, ...was } = parseCheckpoint(state.lines![k])!;
  const hash = flipped(state.head.hash, rng).toHex();
  const others = {
    line: { line: line + 1 + rng.int(3) },
    prev: { prev: hash },
    size: { size: size + 1, marks: `${marks}AAAA` },
    root: { root: hash },
    head: { head: hash },
    at: { at: `${was.at} ` },
    marks: { marks: `${marks.slice(0, -1)}${marks.endsWith("A") ? "B" : "A"}` },
    key: { key: "0123456789abcdef" },
  };
  return { state: { ...state, lines: state.lines!.with(k, replacedText(state.lines![k], others[field])) }, line: k };
}

/** A line with other values, its signature left as it is. */
function replacedText(text: string, other: object): string {
  return JSON.stringify({ ...JSON.parse(text), ...other });
}

/** A line with other values, without a signature. */
function replaced(text: string, other: object): string {
  const { signature: _, ...line } = JSON.parse(text);
  return JSON.stringify({ ...line, ...other });
}

/** Lines of which each knows the one before. */
function rechained(lines: readonly string[], key?: CheckpointKey): string[] {
  const done: string[] = [];
  for (const text of lines) {
    const { signature: _, key: __, ...line } = JSON.parse(text);
    done.push(formatCheckpoint({ ...line, prev: done.length === 0 ? FIRST : lineHash(done.at(-1)!) }, key));
  }
  return done;
}

/** A trail that was rewritten with its checkpoints, so that all of it fits but the signatures. */
function rewritten(state: TrailState, rng: Rng, key?: CheckpointKey): TrailState {
  const k = rng.int(state.rows.length);
  const forgedState = settle(state, rehash(state.rows.with(k, changed(state.rows[k], rng, "at")), k));
  const lines = rechained(
    state.lines!.map((text) => {
      const { size } = parseCheckpoint(text)!;
      const { head, rows } = settle(forgedState, forgedState.rows.slice(0, size));
      return replaced(text, { root: rootOf(rows), head: head.hash.toHex(), from: 0, marks: marksOf(rows) });
    }),
    key,
  );
  const [known] = state.known;
  return { ...forgedState, lines, known: [{ ...known, hash: Uint8Array.fromHex(lineHash(lines.at(-1)!)) }] };
}

function rootOf(rows: readonly TrailRow[]): string {
  const frontier = new Frontier();
  for (const { hash } of rows) frontier.append(hash);
  return frontier.root().toHex();
}

function marksOf(rows: readonly TrailRow[]): string {
  return Uint8Array.from(rows.flatMap(({ hash }) => [...hash.subarray(0, MARK_BYTES)])).toBase64();
}
