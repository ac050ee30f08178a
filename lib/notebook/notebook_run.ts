import type { Clock, WorkOptions } from "../core/mod.ts";
import type { Notebook } from "./nbformat.ts";

/** Value of a parameter. */
export type ParameterValue = string | number | boolean | null;

/** Where and why a notebook stopped. */
export interface CellFailure {
  /**
   * Number of the cell among the code cells, from 1, as `execution_count` says too; the cell that sets the parameters is not
   * counted, so that the number is that of the notebook as written. 0 if the kernel failed before the first.
   */
  readonly cell: number;
  /** Id of that cell; absent if the kernel failed before the first. */
  readonly cellId?: string;
  /** Line of the cell's source, from 1, where it is known. */
  readonly line?: number;
  /** That line. */
  readonly source?: string;
  /** Such as `TypeError`, `TimeLimit`, `KernelDied`, `OutputLimit`, `StrayError`. */
  readonly name: string;
  /** One line for people: what happened, and what to do where that is known. */
  readonly message: string;
  /** End of what the cell printed before. */
  readonly printed: string;
}

/** A notebook after its run. */
export interface NotebookRun {
  /** With the outputs up to the failing cell; the cells after it are left without. */
  readonly notebook: Notebook;
  readonly ok: boolean;
  readonly failure?: CellFailure;
  /** The values in force, given and default. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Wall time of each code cell of `notebook` that was run, in seconds, in order. */
  readonly cellSeconds: readonly number[];
  /** Wall time of the kernel's start, in seconds. */
  readonly startSeconds: number;
  /** Wall time of it all, in seconds. */
  readonly seconds: number;
}

/** Options of `runNotebook`. */
export interface RunNotebookOptions extends WorkOptions {
  /** Folder the kernel works in: the notebook's own. */
  readonly cwd: string;
  /**
   * What progress and messages call the notebook.
   *
   * @default {"notebook"}
   */
  readonly name?: string;
  /** Values that stand in for those of the cell tagged `parameters`, as written on a command line. */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * Limit of one cell, in seconds.
   *
   * @default {600}
   */
  readonly cellTimeout?: number;
  /**
   * Limit of the whole run, in seconds.
   *
   * @default {3600}
   */
  readonly timeout?: number;
  /**
   * Most that one cell may put out, in bytes; more is cut off, and the cell fails. Every call of `console.log` costs some 600
   * bytes besides its text, for the kernel can send no more than about 6,000 messages a second and keeps the rest in memory.
   *
   * @default {10_000_000}
   */
  readonly maxOutputBytes?: number;
  /** Variables set for the kernel, besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}
