/** One thing that is wrong with a notebook. */
export interface NotebookFault {
  /** Path of the notebook as it was given; of a module of `lib` where that is what fails. */
  readonly notebook: string;
  /** Name of the rule, such as `loop`, `types` or `no-unused-vars`. */
  readonly rule: string;
  /** Kind of the cell; absent where the whole notebook is meant. */
  readonly kind?: "code" | "markdown" | "raw";
  /** Number of the cell among those of its kind, from 1: for code the number that a fresh run shows beside it. */
  readonly cell?: number;
  /** Line within the cell, from 1. */
  readonly line?: number;
  /** That line. */
  readonly source?: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** The longest line of a cell that a fault repeats, in characters. */
const LONGEST_SOURCE = 80;

/**
 * A fault as one line: where, what, the line of the cell, and what to do.
 *
 * @example
 * ```ts
 * import { describeFault } from "./fault.ts";
 * import assert from "node:assert/strict";
 *
 * const fault = { notebook: "01_eda.ipynb", rule: "loop", kind: "code", cell: 4, line: 2, source: "for (;;) go();" } as const;
 * assert.equal(
 *   describeFault({ ...fault, message: "a loop stands in a cell", advice: "put it into lib" }),
 *   "01_eda.ipynb: cell 4, line 2: a loop stands in a cell: `for (;;) go();`; put it into lib",
 * );
 * ```
 */
export function describeFault({ notebook, kind, cell, line, source, message, advice }: NotebookFault): string {
  const where = [
    cell === undefined ? undefined : `${kind === "code" ? "" : `${kind} `}cell ${cell}`,
    line === undefined ? undefined : `line ${line}`,
  ].filter((part) => part !== undefined).join(", ");
  const shown = source?.trim();
  return `${notebook}: ${where ? `${where}: ` : ""}${message}${shown ? `: \`${shorten(shown)}\`` : ""}${
    advice ? `; ${advice}` : ""
  }`;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SOURCE ? text : `${characters.slice(0, LONGEST_SOURCE - 1).join("")}…`;
}
