import { count, decimal, estimateText, percent } from "../core/format.ts";
import { compareVersions, type MeasurePair, type VersionComparison } from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import type { FileComparison } from "../workspace/compare_on_file.ts";
import { sourceOf } from "./pipeline_options.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";
import { TICKET_FLAGS } from "./ticket_flags.ts";

/** `deno task registry compare`: two versions side by side. */
export const registryCompare = command({
  summary: "Compare two versions: by their figures, and on the labelled tickets of a file.",
  positionals: {
    first: { help: "a version: champion, latest, NAME, NAME@DIGEST or another alias", required: true },
    second: { help: "another", required: true },
    file: { help: "file of labelled tickets that neither learned from; only the figures without" },
  },
  options: {
    ...TICKET_FLAGS,
    examples: { type: "integer", value: "N", help: "tickets to show that flip", default: 10, min: 0 },
    seed: { type: "integer", help: "seed of the bootstrap", default: 0, min: 0 },
  },
  examples: [["deno task registry compare champion latest new.csv", "before a promotion"]],
}, async ({ first, second, file, examples, seed, ...flags }, { clock, note, signal, progress }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const registry = workspace.registry(store);
  const figures = await compareVersions(registry, first, second);
  if (file === undefined) return { text: figuresText(figures, "name a file of labelled tickets"), json: figures };

  const { compareOnFile } = await import("../workspace/compare_on_file.ts");
  const source = sourceOf(file, flags);
  const found = await compareOnFile(registry, { first, second }, source, {
    seed,
    signal,
    progress,
    duties: await workspace.duties(store),
  });
  found.notes.forEach(note);
  const { comparison, agreement, flips, data } = found;
  const shown = flips.slice(0, examples).map((flip) => ({
    ...flip,
    row: data.rows[flip.index],
    text: data.texts[flip.index],
  }));
  return {
    text: [
      figuresText(figures, "those of the file stand below"),
      ticketsText(found),
      ...(shown.length > 0 ? [flipsText(shown)] : []),
    ].join("\n\n"),
    json: { ...figures, tickets: { ...comparison, agreement, flips: flips.length, examples: shown } },
  };
});

function figuresText(
  { first, second, sameTest, measures, perClass, differences }: VersionComparison,
  hint: string,
): string {
  const parts = [`first: ${first}\nsecond: ${second}`];
  parts.push(
    sameTest
      ? "measured on the same tickets"
      : `NOT measured on the same tickets: the figures of training cannot be compared; ${hint}`,
  );
  const cells = (
    { first, second, overlap }: MeasurePair,
    show: (estimate: NonNullable<MeasurePair["first"]>) => string,
  ) => [
    first ? show(first) : "not measured",
    second ? show(second) : "not measured",
    overlap === null ? "" : overlap ? "overlap" : "apart",
  ];
  const number = (estimate: NonNullable<MeasurePair["first"]>) => estimateText(estimate, "decimal");
  parts.push(
    textTable(
      ["measure", "first", "second", "intervals"],
      measures.map((pair) => [pair.measure, ...cells(pair, number)]),
    ),
  );
  if (perClass.length > 0) {
    const rows = perClass.map((pair) => [pair.label, ...cells(pair, number), pair.support]);
    parts.push(textTable(["F1 of class", "first", "second", "intervals", "tickets"], rows));
  }
  if (differences.length > 0) {
    const rows = differences.map(({ what, first, second }) => [what, short(first), short(second)]);
    parts.push(textTable(["differs", "first", "second"], rows));
  }
  return parts.join("\n\n");
}

function ticketsText({ comparison, agreement, flips, data }: FileComparison): string {
  const { accuracy, accuracyDifference: gap, macroF1Difference: f1, mcnemar, n } = comparison;
  const kinds = (kind: string) => flips.filter((flip) => flip.kind === kind).length;
  return [
    `on ${count(n)} tickets of ${data.source}: accuracy ${percent(accuracy[0])} and ${percent(accuracy[1])}, ` +
    `difference ${estimateText(gap)}; macro F1 difference ${estimateText(f1, "decimal")}`,
    `McNemar: ${count(mcnemar.onlyFirst)} right by the first alone, ${
      count(mcnemar.onlySecond)
    } by the second alone, ` +
    `p ${mcnemar.pValue < 0.001 ? "<0.001" : decimal(mcnemar.pValue)}`,
    `they agree on ${estimateText(agreement)}; of ${count(flips.length)} that flip the second repairs ${
      count(kinds("repaired"))
    }, breaks ${count(kinds("broken"))}, and is as wrong on ${count(kinds("other"))}`,
  ].join("\n");
}

function flipsText(
  flips: readonly { row: number; label: string; first: string; second: string; text: string }[],
): string {
  const rows = flips.map(({ row, label, first, second, text }) => [`${row}`, label, first, second, short(text)]);
  return textTable(["row", "label", "first", "second", "text"], rows);
}

function short(value: unknown): string {
  const text = (typeof value === "string" ? value : JSON.stringify(value)).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
