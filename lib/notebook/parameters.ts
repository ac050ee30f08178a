import { closest, distance } from "fastest-levenshtein";
import { InputError } from "../core/mod.ts";
import type { CodeCell, Notebook } from "./nbformat.ts";
import type { ParameterValue } from "./notebook_run.ts";

/** A value that a notebook's reader may set. */
export interface Parameter {
  readonly name: string;
  readonly type: "string" | "number" | "boolean";
  /** Whether it may be null too: none. */
  readonly nullable: boolean;
  /** The default. */
  readonly value: ParameterValue;
  /** What stands behind it as a comment; may be empty. */
  readonly help: string;
}

/** Tag of the cell that declares the parameters. */
const DECLARED = "parameters";

/** Tag of the cell that sets them; the words are papermill's, so that other tools know them. */
const INJECTED = "injected-parameters";

const STRING = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;

const DECLARATION = new RegExp(
  String
    .raw`^let\s+([A-Za-z_$][\w$]*)\s*(?::\s*([^=]+?)\s*)?=\s*(${STRING}|[-+]?[\d.][\w.+-]*|true|false|null)\s*;?\s*(?://\s*(.*))?$`,
);

/**
 * The parameters of a notebook: what its one cell tagged `parameters` declares, a line each, such as
 * `let data: string | null = null; // file of tickets`.
 *
 * @returns An empty list for a notebook without such a cell.
 * @throws {InputError} If there are two such cells, or a line is none of this form.
 *
 * @example
 * ```ts
 * import { notebookParameters } from "./parameters.ts";
 * import { parseNotebook } from "./parse_notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const cell = { cell_type: "code", metadata: { tags: ["parameters"] }, source: "let seed = 7; // of the split", outputs: [] };
 * const notebook = parseNotebook(JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }), "a.ipynb");
 * assert.deepEqual(notebookParameters(notebook), [
 *   { name: "seed", type: "number", nullable: false, value: 7, help: "of the split" },
 * ]);
 * ```
 */
export function notebookParameters(notebook: Notebook): Parameter[] {
  const cells = notebook.cells.filter((cell) => cell.metadata.tags?.includes(DECLARED));
  if (cells.length > 1) {
    throw new InputError(`${cells.length} cells are tagged "${DECLARED}"`, { hint: "leave the tag on one of them" });
  }
  const found = new Map<string, Parameter>();
  for (const [i, line] of (cells[0]?.source ?? "").split("\n").entries()) {
    if (/^\s*(\/\/.*)?$/.test(line)) continue;
    const parameter = readDeclaration(line.trim());
    if (!parameter || found.has(parameter.name)) {
      throw new InputError(`line ${i + 1} of the cell tagged "${DECLARED}" cannot be read: ${line.trim()}`, {
        hint:
          'write each parameter once and on a line of its own, such as let data = "tickets.csv"; // file of tickets',
      });
    }
    found.set(parameter.name, parameter);
  }
  return [...found.values()];
}

function readDeclaration(line: string): Parameter | undefined {
  const [, name, annotation, literal, help = ""] = DECLARATION.exec(line) ?? [];
  const value = name === undefined ? undefined : readLiteral(literal);
  if (value === undefined) return undefined;
  const types = annotation?.split("|").map((type) => type.trim()) ??
    (value === null ? ["string", "null"] : [typeof value]);
  const nullable = types.includes("null");
  const [type, ...others] = types.filter((type) => type !== "null");
  if (others.length > 0 || !isType(type)) return undefined;
  const written = value === null ? "null" : typeof value;
  if (!types.includes(written)) return undefined;
  return { name, type, nullable, value, help: help.trim() };
}

function isType(type: string): type is Parameter["type"] {
  return ["string", "number", "boolean"].includes(type);
}

function readLiteral(literal: string): ParameterValue | undefined {
  if (literal === "null") return null;
  if (literal === "true" || literal === "false") return literal === "true";
  if (!/^["']/.test(literal)) return readNumber(literal.replaceAll(/(?<=\d)_(?=\d)/g, ""));
  try {
    // Single quotes become double ones; what is escaped inside keeps its meaning.
    return JSON.parse(
      literal[0] === '"' ? literal : `"${literal.slice(1, -1).replaceAll('"', '\\"').replaceAll("\\'", "'")}"`,
    );
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // an escape that only JavaScript knows
    throw error;
  }
}

function readNumber(text: string): number | undefined {
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/**
 * The values in force when some are given as written on a command line.
 *
 * @throws {InputError} If the notebook has no such parameter, or the text is not of its type.
 */
export function parameterValues(
  notebook: Notebook,
  given: Readonly<Record<string, string>> = {},
): Record<string, ParameterValue> {
  const parameters = notebookParameters(notebook);
  const values = new Map(parameters.map(({ name, value }) => [name, value]));
  for (const [name, text] of Object.entries(given)) {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter) throw unknownParameter(name, parameters);
    values.set(name, readGiven(parameter, text));
  }
  return Object.fromEntries(values);
}

function unknownParameter(name: string, parameters: readonly Parameter[]): InputError {
  if (parameters.length === 0) {
    return new InputError(`the notebook has no parameters, so ${name} cannot be set`, {
      hint: `tag a cell "${DECLARED}" and declare it there: let ${name} = …;`,
    });
  }
  const names = parameters.map((parameter) => parameter.name);
  const like = closest(name, names);
  const slip = distance(name.toLowerCase(), like.toLowerCase()) <= Math.max(1, Math.floor(name.length / 3));
  return new InputError(`the notebook has no parameter ${name}`, {
    hint: `${slip ? `did you mean ${like}? ` : ""}it has ${names.join(", ")}`,
  });
}

function readGiven({ name, type, nullable }: Parameter, text: string): ParameterValue {
  const trimmed = text.trim();
  if (nullable && (trimmed === "null" || (trimmed === "" && type !== "string"))) return null;
  if (type === "string") return text;
  if (type === "number") {
    const value = readNumber(trimmed);
    if (value !== undefined) return value;
  } else if (trimmed === "true" || trimmed === "false") return trimmed === "true";
  const wanted = type === "number" ? "a number" : "true or false";
  throw new InputError(`${name} must be ${wanted}${nullable ? " or null" : ""}, got ${JSON.stringify(text)}`);
}

/**
 * A copy of a notebook in which a cell behind the one tagged `parameters` sets the given values; one that an earlier run
 * has put there is taken out.
 *
 * @throws {InputError} As {@linkcode parameterValues}.
 */
export function withParameters(notebook: Notebook, given: Readonly<Record<string, string>>): Notebook {
  const values = parameterValues(notebook, given);
  const cells = notebook.cells.filter((cell) => !isInjected(cell));
  const names = Object.keys(given);
  if (names.length > 0) {
    const source = names.map((name) => `${name} = ${JSON.stringify(values[name])};`).join("\n");
    const cell: CodeCell = {
      cell_type: "code",
      id: INJECTED,
      metadata: { tags: [INJECTED] },
      source,
      execution_count: null,
      outputs: [],
    };
    cells.splice(cells.findIndex(({ metadata }) => metadata.tags?.includes(DECLARED)) + 1, 0, cell);
  }
  return { ...notebook, cells };
}

/** Whether a cell was put into a notebook by {@linkcode withParameters}. */
export function isInjected(cell: { metadata: { tags?: string[] } }): boolean {
  return cell.metadata.tags?.includes(INJECTED) ?? false;
}
