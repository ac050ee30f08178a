import type { Rng } from "../../core/mod.ts";
import type { Customer, Register } from "./customers.ts";
import { frame, subjectLine } from "./framing.ts";
import { joinSentences } from "./joining.ts";
import { mapUnmarked } from "./marks.ts";
import { typeAs } from "./noise.ts";
import { codeSwitch, sentences } from "./sentences.ts";
import type { Language, Situation } from "./situations.ts";
import { ticketSlots } from "./values.ts";
import { Voice } from "./voice.ts";
import { asMail, asPhoneCall, asPost, asQuotedMail } from "./wrapping.ts";

/** Ways in which tickets come in. */
export const CHANNELS = ["email", "chat", "web form", "phone transcript", "social"] as const;

/** One of {@linkcode CHANNELS}. */
export type Channel = (typeof CHANNELS)[number];

/** How much a customer says. */
export type Length = "nudge" | "terse" | "short" | "medium" | "long";

/** What one ticket is to be about and how it is to be said. */
export interface Plan {
  readonly situation: Situation;
  /** A second matter, mentioned beside the main one. */
  readonly other?: Situation;
  readonly length: Length;
  readonly channel: Channel;
  readonly customer: Customer;
  readonly moment: number;
  /** Language of the odd sentence or greeting that is not in the customer's own; absent mostly. */
  readonly foreign?: Language;
}

/** A ticket's words, personal data still marked. */
export interface Composed {
  readonly subject: string;
  readonly message: string;
  /** The message without greeting, signature, quoted mail and slips. */
  readonly words: string;
  readonly urgent: boolean;
}

// Nobody attaches a file to a call or a post.
const ATTACHED = /attach|screenshot|anbei|anhang|hängt an|joint|pièce|capture|adjunt|captura|anex|print\b/i;

/** Writes a ticket. */
export function compose(plan: Plan, language: Language, rng: Rng): Composed {
  const { situation, customer, channel, length } = plan;
  const slots = ticketSlots(language, customer, plan.moment, rng);
  const spoken = channel === "phone transcript" || channel === "social";
  const voice = new Voice(language, rng, slots, spoken ? ATTACHED : undefined);
  const urgent = (length === "medium" || length === "long") && rng.next() < 0.2;
  const register = channel === "chat" || channel === "social" ? relax(customer.register, rng) : customer.register;

  let said = sentences(plan, voice, urgent, rng);
  if (plan.foreign) said = codeSwitch(said, plan.foreign, situation, plan, rng);
  const paragraphs = length === "long" && channel !== "social" ? 0.35 : 0.05;
  const text = joinSentences(said, { register, paragraphs, language: customer.language }, rng);
  const framed = frame(decorate(text, voice, register, channel, rng), plan, voice, register, rng);
  // A machine writes calls down: it makes errors of its own, but no slips of the finger.
  const message = channel === "phone transcript" ? framed : typeAs(framed, customer, rng);
  const subject = channel === "email" || channel === "web form" || rng.next() < 0.15
    ? typeAs(subjectLine(situation, voice, register, rng), customer, rng)
    : "";
  return { subject, message: wrap(message, plan, voice, rng), words: text, urgent };
}

function relax(register: Register, rng: Rng): Register {
  return register === "formal" ? "neutral" : rng.next() < 0.5 ? "casual" : register;
}

/** Shouts, hangs on emoji, repeats question marks. */
function decorate(text: string, voice: Voice, register: Register, channel: Channel, rng: Rng): string {
  let out = text;
  if (
    register !== "formal" && channel !== "phone transcript" &&
    rng.next() < (channel === "social" ? 0.45 : channel === "chat" ? 0.2 : 0.05)
  ) {
    out += ` ${voice.phrase("emoji").repeat(rng.pick([1, 1, 2, 3]))}`;
  }
  if (register === "casual" && rng.next() < 0.15) {
    out = out.replace(/ ?\?(?=\s|$)/, rng.pick(["??", "???", "?!", " ?"]));
  }
  if (rng.next() < 0.015) out = mapUnmarked(out, (part) => part.toUpperCase());
  return out;
}

function wrap(message: string, plan: Plan, voice: Voice, rng: Rng): string {
  switch (plan.channel) {
    case "email":
      return asMail(rng.next() < 0.15 ? asQuotedMail(message, plan, voice, rng) : message, rng);
    case "phone transcript":
      return asPhoneCall(message, voice, rng);
    case "social":
      return asPost(message, voice, rng);
    default:
      return message;
  }
}
