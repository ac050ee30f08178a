import { count } from "./format.ts";

/** Tickets that may have been drawn from a larger file. */
export interface DrawnTickets {
  /** Shape `(nTickets,)`. */
  readonly texts: readonly string[];
  /** Number of tickets that they were drawn from; absent if they are all there are. */
  readonly drawnFrom?: number;
}

/**
 * Says that tickets were drawn from a larger file.
 *
 * @returns One sentence, or none if they are all there are.
 *
 * @example
 * ```ts
 * import { drawnTickets } from "./drawn_tickets.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(drawnTickets({ texts: ["a", "b"] }), []);
 * assert.deepEqual(drawnTickets({ texts: ["a", "b"], drawnFrom: 47_837 }), [
 *   "Only 2 of 47,837 tickets were used, drawn evenly by chance.",
 * ]);
 * ```
 */
export function drawnTickets({ texts, drawnFrom }: DrawnTickets): string[] {
  if (drawnFrom === undefined) return [];
  return [`Only ${count(texts.length)} of ${count(drawnFrom)} tickets were used, drawn evenly by chance.`];
}
