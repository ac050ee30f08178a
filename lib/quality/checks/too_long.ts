import { quantileSorted } from "../../stats/mod.ts";
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
   * Different texts of exactly the same length, with hardly any longer ones, from which they are taken to be cut off.
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
          status: cutAt ? "FAIL" : "SUCCESS",
          summary: cutAt
            ? `${counted(cutAt.indices.length, "different text has", "different texts have")} exactly ${
              count(cutAt.length)
            } characters, and ${count(cutAt.longer)} are longer: an export has cut them off.`
            : `Texts do not pile up at one length in ${lookedAt(input)}.`,
          n,
          advice: "Export the tickets again without the limit; the end of a message often says what is wanted.",
          examples: cutAt?.indices.map((i) => ({ rows: [rows[i]], text: `…${input.rawTexts[i].slice(-120)}` })),
          rows: cutAt?.indices.map((i) => rows[i]),
          details: { ...(cutAt && { length: cutAt.length }), thresholds: { leastCut } },
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

/** The length at which texts pile up, if at most one in fifty is longer: ten times as many as at the lengths around it. */
function cutLength({ rawTexts }: QualityInput, least: number) {
  const byLength = new Map<number, number[]>();
  rawTexts.forEach((text, i) => {
    const list = byLength.get(text.length);
    if (list) list.push(i);
    else byLength.set(text.length, [i]);
  });
  const lengths = [...byLength.keys()].sort((a, b) => b - a);
  let longer = 0;
  for (const length of lengths) {
    if (longer > rawTexts.length / 50) return undefined;
    const here = byLength.get(length)!;
    if (here.length >= least) {
      let around = 0;
      for (let d = 1; d <= 10; d++) {
        around += (byLength.get(length - d)?.length ?? 0) + (byLength.get(length + d)?.length ?? 0);
      }
      const seen = new Set<string>();
      // Copies of one text have one length without being cut.
      const indices = here.filter((i) => {
        const key = duplicateKey(rawTexts[i]);
        return !seen.has(key) && seen.add(key);
      });
      if (indices.length >= least && indices.length >= 10 * Math.max(1, around / 20)) {
        return { length, indices, longer };
      }
    }
    longer += here.length;
  }
  return undefined;
}
