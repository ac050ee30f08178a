import type { Cell, CodeCell, Notebook } from "../nbformat.ts";
import type { NotebookFault } from "./fault.ts";

/** A notebook that could be read, while it is checked. */
export interface Subject {
  /** As it was given. */
  readonly path: string;
  readonly notebook: Notebook;
}

/** Which cell a fault is in. */
export type CellPlace = Pick<NotebookFault, "notebook" | "kind" | "cell">;

/** The cells of a notebook, each with its place. */
export function cellsOf({ path, notebook }: Subject): { cell: Cell; place: CellPlace }[] {
  const counts = { code: 0, markdown: 0, raw: 0 };
  return notebook.cells.map((cell) => ({
    cell,
    place: { notebook: path, kind: cell.cell_type, cell: ++counts[cell.cell_type] },
  }));
}

/** The code cells of a notebook, in order. */
export function codeCellsOf({ notebook }: Subject): CodeCell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}

/** A line of a cell, with the line itself. */
export function lineOf(cell: Cell, place: CellPlace, line: number): CellPlace & Pick<NotebookFault, "line" | "source"> {
  return { ...place, line, source: cell.source.split("\n")[line - 1] };
}

/** A line of the n-th code cell, from 1. */
export function codeLine(
  subject: Subject,
  cell: number,
  line: number,
): CellPlace & Pick<NotebookFault, "line" | "source"> {
  return lineOf(codeCellsOf(subject)[cell - 1], { notebook: subject.path, kind: "code", cell }, line);
}

/** Whether a cell carries a tag. */
export function hasTag(cell: Cell, tag: string): boolean {
  return cell.metadata.tags?.includes(tag) ?? false;
}
