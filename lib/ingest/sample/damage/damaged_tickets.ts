import type { Rng, Ticket } from "../../../core/mod.ts";
import type { Sample } from "../generate_sample.ts";
import { expand } from "../grammar.ts";
import { sampleLanguages } from "../languages.ts";
import { type LanguageCode, LANGUAGES } from "../situations.ts";
import type { SampleTruth } from "../truth.ts";
import { breakEncoding, ENCODING_FAULTS } from "./damage_encoding.ts";
import type { DamageTruth } from "./damage_truth.ts";
import { mailSlots } from "./mail_slots.ts";
import { DAMAGE_TEXTS, type DamageTexts, type MailText } from "./texts/mod.ts";

/** Kinds of mails that are written one by one. */
export type MailKind = Exclude<keyof DamageTexts, "forms">;

/** Widths at which programs cut texts off, in UTF-16 code units. */
const WIDTHS = [128, 255] as const;
/** Mails that a form writes at least. */
const GROUP = 8;

/** The tickets of a sample while they are being damaged. */
export class DamagedTickets {
  readonly #sample: Sample;
  readonly #changed = new Map<string, Ticket>();
  /** Places of tickets that may still be damaged, in random order. */
  readonly #free: Ticket[];
  /** How much of each changed message is as it was, in UTF-16 code units. */
  readonly #kept = new Map<string, number>();

  constructor(sample: Sample, rng: Rng) {
    const { truth, tickets } = sample;
    const planned = new Set([
      ...truth.contentless,
      ...[truth.nearDuplicates, truth.exactDuplicates, truth.conflicts].flat(2),
      ...[truth.wrongLabels, truth.ambiguous, truth.mixed].flat().map(({ ticket_id }) => ticket_id),
      ...truth.shift.waves.flatMap((wave) => wave.tickets),
    ]);
    this.#sample = sample;
    this.#free = rng.fork("order").shuffle(tickets.filter(({ ticket_id }) => !planned.has(ticket_id)));
  }

  tickets(): Ticket[] {
    return this.#sample.tickets.map((ticket) => this.#changed.get(ticket.ticket_id) ?? ticket);
  }

  pii(): SampleTruth["pii"] {
    const whole = Object.entries(this.#sample.truth.pii).map(([id, spans]) => {
      const kept = this.#kept.get(id) ?? Infinity;
      return [id, spans.filter(({ end }) => end <= kept)] as const;
    });
    return Object.fromEntries(whole.filter(([, spans]) => spans.length > 0));
  }

  mails(kind: MailKind, count: number, rng: Rng): string[] {
    return this.#take(count).map((ticket, i) => {
      const own = rng.fork(`${kind} ${i}`);
      this.#rewrite(ticket, own.pick(DAMAGE_TEXTS[ticket.language as LanguageCode][kind]), own);
      // Look-alikes go on in the customer's own words: said by many alike, they would be template mail after all.
      if (kind === "negatives") this.#append(ticket);
      return ticket.ticket_id;
    }).sort();
  }

  /** Each group in one language, since it is one machine that writes. */
  forms(count: number, rng: Rng): string[][] {
    const all = LANGUAGES.flatMap((code) => DAMAGE_TEXTS[code].forms.map((mail) => ({ code, mail })));
    const groups = Math.min(all.length, Math.floor(count / GROUP));
    return rng.shuffle(all).slice(0, groups).map(({ code, mail }, g) => {
      const size = Math.floor((count * (g + 1)) / groups) - Math.floor((count * g) / groups);
      const victims = this.#take(size, (ticket) => ticket.language === code);
      for (const [i, ticket] of victims.entries()) this.#rewrite(ticket, mail, rng.fork(`group ${g} mail ${i}`));
      return victims.map((ticket) => ticket.ticket_id).sort();
    });
  }

  encoding(count: number, rng: Rng): DamageTruth["encoding"][number][] {
    return this.#take(count).map((ticket) => {
      for (const fault of rng.shuffle([...ENCODING_FAULTS])) {
        const broken = breakEncoding(ticket.customer_message, fault, rng);
        if (broken === undefined) continue;
        this.#change(ticket, { customer_message: broken.after }, 0);
        return { ticket_id: ticket.ticket_id, fault, original: broken.before };
      }
      throw new Error(`Cannot break the encoding of ticket ${ticket.ticket_id}`);
    });
  }

  missing(count: number, rng: Rng): DamageTruth["missing"][number][] {
    return this.#take(count).map((ticket) => {
      const field = rng.pick(["customer_message", "category", "timestamp"] as const);
      const value = rng.pick(["", "", "N/A", "null", "-", "  "]);
      this.#change(ticket, { [field]: value }, field === "customer_message" ? 0 : Infinity);
      return { ticket_id: ticket.ticket_id, field, value };
    });
  }

  labelTypos(count: number, rng: Rng): DamageTruth["labelTypos"][number][] {
    return this.#take(count).map((ticket) => {
      const category = ticket.category!;
      this.#change(ticket, { category: misspell(category, rng) }, Infinity);
      return { ticket_id: ticket.ticket_id, category };
    });
  }

  truncated(count: number, rng: Rng): DamageTruth["truncated"][number][] {
    const width = rng.pick(WIDTHS);
    return this.#take(count, ({ customer_message }) => customer_message.length > width + 20).map((ticket) => {
      this.#change(ticket, { customer_message: ticket.customer_message.slice(0, width).toWellFormed() }, width);
      return { ticket_id: ticket.ticket_id, length: ticket.customer_message.length };
    });
  }

  #rewrite(ticket: Ticket, { subject, text }: MailText, rng: Rng): void {
    const slots = mailSlots(
      sampleLanguages().get(ticket.language as LanguageCode)!,
      Date.parse(ticket.timestamp!),
      rng,
    );
    const write = (source: string) => expand(source, rng, slots).replace(/ +\n/g, "\n");
    this.#change(ticket, { subject: write(subject), customer_message: write(text), channel: "email" }, 0);
  }

  #append(ticket: Ticket): void {
    const { subject, customer_message } = this.#changed.get(ticket.ticket_id)!;
    this.#change(ticket, { subject, customer_message: `${customer_message}\n\n${ticket.customer_message}` }, 0);
  }

  #change(ticket: Ticket, fields: Partial<Ticket>, kept: number): void {
    this.#changed.set(ticket.ticket_id, { ...ticket, ...fields });
    this.#kept.set(ticket.ticket_id, kept);
  }

  #take(count: number, fits: (ticket: Ticket) => boolean = () => true): Ticket[] {
    const taken: Ticket[] = [];
    for (let i = this.#free.length - 1; i >= 0 && taken.length < count; i--) {
      if (fits(this.#free[i])) taken.push(...this.#free.splice(i, 1));
    }
    if (taken.length < count) {
      throw new RangeError(
        `Cannot damage the sample: the shares must leave tickets over: ${count} are wanted, ${taken.length} are left`,
      );
    }
    return taken;
  }
}

/** A label as people type it: a letter left out or doubled, two swapped, `and` for `&`, another case, a blank behind. */
function misspell(label: string, rng: Rng): string {
  const at = 1 + rng.int(label.length - 3);
  const forms = [
    label.slice(0, at) + label.slice(at + 1),
    label.slice(0, at) + label[at] + label.slice(at),
    label.slice(0, at) + label[at + 1] + label[at] + label.slice(at + 2),
    label.replace("&", "and"),
    label.toLowerCase(),
    label.toUpperCase(),
    `${label} `,
  ];
  return rng.pick(forms.filter((form) => form !== label));
}
