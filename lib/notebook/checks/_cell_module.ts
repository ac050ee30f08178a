import { notebookParameters } from "../parameters.ts";
import { codeCellsOf, hasTag, type Subject } from "./_subject.ts";

/** All code cells of a notebook as one module: names of one cell are there in the next, as in the kernel. */
export interface CellModule {
  readonly source: string;
  /** The cell and the line within it, both from 1, that a line of the module comes from. */
  placeOf(line: number): { cell: number; line: number };
}

/**
 * Puts the code cells of a notebook one after the other.
 *
 * Behind the parameters stands one more line, which sets each of them as a run with other values does. Without it a
 * checker would hold `let data: string | null = null` for null ever after, and for a constant.
 */
export function cellModule(subject: Subject): CellModule {
  const lines: string[] = [];
  const places: { cell: number; line: number }[] = [];
  codeCellsOf(subject).forEach((cell, i) => {
    const own = cell.source.split("\n");
    own.forEach((text, j) => {
      lines.push(text);
      places.push({ cell: i + 1, line: j + 1 });
    });
    if (!hasTag(cell, "parameters")) return;
    lines.push(notebookParameters(subject.notebook).map(({ name }) => `${name} = JSON.parse("");`).join(" "));
    places.push({ cell: i + 1, line: own.length });
  });
  return {
    // Only a module may await at its top, and a module is what imports or exports.
    source: [...lines, "export {};", ""].join("\n"),
    placeOf: (line) => places[Math.min(line, places.length) - 1],
  };
}
