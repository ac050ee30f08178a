import { compareModels, type ModelComparison } from "../evaluate/mod.ts";
import { type Interval, wilsonInterval } from "../stats/mod.ts";

/** What two versions said of one ticket, of which only one was shown. */
export interface ShadowAnswer {
  /** Label that was shown. */
  readonly shown: string;
  /** Label that the challenger gave, seen by nobody. */
  readonly shadow: string;
  /** True label, once it is known. */
  readonly label?: string;
}

/** A change from one label to another. */
export interface Flip {
  readonly shown: string;
  readonly shadow: string;
  readonly n: number;
}

/** What {@linkcode compareShadow} found. */
export interface ShadowComparison {
  readonly n: number;
  /** Share of equal answers, with Wilson's 95% interval. */
  readonly agreement: Interval & { readonly value: number };
  /** Pairs of different answers, the most frequent first. */
  readonly flips: readonly Flip[];
  /** Tickets whose true label is known. */
  readonly labelled: number;
  /** Challenger (first) beside the shown version (second) on those; absent while there are none. */
  readonly comparison?: ModelComparison;
}

/**
 * How a challenger that answers in the shadow of another version would do: how often they agree, what would change, and who is right where the
 * true label is known.
 *
 * @throws {RangeError} If there are no answers.
 *
 * @example
 * ```ts
 * import { compareShadow } from "./shadow.ts";
 * import assert from "node:assert/strict";
 *
 * const { agreement, flips, comparison } = compareShadow([
 *   { shown: "refund", shadow: "refund", label: "refund" },
 *   { shown: "refund", shadow: "billing", label: "billing" },
 *   { shown: "login", shadow: "login" },
 *   { shown: "login", shadow: "login" },
 * ]);
 * assert.equal(agreement.value, 0.75);
 * assert.deepEqual(flips, [{ shown: "refund", shadow: "billing", n: 1 }]);
 * assert.deepEqual(comparison!.accuracy, [1, 0.5]);
 * ```
 */
export function compareShadow(
  answers: readonly ShadowAnswer[],
  options: { readonly seed?: number } = {},
): ShadowComparison {
  const n = answers.length;
  if (n === 0) throw new RangeError("Cannot compare a shadow: there are no answers");
  const flips = new Map<string, Flip>();
  for (const { shown, shadow } of answers) {
    if (shown === shadow) continue;
    const key = JSON.stringify([shown, shadow]);
    flips.set(key, { shown, shadow, n: (flips.get(key)?.n ?? 0) + 1 });
  }
  const same = answers.filter(({ shown, shadow }) => shown === shadow).length;
  const labelled = answers.filter((answer) => answer.label !== undefined);
  return {
    n,
    agreement: { value: same / n, ...wilsonInterval(same, n) },
    flips: [...flips.values()].sort((a, b) => b.n - a.n),
    labelled: labelled.length,
    comparison: labelled.length === 0 ? undefined : compareModels(labelled.map(({ label }) => label!), {
      first: labelled.map(({ shadow }) => shadow),
      second: labelled.map(({ shown }) => shown),
    }, options),
  };
}

/** What {@linkcode answerInShadow} is made of. */
export interface ShadowOptions<Input, Answer> {
  /** The version whose answers are shown. */
  readonly shown: (inputs: readonly Input[]) => Answer[] | Promise<Answer[]>;
  /** The challenger. */
  readonly shadow: (inputs: readonly Input[]) => Answer[] | Promise<Answer[]>;
  /** Told both answers. */
  readonly record: (
    inputs: readonly Input[],
    shown: readonly Answer[],
    shadow: readonly Answer[],
  ) => void | Promise<void>;
  /** Told what went wrong with the challenger or with recording: the one thing that must not happen is that the shown answer suffers. */
  readonly onError: (error: unknown) => void;
}

/** Answers that are shown at once, and the end of what goes on behind them. */
export interface AnsweredInShadow<Answer> {
  readonly answers: Answer[];
  /** Settles when the challenger has answered and been recorded, or has failed; never rejects. */
  readonly recorded: Promise<void>;
}

/**
 * Answers by one version, and lets a challenger answer afterwards: it neither delays nor changes what is shown, and when it fails nobody but
 * `onError` notices.
 *
 * @example
 * ```ts
 * import { answerInShadow } from "./shadow.ts";
 * import assert from "node:assert/strict";
 *
 * const errors: unknown[] = [];
 * const { answers, recorded } = await answerInShadow(["charged twice"], {
 *   shown: () => ["billing"],
 *   shadow: () => Promise.reject(new Error("out of memory")),
 *   record: () => {},
 *   onError: (error) => errors.push(error),
 * });
 * assert.deepEqual(answers, ["billing"]);
 * await recorded;
 * assert.equal(errors.length, 1);
 * ```
 */
export async function answerInShadow<Input, Answer>(
  inputs: readonly Input[],
  { shown, shadow, record, onError }: ShadowOptions<Input, Answer>,
): Promise<AnsweredInShadow<Answer>> {
  const answers = await shown(inputs);
  const copy = structuredClone(answers); // whoever shows the answers may change them
  const recorded = (async () => {
    // A challenger that computes without pause would hold up the shown answer: it begins in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve));
    await record(inputs, copy, await shadow(inputs));
  })().catch(onError);
  return { answers, recorded };
}
