import { InputError } from "../core/mod.ts";
import { nearest } from "./_nearest.ts";
import type { ColumnMapping, GivenColumns, Role } from "./column_mapping.ts";
import { EXPORT_FORMATS } from "./exports/mod.ts";

/** A mapping, and what was guessed of it. */
export interface GuessedMapping {
  readonly mapping: ColumnMapping;
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

/** Usual names of the columns, best first, in lower case with single spaces; English, then other languages. */
const USUAL_NAMES: Readonly<Record<Role, readonly string[]>> = {
  text: names(
    "customer message, message, text, body, description, ticket description, content, ticket text, " +
      "ticket body, message body, utterance, document, instruction, comment, review, question, " +
      "request, query, complaint, feedback, tweet, article body, source body, description text, " +
      "nachricht, beschreibung, anfrage, texte, mensaje, mensagem, texto, descripción, descrição, " +
      "messaggio, testo",
  ),
  label: names(
    "category, label, queue, topic, intent, ticket type, topic group, class, ticket category, " +
      "issue type, request type, type, tag, target, department, kategorie, catégorie, categoría, " +
      "categoria, etiqueta",
  ),
  id: names(
    "ticket id, id, ticket number, ticket no, ticket, ticket key, issue key, case id, case number, " +
      "conversation id, message id, number, key, uuid, guid, ticketnummer, nummer",
  ),
  subject: names(
    "subject, ticket subject, title, summary, headline, betreff, titel, objet, asunto, assunto, " +
      "oggetto",
  ),
  timestamp: names(
    "timestamp, created at, created, created time, created on, created date, creation date, " +
      "creation time, date created, datetime, date, time, received at, submitted at, opened at, " +
      "tweet created, erstellt, erstellt am, datum, créé le, fecha, data",
  ),
  priority: names("priority, ticket priority, urgency, severity, priorität, priorité, prioridad, prioridade"),
  channel: names("channel, ticket channel, source, via, medium, origin, kanal, canal"),
  language: names("language, lang, locale, ticket language, sprache, langue, idioma, lingua"),
  customer: names(
    "customer id, customer, requester id, requester, user id, client id, contact id, customer email, " +
      "reporter, kunde, kundennummer",
  ),
  attachments: names("attachments, attachment, files, anhänge, anlagen"),
};

const FLAGS: Readonly<Record<Role, string>> = {
  text: "--text",
  label: "--label",
  id: "--id",
  subject: "--subject",
  timestamp: "--timestamp",
  priority: "--priority",
  channel: "--channel",
  language: "--language",
  customer: "--customer",
  attachments: "--attachments",
};

const ROLES = Object.keys(USUAL_NAMES) as Role[];

/**
 * Finds out which column plays which role: as the user says, else as in a known export, else by the usual names of columns
 * in English and some other languages, whatever their case. A table with one column is its text.
 *
 * The subject is only guessed where the text is: who names the text column gets that column and nothing added.
 *
 * @param columns Header of the table.
 * @param format `Table.format`.
 * @param given Columns that the user names; null keeps a role from being guessed.
 * @throws {InputError} If a named column is not there, or no column looks like the text.
 *
 * @example
 * ```ts
 * import { guessMapping } from "./guess_mapping.ts";
 * import assert from "node:assert/strict";
 *
 * const { mapping, notes } = guessMapping(["Ticket ID", "Body", "Queue"], "csv", { label: "Queue" });
 * assert.deepEqual(mapping, { text: "Body", label: "Queue", id: "Ticket ID" });
 * assert.deepEqual(notes, ['Columns taken by their names: text from "Body", id from "Ticket ID".']);
 * ```
 */
export function guessMapping(columns: readonly string[], format: string, given: GivenColumns = {}): GuessedMapping {
  const found: { [R in Role]?: string } = {};
  const notes: string[] = [];
  for (const role of ROLES) {
    const name = given[role];
    if (name !== undefined && name !== null) found[role] = namedColumn(columns, name, role);
  }
  const help = EXPORT_FORMATS.find(({ name }) => name === format);
  const guessed: Role[] = [];
  for (const role of ROLES) {
    if (given[role] !== undefined || (role === "subject" && given.text)) continue;
    const names = help ? help.columns[role] ?? [] : USUAL_NAMES[role];
    const taken = new Set(Object.values(found));
    const name = firstColumn(columns.filter((column) => !taken.has(column)), names);
    if (name === undefined) continue;
    found[role] = name;
    guessed.push(role);
  }
  if (found.text === undefined && columns.length === 1 && given.text === undefined) {
    found.text = columns[0];
    guessed.push("text");
  }
  if (found.text === undefined) {
    throw new InputError(help?.withoutText ?? `no column looks like the text among ${listed(columns)}`, {
      hint: help?.withoutText ? undefined : "name it with --text",
    });
  }
  if (help?.withoutText && guessed.includes("text") && isSubject(found.text)) {
    notes.push(`${help.withoutText}. The subject is taken as the text.`);
  }
  if (guessed.length > 0) {
    const how = help ? `Columns taken as ${help.title} exports them` : "Columns taken by their names";
    notes.push(`${how}: ${guessed.map((role) => `${role} from "${found[role]}"`).join(", ")}.`);
  }
  return { mapping: { ...found, text: found.text }, notes };
}

/** The column that the user means: by its exact name, else whatever its case. */
function namedColumn(columns: readonly string[], name: string, role: Role): string {
  if (columns.includes(name)) return name;
  const wanted = plain(name);
  const alike = [...new Set(columns.filter((column) => plain(column) === wanted))];
  if (alike.length === 1) return alike[0];
  const near = nearest(name, columns);
  throw new InputError(`there is no column "${name}" (${FLAGS[role]}); the columns are ${listed(columns)}`, {
    hint: near ? `did you mean ${near}?` : undefined,
  });
}

function firstColumn(columns: readonly string[], names: readonly string[]): string | undefined {
  const plainColumns = columns.map(plain);
  for (const name of names) {
    const i = plainColumns.indexOf(plain(name));
    if (i >= 0) return columns[i];
  }
  return undefined;
}

/** A column name without regard to case and to how its words are joined: `ticketId`, `Ticket_ID` and `ticket id` are one. */
function plain(name: string): string {
  return name.trim().replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replace(/[\s_.-]+/g, " ");
}

function names(list: string): readonly string[] {
  return list.split(", ");
}

function isSubject(name: string): boolean {
  return plain(name) === "subject";
}

/** Names for a message: in one line, and not too many of them. */
function listed(columns: readonly string[]): string {
  const shown = [...new Set(columns)].map((name) => name.replace(/\s+/g, " ").trim() || '""');
  const rest = shown.length - 30;
  return shown.slice(0, 30).map((name) => name.length > 60 ? `${name.slice(0, 59)}…` : name).join(", ") +
    (rest > 0 ? ` and ${rest} more` : "");
}
