import { argmaxOfRow, type Matrix } from "../../core/mod.ts";
import { checkScores } from "./_check_scores.ts";
import { decisionOf } from "./decide.ts";

/** What mistakes and people's time cost; money in any one unit. */
export interface Costs {
  /** Cost of sending a ticket to the wrong place. */
  readonly misroute: number;
  /** Cost of one minute of an agent. */
  readonly reviewMinute: number;
  /** Minutes to read a ticket and decide. */
  readonly reviewMinutes: number;
  /**
   * Minutes to choose from a short list; where the true label is not on it, the full review comes on top.
   *
   * @default {reviewMinutes / 3}
   */
  readonly chooseMinutes?: number;
  /** Agents' minutes there are in a day; needs `ticketsPerDay`. */
  readonly capacityPerDay?: number;
  readonly ticketsPerDay?: number;
}

/** Options of {@linkcode chooseThreshold}. */
export interface ChooseThresholdOptions {
  /**
   * Label set of each ticket, as the policy will see it; without, every ticket has one label left.
   *
   * @default {one label a ticket}
   */
  sets?: readonly (readonly number[])[];
  /**
   * Most labels an agent is asked to choose from.
   *
   * @default {3}
   */
  maxChoices?: number;
}

/** What a threshold brings, a ticket. */
export interface CostPoint {
  /** Least confidence to route; above 1 nothing is routed. */
  readonly threshold: number;
  /** Expected cost of a ticket, in the unit of the costs. */
  readonly cost: number;
  /** Share of tickets routed. */
  readonly routed: number;
  /** Share of tickets routed to the wrong place. */
  readonly misroutes: number;
  /** Agents' minutes a ticket. */
  readonly minutes: number;
}

/** What {@linkcode chooseThreshold} found. */
export interface ThresholdChoice {
  readonly best: CostPoint;
  /** Whether `best` keeps within the capacity; if not, it is the point with the fewest minutes. */
  readonly withinCapacity: boolean;
  /** One point for every threshold that changes anything, ascending. */
  readonly curve: readonly CostPoint[];
  /** Number of tickets it was chosen on. */
  readonly n: number;
  readonly costs: Costs;
}

/** A threshold that nothing reaches. */
const NOTHING = 1 + Number.EPSILON;

/**
 * The `minConfidence` with the least expected cost that keeps within the agents' capacity; the lowest one of equals.
 *
 * cost(t) = misroute · wrongly routed + reviewMinute · (reviewMinutes · read + chooseMinutes · chosen), a ticket, over the
 * tickets given: use ones that neither model nor calibrator was fitted to, such as `CalibratedClassifier.outOfFold`.
 *
 * @param probabilities Calibrated, shape `(nTickets, nClasses)`.
 * @param targets Class index of each ticket, shape `(nTickets,)`.
 *
 * @example
 * ```ts
 * import { chooseThreshold } from "./choose_threshold.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * // Right at 0.9 and 0.8, wrong at 0.6: a misroute costs 10, reading a ticket 2.
 * const probabilities = matrix(3, 2, Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.6, 0.4));
 * const costs = { misroute: 10, reviewMinute: 1, reviewMinutes: 2 };
 * const { best, curve } = chooseThreshold(probabilities, Int32Array.of(0, 0, 1), costs);
 * assert.ok(Math.abs(best.threshold - 0.8) < 1e-6);
 * assert.deepEqual(curve.map(({ cost }) => Math.round(3 * cost)), [10, 2, 4, 6]);
 * ```
 */
export function chooseThreshold(
  probabilities: Matrix,
  targets: Int32Array,
  costs: Costs,
  options: ChooseThresholdOptions = {},
): ThresholdChoice {
  checkScores("chooseThreshold", probabilities, targets);
  checkCosts(costs);
  const { sets, maxChoices = 3 } = options;
  const { misroute, reviewMinute, reviewMinutes, chooseMinutes = reviewMinutes / 3 } = costs;
  const n = targets.length;

  // Minutes that no threshold changes, and the tickets that wait for one: their confidence, and whether the label is right.
  let fixedMinutes = 0;
  const open: { confidence: number; wrong: number }[] = [];
  targets.forEach((target, i) => {
    const top = argmaxOfRow(probabilities, i);
    const confidence = probabilities.data[i * probabilities.columns + top];
    const set = sets ? sets[i] : [top];
    const decision = decisionOf(set, top, confidence, { minConfidence: 0, maxChoices });
    if (decision === "route") open.push({ confidence, wrong: top === target ? 0 : 1 });
    else if (decision === "human") fixedMinutes += reviewMinutes;
    else fixedMinutes += chooseMinutes + (set.includes(target) ? 0 : reviewMinutes);
  });
  open.sort((a, b) => a.confidence - b.confidence);

  let wrong = open.reduce((sum, ticket) => sum + ticket.wrong, 0);
  const point = (threshold: number, read: number): CostPoint => {
    const minutes = (fixedMinutes + read * reviewMinutes) / n;
    const cost = misroute * wrong / n + reviewMinute * minutes;
    return { threshold, cost, routed: (open.length - read) / n, misroutes: wrong / n, minutes };
  };
  const curve = [point(0, 0)];
  for (let i = 0; i < open.length; i++) {
    wrong -= open[i].wrong;
    const next = open[i + 1]?.confidence;
    if (next !== open[i].confidence) curve.push(point(next ?? NOTHING, i + 1));
  }

  const { capacityPerDay = Infinity, ticketsPerDay = 0 } = costs;
  const feasible = curve.filter(({ minutes }) => minutes * ticketsPerDay <= capacityPerDay);
  const best = feasible.length > 0
    ? feasible.reduce((a, b) => (b.cost < a.cost ? b : a))
    : curve.reduce((a, b) => (b.minutes < a.minutes ? b : a));
  return { best, withinCapacity: feasible.length > 0, curve, n, costs };
}

function checkCosts(costs: Costs): void {
  for (const [name, value] of Object.entries(costs)) {
    if (value !== undefined && !(value >= 0)) {
      throw new RangeError(`Cannot choose a threshold: ${name} must be >= 0: current value is ${value}`);
    }
  }
  if ((costs.capacityPerDay === undefined) !== (costs.ticketsPerDay === undefined)) {
    throw new RangeError("Cannot choose a threshold: capacityPerDay and ticketsPerDay must be given together");
  }
}
