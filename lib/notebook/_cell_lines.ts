import { SourceMap, stripTypeScriptTypes, type StripTypeScriptTypesOptions } from "node:module";
import { Buffer } from "node:buffer";

/** What the kernel puts before the first line of what it runs. */
const PREFIX = "'use strict'; void 0;".length;

/** Why a cell cannot be parsed. */
export interface ParseFailure {
  /** From 1. */
  readonly line: number;
  /** What the parser says, such as `Expected ',', got ';'`. */
  readonly message: string;
}

/** Why a source cannot be parsed as TypeScript, which the kernel does not tell; undefined if it can. */
export function parseFailure(source: string): ParseFailure | undefined {
  try {
    transform(source);
  } catch (error) {
    const { message } = error as Error;
    const [, line] = /:(\d+):\d+\s*$/.exec(message) ?? [];
    if (line === undefined) throw error;
    return { line: Number(line), message: message.split("\n")[0].replace(/^SyntaxError: /, "") };
  }
}

/**
 * The line of a cell's source that was running when it failed.
 *
 * The kernel reprints a cell before it runs it, so that the lines of its traces are not the cell's. The same printer is in
 * Deno's `node:module`, with a source map: it leads back. Of the trace's frames the outermost counts, which is always this
 * cell's own; the others may be functions of earlier cells.
 *
 * @returns From 1; undefined where the trace does not tell.
 */
export function failingLine(source: string, traceback: readonly string[]): number | undefined {
  const places = [...traceback.join("\n").matchAll(/<anonymous>:(\d+):(\d+)/g)];
  const last = places[places.length - 1];
  if (!last) return undefined;
  const [line, column] = [Number(last[1]) - 1, Number(last[2]) - 1];
  let map;
  try {
    map = transform(keepImports(source));
  } catch {
    return undefined; // a cell that only the kernel can print: its error is told without a line
  }
  const entry = new SourceMap(map).findEntry(line, line === 0 ? Math.max(0, column - PREFIX) : column);
  return "originalLine" in entry ? entry.originalLine + 1 : undefined;
}

/** The kernel prints each import as one line; the printer drops those that seem unused unless they bind nothing. */
function keepImports(source: string): string {
  return source.replace(
    /^([ \t]*)import\b(?!\s*[(.])(?!\s+type\b)([^"'`;]*?)\bfrom\b(\s*)(?=["'])/gm,
    (_, indent, clause, space) => `${indent}import ${(clause + space).replace(/[^\n]/g, "")}`,
  );
}

function transform(source: string): ConstructorParameters<typeof SourceMap>[0] {
  // Node's types no longer name this mode; Deno has it.
  const options = { mode: "transform", sourceMap: true } as unknown as StripTypeScriptTypesOptions;
  const printed = stripTypeScriptTypes(source, options);
  const [, encoded] = printed.split("//# sourceMappingURL=data:application/json;base64,");
  return JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
}
