import { aliasHistoryTable } from "./alias_history_table.ts";
import type { ChampionFacts } from "./compliance_facts.ts";
import { gatesTable } from "./gates_table.ts";
import type { HtmlView } from "./html_view.ts";
import { metricTable } from "./metric_table.ts";
import { sentences } from "./sentences.ts";
import { versionTable } from "./version_table.ts";

/** What decides: the version, where it came from, and whether its files are what was saved. */
export function championLineage(champion: ChampionFacts | undefined): HtmlView[] {
  if (!champion) return [sentences(["No version decides: there is no champion"])];
  const { version: { id, state, ancestors }, problem, version } = champion;
  return [
    sentences([
      problem ? `The champion is ${id}, and it is NOT sound: ${problem}` : `The champion is ${id}, ${FILES_FIT}`,
      ...(state === "kept" ? [] : [`Its files are gone: it was ${state}`]),
      ancestors.length === 0
        ? "It was trained anew: it has no parent"
        : `It came after ${ancestors.slice(0, 5).join(", then ")}${
          ancestors.length > 5 ? ` and ${ancestors.length - 5} more` : ""
        }`,
    ]),
    versionTable(version),
  ];
}

const FILES_FIT = "and every file of it still has the digest that it was saved with";

/** What was measured of it, each with its interval. */
export function championScores(champion: ChampionFacts | undefined): HtmlView {
  const metrics = champion?.version.manifest.metrics;
  return metrics ? metricTable(metrics) : sentences(["Nothing was measured on tickets with known labels"]);
}

/** Who put it there, when and why, and what the gates said. */
export function championHistory(champion: ChampionFacts | undefined): HtmlView[] {
  const last = champion?.changes[0];
  if (!last) return [sentences(["Nobody put a version there"])];
  return [
    aliasHistoryTable(champion.changes),
    last.gates && last.gates.gates.length > 0
      ? gatesTable(last.gates.gates)
      : sentences([`No gates were asked at the last change: ${WITHOUT_GATES[last.kind]}`]),
  ];
}

/** Why a change may have been made without asking the gates. */
export const WITHOUT_GATES = {
  save: "it was the first version there was, so it replaced none",
  promote: "none were recorded",
  rollback: "it was the champion before",
  set: "the alias was set by hand",
  erase: "it took the place of a version that held erased tickets",
  import: "it was taken over from an older workspace",
} as const;
