import type { Rng } from "../../core/mod.ts";
import type { SampleTicket } from "./generate_sample.ts";
import { markPii, unmark } from "./marks.ts";
import { slip } from "./noise.ts";
import type { Language } from "./situations.ts";
import { ticketSlots } from "./values.ts";
import { Voice } from "./voice.ts";

/**
 * Sends a ticket again, as people do: a few letters differ, another sentence in front or behind.
 * Personal data stays marked, wherever it moves.
 */
export function nearCopy(ticket: SampleTicket, language: Language, rng: Rng): SampleTicket {
  const voice = new Voice(language, rng, ticketSlots(language, ticket.customer, ticket.moment, rng));
  const retyped = slip(remark(ticket), { typos: 0.008, language: ticket.language }, rng);
  const extra = voice.phrase("nudge");
  const marked = rng.pick([
    () => retyped,
    () => `${retyped}\n${extra}`,
    () => `${extra} ${retyped}`,
  ], ticket.message.length > 120 ? [2, 2, 1] : [1, 0, 0])();
  const { text, spans } = unmark(marked);
  if (text !== ticket.message) return { ...ticket, message: text, pii: spans };
  // No slip happened to happen: a near copy must differ, so the sentence comes behind.
  const longer = unmark(`${retyped} ${extra}`);
  return { ...ticket, message: longer.text, pii: longer.spans };
}

/** The message with its personal data marked again. */
function remark({ message, pii }: SampleTicket): string {
  let out = "";
  let last = 0;
  for (const { start, end, kind } of pii) {
    out += message.slice(last, start) + markPii(kind, message.slice(start, end));
    last = end;
  }
  return out + message.slice(last);
}
