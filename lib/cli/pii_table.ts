import { InputError, type Progress } from "../core/mod.ts";
import { openTable, type Table } from "../ingest/mod.ts";
import { openTableWriter, type TableFormat } from "../storage/mod.ts";
import { findPii, type FindPiiOptions, maskPii, type PiiKind, type PiiSpan } from "../text/pii/mod.ts";

/** A file of any format that `openTable()` reads, and which of its columns to look at. */
export interface PiiSource {
  readonly path: string;
  /** Names of columns; all if not given. */
  readonly columns?: readonly string[];
  readonly format?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** What {@linkcode scanPii} counted in one column. */
export interface ColumnPii {
  readonly column: string;
  /** Rows with a span of any kind. */
  readonly rows: number;
  /** Spans by kind, in the order in which they were met. */
  readonly kinds: Readonly<Partial<Record<PiiKind, number>>>;
  /** Up to three masked values a kind. */
  readonly examples: Readonly<Partial<Record<PiiKind, readonly string[]>>>;
}

/** What {@linkcode scanPii} found. */
export interface PiiScan {
  readonly file: string;
  readonly rows: number;
  /** Rows that cannot be read; they were not looked at. */
  readonly unreadable: number;
  readonly columns: readonly ColumnPii[];
}

/** What {@linkcode rewriteTable} did. */
export interface RewrittenTable {
  readonly path: string;
  readonly rows: number;
  /** Cells that were changed, by column. */
  readonly changed: Readonly<Record<string, number>>;
  /** Rows that could not be read: they are left out. */
  readonly unreadable: number;
  readonly notes: readonly string[];
}

/** How a task works: it can be stopped, and says how far it is. */
export interface PiiWork {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

/** Options of {@linkcode rewriteTable}. */
export interface RewriteOptions extends PiiWork {
  /** The copy, or `-` for the standard output. */
  readonly out: string;
  /** @default the format that the ending of `out` stands for */
  readonly to?: TableFormat;
  /**
   * Puts an apostrophe before what a spreadsheet would run; a copy that is to be restored letter by letter goes without.
   *
   * @default {true}
   */
  readonly escapeFormulas?: boolean;
  /** Looks on: told of the columns first, then of each row as it was and as it is in the copy. */
  readonly watch?: {
    open(columns: readonly string[], format: string): void;
    add(values: readonly unknown[], copy: readonly unknown[]): void;
  };
  /** Called when all rows are written and before the file gets its name. */
  readonly beforeClose?: () => Promise<void>;
}

const PERSON_COLUMN =
  /(?:^|[^a-z])(?:name|author|from|requester|assignee|agent|contact|customer|owner|submitter|reporter|kunde|nom|nombre|nome|cliente)(?:$|[^a-z])/i;
/** Longer texts say themselves what their numbers are. */
const LONGEST_WITH_HEADER = 120;

/**
 * Personal data of a cell. A short value has no words around it, so the name of its column is read as such: `07700900123`
 * in the column `phone` is found as in "phone: 07700900123".
 *
 * Spans of persons need a column that holds names: "product name: Blue Sofa" is none.
 */
export function findPiiInCell(text: string, column: string, options: FindPiiOptions = {}): PiiSpan[] {
  if (text.length > LONGEST_WITH_HEADER || text.includes("\n")) return findPii(text, options);
  const words = column.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_.-]+/g, " ").trim();
  const named = PERSON_COLUMN.test(words) && !/product|produkt|produit|producto|produto|file|user ?agent/i.test(words);
  const prefix = named ? `${words}: my name is ` : `${words}: `;
  const spans = findPii(prefix + text, options).filter(({ start }) => start >= prefix.length)
    .map((span) => ({ ...span, start: span.start - prefix.length, end: span.end - prefix.length }));
  const own = findPii(text, options);
  // What the header adds; a person only where names are kept.
  const added = spans.filter((span) =>
    (named || span.kind !== "person") && !own.some(({ start, end }) => start < span.end && span.start < end)
  );
  return [...own, ...added].sort((a, b) => a.start - b.start);
}

/**
 * Counts the personal data of a file by column and kind; examples are masked.
 *
 * @throws {InputError} If the file cannot be read, or has no such column.
 */
export async function scanPii(source: PiiSource, options: FindPiiOptions & PiiWork = {}): Promise<PiiScan> {
  const { signal, progress } = options;
  const table = await openTable(source.path, { ...source, signal });
  const chosen = chosenColumns(table, source.columns);
  const tallies = table.columns.map(() => ({ rows: 0, kinds: {} as Counts, examples: {} as Examples }));
  let rows = 0;
  let unreadable = 0;
  for await (const { values, problem } of table.rows) {
    rows++;
    if (rows % 1000 === 0) progress?.({ stage: "look for personal data", done: rows });
    if (problem) {
      unreadable++;
      continue;
    }
    for (const c of chosen) {
      let any = false;
      forEachText(values[c], (text) => {
        for (const { kind, text: value } of findPiiInCell(text, table.columns[c], options)) {
          any = true;
          const { kinds, examples } = tallies[c];
          kinds[kind] = (kinds[kind] ?? 0) + 1;
          const shown = examples[kind] ??= [];
          const masked = maskPii(value, [{ start: 0, end: value.length, kind, text: value }]);
          if (shown.length < 3 && !shown.includes(masked)) shown.push(masked);
        }
      });
      if (any) tallies[c].rows++;
    }
  }
  const columns = tallies.map((tally, c) => ({ column: table.columns[c], ...tally })).filter(({ rows }) => rows > 0);
  return { file: table.name, rows, unreadable, columns };
}

type Counts = Partial<Record<PiiKind, number>>;
type Examples = Partial<Record<PiiKind, string[]>>;

/**
 * Writes a copy of a file in which `change` was applied to every text of the chosen columns; texts in lists and objects of
 * JSON are reached, too.
 *
 * @param change Gets the text and the name of its column.
 * @throws {InputError} If the file cannot be read or written, or has no such column.
 */
export async function rewriteTable(
  source: PiiSource,
  change: (text: string, column: string) => string,
  options: RewriteOptions,
): Promise<RewrittenTable> {
  const { signal, progress, out, to, escapeFormulas, watch, beforeClose } = options;
  const table = await openTable(source.path, { ...source, signal });
  const chosen = chosenColumns(table, source.columns);
  watch?.open(table.columns, table.format);
  await using writer = await openTableWriter(out, table.columns, { format: to, signal, escapeFormulas });
  const changed = new Map<string, number>();
  let rows = 0;
  let unreadable = 0;
  for await (const { values, problem } of table.rows) {
    rows++;
    if (rows % 1000 === 0) progress?.({ stage: "rewrite", done: rows });
    if (problem) {
      // Half a row cannot be put under the right columns, and may hold what should not be written.
      unreadable++;
      continue;
    }
    const copy = [...values];
    for (const c of chosen) {
      const column = table.columns[c];
      let touched = false;
      copy[c] = mapTexts(values[c], (text) => {
        const next = change(text, column);
        touched ||= next !== text;
        return next;
      });
      if (touched) changed.set(column, (changed.get(column) ?? 0) + 1);
    }
    watch?.add(values, copy);
    await writer.write(copy);
  }
  // A file of tokens without its vault would be lost: the vault comes first.
  await beforeClose?.();
  const summary = await writer.close();
  return {
    path: summary.path,
    rows: summary.rows,
    changed: Object.fromEntries(changed),
    unreadable,
    notes: [...table.notes, ...summary.notes],
  };
}

function chosenColumns(table: Table, names: readonly string[] | undefined): number[] {
  if (!names) return table.columns.map((_, c) => c);
  return names.flatMap((name) => {
    const found = table.columns.flatMap((column, c) => column === name ? [c] : []);
    if (found.length > 0) return found;
    throw new InputError(`there is no column "${name}"`, {
      place: { file: table.name },
      hint: `there are ${table.columns.join(", ")}`,
    });
  });
}

/** Calls with each text of a value: itself, a number written out, and those within lists and objects. */
function forEachText(value: unknown, call: (text: string) => void): void {
  mapTexts(value, (text) => {
    call(text);
    return text;
  });
}

/** The value with its texts replaced; a number only changes its type if it was replaced. */
function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === "string") return replace(value);
  if (typeof value === "number" || typeof value === "bigint") {
    const text = String(value);
    const next = replace(text);
    return next === text ? value : next;
  }
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapTexts(item, replace)]));
  }
  return value;
}
