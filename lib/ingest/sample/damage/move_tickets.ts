import type { Rng, Ticket } from "../../../core/mod.ts";
import { isShifted, PERIOD } from "../timeline.ts";
import type { DamageTruth } from "./damage_truth.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const GAP_DAYS = 9;

/**
 * Empties some days and crowds many tickets into two hours, both before the shift of topics, so that its counts stay right.
 * Tickets of the empty days get the moments of others; the number of tickets stays.
 */
export function moveTickets(
  tickets: readonly Ticket[],
  burstSize: number,
  rng: Rng,
): { tickets: Ticket[]; gap: DamageTruth["gap"]; burst: DamageTruth["burst"] } {
  // Both stay clear of Christmas, the first weeks and the shift: October and November for one, February for the other.
  const gapFrom = Date.parse("2025-10-01") + rng.int(40) * DAY;
  const gapTo = gapFrom + GAP_DAYS * DAY;
  const burstFrom = Date.parse("2026-02-02") + rng.int(20) * DAY + (7 + rng.int(10)) * HOUR;
  const moment = ({ timestamp }: Ticket) => Date.parse(timestamp ?? "");
  const inGap = (at: number) => at >= gapFrom && at < gapTo;
  const early = tickets.filter((ticket) => moment(ticket) < Date.parse(PERIOD.shiftFrom) && !inGap(moment(ticket)));
  const moved = new Map<string, number>();
  for (const ticket of tickets) {
    if (inGap(moment(ticket)) && early.length > 0) {
      moved.set(ticket.ticket_id, moment(rng.pick(early)) + rng.int(HOUR));
    }
  }
  const crowd = rng.shuffle([...early]).slice(0, burstSize);
  for (const { ticket_id } of crowd) moved.set(ticket_id, burstFrom + rng.int(2 * HOUR));
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const out = tickets.map((ticket, i) => {
    const at = moved.get(ticket.ticket_id);
    return { ticket: at === undefined ? ticket : { ...ticket, timestamp: new Date(clear(at)).toISOString() }, i };
  });
  /** An hour added to a late moment may reach into the empty days or the next quarter. */
  function clear(at: number): number {
    return inGap(at) || isShifted(at) ? at - HOUR : at;
  }
  // A ticket without a time stays beside the one that it stood behind.
  let last = -Infinity;
  const sorted = out.map(({ ticket, i }) => {
    const at = moment(ticket);
    if (!Number.isNaN(at)) last = at;
    return { ticket, i, at: Number.isNaN(at) ? last : at };
  }).sort((a, b) => a.at - b.at || a.i - b.i);
  return {
    tickets: sorted.map(({ ticket }) => ticket),
    gap: { from: day(gapFrom), to: day(gapTo - DAY) },
    burst: {
      from: new Date(burstFrom).toISOString(),
      to: new Date(burstFrom + 2 * HOUR).toISOString(),
      tickets: crowd.map(({ ticket_id }) => ticket_id).sort(),
    },
  };
}
