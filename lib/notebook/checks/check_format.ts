import { InputError } from "../../core/mod.ts";
import type { JsonObject } from "../nbformat.ts";
import { parseNotebook } from "../parse_notebook.ts";
import { requireDeno } from "../read_notebook.ts";
import { serialiseNotebook } from "../serialise_notebook.ts";
import { cellsOf, type Subject } from "./_subject.ts";
import { DENO_KERNEL, noiseOf } from "./clean_notebook.ts";
import type { NotebookFault } from "./fault.ts";

const FIX = "deno task notebooks --fix puts it right";
const STRIP = "deno task notebooks --fix takes it out";

/** What {@linkcode checkFormat} found. */
export interface FormatReport {
  readonly faults: readonly NotebookFault[];
  /** Absent if the text is no notebook for Deno, so that there is nothing else to check. */
  readonly subject?: Subject;
}

/** Whether a text is a notebook for Deno, as it should stand in the repository: without outputs and noise. */
export function checkFormat(path: string, text: string): FormatReport {
  let subject: Subject;
  try {
    subject = { path, notebook: parseNotebook(text, path) };
    requireDeno(subject.notebook, path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: [unreadable(path, error)] };
  }
  const faults = [...checkHead(subject, text), ...checkIds(subject, text), ...checkLeftIn(subject)];
  // Only where nothing else is to be told: each of these faults makes the text another one too.
  if (faults.length === 0 && serialiseNotebook(subject.notebook) !== text) {
    const message = "the file is not written as JupyterLab would write it";
    faults.push({ notebook: path, rule: "canonical", message, advice: FIX });
  }
  return { faults, subject };
}

/** The fault of a notebook that cannot be read; the message of the error names the file already. */
export function unreadable(path: string, error: InputError): NotebookFault {
  const message = error.message.startsWith(`${path}: `) ? error.message.slice(path.length + 2) : error.message;
  return { notebook: path, rule: "readable", message };
}

function checkHead({ path, notebook: { metadata } }: Subject, text: string): NotebookFault[] {
  const faults: NotebookFault[] = [];
  const minor = rawOf(text).nbformat_minor;
  if (!(typeof minor === "number" && minor >= 5)) {
    const message = `the notebook is of format 4.${minor ?? "?"}: at least 4.5, where cells have ids`;
    faults.push({ notebook: path, rule: "nbformat", message, advice: FIX });
  }
  const wrong = Object.entries(DENO_KERNEL).flatMap(([part, wanted]) => {
    const given = (metadata[part] ?? {}) as JsonObject;
    return Object.entries(wanted).filter(([key, value]) => given[key] !== value).map(([key]) => `${part}.${key}`);
  });
  if (wrong.length > 0) {
    const message = `the metadata do not name the kernel Deno: ${wrong.join(", ")}`;
    faults.push({ notebook: path, rule: "kernel", message, advice: FIX });
  }
  const noise = noiseOf(metadata, "notebook");
  if (noise.length > 0) {
    const message = `an editor left metadata: ${noise.join(", ")}`;
    faults.push({ notebook: path, rule: "noise", message, advice: STRIP });
  }
  return faults;
}

function checkIds(subject: Subject, text: string): NotebookFault[] {
  const raw = rawOf(text).cells as { id?: unknown }[];
  const seen = new Set<unknown>();
  return cellsOf(subject).flatMap(({ place }, i) => {
    const { id } = raw[i];
    const message = typeof id !== "string" || !/^[A-Za-z0-9_-]{1,64}$/.test(id)
      ? `the cell has ${id === undefined ? "no id" : `no valid id: ${JSON.stringify(id)}`}`
      : seen.has(id)
      ? `the id ${id} stands on two cells`
      : undefined;
    seen.add(id);
    return message ? [{ ...place, rule: "id", message, advice: FIX }] : [];
  });
}

function checkLeftIn(subject: Subject): NotebookFault[] {
  return cellsOf(subject).flatMap(({ cell, place }) => {
    const faults: NotebookFault[] = [];
    const noise = noiseOf(cell.metadata, "cell");
    if (noise.length > 0) {
      const message = `an editor left metadata on the cell: ${noise.join(", ")}`;
      faults.push({ ...place, rule: "noise", message, advice: STRIP });
    }
    if (cell.cell_type === "code" && cell.outputs.length > 0) {
      faults.push({ ...place, rule: "output", message: "output is left in", advice: STRIP });
    } else if (cell.cell_type === "code" && cell.execution_count !== null) {
      faults.push({ ...place, rule: "count", message: "an execution count is left in", advice: STRIP });
    }
    return faults;
  });
}

/** The JSON as it stands in the file, before ids and versions are made good; it is known to parse. */
function rawOf(text: string): JsonObject {
  return JSON.parse(text.replace(/^\ufeff/, ""));
}
