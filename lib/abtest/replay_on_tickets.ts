import { assignArm } from "./assign_arm.ts";
import { type SequentialResult, SequentialTest } from "./sequential.ts";

/** Options of {@linkcode replayOnTickets}. */
export interface ReplayOptions {
  /** Tickets between two looks, both arms together. */
  readonly perLook: number;
  /** Difference of the shares of right answers worth finding, in (0, 1). */
  readonly tau: number;
  /**
   * Share of right answers to be expected of the control, in (0, 1).
   *
   * @default {0.5}
   */
  readonly baseline?: number;
  /** @default {0.05} */
  readonly alpha?: number;
  /**
   * Another word assigns the tickets otherwise.
   *
   * @default {"replay"}
   */
  readonly salt?: string;
}

/**
 * What an A/B test of two versions would have shown, had these labelled tickets come one after another, each answered by one of them:
 * a rehearsal before customers take part. A paired comparison of all answers, `compareModels`, needs fewer tickets; this shows what
 * to expect where each ticket is answered once.
 *
 * @param labels True labels in the order in which the tickets came, shape `(nTickets,)`.
 * @param answers Labels that the versions gave, shape `(nTickets,)` each.
 * @returns The result after every look, shape `(nLooks,)`.
 * @throws {RangeError} If there are no tickets, the lengths differ, or an option is out of range.
 *
 * @example
 * ```ts
 * import { replayOnTickets } from "./replay_on_tickets.ts";
 * import assert from "node:assert/strict";
 *
 * const labels = Array.from({ length: 600 }, (_, i) => i % 2 ? "refund" : "login");
 * const poor = labels.map((label, i) => i % 5 < 3 ? label : "other");
 * const looks = replayOnTickets(labels, { control: poor, treatment: labels }, { perLook: 100, tau: 0.3, baseline: 0.6 });
 * assert.equal(looks.length, 6);
 * assert.equal(looks[5].decision, "treatment");
 * ```
 */
export function replayOnTickets(
  labels: readonly string[],
  answers: { readonly control: readonly string[]; readonly treatment: readonly string[] },
  options: ReplayOptions,
): SequentialResult[] {
  const { perLook, tau, baseline, alpha, salt = "replay" } = options;
  if (labels.length === 0 || Object.values(answers).some(({ length }) => length !== labels.length)) {
    throw new RangeError(
      `Cannot replay: there must be an answer of each arm to every ticket: there are ${labels.length} tickets, ` +
        `${answers.control.length} and ${answers.treatment.length} answers`,
    );
  }
  if (!(Number.isInteger(perLook) && perLook > 0)) {
    throw new RangeError(`Cannot replay: perLook must be an integer > 0: current value is ${perLook}`);
  }
  const metric = { name: "right answers", kind: "proportion", better: "higher" } as const;
  const test = new SequentialTest({ metric, tau, baseline, alpha });
  const arms = [{ name: "control", weight: 1 }, { name: "treatment", weight: 1 }];
  const looks: SequentialResult[] = [];
  for (let start = 0; start < labels.length; start += perLook) {
    const batch = { control: { n: 0, sum: 0 }, treatment: { n: 0, sum: 0 } };
    for (let i = start; i < Math.min(start + perLook, labels.length); i++) {
      const arm = assignArm(String(i), { test: "replay", salt, arms }) as keyof typeof batch;
      batch[arm].n++;
      batch[arm].sum += Number(answers[arm][i] === labels[i]);
    }
    looks.push(test.update(batch).result());
  }
  return looks;
}
