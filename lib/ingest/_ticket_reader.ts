import type { Ticket } from "../core/mod.ts";
import { HashTable } from "./_hash_table.ts";
import { nearest } from "./_nearest.ts";
import { TextHash } from "./_text_hash.ts";
import type { ColumnMapping, Role } from "./column_mapping.ts";
import type { Clean, IngestedRow, ReadTicketsOptions } from "./read_tickets.ts";
import type { RuleCode } from "./rules.ts";
import type { Problem, TableRow } from "./table.ts";
import { type DateOrder, parseTimestamp } from "./timestamp.ts";

type Columns = { readonly [R in Role]: readonly number[] };

/** Checks rows against the rules and makes tickets of them; remembers the ids it has seen. */
export class TicketReader {
  dateOrder: DateOrder | undefined;
  readonly #mapping: ColumnMapping;
  readonly #columns: Columns;
  readonly #clean: Clean;
  readonly #onNote: (note: string) => void;
  readonly #joinSubject: boolean;
  readonly #requireLabel: boolean;
  readonly #labels: ReadonlySet<string> | undefined;
  readonly #maxTextLength: number;
  readonly #ids = new HashTable();
  readonly #hash = new TextHash();
  #sawTime = false;

  constructor(
    columns: readonly string[],
    options: ReadTicketsOptions & { clean: Clean; onNote: (note: string) => void },
  ) {
    const { mapping, joinSubject = true, requireLabel = false, labels, maxTextLength = 100_000, dateOrder } = options;
    const places = (role: Role) => columns.flatMap((name, i) => (name === mapping[role] ? [i] : []));
    this.#columns = {
      text: places("text"),
      label: places("label"),
      id: places("id"),
      subject: places("subject"),
      timestamp: places("timestamp"),
      priority: places("priority"),
      channel: places("channel"),
      language: places("language"),
      customer: places("customer"),
      attachments: places("attachments"),
    };
    for (const role of Object.keys(mapping) as Role[]) {
      if (mapping[role] !== undefined && this.#columns[role].length === 0) {
        throw new RangeError(
          `Cannot read tickets: the ${role} column must be in the table: there is no "${mapping[role]}"`,
        );
      }
    }
    this.#mapping = mapping;
    this.#clean = options.clean;
    this.#onNote = options.onNote;
    this.#joinSubject = joinSubject;
    this.#requireLabel = requireLabel;
    this.#labels = labels && new Set(labels);
    this.#maxTextLength = maxTextLength;
    this.dateOrder = mapping.timestamp === undefined ? "day-first" : dateOrder;
  }

  /** Value of the timestamp column, as it stands. */
  timestampOf(row: TableRow): unknown {
    return valueIn(row, this.#columns.timestamp);
  }

  read(row: TableRow): IngestedRow {
    if (row.problem) return { row, problems: [row.problem] };
    const problems: Problem[] = [];
    const columns = this.#columns;
    const subject = this.#readSubject(row);
    const text = this.#readText(row, subject, problems);
    const timestamp = this.#readTimestamp(row, problems);
    const category = this.#readLabel(row, problems);
    const id = this.#readId(row, problems);
    if (problems.length > 0) return { row, problems };

    const ticket: Mutable<Ticket> = { ticket_id: id, customer_message: text.message };
    if (text.original !== undefined) ticket.original_message = text.original;
    if (category !== undefined) ticket.category = category;
    if (timestamp !== undefined) ticket.timestamp = timestamp;
    const priority = textIn(row, columns.priority);
    if (priority !== undefined) ticket.priority = priority;
    const channel = textIn(row, columns.channel);
    if (channel !== undefined) ticket.channel = channel;
    const language = textIn(row, columns.language);
    if (language !== undefined) ticket.language = languageCode(language);
    if (subject !== undefined) ticket.subject = subject;
    const customer = textIn(row, columns.customer);
    if (customer !== undefined) ticket.customer_id = customer;
    if (columns.attachments.length > 0) {
      const attachments = columns.attachments.flatMap((column) => namesIn(row.values[column]));
      if (attachments.length > 0) ticket.attachments = attachments;
    }
    return { row, ticket };
  }

  #readSubject(row: TableRow): string | undefined {
    const subject = textIn(row, this.#columns.subject);
    if (subject === undefined || !subject.includes("<")) return subject;
    const cleaned = this.#clean(subject).text.trim();
    return cleaned === "" ? undefined : cleaned;
  }

  #readText(row: TableRow, subject: string | undefined, problems: Problem[]): { message: string; original?: string } {
    const column = this.#mapping.text;
    const raw = textIn(row, this.#columns.text);
    const lead = this.#joinSubject && subject !== undefined ? subject : "";
    if (raw === undefined && lead === "") {
      problems.push(problem("TL110", column, "there is no text"));
      return { message: "" };
    }
    const body = raw ?? "";
    if (holdsControl(body, column, problems) || holdsControl(lead, this.#mapping.subject, problems)) {
      return { message: "" };
    }
    if (body.length > this.#maxTextLength) {
      const reason = `the text has ${body.length} characters, the limit is ${this.#maxTextLength}`;
      problems.push(problem("TL112", column, reason));
      return { message: "" };
    }
    // Without a line break or a tag there is no markup, quoted mail or signature: most texts need no cleaning.
    const cleaned = mayNeedCleaning(body) ? this.#clean(body).text : body;
    const message = lead === "" ? cleaned : cleaned.trim() === "" ? lead : `${lead}\n\n${cleaned}`;
    if (message.trim() === "") {
      problems.push(problem("TL111", column, `nothing is left of the text ${quoted(body)}`));
    }
    return { message, original: cleaned === body ? undefined : body };
  }

  #readTimestamp(row: TableRow, problems: Problem[]): string | undefined {
    const value = this.timestampOf(row);
    if (value === undefined || (typeof value === "string" && isWhite(value))) return undefined;
    const at = parseTimestamp(value, this.dateOrder ?? "day-first");
    if (at === undefined) {
      problems.push(problem("TL130", this.#mapping.timestamp, `${quoted(value)} cannot be read as a time`));
      return undefined;
    }
    if (!this.#sawTime) {
      this.#sawTime = true;
      if (
        typeof value === "string" && /\d:\d/.test(value) &&
        !/(Z|UTC|GMT|[+-]\d\d:?(\d\d)?)\s*(\([A-Z]+\))?$/i.test(value)
      ) {
        this.#onNote(`Times such as "${value}" name no zone and are taken as UTC.`);
      }
    }
    return new Date(at).toISOString();
  }

  #readLabel(row: TableRow, problems: Problem[]): string | undefined {
    const label = textIn(row, this.#columns.label)?.trim();
    const column = this.#mapping.label;
    if (label === undefined) {
      if (this.#requireLabel) problems.push(problem("TL140", column, "there is no label"));
      return undefined;
    }
    if (holdsControl(label, column, problems)) return undefined;
    if (this.#labels && !this.#labels.has(label)) {
      const near = nearest(label, this.#labels);
      const hint = near ? `; did you mean "${near}"?` : "";
      problems.push(problem("TL141", column, `the label ${quoted(label)} is not one of the known ones${hint}`));
    }
    return label;
  }

  /** To be read last: only the id of a row that is otherwise right is remembered. */
  #readId(row: TableRow, problems: Problem[]): string {
    const column = this.#mapping.id;
    if (column === undefined) return `row-${row.number}`;
    const id = textIn(row, this.#columns.id)?.trim();
    if (id === undefined) {
      problems.push(problem("TL121", column, "there is no ticket id"));
      return "";
    }
    if (holdsControl(id, column, problems) || problems.length > 0) return id;
    const { low, high } = this.#hash.exact(id);
    const earlier = this.#ids.findOrAdd(low, high, row.number);
    if (earlier >= 0) {
      problems.push(problem("TL120", column, `the ticket id ${quoted(id)} stands in row ${earlier} too`));
    }
    return id;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function problem(code: RuleCode, column: string | undefined, reason: string): Problem {
  return column === undefined ? { code, reason } : { code, column, reason };
}

function valueIn(row: TableRow, columns: readonly number[]): unknown {
  for (let i = 0; i < columns.length; i++) {
    const value = row.values[columns[i]];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/** First value of the columns as text; undefined where all are empty or white space. */
function textIn(row: TableRow, columns: readonly number[]): string | undefined {
  for (let i = 0; i < columns.length; i++) {
    const text = asText(row.values[columns[i]]);
    if (text !== "" && !isWhite(text)) return text;
  }
  return undefined;
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(asText).filter((text) => text !== "").join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isWhite(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 32 || first >= 160) && text.trim() === ""; // no other character is white space
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === "object" && value !== null) {
    const { filename, name, file_name, attachment_url, content_url, url } = value as Record<string, unknown>;
    return namesIn(filename ?? name ?? file_name ?? attachment_url ?? content_url ?? url);
  }
  if (typeof value !== "string" || value === "") return [];
  return [JIRA_ATTACHMENT.exec(value)?.[1] ?? value];
}

/** In Jira's CSV an attachment is its time, author, name and address. */
const JIRA_ATTACHMENT = /^[^;]+;[^;]*;([^;]+);https?:\S+$/;

/** Line breaks, also those written as `\n`, tags and entities. */
const NEEDS_CLEANING = /[\n\r<>\\]|&[a-z#]/;

function mayNeedCleaning(text: string): boolean {
  return NEEDS_CLEANING.test(text);
}

/** Looks for a control character that no text holds: all below space but tab, line ends, form feed and escape. */
function holdsControl(text: string, column: string | undefined, problems: Problem[]): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 32 || (c >= 9 && c <= 13) || c === 27) continue;
    const code = c.toString(16).toUpperCase().padStart(4, "0");
    problems.push(problem("TL106", column, `the value holds the control character U+${code}`));
    return true;
  }
  return false;
}

/** `de` of `de`, `de-AT` and `de_AT`; anything else as it stands, in lower case. */
function languageCode(language: string): string {
  const lower = language.trim().toLowerCase();
  return /^[a-z]{2}([-_][a-z]{2,4})?$/.test(lower) ? lower.slice(0, 2) : lower;
}

/** A value for a message: in quotes, cut short. */
function quoted(value: unknown): string {
  const text = asText(value);
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
