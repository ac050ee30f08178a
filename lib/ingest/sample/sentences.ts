import type { Rng } from "../../core/mod.ts";
import type { Plan } from "./compose.ts";
import type { Language, Situation } from "./situations.ts";
import { ticketSlots } from "./values.ts";
import { Voice } from "./voice.ts";

/** What a customer says, sentence by sentence: the matter, details, what was tried, mood, request, in varying order. */
export function sentences(plan: Plan, voice: Voice, urgent: boolean, rng: Rng): string[] {
  const { situation, other, length } = plan;
  const chance = (p: number) => rng.next() < p;
  const some = (lines: readonly string[], p: number) => (chance(p) ? [voice.fresh(lines) ?? []].flat() : []);
  const phrase = (name: string, p: number) => (chance(p) ? [voice.phrase(name)] : []);
  const ask = () => (situation.asks.length > 0 && chance(0.8) ? voice.line(situation.asks) : voice.phrase("ask"));

  switch (length) {
    case "nudge":
      return [voice.phrase("nudge"), ...phrase("nudge", 0.25)];
    case "terse":
      return situation.terse.length > 0 && chance(0.8)
        ? [voice.line(situation.terse), ...phrase("ask", 0.12), ...phrase("nudge", 0.08)]
        : [voice.line(situation.facts)];
    default:
  }
  const fact = voice.line(situation.facts);
  const rich = length === "short" ? 0.4 : length === "medium" ? 0.7 : 1;
  const details = [
    ...some(situation.details, rich),
    ...some(situation.details, rich - 0.5),
    ...some(situation.details, rich - 0.65),
  ];
  const first = chance(0.2);
  const side = other ? mention(other, voice, first, rng) : undefined;
  const mood = rng.pick(["mood.annoyed", "mood.friendly", "mood.sarcastic"], [4, 4, 3]);
  const opening = [...phrase("open", rich * 0.22), ...phrase("context", rich * 0.2)];
  const around = [
    ...phrase("history", rich * 0.2),
    ...(urgent ? [voice.phrase("urgent")] : phrase("calm", rich * 0.06)),
  ];
  const asked = chance(length === "short" ? 0.5 : 0.78) ? [ask()] : [];
  if (situation.alone) return [fact, ...details, ...some(situation.asks, 0.5)];
  const moods = phrase(mood, rich * 0.2);
  if (length === "long" && chance(0.3)) {
    // Now and then somebody pours everything out.
    opening.push(...phrase("context", 0.6));
    around.push(voice.phrase("history"), ...phrase("history", 0.4));
    moods.push(voice.phrase(mood), ...phrase("mood.annoyed", 0.5));
  }

  const core = rng.pick([
    () => [...opening, fact, ...details, ...around, ...moods, ...asked],
    () => [...opening, fact, ...around, ...asked, ...details, ...moods],
    () => [...opening, ...asked, fact, ...details, ...around],
    () => [...moods, ...opening, fact, ...details, ...asked, ...around],
    () => [...opening, ...details.slice(0, 1), fact, ...details.slice(1), ...around, ...asked, ...moods],
  ], [6, 4, situation.asks.length > 0 ? 2 : 0, 2, 1])();
  if (!side) return core;
  return first ? [`${voice.phrase("link.before")} ${side}`, ...core] : [...core, `${voice.phrase("link")} ${side}`];
}

function mention(other: Situation, voice: Voice, brief: boolean, rng: Rng): string {
  if (!brief && rng.next() < 0.3 && other.asks.length > 0) {
    const fact = voice.line(other.facts);
    return `${fact}${/[.?!]$/.test(fact) ? "" : "."} ${voice.line(other.asks)}`;
  }
  return rng.next() < 0.25 && other.terse.length > 0 ? voice.line(other.terse) : voice.line(other.facts);
}

/** Puts a greeting, a phrase or the same matter's sentence of another language in. */
export function codeSwitch(said: string[], foreign: Language, situation: Situation, plan: Plan, rng: Rng): string[] {
  const voice = new Voice(foreign, rng, ticketSlots(foreign, plan.customer, plan.moment, rng));
  const twin = foreign.situations.find(({ name }) => name === situation.name);
  const line = twin && rng.next() < 0.6
    ? voice.line(rng.next() < 0.5 || !twin.asks.length ? twin.facts : twin.asks)
    : voice.phrase("mix");
  return rng.next() < 0.3 ? [line, ...said] : [...said, line];
}
