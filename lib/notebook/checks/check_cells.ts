import { cellModule } from "./_cell_module.ts";
import { codeCellsOf, codeLine, type Subject } from "./_subject.ts";
import { addressOf, formatPieces, layPiece, type LintDiagnostic, lintPieces, type Workbench } from "./_workbench.ts";
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
  readonly source: string;
}

/**
 * Syntax, our rules, the lint rules of the workspace and the format of all code cells.
 *
 * Our rules and the format look at each cell by itself; the lint rules of the workspace look at all cells of a notebook
 * as one module, since what one cell makes the next one uses.
 */
export async function checkCells(workbench: Workbench, subjects: readonly Subject[]): Promise<CellsReport> {
  const pieces = await layPieces(workbench, subjects);
  const { diagnostics, errors } = await lintPieces(workbench, pieces.map(({ path }) => path));
  const byPath = new Map(pieces.map((piece) => [piece.path, piece]));
  const byAddress = new Map(pieces.map((piece) => [addressOf(piece.path), piece]));

  const syntax = errors.map(({ file_path, message }) => ({ piece: byPath.get(file_path)!, message }));
  const broken = new Set(syntax.map(({ piece }) => piece.path));
  const unparsed = new Set(syntax.map(({ piece }) => piece.subject));
  // The module of a cell that does not parse does not parse either, but says the wrong place.
  const cellFaults = syntax.filter(({ piece }) => piece.cell > 0).map(syntaxFault);

  const lint = diagnostics.flatMap((diagnostic) => lintFault(byAddress.get(diagnostic.filename)!, diagnostic));
  const cells = pieces.filter(({ cell, path }) => cell > 0 && !broken.has(path));
  return { faults: [...cellFaults, ...lint, ...(await checkFormat(workbench, cells))], unparsed };
}

async function layPieces(workbench: Workbench, subjects: readonly Subject[]): Promise<Piece[]> {
  const sources = subjects.flatMap((subject, i) =>
    [cellModule(subject).source, ...codeCellsOf(subject).map(({ source }) => source)]
      .map((source, cell) => ({ subject, cell, source, name: `notebook_${i}_cell_${cell}.ts` }))
  );
  return await Promise.all(
    sources.map(async ({ name, ...rest }) => ({ ...rest, path: await layPiece(workbench, name, rest.source) })),
  );
}

function syntaxFault({ piece: { subject, cell }, message }: { piece: Piece; message: string }): NotebookFault {
  const line = Number(/:(\d+):\d+\s*$/.exec(message)?.[1] ?? 1);
  const problem = message.split("\n")[0].replace(/^SyntaxError: /, "");
  return { ...codeLine(subject, cell, line), rule: "syntax", message: `the cell does not parse: ${problem}` };
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

async function checkFormat(workbench: Workbench, cells: readonly Piece[]): Promise<NotebookFault[]> {
  const formatted = await formatPieces(workbench, cells.map(({ path }) => path));
  return cells.flatMap(({ subject, cell, source }, i) => {
    if (formatted[i] === source) return [];
    const [before, after] = [source.split("\n"), formatted[i].split("\n")];
    const line = Math.min(before.findIndex((text, j) => text !== after[j]) + 1 || before.length, before.length);
    const message = "the cell is not formatted";
    return [{
      ...codeLine(subject, cell, line),
      rule: "format",
      message,
      advice: "deno task notebooks --fix formats it",
    }];
  });
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
