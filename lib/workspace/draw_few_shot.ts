import { fingerprint, type Json, Rng } from "../core/mod.ts";
import { count, counted } from "../core/format.ts";
import { pickRows, type TicketPart } from "./split_tickets.ts";

/** Some tickets of each label, and how they were drawn. */
export interface FewShotDraw extends TicketPart {
  /** What a user should know of it, a sentence each. */
  readonly notes: readonly string[];
  /** For the manifest: enough to draw the same tickets again, and to see that they are the same. */
  readonly description: { readonly [key: string]: Json };
}

/** Labels named in a note. */
const NAMED = 3;

/**
 * So many tickets of each label, drawn by chance, in their order; a label with fewer gives all it has.
 *
 * @param options `perLabel`: tickets of each label.
 * @throws {RangeError} If that is less than 1.
 *
 * @example
 * ```ts
 * import { drawFewShot } from "./draw_few_shot.ts";
 * import assert from "node:assert/strict";
 *
 * const part = { texts: ["a", "b", "c", "d"], labels: ["x", "x", "y", "x"] };
 * const { labels, notes } = drawFewShot(part, { perLabel: 2, seed: 1 });
 * assert.deepEqual(labels.toSorted(), ["x", "x", "y"]);
 * assert.deepEqual(notes, [
 *   "Learning from 3 of 4 tickets: 2 of each of 2 labels, drawn by chance with seed 1.",
 *   'One label has fewer tickets than 2 and gave all: "y" (1).',
 * ]);
 * ```
 */
export function drawFewShot(part: TicketPart, { perLabel, seed }: { perLabel: number; seed: number }): FewShotDraw {
  if (!(Number.isInteger(perLabel) && perLabel >= 1)) {
    throw new RangeError(`Cannot draw tickets: there must be 1 of each label at least: current value is ${perLabel}`);
  }
  const rows = new Map<string, number[]>();
  part.labels.forEach((label, i) => rows.set(label, [...rows.get(label) ?? [], i]));
  const rng = new Rng(seed).fork("few shot");
  const labels = [...rows.keys()].sort();
  const drawn = labels.flatMap((label) => rng.fork(label).shuffle(rows.get(label)!.slice()).slice(0, perLabel));
  const picked = pickRows(part, drawn.sort((a, b) => a - b));
  const few = labels.flatMap((label) => {
    const { length } = rows.get(label)!;
    return length < perLabel ? [`"${label}" (${length})`] : [];
  });
  return {
    ...picked,
    notes: [
      `Learning from ${count(drawn.length)} of ${counted(part.texts.length, "ticket")}: ${perLabel} of each of ` +
      `${labels.length} labels, drawn by chance with seed ${seed}.`,
      ...few.length > 0 ? [tooFew(few, perLabel)] : [],
    ],
    description: {
      perLabel,
      seed,
      tickets: drawn.length,
      of: part.texts.length,
      fingerprint: fingerprint(picked.texts, picked.labels),
    },
  };
}

function tooFew(few: readonly string[], perLabel: number): string {
  const named = few.slice(0, NAMED).join(", ") + (few.length > NAMED ? ` and ${few.length - NAMED} more` : "");
  const who = few.length === 1 ? "One label has" : `${few.length} labels have`;
  return `${who} fewer tickets than ${perLabel} and gave all: ${named}.`;
}
