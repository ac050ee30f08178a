import { type RuleCode, RULES } from "../../ingest/mod.ts";
import { bodiesOf } from "../_bodies.ts";
import { buildFinding, exampleOf } from "../_build_finding.ts";
import { isFiller } from "../_fillers.ts";
import { count, counted, percent } from "../_words.ts";
import type { QualityCheck, QualityInput } from "../check.ts";
import type { FindingExample } from "../finding.ts";

/** Options of {@linkcode missingCheck}. */
export interface MissingOptions {
  /**
   * Share of rows refused, or of tickets without a label, from which the finding is FAIL.
   *
   * @default {0.05}
   */
  readonly failShare?: number;
  /**
   * Share of tickets without a time, language or customer from which it is WARNING.
   *
   * @default {0.05}
   */
  readonly warnShare?: number;
}

/** Rows that were refused, by rule, and fields that are empty, by column. */
export function missingCheck({ failShare = 0.05, warnShare = 0.05 }: MissingOptions = {}): QualityCheck {
  const speaker = { id: "missing", title: "Missing and unreadable" };
  return {
    ...speaker,
    run(input) {
      const { profile, texts, labels, emptyFields = {} } = input;
      const refused = profile?.quarantined ?? 0;
      const read = profile?.rowsRead ?? texts.length;
      const accepted = profile?.accepted ?? texts.length;
      const unlabelled = labels === undefined ? 0 : profile?.unlabelled ?? absent(labels).length;
      const filled = {
        messages: bodiesOf(input).flatMap((body, i) => (isFiller(body) ? [i] : [])),
        labels: (labels ?? []).flatMap((label, i) => (label !== undefined && isFiller(label) ? [i] : [])),
      };
      const fillers = [...new Set([...filled.messages, ...filled.labels])];
      const sparse = OPTIONAL.flatMap((name) => {
        const column = input[name];
        const share = column ? absent(column).length / Math.max(1, texts.length) : 0;
        return share >= warnShare ? [`${percent(share)} of tickets have no ${NAMES[name]}`] : [];
      });
      const failed = refused > failShare * read || unlabelled > failShare * accepted;
      const byRule = Object.entries(profile?.rules ?? {}).sort(([, a], [, b]) => b - a);
      const emptyColumns = Object.entries(emptyFields).filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a);
      const said = [
        refused === 0
          ? `All ${counted(read, "row")} could be read.`
          : `${counted(refused, "row was", "rows were")} refused, ${percent(refused / read)} of ${count(read)}: ` +
            `${byRule.slice(0, 3).map(([code, n]) => `${count(n)} by ${code} (${meaningOf(code)})`).join(", ")}.`,
        unlabelled === 0
          ? ""
          : `${counted(unlabelled, "accepted ticket has", "accepted tickets have")} no label, ${
            percent(unlabelled / accepted)
          }.`,
        fillers.length === 0
          ? ""
          : `${counted(fillers.length, "ticket says", "tickets say")} that a field is empty, as with "N/A": ${
            count(filled.messages.length)
          } in the message, ${count(filled.labels.length)} in the label.`,
        sparse.length === 0 ? "" : `${sparse.join("; ")}.`,
        emptyColumns.length === 0
          ? ""
          : `Empty fields by column: ${
            emptyColumns.slice(0, 6).map(([name, n]) => `${name} ${percent(n / Math.max(1, read))}`).join(", ")
          }.`,
      ];
      return [buildFinding(speaker, {
        status: failed ? "FAIL" : refused + unlabelled + fillers.length + sparse.length > 0 ? "WARNING" : "SUCCESS",
        summary: said.filter(Boolean).join(" "),
        count: refused + unlabelled + fillers.length,
        n: read,
        advice: byRule.length > 0
          ? byRule.slice(0, 3).map(([code]) => `${code}: ${RULES[code as RuleCode]?.remedy ?? "look at the rows"}`)
            .join(" ")
          : "Label the tickets without one, or leave them out of training; fill in the fields at their source.",
        examples: [
          ...refusedExamples(input).slice(0, 3),
          ...fillers.map((i) => exampleOf(input, i, labels?.[i] === undefined ? undefined : `labelled "${labels[i]}"`)),
        ],
        rows: [...(labels === undefined ? [] : absent(labels)), ...fillers].map((i) => input.rows[i]),
        details: {
          refused,
          rules: profile?.rules ?? {},
          unlabelled,
          fillers: fillers.length,
          emptyFields,
          thresholds: { failShare, warnShare },
        },
      })];
    },
  };
}

const OPTIONAL = ["timestamps", "languages", "customers"] as const;
const NAMES = { timestamps: "time", languages: "language", customers: "customer" } as const;

function absent(column: readonly unknown[]): number[] {
  return column.flatMap((value, i) => (value === undefined ? [i] : []));
}

function refusedExamples({ profile }: QualityInput): FindingExample[] {
  return Object.values(profile?.examples.rules ?? {}).flatMap(([first]) => first ? [first] : [])
    .map(({ row, reason, code }) => ({ rows: [row], text: reason, note: code }));
}

function meaningOf(code: string): string {
  const { meaning } = RULES[code as RuleCode] ?? { meaning: code };
  return `${meaning[0].toLowerCase()}${meaning.slice(1).replace(/\.$/, "")}`;
}
