import type { Rng, Ticket } from "../../core/mod.ts";
import { categoryOf, type Sample, type SampleTicket } from "./generate_sample.ts";
import { CATEGORY_KEYS, type CategoryKey, type Language, type LanguageCode, LANGUAGES } from "./situations.ts";
import { isShifted, PERIOD, WAVES } from "./timeline.ts";
import type { SampleTruth } from "./truth.ts";
import { nearCopy } from "./near_copy.ts";

/** Shares of the tickets that get each fault; duplicates replace tickets, so that the number stays. */
export const PLANTED = {
  nearDuplicates: 0.02,
  exactDuplicates: 0.004,
  conflicts: 0.003,
  /** Wrong labels by language: the annotators of one language were worse than the others. */
  wrongLabels: { en: 0.022, de: 0.022, fr: 0.022, es: 0.025, pt: 0.1 } as Readonly<Record<LanguageCode, number>>,
} as const;

// Wrong labels are not drawn at large: people confuse what lies close.
const CONFUSED: Readonly<Record<CategoryKey, readonly CategoryKey[]>> = {
  billing: ["refund", "account", "billing"],
  technical: ["account", "product", "feature"],
  feature: ["product", "technical", "general"],
  account: ["billing", "technical", "general"],
  product: ["general", "feature", "technical"],
  refund: ["billing", "general", "technical"],
  general: ["product", "account", "technical"],
};

/** Plants the faults, puts the tickets in order of time, numbers them, and writes down what is where. */
export function plant(
  drafts: readonly SampleTicket[],
  languages: ReadonlyMap<LanguageCode, Language>,
  { seed, rng }: { seed: number; rng: Rng },
): Sample {
  const copied = plantCopies(drafts, languages, rng.fork("copies"));
  const labelled = plantWrongLabels(copied, rng.fork("labels"));
  const ordered = labelled.map((ticket, i) => ({ ticket, i }))
    .sort((a, b) => a.ticket.moment - b.ticket.moment || a.i - b.i)
    .map(({ ticket }, i) => ({ ticket, id: `TL-${String(100_001 + i)}` }));
  return { tickets: ordered.map(({ ticket, id }) => publicTicket(ticket, id)), truth: writeDown(ordered, seed) };
}

function plantCopies(
  drafts: readonly SampleTicket[],
  languages: ReadonlyMap<LanguageCode, Language>,
  rng: Rng,
): SampleTicket[] {
  const out = [...drafts];
  // Copies overwrite tickets from the end of a shuffled order, originals come from its start: none is both.
  const order = rng.shuffle(drafts.map((_, i) => i));
  let next = 0;
  let number = 0;
  const original = (fits: (ticket: SampleTicket) => boolean) => {
    while (next < order.length && !fits(drafts[order[next]])) next++;
    return next < order.length - 1 ? order[next++] : undefined;
  };
  const copy = (kind: "near" | "exact" | "conflict", change: (ticket: SampleTicket) => SampleTicket, count: number) => {
    const at = original(({ message, length }) =>
      length !== "nudge" && (kind !== "near" || (message.length > 60 && !message.includes("</")))
    );
    if (at === undefined || order.length - next <= count) return;
    out[at] = { ...drafts[at], group: { kind, number, first: true } };
    for (let c = 0; c < count; c++) {
      out[order.pop()!] = { ...change(drafts[at]), group: { kind, number, first: false } };
    }
    number++;
  };
  const later = (ticket: SampleTicket) =>
    Math.min(ticket.moment + 60_000 * (3 + rng.int(4000)), Date.parse(PERIOD.to) + 86_000_000);
  for (let i = 0; i < Math.round(drafts.length * PLANTED.nearDuplicates * 0.45); i++) {
    const count = rng.pick([1, 2], [4, 1]);
    copy(
      "near",
      (ticket) => ({ ...nearCopy(ticket, languages.get(ticket.language)!, rng), moment: later(ticket) }),
      count,
    );
  }
  for (let i = 0; i < Math.round((drafts.length * PLANTED.exactDuplicates) / 2); i++) {
    copy("exact", (ticket) => ({ ...ticket, moment: later(ticket) }), 1);
  }
  for (let i = 0; i < Math.round((drafts.length * PLANTED.conflicts) / 2); i++) {
    copy("conflict", (ticket) => ({ ...ticket, category: wrongFor(ticket.category, rng), moment: later(ticket) }), 1);
  }
  return out;
}

function wrongFor(category: CategoryKey, rng: Rng): CategoryKey {
  return rng.pick(CONFUSED[category].filter((key) => key !== category));
}

function plantWrongLabels(tickets: readonly SampleTicket[], rng: Rng): SampleTicket[] {
  const out = [...tickets];
  for (const language of LANGUAGES) {
    const own = tickets.map((_, i) => i).filter((i) =>
      tickets[i].language === language && !tickets[i].group && tickets[i].situation.categories.length === 1
    );
    const total = tickets.filter((ticket) => ticket.language === language).length;
    for (const i of rng.shuffle(own).slice(0, Math.round(total * PLANTED.wrongLabels[language]))) {
      out[i] = { ...tickets[i], category: wrongFor(tickets[i].trueCategory, rng) };
    }
  }
  return out;
}

function publicTicket(ticket: SampleTicket, id: string): Ticket {
  return {
    ticket_id: id,
    timestamp: new Date(ticket.moment).toISOString(),
    channel: ticket.channel,
    language: ticket.language,
    priority: ticket.priority,
    customer_id: ticket.customer.id,
    subject: ticket.subject,
    customer_message: ticket.message,
    category: categoryOf(ticket.category),
  };
}

type Numbered = { readonly ticket: SampleTicket; readonly id: string };

function writeDown(numbered: readonly Numbered[], seed: number): SampleTruth {
  const wrong = numbered.filter(({ ticket }) => ticket.category !== ticket.trueCategory);
  const share = (part: readonly Numbered[], all: readonly Numbered[]) => round(part.length / Math.max(1, all.length));
  const categoryShares = (part: readonly Numbered[]) =>
    Object.fromEntries(
      CATEGORY_KEYS.map((
        key,
      ) => [categoryOf(key), share(part.filter(({ ticket }) => ticket.trueCategory === key), part)]),
    );
  return {
    seed,
    n: numbered.length,
    wrongLabels: wrong.map(({ ticket, id }) => ({ ticket_id: id, category: categoryOf(ticket.trueCategory) })),
    nearDuplicates: groups(numbered, "near"),
    exactDuplicates: groups(numbered, "exact"),
    conflicts: groups(numbered, "conflict"),
    ambiguous: numbered.filter(({ ticket }) => ticket.situation.categories.length > 1)
      .map(({ ticket, id }) => ({ ticket_id: id, categories: ticket.situation.categories.map(categoryOf) })),
    mixed: numbered.filter(({ ticket }) => ticket.other)
      .map(({ ticket, id }) => ({ ticket_id: id, other: categoryOf(ticket.other!) })),
    contentless: numbered.filter(({ ticket }) => ticket.length === "nudge").map(({ id }) => id),
    shift: {
      from: PERIOD.shiftFrom,
      waves: WAVES.map(({ name, description, from, to }) => ({
        name,
        description,
        from,
        to,
        tickets: numbered.filter(({ ticket }) => ticket.situation.wave === name).map(({ id }) => id),
      })),
      before: categoryShares(numbered.filter(({ ticket }) => !isShifted(ticket.moment))),
      after: categoryShares(numbered.filter(({ ticket }) => isShifted(ticket.moment))),
    },
    languageBias: Object.fromEntries(LANGUAGES.map((language) => {
      const own = numbered.filter(({ ticket }) => ticket.language === language);
      return [language, {
        n: own.length,
        wrongLabels: share(own.filter(({ ticket }) => ticket.category !== ticket.trueCategory), own),
        terse: share(own.filter(({ ticket: { length } }) => length === "terse" || length === "nudge"), own),
      }];
    })),
    pii: Object.fromEntries(
      numbered.filter(({ ticket }) => ticket.pii.length > 0).map(({ ticket, id }) => [id, ticket.pii]),
    ),
  };
}

function groups(numbered: readonly Numbered[], kind: "near" | "exact" | "conflict"): string[][] {
  const byNumber = new Map<number, Numbered[]>();
  for (const entry of numbered) {
    const group = entry.ticket.group;
    if (group?.kind !== kind) continue;
    byNumber.set(group.number, [...(byNumber.get(group.number) ?? []), entry]);
  }
  return [...byNumber.values()].map((entries) =>
    entries.sort((a, b) => Number(b.ticket.group!.first) - Number(a.ticket.group!.first)).map(({ id }) => id)
  );
}

function round(x: number): number {
  return Math.round(x * 1e4) / 1e4;
}
