import { Rng } from "../../core/mod.ts";

/** Columns of invented tickets, one entry a ticket. */
export interface SimulatedTickets {
  readonly times: string[];
  readonly labels: string[];
  readonly texts: string[];
  readonly languages: string[];
  readonly priorities: string[];
}

/** Invented tickets over 120 days; the first label comes more often as time goes on, is urgent and has a word of its own. */
export function simulatedTickets(
  labels: readonly string[],
  options: { n?: number; seed?: number } = {},
): SimulatedTickets {
  const { n = 600, seed = 1 } = options;
  const rng = new Rng(seed).fork("tickets");
  const tickets: SimulatedTickets = { times: [], labels: [], texts: [], languages: [], priorities: [] };
  for (let i = 0; i < n; i++) {
    const grown = rng.next() < 0.1 + 0.5 * i / n;
    const c = grown ? 0 : rng.int(labels.length);
    tickets.times.push(new Date(Date.UTC(2026, 0, 5) + (i + rng.next()) / n * 120 * 86_400_000).toISOString());
    tickets.labels.push(labels[c]);
    tickets.texts.push(`${["terminal", "parcel", "invoice", "password"][c % 4]} ${"trouble ".repeat(1 + rng.int(30))}`);
    tickets.languages.push(rng.pick(["en", "de", "pt"], [0.6, 0.3, 0.1]));
    tickets.priorities.push(rng.pick(["low", "high"], c === 0 ? [0.2, 0.8] : [0.7, 0.3]));
  }
  return tickets;
}
