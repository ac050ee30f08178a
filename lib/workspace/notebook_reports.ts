import { basename, join } from "node:path";
import { InputError } from "../core/mod.ts";
import { notebookQuestion, thumbnail } from "../notebook/html/mod.ts";
import { renderReportIndex, type ReportCard } from "../notebook/report_index.ts";
import { writeFileAtomic } from "../storage/atomic_file.ts";
import { makeFolderOf } from "./_make_folder.ts";
import { checkWritableFolder } from "./_writable_folder.ts";
import {
  failureLine,
  failurePlace,
  failureReason,
  type NotebookReportOptions,
  reportNotebook,
} from "./notebook_report.ts";

/** Options of {@linkcode reportNotebooks}. */
export interface NotebookReportsOptions extends Omit<NotebookReportOptions, "parameters" | "siblings" | "index"> {
  /** Told when a notebook is done. */
  readonly onReport?: (card: ReportCard) => void;
}

/** What became of a row of notebooks. */
export interface NotebookReports {
  /** In the order of the notebooks. */
  readonly cards: readonly ReportCard[];
  /** Why notebooks stopped, a line each. */
  readonly failures: readonly string[];
  /** Path of the page that lists the reports. */
  readonly index: string;
  readonly seconds: number;
}

/** The notebooks of a folder, by name. */
export async function notebooksIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (!isDirectory && /^[^.].*\.ipynb$/i.test(name)) names.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  if (names.length === 0) throw new InputError("there are no notebooks here", { place: { file: folder } });
  return names.sort().map((name) => join(folder, name));
}

/**
 * Runs notebooks one after the other, writes each down as {@linkcode reportNotebook} does, and then the page that lists them.
 * One that fails does not stop the others.
 *
 * @throws {InputError} If two notebooks have one name, or the folder cannot be written to.
 */
export async function reportNotebooks(
  paths: readonly string[],
  options: NotebookReportsOptions,
): Promise<NotebookReports> {
  const { to, clock, signal, onReport } = options;
  const names = paths.map((path) => basename(path));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) {
    throw new InputError(`two notebooks are called ${twice}`, { hint: "their reports would overwrite each other" });
  }
  await checkWritableFolder(to);
  const start = clock.monotonic();
  const began = clock.now();
  const cards: ReportCard[] = [];
  const failures: string[] = [];
  for (const path of paths) {
    signal?.throwIfAborted();
    const { card, failure } = await cardOf(path, cards.length, { ...options, siblings: names });
    cards.push(card);
    if (failure !== undefined) failures.push(failure);
    onReport?.(card);
  }
  const seconds = (clock.monotonic() - start) / 1000;
  const index = join(to, "index.html");
  const { duties } = options;
  const persons = await duties?.personsSince(began) ?? [];
  await makeFolderOf(index);
  await writeFileAtomic(index, renderReportIndex(cards, { created: clock.now().toISOString(), seconds }), { signal });
  await duties?.registerPage({ path: index, kind: "notebook", persons });
  return { cards, failures, index, seconds };
}

/** Reports one notebook; what is wrong with it goes on its card rather than to the caller. */
async function cardOf(
  path: string,
  n: number,
  options: NotebookReportOptions,
): Promise<{ card: ReportCard; failure?: string }> {
  const name = basename(path);
  const start = options.clock.monotonic();
  try {
    const report = await reportNotebook(path, { ...options, index: "index.html" });
    const { run, title, html, stamp } = report;
    const failure = failureLine(report);
    const card: ReportCard = {
      name,
      title,
      question: notebookQuestion(run.notebook),
      href: encodeURIComponent(basename(html)),
      failure: run.ok ? undefined : `${failurePlace(run)}: ${failureReason(run)}`,
      seconds: run.seconds,
      created: stamp.created,
      thumbnail: thumbnail(run.notebook, `t${n}-`),
    };
    return { card, failure };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof InputError)) throw error;
    const seconds = (options.clock.monotonic() - start) / 1000;
    const card = {
      name,
      title: name,
      question: "",
      failure: error.message,
      seconds,
      created: options.clock.now().toISOString(),
    };
    return { card, failure: error.message };
  }
}
