import { cellsOf, type Subject } from "./_subject.ts";
import type { NotebookFault } from "./fault.ts";

/** Faults, one a line of a cell: the check that comes first tells, and what later ones say is mostly its echo. */
export class FaultList {
  readonly #faults: NotebookFault[] = [];
  readonly #told = new Set<string>();

  /** Adds what one check found. */
  add(faults: readonly NotebookFault[]): void {
    const fresh = faults.filter((fault) => fault.line === undefined || !this.#told.has(placeKey(fault, fault.line)));
    const unique = new Map(fresh.map((fault) => [JSON.stringify(fault), fault]));
    this.#faults.push(...unique.values());
    for (const fault of fresh) if (fault.line !== undefined) this.#told.add(placeKey(fault, fault.line));
  }

  /** Whether a notebook has a fault of one of these rules. */
  has(path: string, rules: ReadonlySet<string>): boolean {
    return this.#faults.some(({ notebook, rule }) => notebook === path && rules.has(rule));
  }

  /** All faults as they come when the notebooks are read one after the other, those of a whole notebook first. */
  inOrder(paths: readonly string[], subjects: readonly Subject[]): NotebookFault[] {
    const notebooks = new Map(paths.map((path, i) => [path, i]));
    const cells = new Map(subjects.flatMap((subject) => cellsOf(subject).map(({ place }, i) => [placeKey(place), i])));
    const key = (fault: NotebookFault) => [
      notebooks.get(fault.notebook) ?? paths.length,
      cells.get(placeKey(fault)) ?? -1,
      fault.line ?? 0,
    ];
    return this.#faults.toSorted((a, b) => compare(key(a), key(b)));
  }
}

function placeKey({ notebook, kind, cell }: Pick<NotebookFault, "notebook" | "kind" | "cell">, line?: number): string {
  return JSON.stringify([notebook, kind, cell, line]);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((x, j) => x !== b[j]);
  return i < 0 ? 0 : a[i] - b[i];
}
