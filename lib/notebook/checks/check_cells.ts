import { cellModule } from "./_cell_module.ts";
import { cellsOf, codeCellsOf, codeLine, lineOf, type Subject } from "./_subject.ts";
import { addressOf, formatNotebooks, layPiece, type LintDiagnostic, lintPieces, type Workbench } from "./_workbench.ts";
import { CELL_RULES } from "./cell_rules.ts";
import type { NotebookFault } from "./fault.ts";

/** What {@linkcode checkCells} found. */
export interface CellsReport {
  readonly faults: readonly NotebookFault[];
  /** Notebooks with a cell that does not parse: neither types nor a run of them mean anything. */
  readonly unparsed: ReadonlySet<Subject>;
}

/** What to do about lint findings whose own hint does not fit a notebook. */
const ADVICE: Readonly<Record<string, string>> = {
  "no-unused-vars": "take it out, or use it",
  "no-redeclare": "give it a name of its own: the cells share one scope",
};

/** A piece of code on the workbench: a cell, or, as cell 0, the module of all cells. */
interface Piece {
  readonly subject: Subject;
  readonly cell: number;
  readonly path: string;
}

/**
 * Syntax, our rules and the lint rules of the workspace for all code cells, and the format of all cells.
 *
 * Our rules look at each cell by itself; the lint rules of the workspace look at all cells of a notebook as one module,
 * since what one cell makes the next one uses.
 */
export async function checkCells(workbench: Workbench, subjects: readonly Subject[]): Promise<CellsReport> {
  const pieces = await layPieces(workbench, subjects);
  const { diagnostics, errors } = await lintPieces(workbench, pieces.map(({ path }) => path));
  const byPath = new Map(pieces.map((piece) => [piece.path, piece]));
  const byAddress = new Map(pieces.map((piece) => [addressOf(piece.path), piece]));

  const syntax = errors.map(({ file_path, message }) => ({ piece: byPath.get(file_path)!, message }));
  const unparsed = new Set(syntax.map(({ piece }) => piece.subject));
  // The module of a cell that does not parse does not parse either, but says the wrong place.
  const inCells = new Set(syntax.filter(({ piece }) => piece.cell > 0).map(({ piece }) => piece.subject));
  const cellFaults = syntax.filter(({ piece }) => piece.cell > 0 || !inCells.has(piece.subject)).map(syntaxFault);

  const lint = diagnostics.flatMap((diagnostic) => lintFault(byAddress.get(diagnostic.filename)!, diagnostic));
  return { faults: [...cellFaults, ...lint, ...(await checkFormat(workbench, subjects))], unparsed };
}

async function layPieces(workbench: Workbench, subjects: readonly Subject[]): Promise<Piece[]> {
  const sources = subjects.flatMap((subject, i) =>
    [cellModule(subject).source, ...codeCellsOf(subject).map(({ source }) => source)]
      .map((source, cell) => ({ subject, cell, source, name: `notebook_${i}_cell_${cell}.ts` }))
  );
  return await Promise.all(
    sources.map(async ({ subject, cell, name, source }) => {
      return { subject, cell, path: await layPiece(workbench, name, source) };
    }),
  );
}

function syntaxFault({ piece: { subject, cell }, message }: { piece: Piece; message: string }): NotebookFault {
  const line = Number(/:(\d+):\d+\s*$/.exec(message)?.[1] ?? 1);
  const place = cell > 0 ? { cell, line } : cellModule(subject).placeOf(line);
  const problem = message.split("\n")[0].replace(/^SyntaxError: /, "");
  return {
    ...codeLine(subject, place.cell, place.line),
    rule: "syntax",
    message: `the cell does not parse: ${problem}`,
  };
}

/** The fault of one finding, unless it is about a piece that its rule does not look at. */
function lintFault(piece: Piece, { code, message, hint, range }: LintDiagnostic): NotebookFault[] {
  const { subject, cell } = piece;
  const rule = code.replace(/^notebook\//, "");
  const ours = code !== rule && rule in CELL_RULES;
  if (ours !== cell > 0) return [];
  const place = ours ? { cell, line: range.start.line } : cellModule(subject).placeOf(range.start.line);
  const advice = ADVICE[rule] ?? (hint ? lowerFirst(hint) : `see the rule ${rule} of deno lint`);
  return [{
    ...codeLine(subject, place.cell, place.line),
    rule,
    message: ours ? message : lowerFirst(message),
    advice,
  }];
}

async function checkFormat(workbench: Workbench, subjects: readonly Subject[]): Promise<NotebookFault[]> {
  const formatted = await formatNotebooks(workbench, subjects.map(({ notebook }) => notebook));
  return subjects.flatMap((subject, n) =>
    cellsOf(subject).flatMap(({ cell, place }, c) => {
      const after = formatted[n].cells[c].source.split("\n");
      if (after.join("\n") === cell.source) return [];
      const differs = cell.source.split("\n").findIndex((text, i) => text !== after[i]);
      const message = "the cell is not formatted";
      const advice = "deno task notebooks --fix formats it";
      return [{ ...lineOf(cell, place, Math.max(differs, 0) + 1), rule: "format", message, advice }];
    })
  );
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
