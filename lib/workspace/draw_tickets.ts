import { Rng } from "../core/mod.ts";
import type { TicketPart } from "./split_tickets.ts";

/**
 * At most so many tickets, drawn by chance, in their order: for what would take too long on all of them.
 *
 * @example
 * ```ts
 * import { drawTickets } from "./draw_tickets.ts";
 * import assert from "node:assert/strict";
 *
 * const part = { texts: ["a", "b", "c"], labels: ["x", "y", "x"] };
 * assert.equal(drawTickets(part, { most: 2, seed: 1 }).texts.length, 2);
 * assert.deepEqual(drawTickets(part, { most: 3, seed: 1 }), part);
 * ```
 */
export function drawTickets({ texts, labels }: TicketPart, { most, seed }: { most: number; seed: number }): TicketPart {
  if (texts.length <= most) return { texts, labels };
  const all = Array.from(texts.keys());
  const drawn = new Rng(seed).fork("draw tickets").shuffle(all).slice(0, most).sort((a, b) => a - b);
  return { texts: drawn.map((i) => texts[i]), labels: drawn.map((i) => labels[i]) };
}
