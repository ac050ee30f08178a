import { basename, join } from "node:path";
import { type Clock, InputError, type WorkOptions } from "../core/mod.ts";
import { notebookTitle, renderNotebook } from "../notebook/html/mod.ts";
import type { Notebook } from "../notebook/nbformat.ts";
import type { NotebookRun } from "../notebook/notebook_run.ts";
import { isInjected } from "../notebook/parameters.ts";
import { readNotebook } from "../notebook/read_notebook.ts";
import { runNotebook } from "../notebook/run_notebook.ts";
import { serialiseNotebook } from "../notebook/serialise_notebook.ts";
import { PNG_VARIABLE, withPictures } from "../notebook/with_pictures.ts";
import { type NotebookStamp, notebookStamp } from "../notebook/stamp.ts";
import { writeFileAtomic } from "../storage/atomic_file.ts";
import { makeFolderOf } from "./_make_folder.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { checkWritableFolder } from "./_writable_folder.ts";

/** Options of {@linkcode reportNotebook}. */
export interface NotebookReportOptions extends WorkOptions {
  /** Folder that the executed notebook and its page are written to; made where it is missing. */
  readonly to: string;
  /** Parameters, as written on a command line. */
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
   * Whether the page shows the code, or folds it away.
   *
   * @default {false}
   */
  readonly showCode?: boolean;
  /**
   * Whether charts of the executed notebook are PNG, for viewers that show no SVG; the page keeps the SVG.
   *
   * @default {false}
   */
  readonly png?: boolean;
  /** Names of notebooks whose reports are to stand beside this one. */
  readonly siblings?: readonly string[];
  /** Address of the page that lists the reports. */
  readonly index?: string;
  /** What `ENABLE_GDPR` asks: the pages are registered; nothing without. */
  readonly duties?: PersonalDuties;
  readonly clock: Clock;
}

/** A notebook that was run and written down, to its end or to the cell it stopped in. */
export interface NotebookReport {
  /** Path of the notebook. */
  readonly path: string;
  readonly title: string;
  readonly run: NotebookRun;
  readonly stamp: NotebookStamp;
  /** Number of code cells, the one that sets given parameters not counted. */
  readonly cells: number;
  /** Path of the executed notebook. */
  readonly ipynb: string;
  /** Path of the page. */
  readonly html: string;
}

/**
 * Runs a notebook in its own folder and writes it down twice: executed, and as a self-contained page. A notebook that stops
 * early is written down to the cell it stopped in; `run.failure` says why.
 *
 * @throws {InputError} If the notebook or a parameter is not as it should be, or the folder cannot be written to.
 */
export async function reportNotebook(path: string, options: NotebookReportOptions): Promise<NotebookReport> {
  const { to, parameters = {}, cellTimeout, timeout, showCode, png, siblings, index, duties } = options;
  const { clock, signal, progress } = options;
  const notebook = await readNotebook(path);
  await checkWritableFolder(to);
  const ipynb = join(to, basename(path));
  if (await isSameFile(ipynb, path)) {
    throw new InputError("the executed notebook would replace the notebook", {
      place: { file: path },
      hint: "name another folder with --to",
    });
  }
  const cwd = path.replace(/[^/\\]*$/, "") || ".";
  const started = clock.now();
  const run = await runNotebook(notebook, {
    name: path,
    cwd,
    parameters,
    cellTimeout,
    timeout,
    env: png ? { [PNG_VARIABLE]: "true" } : undefined,
    clock,
    signal,
    progress,
  }).catch((error) => {
    throw named(error, path);
  });
  const stamp = await notebookStamp(run, { path, given: Object.keys(parameters), clock });
  const title = notebookTitle(run.notebook)?.text ?? basename(path, ".ipynb");
  const html = join(to, `${basename(path).replace(/\.ipynb$/i, "")}.html`);
  const page = renderNotebook(run, { title: undefined, stamp, showCode, siblings, index });
  await makeFolderOf(ipynb);
  await writeFileAtomic(ipynb, serialiseNotebook(stamped(png ? withPictures(run.notebook) : run.notebook, stamp)), {
    signal,
  });
  await writeFileAtomic(html, page, { signal });
  // Its cells run in a process of their own, which registers what it reads in the store.
  const persons = await duties?.personsSince(started) ?? [];
  for (const path of [ipynb, html]) await duties?.registerPage({ path, kind: "notebook", persons });
  const cells = run.notebook.cells.filter((cell) => cell.cell_type === "code" && !isInjected(cell)).length;
  return { path, title, run, stamp, cells, ipynb, html };
}

/** Why a notebook stopped, in one line: notebook, cell, line, that line, and what happened. */
export function failureLine({ path, run }: Pick<NotebookReport, "path" | "run">): string | undefined {
  if (run.ok) return undefined;
  const source = run.failure?.source?.trim();
  return `${path}, ${failurePlace(run)}${source ? ` (${source})` : ""}: ${failureReason(run)}`;
}

/** The cell and line a notebook stopped at, in words. */
export function failurePlace({ failure }: NotebookRun): string {
  if (!failure || failure.cell === 0) return "before its first cell";
  return `cell ${failure.cell}${failure.line === undefined ? "" : `, line ${failure.line}`}`;
}

/** What went wrong in a notebook that stopped. */
export function failureReason({ failure }: NotebookRun): string {
  return failure ? `${failure.name}: ${failure.message}` : "the run did not end well";
}

/** The notebook with its stamp in its metadata. */
function stamped(notebook: Notebook, stamp: NotebookStamp): Notebook {
  return { ...notebook, metadata: { ...notebook.metadata, ticketlab: stamp } };
}

/** Names the notebook in an error that does not. */
function named(error: unknown, path: string): unknown {
  if (!(error instanceof InputError) || error.place.file !== undefined) return error;
  return new InputError(error.message, { place: { file: path }, cause: error });
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    return await Deno.realPath(a) === await Deno.realPath(b);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
