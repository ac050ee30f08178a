import { buildFinding, exampleOf } from "../_build_finding.ts";
import { count, counted, lookedAt, named, percent } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Options of {@linkcode placeholdersCheck}. */
export interface PlaceholdersOptions {
  /**
   * Share of tickets from which the finding is FAIL.
   *
   * @default {0.2}
   */
  readonly failShare?: number;
}

// `{product_purchased}`, `{{Order Number}}`, `<name>`, `<tel_num>`, `[NAME]`, `[[name]]`, `[email address]`, `%CUSTOMER%`, `XXXX`.
const MARK =
  /\{\{? ?\p{L}[\w .-]{1,40} ?\}?\}|<[a-z][a-z]*(?:[_ ][a-z]+)*>|\[(?:[A-Z][A-Z_ ]{2,30}|(?:name|e-?mail|phone|address|number|date|url|id|company|customer|order|redacted|removed)[\w ]{0,20})\]|\[\[ ?[\p{L}][\w .-]{1,40} ?\]\]|%[A-Z_]{3,30}%|\bX{4,}\b/gu;
/** Names of HTML elements are markup, and `<module>` and its like stand in the traces of programs: neither are marks. */
const NO_MARKS = new Set(
  ("module lambda anonymous genexpr listcomp string stdin native code " +
    "a abbr address article aside b base blockquote body br button caption center cite code col dd del details div dl dt em fieldset figure " +
    "font footer form frame head header hr html i iframe img input ins label legend li link main map mark meta nav ol option p param pre q " +
    "s samp script section select small source span strike strong style sub summary sup table tbody td textarea tfoot th thead title tr tt " +
    "u ul var video wbr").split(" "),
);

/** Marks that stand for something which was never filled in or was taken out, such as `{product_purchased}` or `<name>`. */
export function placeholdersCheck({ failShare = 0.2 }: PlaceholdersOptions = {}): QualityCheck {
  const speaker = { id: "placeholders", title: "Placeholders left in" };
  return {
    ...speaker,
    run(input) {
      const marks = new Map<string, number>();
      const at: number[] = [];
      input.rawTexts.forEach((text, i) => {
        const own = new Set((text.match(MARK) ?? []).filter((mark) => !NO_MARKS.has(mark.slice(1, -1))));
        if (own.size > 0) at.push(i);
        for (const mark of own) marks.set(mark, (marks.get(mark) ?? 0) + 1);
      });
      const n = input.texts.length;
      const top = [...marks].sort((a, b) => b[1] - a[1]);
      const share = n === 0 ? 0 : at.length / n;
      return [buildFinding(speaker, {
        status: at.length === 0 ? "SUCCESS" : share >= failShare ? "FAIL" : "WARNING",
        summary: at.length === 0
          ? `No text holds a placeholder in ${lookedAt(input)}.`
          : `${counted(at.length, "text holds", "texts hold")} a placeholder, ${percent(share)} of ${
            lookedAt(input)
          }: ${named(top.map(([mark]) => mark))}; the most frequent one stands in ${count(top[0][1])}.`,
        n,
        advice:
          "Braces mean that a template was never filled in: ask for the real texts. Marks such as <name> mean that personal " +
          "data was taken out: put the same marks into what a model is asked later.",
        examples: at.map((i) => exampleOf({ ...input, texts: input.rawTexts }, i)),
        rows: at.map((i) => input.rows[i]),
        details: { share, marks: Object.fromEntries(top.slice(0, 50)), thresholds: { failShare } },
      })];
    },
  };
}
