import type { Rng } from "../../core/mod.ts";
import type { Customer, Register } from "./customers.ts";
import { expand, type Slots } from "./grammar.ts";
import { mapUnmarked } from "./marks.ts";
import { typeAs } from "./noise.ts";
import { punctuate } from "./punctuation.ts";
import type { Language, Situation } from "./situations.ts";
import { ticketSlots } from "./values.ts";
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
  readonly urgent: boolean;
}

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
  let text = join(said, register, length === "long" && channel !== "social" ? 0.35 : 0.05, customer, rng);
  text = decorate(text, voice, register, channel, rng);
  const framed = frame(text, plan, voice, register, rng);
  // A machine writes calls down: it makes errors of its own, but no slips of the finger.
  const message = channel === "phone transcript" ? framed : typeAs(framed, customer, rng);
  const subject = channel === "email" || channel === "web form" || rng.next() < 0.15
    ? typeAs(subjectLine(situation, voice, register, rng), customer, rng)
    : "";
  return { subject, message: wrap(message, plan, voice, rng), urgent };
}

/** Says phrases and lines of one language, with the values of one ticket. */
export class Voice {
  readonly language: Language;
  readonly slots: Slots;
  readonly #rng: Rng;
  readonly #said = new Set<string>();
  readonly #avoid?: RegExp;

  /** @param avoid Lines that match are left out, as long as there are others. */
  constructor(language: Language, rng: Rng, slots: Slots, avoid?: RegExp) {
    this.#avoid = avoid;
    this.language = language;
    this.#rng = rng;
    this.slots = slots;
  }

  /** One of the lines, none twice in a ticket while there are others. */
  line(lines: readonly string[]): string {
    return this.fresh(lines) ?? expand(this.#rng.pick(lines), this.#rng, this.slots);
  }

  /** One of the lines that were not said yet, if there is any. */
  fresh(lines: readonly string[]): string | undefined {
    const left = lines.filter((line) => !this.#said.has(line) && !this.#avoid?.test(line));
    if (left.length === 0) return undefined;
    const line = this.#rng.pick(left);
    this.#said.add(line);
    return expand(line, this.#rng, this.slots);
  }

  /** One of the phrases of a name. */
  phrase(name: string): string {
    const lines = this.language.phrases[name];
    if (!lines) throw new SyntaxError(`Cannot speak ${this.language.code}: there are no phrases ${name}`);
    return this.line(lines);
  }
}

// Nobody attaches a file to a call or a post.
const ATTACHED = /attach|screenshot|anbei|anhang|hängt an|joint|pièce|capture|adjunt|captura|anex|print\b/i;

function sentences(plan: Plan, voice: Voice, urgent: boolean, rng: Rng): string[] {
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

  const core = rng.pick([
    () => [...opening, fact, ...details, ...around, ...moods, ...asked],
    () => [...opening, fact, ...around, ...asked, ...details, ...moods],
    () => [...opening, ...asked, fact, ...details, ...around],
    () => [...moods, ...opening, fact, ...details, ...asked, ...around],
    () => [...opening, ...details.slice(0, 1), fact, ...details.slice(1), ...around, ...asked, ...moods],
  ], [6, 4, situation.asks.length > 0 ? 2 : 0, 2, 1])();
  if (!side) return core;
  return chance(0.3)
    ? [`${voice.phrase("link.before")} ${side}`, ...core]
    : [...core, `${voice.phrase("link")} ${side}`];
}

function mention(other: Situation, voice: Voice, brief: boolean, rng: Rng): string {
  if (!brief && rng.next() < 0.3 && other.asks.length > 0) {
    return `${voice.line(other.facts)}. ${voice.line(other.asks)}`;
  }
  return rng.next() < 0.25 && other.terse.length > 0 ? voice.line(other.terse) : voice.line(other.facts);
}

/** Puts a greeting, a phrase or the same matter's sentence of another language in. */
function codeSwitch(said: string[], foreign: Language, situation: Situation, plan: Plan, rng: Rng): string[] {
  const voice = new Voice(foreign, rng, ticketSlots(foreign, plan.customer, plan.moment, rng));
  const twin = foreign.situations.find(({ name }) => name === situation.name);
  const line = twin && rng.next() < 0.6
    ? voice.line(rng.next() < 0.5 || !twin.asks.length ? twin.facts : twin.asks)
    : voice.phrase("mix");
  return rng.next() < 0.3 ? [line, ...said] : [...said, line];
}

function relax(register: Register, rng: Rng): Register {
  return register === "formal" ? "neutral" : rng.next() < 0.5 ? "casual" : register;
}

/** Puts sentences together as the writer would: tidy, in one breath, without capitals, or line by line. */
function join(said: readonly string[], register: Register, paragraphs: number, customer: Customer, rng: Rng): string {
  const { language } = customer;
  const careful = (sentence: string) => capital(punctuate(sentence, language, rng.next() < 0.04 ? "!" : "."));
  const careless = (
    sentence: string,
  ) => (rng.next() < 0.5 ? punctuate(sentence, language).replace("¿", "") : end(sentence, "."));
  const manner = register === "casual"
    ? rng.pick(["tidy", "lower", "breath", "lines", "dots"], [3, 4, 3, 1, 1.5])
    : rng.pick(["tidy", "loose"], [register === "formal" ? 12 : 4, 1]);
  switch (manner) {
    case "lower":
      return mapUnmarked(said.map(careless).join(" ").replace(/\.$/, ""), (part) => part.toLowerCase());
    case "breath":
      return said.reduce((text, s) => {
        if (!text) return s;
        const bare = text.replace(/[.,]$/, "");
        return `${bare}${/[?!…]$/.test(bare) ? " " : rng.pick([", ", " ", ", ", " - ", `, ${AND[language]} `])}${s}`;
      }, "");
    case "lines":
      return said.map((s) => s.replace(/,$/, "")).join("\n");
    case "dots":
      return said.map((s) => (/[?!…]$/.test(s) ? s : `${s.replace(/[.,]$/, "")}${rng.pick(["...", "..", " …"])}`)).join(
        " ",
      );
    case "loose":
      return said.map((s, i) => {
        const ended = i < said.length - 1 ? careless(s) : s;
        return i === 0 || rng.next() < 0.5 ? capital(ended) : ended;
      }).join(" ");
    default:
      return said.map(careful).reduce(
        (text, s) => (text ? `${text}${rng.next() < paragraphs ? "\n\n" : " "}${s}` : s),
        "",
      );
  }
}

const AND = { en: "and", de: "und", fr: "et", es: "y", pt: "e" } as const;

function capital(sentence: string): string {
  return sentence.replace(/^([\ue000-\ue007¿¡"„«(]*)(\p{Ll})/u, (_, before, letter) => before + letter.toUpperCase());
}

function end(sentence: string, mark: string): string {
  const bare = sentence.replace(/,$/, "");
  return /[.?!…:)]$/.test(bare) || /\p{Extended_Pictographic}$/u.test(bare) ? bare : bare + mark;
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
  if (register === "casual" && rng.next() < 0.15) out = out.replace(/\?(?=\s|$)/, rng.pick(["??", "???", "?!", " ?"]));
  if (rng.next() < 0.015) out = mapUnmarked(out, (part) => part.toUpperCase());
  return out;
}

function frame(text: string, plan: Plan, voice: Voice, register: Register, rng: Rng): string {
  const { channel, length } = plan;
  const brief = length === "nudge" || length === "terse";
  const polite = { email: 0.88, chat: 0.35, "web form": 0.5, "phone transcript": 0, social: 0.05 }[channel] *
    (brief ? 0.35 : 1);
  const greeting = rng.next() < polite ? voice.phrase(`greet.${register}`) : "";
  const closing = rng.next() < polite * 0.85 ? voice.phrase(`close.${register}`) : "";
  const gap = channel === "email"
    ? (register === "casual" ? rng.pick(["\n", "\n\n", " "]) : "\n\n")
    : rng.pick([" ", "\n"]);
  const body = greeting && gap === " "
    ? `${greeting.replace(/,$/, "")}${
      rng.pick([", ", " ", "! "]).replace(/^[,!]/, (m) => (/[!?.]$/.test(greeting) ? "" : m))
    }${text}`
    : greeting
    ? greeting + gap + text
    : text;
  if (!closing) return body;
  const signature = channel === "email" || rng.next() < 0.3 ? `\n${sign(register, voice, rng)}` : "";
  return `${body}${channel === "email" ? "\n\n" : gap}${closing}${signature}`.trimEnd();
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

function subjectLine(situation: Situation, voice: Voice, register: Register, rng: Rng): string {
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
