import { failingLine, parseFailure } from "./_cell_lines.ts";
import { MessageTooLarge } from "./_zmtp.ts";
import type { ExecuteReply } from "./kernel_message.ts";
import type { CellFailure } from "./notebook_run.ts";
import type { StrayError } from "./outputs.ts";
import { settleText } from "./settle_text.ts";

/** Why a cell or the whole notebook was stopped from outside. */
export class Stopped extends Error {
  constructor(override readonly name: "TimeLimit" | "OutputLimit", message: string) {
    super(message);
  }
}

/** What is known of a failure besides its cell. */
export type FailureCause = Pick<CellFailure, "name" | "message" | "line">;

/** Why an execution that threw did so. */
export function causeOfEnd(error: unknown, maxOutputBytes: number): FailureCause {
  if (error instanceof MessageTooLarge) return outputLimit(maxOutputBytes);
  const { name, message } = error as Error;
  return { name, message };
}

/** The cell put out too much. */
export function outputLimit(maxOutputBytes: number): FailureCause {
  const limit = maxOutputBytes >= 1e6 ? `${maxOutputBytes / 1e6} MB` : `${maxOutputBytes} bytes`;
  return { name: "OutputLimit", message: `the cell put out more than ${limit}; print or show less` };
}

/** Why a cell that came to its end failed, if it did. */
export function causeOfReply(source: string, reply: ExecuteReply): FailureCause | undefined {
  if (reply.status === "ok") return undefined;
  const { ename = "Error", evalue = "", traceback = [] } = reply;
  if (traceback.length === 0) return causeOfSilence(source);
  if (evalue.includes("import.meta")) {
    const message = `${evalue}; in a notebook Deno.cwd() is the notebook's folder`;
    return { name: ename, message, line: lineOf(source, /\bimport\.meta\b/) };
  }
  const line = failingLine(source, traceback);
  return { name: settleText(ename), message: oneLine(evalue), ...(line ? { line } : {}) };
}

/** The kernel says nothing when a cell cannot be parsed, or imports a package that is not to be had. */
function causeOfSilence(source: string): FailureCause {
  const unparsed = parseFailure(source);
  if (unparsed) return { name: "SyntaxError", ...unparsed };
  const packages = /["']((?:npm|jsr|https?):[^"'\n]*)["']/;
  const [, name] = packages.exec(source) ?? [];
  if (name === undefined) return { name: "Error", message: "the kernel could not run the cell and does not say why" };
  return { name: "ImportError", message: `the kernel could not load ${name}`, line: lineOf(source, packages) };
}

function lineOf(source: string, pattern: RegExp): number {
  return source.slice(0, source.search(pattern)).split("\n").length;
}

/** Why a cell failed during which, or after which, an error came that belongs to none. */
export function causeOfStray([stray]: readonly StrayError[]): FailureCause | undefined {
  if (!stray) return undefined;
  const how = stray.rejection ? "a rejection that nobody handled" : "an error outside the cell, such as in a timer";
  return { name: "StrayError", message: `${how}: ${settleText(stray.ename)}: ${oneLine(stray.evalue)}` };
}

function oneLine(text: string): string {
  return settleText(text).replace(/\s*\n\s*/g, " ").trim();
}
