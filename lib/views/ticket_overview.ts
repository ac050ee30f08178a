import type { ColumnMapping, TicketProfile } from "../ingest/mod.ts";
import { count, counted, percent } from "./format.ts";
import { table } from "./table.ts";
import type { HtmlView } from "./html_view.ts";

/** What was read from a file of tickets. */
export interface ReadTickets {
  readonly source: string;
  readonly mapping: ColumnMapping;
  readonly profile: TicketProfile;
  /** What was guessed on the way in. */
  readonly notes: readonly string[];
  /** Number of tickets in the file, if `texts` are some of them only. */
  readonly drawnFrom?: number;
  readonly texts?: readonly string[];
}

/** Meaning of the rules that rows break, by code. */
export type RuleMeanings = Readonly<Record<string, { readonly meaning: string }>>;

/**
 * What was read: rows, which column was taken for what, what was refused and why, and what was guessed.
 *
 * @param rules Says what a rule's code means, such as `RULES` of ingest.
 */
export function ticketOverview(read: ReadTickets, rules: RuleMeanings = {}): HtmlView {
  const { source, mapping, profile, notes, texts = [], drawnFrom } = read;
  const { rowsRead, accepted, quarantined, duplicates, conflicts, unlabelled, time, textLength } = profile;
  const columns = Object.entries(mapping).map(([role, column]) => `${role} is “${column}”`);
  // The columns stand there anyway, those that were named among them.
  const guessed = notes.filter((note) => !/^Columns taken (by|as) /.test(note));
  const refused = Object.entries(profile.rules).map(([code, n]) =>
    `${counted(n, "row")}: ${rules[code]?.meaning.replace(/\.$/, "") ?? code}`
  );
  const facts: [string, string | undefined][] = [
    ["File", source.split(/[\\/]/).at(-1)],
    ["Tickets", `${count(accepted)} of ${counted(rowsRead, "row")}`],
    ["Drawn", drawnFrom === undefined ? undefined : `${count(texts.length)} of these tickets, evenly by chance`],
    ["Refused", quarantined === 0 ? "none" : refused.join("; ")],
    ["Columns", columns.join(", ")],
    ["Times", time ? `${time.first.slice(0, 10)} to ${time.last.slice(0, 10)}` : undefined],
    ["Unlabelled", mapping.label !== undefined && unlabelled > 0 ? counted(unlabelled, "ticket") : undefined],
    ["Length", textLength ? `${count(textLength.median)} characters, the median` : undefined],
    [
      "Repeated",
      `${counted(duplicates, "ticket repeats", "tickets repeat")} an earlier text (${
        percent(duplicates / Math.max(1, accepted))
      })${duplicates > 0 ? ", case and white space aside" : ""}`,
    ],
    [
      "Conflicts",
      conflicts > 0 ? `${counted(conflicts, "text carries", "texts carry")} more than one label` : undefined,
    ],
    ...guessed.map((note): [string, string] => ["Guessed", note]),
  ];
  return table(facts.filter(([, what]) => what).map(([fact, what]) => ({ fact, what })), {
    label: "What was read",
    columns: { fact: "", what: "" },
    limit: 100,
    longest: 1000,
  });
}
