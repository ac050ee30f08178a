import { Rng } from "../../../core/mod.ts";
import type { Sample } from "../generate_sample.ts";
import type { DamageShares, DamageTruth } from "./damage_truth.ts";
import { DamagedTickets, type MailKind } from "./damaged_tickets.ts";
import { moveTickets } from "./move_tickets.ts";

/** Options of {@linkcode damageSample}. */
export interface DamageSampleOptions {
  /**
   * Seed; the same seed, shares and sample give the same damage.
   *
   * @default {7}
   */
  seed?: number;
  /**
   * Share of the tickets for each fault.
   *
   * @default {{}}
   */
  shares?: DamageShares;
}

/** A sample as bad exports are: what `truth` says of its texts holds for tickets that `damage` does not name. */
export interface DamagedSample extends Sample {
  readonly damage: DamageTruth;
}

const SHARES: Required<DamageShares> = {
  encoding: 0.02,
  autoReplies: 0.02,
  spam: 0.015,
  forms: 0.015,
  unfilled: 0.008,
  missing: 0.012,
  labelTypos: 0.01,
  truncated: 0.01,
  hardNegatives: 0.02,
  burst: 0.015,
};

/**
 * Plants in a sample what exports suffer from: broken encoding, mails of machines, spam, forms, missing fields, misspelt
 * labels, cut-off texts, days without tickets and a burst; and, unlabelled as faults, tickets that merely look like them.
 *
 * Only tickets that the sample itself has no plans with are changed, each at most once, so that `truth` keeps its worth;
 * personal data of texts that were replaced is taken off it. The tickets come in order of time.
 *
 * @throws {RangeError} If a share is not in [0, 1], or the shares want more tickets than there are.
 *
 * @example
 * ```ts
 * import { damageSample } from "./damage_sample.ts";
 * import { generateSample } from "../generate_sample.ts";
 * import assert from "node:assert/strict";
 *
 * const { tickets, damage } = damageSample(generateSample({ n: 300, seed: 3 }), { seed: 1 });
 * const ids = new Set(tickets.map((ticket) => ticket.ticket_id));
 * assert.equal(damage.spam.length, 5); // 1.5 % of 300, rounded up
 * assert(damage.spam.every((id) => ids.has(id)));
 * ```
 */
export function damageSample(sample: Sample, options: DamageSampleOptions = {}): DamagedSample {
  const { seed = 7, shares = {} } = options;
  const plan = { ...SHARES, ...shares };
  for (const [name, share] of Object.entries(plan)) {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(`Cannot damage the sample: ${name} must be in [0, 1]: current value is ${share}`);
    }
  }
  const rng = new Rng(seed);
  const damaged = new DamagedTickets(sample, rng);
  const n = sample.tickets.length;
  const count = (share: number) => Math.ceil(share * n);
  const forms = damaged.forms(count(plan.forms), rng.fork("forms"));
  const mails = (kind: MailKind, share: number) => damaged.mails(kind, count(share), rng.fork(kind));
  const autoReplies = mails("autoReplies", plan.autoReplies);
  const spam = mails("spam", plan.spam);
  const unfilled = mails("unfilled", plan.unfilled);
  const hardNegatives = mails("negatives", plan.hardNegatives);
  const encoding = damaged.encoding(count(plan.encoding), rng.fork("encoding"));
  const missing = damaged.missing(count(plan.missing), rng.fork("missing"));
  const labelTypos = damaged.labelTypos(count(plan.labelTypos), rng.fork("labels"));
  const truncated = damaged.truncated(count(plan.truncated), rng.fork("truncated"));
  const { tickets, gap, burst } = moveTickets(damaged.tickets(), count(plan.burst), rng.fork("moments"));
  return {
    tickets,
    truth: { ...sample.truth, pii: damaged.pii() },
    damage: {
      seed,
      encoding,
      autoReplies,
      spam,
      forms,
      unfilled,
      missing,
      labelTypos,
      truncated,
      hardNegatives,
      gap,
      burst,
    },
  };
}
