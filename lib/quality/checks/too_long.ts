import { quantileSorted, upperGamma } from "../../stats/mod.ts";
import { duplicateKey } from "../../text/mod.ts";
import { buildFinding, exampleOf } from "../_build_finding.ts";
import { count, counted, lookedAt } from "../_words.ts";
import type { QualityCheck, QualityInput } from "../check.ts";

/** Options of {@linkcode tooLongCheck}. */
export interface TooLongOptions {
  /**
   * Robust deviations of the log length above its median from which a text is an outlier.
   *
   * @default {4}
   */
  readonly deviations?: number;
  /**
   * Characters that a text needs to be too long, however short the others are.
   *
   * @default {2000}
   */
  readonly leastCharacters?: number;
  /**
   * Different texts of exactly the same length from which they can be taken to be cut off.
   *
   * @default {10}
   */
  readonly leastCut?: number;
}

/**
 * Texts far longer than the others, and texts cut off at one length by some program on the way.
 *
 * An outlier lies more than `deviations` × 1.4826 · MAD above the median of the log lengths (Leys et al.,
 * https://doi.org/10.1016/j.jesp.2013.03.013).
 */
export function tooLongCheck(
  { deviations = 4, leastCharacters = 2000, leastCut = 10 }: TooLongOptions = {},
): QualityCheck {
  const long = { id: "too-long", title: "Too long" };
  const cut = { id: "cut-off", title: "Cut off at one length" };
  return {
    ...long,
    run(input) {
      const { texts, rows } = input;
      const n = texts.length;
      const most = longestUsual(texts, deviations);
      const limit = Math.max(leastCharacters, Math.ceil(most));
      const outliers = texts.flatMap((text, i) => (text.length > limit ? [i] : []))
        .sort((a, b) => texts[b].length - texts[a].length);
      const cutAt = cutLength(input, leastCut);
      return [
        buildFinding(long, {
          status: outliers.length > 0 ? "WARNING" : "SUCCESS",
          summary: outliers.length > 0
            ? `${counted(outliers.length, "text is", "texts are")} longer than ${
              count(limit)
            } characters, the longest ${count(texts[outliers[0]].length)}, in ${lookedAt(input)}.`
            : `No text is longer than ${count(limit)} characters in ${lookedAt(input)}.`,
          n,
          advice:
            "Look for pasted logs, whole mail threads and rows run together; a quoted thread teaches a model the wrong words.",
          examples: outliers.map((i) => exampleOf(input, i, `${count(texts[i].length)} characters`)),
          rows: outliers.map((i) => rows[i]),
          details: { limit, thresholds: { deviations, leastCharacters } },
        }),
        buildFinding(cut, {
          status: !cutAt ? "SUCCESS" : cutAt.indices.length > 0.05 * n ? "FAIL" : "WARNING",
          summary: cutAt
            ? `${counted(cutAt.indices.length, "text ends", "texts end")} in the middle at exactly ${
              count(cutAt.length)
            } characters, far more than at other lengths: they were cut off; ${count(cutAt.longer)} are longer.`
            : `Texts do not pile up at one length in ${lookedAt(input)}.`,
          n,
          advice: "Export the tickets again without the limit; the end of a message often says what is wanted.",
          examples: cutAt?.indices.map((i) => ({ rows: [rows[i]], text: `…${input.rawTexts[i].slice(-120)}` })),
          rows: cutAt?.indices.map((i) => rows[i]),
          details: {
            ...(cutAt && { length: cutAt.length, longer: cutAt.longer, pValue: cutAt.pValue }),
            thresholds: { leastCut },
          },
        }),
      ];
    },
  };
}

/** Length beyond which a text is an outlier among the others. */
function longestUsual(texts: readonly string[], deviations: number): number {
  if (texts.length === 0) return 0;
  const logs = Float64Array.from(texts, (text) => Math.log(1 + text.length)).sort();
  const median = quantileSorted(logs, 0.5);
  const mad = quantileSorted(logs.map((x) => Math.abs(x - median)).sort(), 0.5);
  return Math.exp(median + deviations * 1.4826 * mad);
}

/** Lengths on both sides that say how many texts of a length are usual. */
const AROUND = 10;

/**
 * The length at which texts pile up beyond chance: more than twice as many different ones as at the lengths around it, with a
 * Poisson tail below one in a million after correction for all lengths; or where nearly all of the longest texts have it. Texts
 * that end with a mark or a blank line are not counted among those cut off.
 */
function cutLength({ rawTexts }: QualityInput, least: number) {
  const byLength = new Map<number, number[]>();
  const seen = new Set<string>();
  rawTexts.forEach((text, i) => {
    // Copies of one text, with another number in them or not, have one length without being cut.
    const key = duplicateKey(text).replace(/\d+/g, "0");
    if (seen.has(key)) return;
    seen.add(key);
    const list = byLength.get(text.length);
    if (list) list.push(i);
    else byLength.set(text.length, [i]);
  });
  let best: { length: number; indices: number[]; longer: number; pValue: number } | undefined;
  for (const [length, here] of byLength) {
    if (length < LEAST_LENGTH || here.length < least) continue;
    let around = 0;
    for (let d = 1; d <= AROUND; d++) {
      around += (byLength.get(length - d)?.length ?? 0) + (byLength.get(length + d)?.length ?? 0);
    }
    const usual = Math.max(1, around / (2 * AROUND));
    const pValue = Math.min(1, (1 - upperGamma(here.length, usual)) * byLength.size);
    const indices = here.filter((i) => !/[.!?…:)\]"'»\s]$|\p{Extended_Pictographic}$/u.test(rawTexts[i]));
    if (here.length < 2 * usual || pValue > 1e-6 || indices.length < here.length / 2) continue;
    if (best && best.indices.length >= indices.length) continue;
    best = { length, indices, longer: 0, pValue };
  }
  if (best) { for (const [length, here] of byLength) if (length > best.length) best.longer += here.length; }
  return best;
}

/** Limits of columns are hardly ever smaller; many short texts share a length. */
const LEAST_LENGTH = 60;
