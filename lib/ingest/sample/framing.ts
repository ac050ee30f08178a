import type { Rng } from "../../core/mod.ts";
import type { Plan } from "./compose.ts";
import type { Register } from "./customers.ts";
import { capital } from "./joining.ts";
import type { Situation } from "./situations.ts";
import type { Voice } from "./voice.ts";

/** Adds greeting, closing and signature, as channel and register ask for them. */
export function frame(text: string, plan: Plan, voice: Voice, register: Register, rng: Rng): string {
  const { channel, length } = plan;
  const brief = length === "nudge" || length === "terse";
  const polite = { email: 0.88, chat: 0.35, "web form": 0.5, "phone transcript": 0, social: 0.05 }[channel] *
    (brief ? 0.35 : 1);
  const greeting = rng.next() < polite ? voice.phrase(`greet.${register}`) : "";
  const closing = rng.next() < polite * 0.85 ? voice.phrase(`close.${register}`) : "";
  const gap = channel === "email"
    ? (register === "casual" ? rng.pick(["\n", "\n\n", " "]) : "\n\n")
    : rng.pick([" ", "\n"]);
  const body = greeting ? greet(greeting, gap, text, rng) : text;
  if (!closing) return body;
  const signature = channel === "email" || rng.next() < 0.3 ? `\n${sign(register, voice, rng)}` : "";
  return `${body}${channel === "email" ? "\n\n" : gap}${closing}${signature}`.trimEnd();
}

function greet(greeting: string, gap: string, text: string, rng: Rng): string {
  if (gap !== " ") return greeting + gap + text;
  const bare = greeting.replace(/,$/, "");
  return bare + (/[!?.:]$/.test(bare) ? " " : rng.pick([", ", " ", "! "])) + text;
}

function sign(register: Register, voice: Voice, rng: Rng): string {
  const full = voice.slots("name");
  if (register === "casual") return rng.next() < 0.7 ? voice.slots("first") : "";
  const extra = rng.pick([
    () => "",
    () => `\n${voice.slots("company")}, ${voice.slots("town")}`,
    () => `\n${voice.slots("phone")}`,
    () => `\n${voice.slots("email")}\n${voice.slots("phone")}`,
    () => `\n${voice.slots("address")}\n${voice.slots("phone")}`,
    () => `\n${voice.slots("custno")}`,
    () => `\n--\n${voice.slots("name")} | ${voice.slots("email")}`,
  ], [10, 3, 3, 1, 1, 2, 1])();
  return full + extra;
}

/** A subject line; often no better than the customer had time for. */
export function subjectLine(situation: Situation, voice: Voice, register: Register, rng: Rng): string {
  const u = rng.next();
  const line = u < 0.62 && situation.subjects.length > 0
    ? voice.line(situation.subjects)
    : u < 0.8 && situation.terse.length > 0
    ? voice.line(situation.terse)
    : u < 0.93
    ? voice.phrase("subject")
    : "";
  const text = register === "casual" && rng.next() < 0.5 ? line : capital(line);
  return rng.next() < 0.06 && text ? `Re: ${text}` : text;
}
