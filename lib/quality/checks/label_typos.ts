import { labelTypos } from "../../ingest/mod.ts";
import { buildFinding, exampleOf, skipped } from "../_build_finding.ts";
import { labelCounts } from "../_label_counts.ts";
import { count, counted } from "../_words.ts";
import type { QualityCheck } from "../check.ts";

/** Labels that look like slips of frequent ones, such as "Biling": a model would learn each as a class of its own. */
export function labelTyposCheck(): QualityCheck {
  const speaker = { id: "label-typos", title: "Misspelt labels" };
  return {
    ...speaker,
    run(input) {
      const labels = labelCounts(input);
      if (labels.length === 0) return [skipped(speaker, "there are no labels")];
      const typos = input.profile?.labelTypos ?? labelTypos(labels);
      const tickets = typos.reduce((sum, typo) => sum + typo.count, 0);
      const wrong = new Map(typos.map(({ label, likely }) => [label, likely]));
      const at = input.texts.flatMap((_, i) => (wrong.has(input.labels?.[i] ?? "") ? [i] : []));
      return [buildFinding(speaker, {
        status: typos.length > 0 ? "WARNING" : "SUCCESS",
        summary: typos.length > 0
          ? `${counted(typos.length, "label looks", "labels look")} like slips: ${
            typos.slice(0, 5).map(({ label, likely, count: n }) => `"${label}" (${count(n)}) of "${likely}"`).join(", ")
          }.`
          : `None of ${counted(labels.length, "label")} looks like a slip of another.`,
        count: tickets,
        n: labels.reduce((sum, [, n]) => sum + n, 0),
        advice: "Correct them at their source and in the file.",
        examples: at.map((i) =>
          exampleOf(input, i, `labelled "${input.labels![i]}", rather "${wrong.get(input.labels![i]!)}"`)
        ),
        rows: at.map((i) => input.rows[i]),
        details: { typos },
      })];
    },
  };
}
