/** `deno task pii scan|redact|restore|evaluate`: find personal data in tickets, take it out, put it back, and say how well that works. */
import { command, runCommands, UsageError } from "../lib/cli/mod.ts";
import { evaluationTables, rewrittenText, scanText } from "../lib/cli/pii_summary.ts";
import { findPiiInCell, rewriteTable, scanPii } from "../lib/cli/pii_table.ts";
import { keepOwners } from "../lib/cli/pii_owners.ts";
import { checkOut, readKey, redactWith, tableSource } from "../lib/cli/pii_redaction.ts";
import { TABLE_FORMATS, type TableFormat } from "../lib/storage/mod.ts";
import {
  evaluatePii,
  findPii,
  LABELLED_PARTS,
  labelledSentences,
  maskPii,
  PERSONAL_KINDS,
  PII_KINDS,
  type PiiKind,
  PiiVault,
  REDACT_MODES,
  type RedactMode,
  withInventedNames,
} from "../lib/text/pii/mod.ts";

const KINDS = {
  kinds: { type: "list", help: "kinds to look for", choices: PII_KINDS, default: PERSONAL_KINDS },
  language: { type: "string", value: "CODE", help: "language of the texts, where they have one: en, de, fr, es, pt" },
} as const;
const TABLE = {
  columns: { type: "list", help: "columns to look at; all if not given" },
  format: { type: "string", help: "format of FILE; found from its content if not given" },
  encoding: { type: "string", help: "encoding of FILE; found from its bytes if not given" },
  delimiter: { type: "string", help: "separator of the fields; found from the header if not given" },
} as const;
const OUT = {
  out: { type: "string", value: "FILE", help: "the copy; its ending gives the format", required: true },
  to: { type: "string", help: "format of the copy", choices: TABLE_FORMATS },
} as const;
const OWNERS = {
  customer: { type: "string", value: "COLUMN", help: "column of the customer's id, for erasure; found if not given" },
  id: { type: "string", value: "COLUMN", help: "column of the ticket's id, for erasure; found if not given" },
} as const;
const FILE = { file: { help: "file of tickets; - for standard input", required: true } } as const;

await runCommands({
  name: "pii",
  summary: "Find personal data in tickets, take it out, put it back, and say how well that works.",
  commands: {
    scan: command({
      summary: "Count personal data by column and kind, with masked examples.",
      positionals: { file: { help: "file of tickets; - for standard input; none with --text" } },
      options: { text: { type: "string", help: "one text to look at instead of a file" }, ...KINDS, ...TABLE },
      examples: [
        ["deno task pii scan tickets.csv", "every column of a file"],
        ['deno task pii scan --text "Call me on 07700 900123"', "one text"],
      ],
    }, async (flags, { signal, progress }) => {
      if ((flags.file === undefined) === (flags.text === undefined)) throw new UsageError("give FILE or --text");
      const options = { kinds: flags.kinds as PiiKind[], language: flags.language };
      if (flags.text !== undefined) {
        const spans = findPii(flags.text, options);
        const masked = spans.map((span) => ({
          kind: span.kind,
          start: span.start,
          end: span.end,
          masked: maskPii(span.text, [{ ...span, start: 0, end: span.text.length }]),
        }));
        const lines = masked.map(({ kind, start, end, masked }) => `${kind}  ${start}–${end}  ${masked}`);
        return { text: lines.join("\n") || "no personal data was found", json: { spans: masked } };
      }
      const scan = await scanPii(tableSource(flags.file!, flags), { ...options, signal, progress });
      return { text: scanText(scan), json: scan };
    }),
    redact: command({
      summary: "Write a copy of a file without its personal data.",
      positionals: FILE,
      options: {
        mode: {
          type: "string",
          help: "redact: the kind alone; mask: a hint; hash: a keyed mark for joins; tokenise: to be restored",
          choices: REDACT_MODES,
          default: "redact",
        },
        ...OUT,
        vault: { type: "string", value: "FILE", help: "where tokens are kept; with --mode tokenise, which adds to it" },
        numbered: {
          type: "boolean",
          help: "with --mode redact, [EMAIL_1] and [EMAIL_2] for different values of a text",
        },
        ...KINDS,
        ...TABLE,
        ...OWNERS,
      },
      examples: [
        ["deno task pii redact tickets.csv --out clean.csv", "e-mail addresses become [EMAIL], and so on"],
        [
          "deno task pii redact tickets.csv --mode tokenise --vault tickets.vault --out clean.parquet",
          "tokens that restore turns back; the key is TICKETLAB_KEY",
        ],
      ],
    }, async (flags, { signal, progress, note, clock, json }) => {
      checkOut(flags, json);
      await using owners = await keepOwners(flags, { clock, note });
      const mode = flags.mode as RedactMode;
      const redaction = await redactWith(mode, { vault: flags.vault, numbered: flags.numbered });
      const options = { kinds: flags.kinds as PiiKind[], language: flags.language };
      const written = await rewriteTable(
        tableSource(flags.file, flags),
        (text, column) => redaction.apply(text, findPiiInCell(text, column, options)),
        {
          out: flags.out,
          to: flags.to as TableFormat,
          signal,
          progress,
          watch: owners.watch,
          beforeClose: async () => {
            await owners.register();
            await redaction.save();
          },
          escapeFormulas: mode !== "tokenise",
        },
      );
      written.notes.forEach(note);
      if (flags.out === "-") note(rewrittenText(written));
      return {
        text: flags.out === "-" ? undefined : rewrittenText(written),
        json: { mode, vault: flags.vault, ...written },
      };
    }),
    restore: command({
      summary: "Write a copy of a file with its tokens turned back into what they stand for.",
      positionals: FILE,
      options: {
        vault: { type: "string", value: "FILE", help: "the vault that redact wrote", required: true },
        ...OUT,
        ...TABLE,
        ...OWNERS,
      },
      examples: [[
        "deno task pii restore clean.csv --vault tickets.vault --out tickets.csv",
        "undo redact --mode tokenise",
      ]],
    }, async (flags, { signal, progress, note, clock, json }) => {
      checkOut(flags, json);
      await using owners = await keepOwners({ ...flags, vault: undefined }, { clock, note });
      const vault = await PiiVault.open(flags.vault, await readKey());
      const written = await rewriteTable(tableSource(flags.file, flags), (text) => vault.detokenise(text), {
        out: flags.out,
        to: flags.to as TableFormat,
        signal,
        progress,
        escapeFormulas: false,
        watch: owners.watch,
        beforeClose: owners.register,
      });
      written.notes.forEach(note);
      if (flags.out === "-") note(rewrittenText(written));
      return { text: flags.out === "-" ? undefined : rewrittenText(written), json: written };
    }),
    evaluate: command({
      summary: "Say how much personal data is found, by kind and language, on the labelled sentences.",
      options: {
        mistakes: { type: "boolean", help: "list what was missed or found wrongly, of the sentences tuned on" },
        "unknown-language": { type: "boolean", help: "do not tell the finder the language" },
        "invented-names": { type: "boolean", help: "replace names by words that no list of names holds" },
      },
    }, async (flags) => {
      const read = await labelledSentences();
      const sentences = flags["invented-names"] ? withInventedNames(read) : read;
      const score = (part: string) =>
        evaluatePii(sentences.filter((sentence) => sentence.part === part), {
          languageKnown: !flags["unknown-language"],
        });
      const parts = Object.fromEntries(LABELLED_PARTS.map((part) => [part, score(part)]));
      return { text: evaluationTables(parts, flags.mistakes), json: parts };
    }),
  },
});
