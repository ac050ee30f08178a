/** `deno task predict --text "…"`, `deno task predict FILE --out FILE`, or lines on the standard input. */
import { count } from "../lib/core/format.ts";
import { runTask } from "../lib/cli/mod.ts";
import { UsageError } from "../lib/cli/flags.ts";
import { openWorkspace } from "../lib/workspace.ts";

const TABLE_FLAGS = ["subject", "id", "customer", "to", "prefix", "format", "encoding", "delimiter"] as const;

await runTask({
  name: "predict",
  summary: "Classify tickets with a saved version: one text, a file, or lines on standard input.",
  positionals: { file: { help: "file of tickets; - for a table on standard input; none for lines on standard input" } },
  options: {
    text: { type: "string", help: "the text to classify; with FILE, the column that holds it" },
    subject: { type: "string", value: "COLUMN", help: "column of the subject, put before the message" },
    version: {
      type: "string",
      value: "NAME",
      help: "version to ask: champion, latest, NAME or NAME@DIGEST",
      default: "champion",
    },
    out: {
      type: "string",
      value: "FILE",
      help: "where answers are written; the ending gives the format",
      default: "-",
    },
    to: { type: "string", help: "format of the answers", choices: ["csv", "tsv", "jsonl", "json", "parquet", "xlsx"] },
    prefix: { type: "string", help: "put before the names of the added columns" },
    workers: {
      type: "integer",
      value: "N",
      help: "threads; 0 takes one for a small file, else as many as there are cores",
      default: 0,
      min: 0,
      max: 256,
    },
    id: { type: "string", value: "COLUMN", help: "column of the ticket's id, under which its answer is kept" },
    keep: {
      type: "boolean",
      default: true,
      help: "keep each answer under the ticket's id, where the file tells it; --no-keep for none",
    },
    customer: { type: "string", value: "COLUMN", help: "column of the customer's id, to respect objections" },
    format: { type: "string", help: "format of FILE; found from its content if not given" },
    encoding: { type: "string", help: "encoding of FILE; found from its bytes if not given" },
    delimiter: { type: "string", help: "separator of the fields; found from the header if not given" },
  },
  examples: [
    ['deno task predict --text "I was charged twice and want my money back"', "one ticket"],
    [
      "deno task predict tickets.csv --text body --out answers.csv",
      "a file: its rows, with label confidence set decision version error beside",
    ],
    ["tail -f tickets.log | deno task predict", "lines as they come, answered as JSON Lines"],
  ],
}, async (flags, { signal, progress, note, json, clock }) => {
  checkCombination(flags);
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const recorded = { store, askedAs: flags.version };
  const serving = await workspace.openModel(flags.version, recorded);
  serving.warnings.forEach(note);
  if (flags.file === undefined && flags.text !== undefined) {
    const start = clock.monotonic();
    const answer = await workspace.predictText(flags.text, serving, recorded);
    const latencyMs = Math.round((clock.monotonic() - start) * 10) / 10;
    if ("error" in answer) throw new UsageError(`cannot classify --text: ${answer.error}`);
    const { label, confidence, set, decision, version } = answer;
    return {
      text: `${label}  ${confidence.toFixed(2)}  ${decision}  {${set.join(", ")}}  ${version}`,
      json: { ...answer, probabilities: byLabel(answer.probabilities, serving.model.classes), latencyMs },
    };
  }
  if (json && flags.out === "-") {
    throw new UsageError("--json needs --out FILE: without it the answers themselves go to standard output");
  }
  if ((flags.file ?? "-") === "-" && Deno.stdin.isTerminal()) {
    note("Type a ticket a line; Ctrl-D ends. deno task predict --help tells the other ways.");
  }
  const { file, text, subject, id, customer, keep, format, encoding, delimiter, out, prefix, to, workers } = flags;
  const source = {
    path: file ?? "-",
    columns: { text, subject, id, customer },
    format,
    encoding,
    delimiter,
    raw: serving.raw,
  };
  const summary = await workspace.predictTable(file === undefined && !format ? "lines" : source, serving, {
    ...recorded,
    keep,
    out,
    prefix,
    format: to as never,
    workers,
    signal,
    progress,
    onNote: note,
  });
  summary.notes.forEach(note);
  const { rows, errors, decisions, version } = summary;
  const line =
    `${count(rows)} rows answered by ${version}: ${count(decisions.route)} to route, ${
      count(decisions.choose)
    } to choose, ${count(decisions.human)} for a human` +
    (errors > 0 ? `; ${count(errors)} could not be classified` : "");
  if (out === "-") note(line);
  return { text: out === "-" ? undefined : `${line}\n${out}`, json: summary };
});

/** Without FILE, `--text` is the text itself: flags of tables beside it show that something else was meant. */
function checkCombination(
  flags: { file?: string; text?: string; out: string } & Partial<Record<(typeof TABLE_FLAGS)[number], unknown>>,
): void {
  if (flags.file !== undefined || flags.text === undefined) return;
  const given = TABLE_FLAGS.find((name) => flags[name] !== undefined) ?? (flags.out === "-" ? undefined : "out");
  if (given === undefined) return;
  throw new UsageError(
    `--${given} needs FILE, or - for a table on standard input: without it --text is the text to classify`,
  );
}

/** Probabilities by label, most probable first, four digits each. */
function byLabel(probabilities: readonly number[], classes: readonly string[]): Record<string, number> {
  const pairs = probabilities.map((p, c) => [classes[c], Math.round(p * 1e4) / 1e4] as const);
  return Object.fromEntries(pairs.sort(([, a], [, b]) => b - a));
}
