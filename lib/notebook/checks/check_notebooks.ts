import { type Clock, InputError, systemClock, type WorkOptions } from "../../core/mod.ts";
import { FaultList } from "./_fault_list.ts";
import { PassingFiles } from "./_passing_files.ts";
import { readNotebookText } from "./_read_text.ts";
import type { Subject } from "./_subject.ts";
import { layWorkbench } from "./_workbench.ts";
import { checkCells } from "./check_cells.ts";
import { checkFormat, unreadable } from "./check_format.ts";
import { checkRun } from "./check_run.ts";
import { checkStructure } from "./check_structure.ts";
import { checkTypes } from "./check_types.ts";
import type { NotebookFault } from "./fault.ts";

/** Options of {@linkcode checkNotebooks}. */
export interface CheckNotebooksOptions extends WorkOptions {
  /**
   * Folder that holds `deno.json`, whose rules the cells follow.
   *
   * @default {"."}
   */
  readonly root?: string;
  /**
   * Whether to run the notebooks too.
   *
   * @default {true}
   */
  readonly run?: boolean;
  /**
   * Limit of the run of one notebook, in seconds.
   *
   * @default {60}
   */
  readonly timeout?: number;
  readonly clock?: Clock;
}

/** How long the run of a notebook took. */
export interface NotebookTiming {
  readonly notebook: string;
  /** Wall time in seconds, the start of the kernel included. */
  readonly seconds: number;
  /** Wall time of each code cell, in seconds. */
  readonly cellSeconds: readonly number[];
}

/** What {@linkcode examineNotebooks} found. */
export interface NotebookReport {
  readonly notebooks: number;
  readonly faults: readonly NotebookFault[];
  /** Of the notebooks that were run, in order. */
  readonly runs: readonly NotebookTiming[];
  /** Wall time of everything but the runs, in seconds. */
  readonly checkSeconds: number;
}

/** Imports that would have packages downloaded, and the lock file changed. */
const STOPS_TYPES = new Set(["import-package"]);

/** Faults after which a run would say nothing new, or end the kernel. */
const STOPS_RUN = new Set([...STOPS_TYPES, "types", "import-meta", "exit"]);

/**
 * Checks notebooks: the format of the file, title and parameters, the rules on cells, lint, format and types, and last a
 * run of each. What cannot be read or parsed is not checked further.
 *
 * All notebooks are linted, formatted and type-checked together, one process each.
 *
 * @param paths Notebooks; a path that is wrong is a fault like any other.
 * @throws {InputError} If `root` holds no `deno.json`.
 */
export async function examineNotebooks(
  paths: readonly string[],
  options: CheckNotebooksOptions = {},
): Promise<NotebookReport> {
  const { root = ".", run = true, timeout = 60, clock = systemClock, signal, progress } = options;
  const start = clock.monotonic();
  const faults = new FaultList();
  const subjects: Subject[] = [];
  for (const path of paths) {
    const { faults: found, subject } = await readSubject(path);
    faults.add(found);
    if (subject) subjects.push(subject);
  }
  subjects.forEach((subject) => faults.add(checkStructure(subject)));
  // Without its parameters the rest of a notebook cannot be understood.
  const whole = subjects.filter(({ path }) => !faults.has(path, new Set(["parameters"])));

  using files = new PassingFiles();
  const cells = await checkCells(await layWorkbench(await files.folder(), root, signal), whole);
  faults.add(cells.faults);
  const parsed = whole.filter((subject) => !cells.unparsed.has(subject) && !faults.has(subject.path, STOPS_TYPES));
  faults.add(await checkTypes(parsed, { root, clock, signal }));
  const checkSeconds = (clock.monotonic() - start) / 1000;

  const runs: NotebookTiming[] = [];
  for (const subject of run ? parsed.filter(({ path }) => !faults.has(path, STOPS_RUN)) : []) {
    const { faults: found, run: { seconds, cellSeconds } } = await checkRun(subject, { timeout, signal, progress });
    faults.add(found);
    runs.push({ notebook: subject.path, seconds, cellSeconds });
  }
  return { notebooks: paths.length, faults: faults.inOrder(paths, subjects), runs, checkSeconds };
}

/**
 * The faults of notebooks, in the order of the notebooks and their cells; see {@linkcode examineNotebooks}.
 *
 * @example
 * ```ts
 * import { checkNotebooks } from "./check_notebooks.ts";
 * import { describeFault } from "./fault.ts";
 * import assert from "node:assert/strict";
 *
 * const faults = await checkNotebooks(["nowhere.ipynb"]);
 * assert.deepEqual(faults.map(describeFault), ["nowhere.ipynb: there is no such notebook"]);
 * ```
 */
export async function checkNotebooks(
  paths: readonly string[],
  options: CheckNotebooksOptions = {},
): Promise<readonly NotebookFault[]> {
  return (await examineNotebooks(paths, options)).faults;
}

async function readSubject(path: string) {
  try {
    return checkFormat(path, await readNotebookText(path));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: [unreadable(path, error)] };
  }
}
