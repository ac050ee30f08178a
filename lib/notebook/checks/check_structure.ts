import { InputError } from "../../core/mod.ts";
import type { Cell } from "../nbformat.ts";
import { notebookParameters } from "../parameters.ts";
import { type CellPlace, cellsOf, hasTag, lineOf, type Subject } from "./_subject.ts";
import type { NotebookFault } from "./fault.ts";

/** Lines of a cell that are not blank; comments count. */
export const MAX_CELL_LINES = 8;

/** Paths of one machine: below the usual roots, on a drive, or as a file URL; not the path within a web address. */
const ABSOLUTE =
  /(?<![\w.~/:-])\/(home|Users|root|tmp|var|opt|mnt|usr|etc|srv|media|Volumes|private)\/\S|(?<!\w)[A-Z]:\\(?=[\w\\])|file:\/\/\//;

/** A link of Markdown to a path that begins at the root of the server. */
const ROOTED_LINK = /\]\(\/\w/;

/** Comments that silence a check. */
const SILENCED = /\b(deno-(lint|fmt)-ignore|@ts-(ignore|expect-error|nocheck))/;

/** What can be told of a notebook without parsing its code: title, parameters, length of cells, paths. */
export function checkStructure(subject: Subject): NotebookFault[] {
  return [...checkTitle(subject), ...checkParameters(subject), ...cellsOf(subject).flatMap(checkText)];
}

function checkTitle({ path, notebook }: Subject): NotebookFault[] {
  const [first] = notebook.cells;
  const advice = "begin with a markdown cell such as `# Which labels are confused?`";
  const title = first?.cell_type === "markdown" ? first.source.trimStart().split("\n")[0] : undefined;
  if (title !== undefined && /^# .*\?\s*$/.test(title)) return [];
  if (title === undefined || !title.startsWith("# ")) {
    return [{ notebook: path, rule: "title", message: "the notebook does not begin with a title", advice }];
  }
  const place = { notebook: path, kind: "markdown", cell: 1, line: 1, source: title } as const;
  return [{ ...place, rule: "title", message: "the title is not a question", advice }];
}

function checkParameters(subject: Subject): NotebookFault[] {
  const tagged = cellsOf(subject).filter(({ cell }) => hasTag(cell, "parameters"));
  const [first, second] = tagged;
  if (second) {
    const message = "a second cell is tagged parameters";
    return [{ ...second.place, rule: "parameters", message, advice: "keep all parameters in one cell" }];
  }
  if (!first) return [];
  try {
    notebookParameters(subject.notebook);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [{ ...first.place, rule: "parameters", message: error.message }];
  }
}

function checkText({ cell, place }: { cell: Cell; place: CellPlace }): NotebookFault[] {
  const lines = cell.source.split("\n");
  const faults: NotebookFault[] = [];
  if (cell.source.trim() === "") {
    faults.push({ ...place, rule: "empty", message: "the cell is empty", advice: "delete it" });
  }
  const filled = lines.filter((line) => line.trim() !== "").length;
  if (cell.cell_type === "code" && filled > MAX_CELL_LINES) {
    const message = `the cell has ${filled} lines: at most ${MAX_CELL_LINES}`;
    faults.push({ ...place, rule: "length", message, advice: "split it, or move the work into lib" });
  }
  lines.forEach((text, i) => {
    const at = lineOf(cell, place, i + 1);
    if (ABSOLUTE.test(text) || (cell.cell_type === "markdown" && ROOTED_LINK.test(text))) {
      const advice = "write it relative to the notebook, or make it a parameter";
      faults.push({ ...at, rule: "absolute-path", message: "an absolute path stands in the cell", advice });
    }
    if (cell.cell_type === "code" && SILENCED.test(text)) {
      const message = "a comment silences a check";
      faults.push({ ...at, rule: "silenced", message, advice: "mend what the check finds" });
    }
  });
  return faults;
}
