import { bodiesOf } from "../_bodies.ts";
import { buildFinding, exampleOf } from "../_build_finding.ts";
import { countDocuments, isContentless, onlyGreets } from "../_contentless.ts";
import { counted, lookedAt, percent } from "../_words.ts";
import type { QualityCheck, QualityInput } from "../check.ts";

/** Options of {@linkcode contentlessCheck}. */
export interface ContentlessOptions {
  /**
   * Share of tickets from which the finding is FAIL.
   *
   * @default {0.1}
   */
  readonly failShare?: number;
}

/**
 * Messages without a word on the matter, such as "still nothing??": their label comes from a thread that a model does not see.
 * Knows German, English, French, Portuguese and Spanish; in other languages only messages without any word are found.
 */
export function contentlessCheck({ failShare = 0.1 }: ContentlessOptions = {}): QualityCheck {
  const speaker = { id: "contentless", title: "No word on the matter" };
  return {
    ...speaker,
    run(input) {
      const n = input.texts.length;
      const found = contentlessOf(input);
      const withSubject = found.filter((i) => input.subjects?.[i] !== undefined).length;
      return [buildFinding(speaker, {
        status: found.length === 0 ? "SUCCESS" : found.length >= failShare * n ? "FAIL" : "WARNING",
        summary: found.length === 0
          ? `Every message says something on its matter in ${lookedAt(input)}.`
          : `${counted(found.length, "message has", "messages have")} no word on the matter, ${
            percent(found.length / n)
          } of ${lookedAt(input)}${withSubject > 0 ? `; ${withSubject} of them have a subject that may say it` : ""}.`,
        n,
        advice: "Leave them out of training and of tests, or join them with the ticket they follow up; " +
          "route them by their thread, not by their text.",
        examples: found.map((i) => exampleOf(input, i, input.labels?.[i] && `labelled "${input.labels[i]}"`)),
        rows: found.map((i) => input.rows[i]),
        details: { share: n === 0 ? 0 : found.length / n, withSubject, thresholds: { failShare } },
      })];
    },
  };
}

const FOUND = new WeakMap<QualityInput, readonly number[]>();

/** Indices of the messages without a word on the matter. */
export function contentlessOf(input: QualityInput): readonly number[] {
  const known = FOUND.get(input);
  if (known) return known;
  const bodies = bodiesOf(input);
  const documents = countDocuments(bodies);
  // A ticket whose message is empty, or greets and says no more, says what its subject says.
  const saysNothing = (body: string, i: number) =>
    input.subjects?.[i] === undefined ? body.trim() === "" : onlyGreets(body);
  const found = bodies.flatMap((body, i) => (!saysNothing(body, i) && isContentless(body, documents) ? [i] : []));
  FOUND.set(input, found);
  return found;
}
