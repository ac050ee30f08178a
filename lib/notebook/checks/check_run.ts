import { dirname } from "node:path";
import type { WorkOptions } from "../../core/mod.ts";
import type { NotebookRun } from "../notebook_run.ts";
import { runNotebook } from "../run_notebook.ts";
import { PassingFiles } from "./_passing_files.ts";
import { codeCellsOf, codeLine, type Subject } from "./_subject.ts";
import type { NotebookFault } from "./fault.ts";

/** What {@linkcode checkRun} found. */
export interface RunReport {
  readonly faults: readonly NotebookFault[];
  readonly run: NotebookRun;
}

/**
 * Runs a notebook in a kernel of its own, as it stands.
 *
 * Models and databases go to a folder that is gone afterwards: a check leaves the workspace as it was, and what one
 * notebook leaves cannot be what the next one needs.
 */
export async function checkRun(
  subject: Subject,
  options: WorkOptions & { readonly timeout: number },
): Promise<RunReport> {
  const { timeout, signal, progress } = options;
  using files = new PassingFiles();
  const scratch = await files.folder();
  const run = await runNotebook(subject.notebook, {
    name: subject.path,
    cwd: dirname(subject.path),
    cellTimeout: timeout,
    timeout,
    env: { TICKETLAB_MODELS: `${scratch}/models`, DATABASE_URL: `sqlite:${scratch}/ticketlab.db` },
    signal,
    progress,
  });
  return { run, faults: [...lastValues(subject, run), ...failureOf(subject, run)] };
}

/** A value that the kernel put out by itself: the rules on syntax cannot know what an awaited call returns. */
function lastValues(subject: Subject, { notebook }: NotebookRun): NotebookFault[] {
  const ran = codeCellsOf({ path: subject.path, notebook });
  return ran.flatMap(({ source, outputs }, i) => {
    if (!outputs.some(({ output_type }) => output_type === "execute_result")) return [];
    const line = source.trimEnd().split("\n").length;
    const message = "a last value is left as output";
    return [{ ...codeLine(subject, i + 1, line), rule: "last-value", message, advice: "show it: await show(…)" }];
  });
}

function failureOf(subject: Subject, { failure }: NotebookRun): NotebookFault[] {
  if (!failure) return [];
  const { cell, line, name, printed } = failure;
  const told = failure.message.startsWith(name) ? failure.message : `${name}: ${failure.message}`;
  const last = printed.trim().split("\n").at(-1);
  const message = `the run failed: ${told}${last ? ` (it last printed "${last}")` : ""}`;
  if (cell < 1) return [{ notebook: subject.path, rule: "run", message }];
  return [
    line === undefined
      ? { notebook: subject.path, kind: "code", cell, rule: "run", message }
      : { ...codeLine(subject, cell, line), rule: "run", message },
  ];
}
