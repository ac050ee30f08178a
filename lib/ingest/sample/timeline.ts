import type { Rng } from "../../core/mod.ts";
import type { CategoryKey } from "./situations.ts";

/** First and last day of the sample's year, and the day on which the topics begin to shift. */
export const PERIOD = { from: "2025-07-01", to: "2026-06-30", shiftFrom: "2026-04-01" } as const;

/** What happened in the last quarter, and how strongly it draws tickets of the named situations. */
export interface Wave {
  readonly name: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
  /** Chance that a ticket of a category with such situations takes one of them, while the wave lasts. */
  readonly strength: number;
  /** How many times its usual share a category has while the wave lasts; 1 where it is not named. */
  readonly boost?: Readonly<Partial<Record<CategoryKey, number>>>;
}

/** The three waves of the last quarter. */
export const WAVES: readonly Wave[] = [
  {
    name: "osprey",
    description: "a new card terminal, the Osprey, is sold from 1 April 2026",
    from: "2026-04-01",
    to: "2026-06-30",
    strength: 0.3,
  },
  {
    name: "outage",
    description: "an outage from 21 to 23 April 2026 and its aftermath",
    from: "2026-04-21",
    to: "2026-04-30",
    strength: 0.75,
    boost: { technical: 2.5, refund: 1.3 },
  },
  {
    name: "price",
    description: "higher prices from 1 June 2026, announced on 4 May 2026",
    from: "2026-05-04",
    to: "2026-06-30",
    strength: 0.4,
  },
];

/** Shares of the categories before the shift and from it on; each sums to 1. */
export const CATEGORY_SHARES: Readonly<Record<"before" | "after", Readonly<Record<CategoryKey, number>>>> = {
  before: { billing: 0.18, technical: 0.22, feature: 0.1, account: 0.15, product: 0.13, refund: 0.13, general: 0.09 },
  after: { billing: 0.21, technical: 0.25, feature: 0.06, account: 0.17, product: 0.12, refund: 0.13, general: 0.06 },
};

const DAY = 86_400_000;
const WEEK = [0.35, 1.4, 1.15, 1.05, 1.0, 0.95, 0.5];
const HOURS = {
  office: [0, 0, 0, 0, 0, 1, 3, 8, 18, 26, 25, 22, 14, 16, 22, 21, 18, 13, 8, 6, 5, 4, 2, 1],
  evening: [2, 1, 0, 0, 0, 1, 2, 4, 8, 11, 12, 13, 13, 12, 11, 12, 13, 15, 17, 20, 21, 18, 11, 5],
};

/** A moment of the year, in UTC milliseconds: busy Mondays and mornings, growth over the year, quiet holidays, the outage. */
export function drawMoment(rng: Rng, rhythm: keyof typeof HOURS): number {
  const hour = rng.pick(HOURS[rhythm].map((_, h) => h), HOURS[rhythm]);
  return rng.pick(DAYS.days, DAYS.weights) + hour * 3_600_000 + rng.int(3600) * 1000;
}

const DAYS = yearOfDays();

function yearOfDays(): { days: number[]; weights: number[] } {
  const days: number[] = [];
  const weights: number[] = [];
  const first = Date.parse(PERIOD.from);
  for (let day = first; day <= Date.parse(PERIOD.to); day += DAY) {
    const date = new Date(day);
    const iso = date.toISOString().slice(0, 10);
    let weight = WEEK[date.getUTCDay()] * (1 + (0.25 * (day - first)) / (365 * DAY));
    if (date.getUTCDate() <= 3) weight *= 1.25; // the first of the month is when bills go out
    if (/-12-(2[4-6]|31)$|-01-01$/.test(iso)) weight *= 0.25;
    if (/-04-2[123]$/.test(iso)) weight *= 4;
    days.push(day);
    weights.push(weight);
  }
  return { days, weights };
}

/** The waves that run at a moment. */
export function wavesAt(moment: number): Wave[] {
  return WAVES.filter(({ from, to }) => moment >= Date.parse(from) && moment < Date.parse(to) + DAY);
}

/** Whether a moment lies in the last quarter. */
export function isShifted(moment: number): boolean {
  return moment >= Date.parse(PERIOD.shiftFrom);
}
