import {
  armOf,
  type Outcome,
  readTest,
  recordExposures,
  recordOutcomes,
  recordShadow,
  type ShadowRecord,
} from "../abtest/mod.ts";
import { count, counted } from "../core/format.ts";
import { InputError } from "../core/errors.ts";
import { openTable } from "../ingest/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** Refused rows that are shown one by one. */
const SHOWN = 5;

/** `deno task abtest record`: what came of units, from a file or one by one. */
export const abtestRecord = command({
  summary: "Record what came of units: one batch, which is one look.",
  positionals: { name: { help: "name of the test", required: true } },
  options: {
    from: {
      type: "string",
      value: "FILE",
      help:
        "CSV, JSON Lines or another table with the columns unit, metric, value and, where known, arm; with unit alone, of units that " +
        "have met the test; of a test in the shadow with unit, shown, shadow and label; - for standard input",
    },
    unit: { type: "string", value: "ID", help: "instead of a file: the ticket or the customer" },
    metric: { type: "string", value: "NAME", help: "its metric; the test's own if not given" },
    value: { type: "number", help: "its value; 0 or 1 for a proportion" },
  },
  examples: [
    ["deno task abtest record replies --from outcomes.csv", "yesterday's outcomes"],
    ["deno task abtest record replies --unit C-17 --value 1", "one outcome"],
  ],
}, async ({ name, from, unit, metric, value }, { clock, note, signal }) => {
  if ((from === undefined) === (unit === undefined)) throw new UsageError("give either --from or --unit");
  if (unit !== undefined && value === undefined) throw new UsageError("--value is missing: the outcome of the unit");
  const read = from === undefined ? undefined : await readRows(from, signal);
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  if (read?.kind === "exposures") {
    const { metric, guardrails } = (await readTest(store.database.db, name)).config;
    refuseOutcomes(read, [metric, ...guardrails.map(({ metric }) => metric)].map(({ name }) => name), from!);
    const units = await recordExposures(store, name, read.units);
    return { text: `${counted(units, "unit")} met ${name} for the first time`, json: { units } };
  }
  if (read?.kind === "shadow") {
    const answers = await recordShadow(store, name, read.answers);
    return { text: `recorded ${counted(answers, "answer")} of the shadow`, json: { answers } };
  }
  const own = metric ?? (await readTest(store.database.db, name)).config.metric.name;
  const outcomes = read?.outcomes ?? [{ unit: unit!, metric: own, value: value! }];
  const { recorded, repeated, refused, stopped } = await recordOutcomes(store, name, outcomes);
  for (const { index, why } of refused.slice(0, SHOWN)) note(`${from ? `${from}, row ${index + 1}: ` : ""}${why}`);
  if (refused.length > SHOWN) note(`and ${refused.length - SHOWN} more`);
  const end = stopped ? `\n\nstopped: ${stopped.because}` : "";
  return {
    text: `recorded ${counted(recorded, "outcome")}; ${count(repeated)} there already, ${
      count(refused.length)
    } refused${end}`,
    json: {
      recorded,
      repeated,
      refused: refused.map(({ index, why }) => ({ row: index + 1, why })),
      stopped: stopped ?? null,
    },
    exitCode: refused.length > 0 && recorded + repeated === 0 ? 1 : 0,
  };
});

/** `deno task abtest assign`: which arm a unit belongs to. */
export const abtestAssign = command({
  summary: "Say which arm units belong to.",
  positionals: {
    name: { help: "name of the test", required: true },
    units: { help: "ids of tickets or customers", required: true, rest: true },
  },
  examples: [["deno task abtest assign replies C-17", "the arm of a customer, and its version"]],
}, async ({ name, units }, { clock, note }) => {
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  const test = await readTest(store.database.db, name);
  const arms = units.map((unit) => {
    const arm = armOf(test, unit);
    return { unit, arm, version: test.config.versions[test.config.mode === "shadow" ? "control" : arm] };
  });
  return { text: arms.map(({ unit, arm, version }) => `${unit}: ${arm}, ${version}`).join("\n"), json: { arms } };
});

type Rows =
  | { readonly kind: "outcomes"; readonly outcomes: Outcome[] }
  | { readonly kind: "exposures"; readonly units: string[]; readonly columns: readonly string[] }
  | { readonly kind: "shadow"; readonly answers: ShadowRecord[] };

async function readRows(path: string, signal: AbortSignal): Promise<Rows> {
  const table = await openTable(path, { signal });
  const at = (column: string) => table.columns.indexOf(column);
  const need = (column: string) => {
    if (at(column) >= 0) return;
    throw new InputError(`there is no column "${column}"`, {
      place: { file: path },
      hint: `the columns are ${table.columns.slice(0, 12).join(", ")}; needed are unit, metric and value`,
    });
  };
  const shadow = at("shadow") >= 0;
  const exposures = !shadow && at("metric") < 0 && at("value") < 0;
  for (const column of shadow ? ["unit", "shown"] : exposures ? ["unit"] : ["unit", "metric", "value"]) need(column);
  const rows: (readonly unknown[])[] = [];
  for await (const { number, values, problem } of table.rows) {
    if (problem) throw new InputError(problem.reason, { place: { file: path, row: number, column: problem.column } });
    rows.push(values);
  }
  const text = (values: readonly unknown[], column: string) => {
    const value = at(column) < 0 ? null : values[at(column)];
    return value === null || value === undefined || value === "" ? undefined : String(value);
  };
  if (exposures) {
    return { kind: "exposures", units: rows.flatMap((row) => text(row, "unit") ?? []), columns: table.columns };
  }
  if (!shadow) {
    return {
      kind: "outcomes",
      outcomes: rows.map((row) => ({
        unit: text(row, "unit") ?? "",
        metric: text(row, "metric") ?? "",
        value: numberOf(row[at("value")]),
        arm: text(row, "arm"),
      })),
    };
  }
  return {
    kind: "shadow",
    answers: rows.map((row, i) => {
      const [unit, shown, shadow] = ["unit", "shown", "shadow"].map((column) => {
        const value = text(row, column);
        if (value !== undefined) return value;
        throw new InputError("it is empty", { place: { file: path, row: i + 1, column } });
      });
      return { unit, shown, shadow, label: text(row, "label") };
    }),
  };
}

/** A table with a column a metric is no list of units: its outcomes would be lost without a word. */
function refuseOutcomes({ columns }: { columns: readonly string[] }, metrics: readonly string[], file: string): void {
  const column = columns.find((column) => metrics.includes(column));
  if (column === undefined) return;
  throw new InputError(`"${column}" is a metric of the test, and outcomes stand one in a row`, {
    place: { file },
    hint:
      `give the columns unit, metric and value, with "${column}" as a metric; or the column unit alone, of units that have met the test`,
  });
}

/** The number that a cell holds, yes and no as 1 and 0; NaN if none. */
function numberOf(cell: unknown): number {
  if (typeof cell === "boolean") return Number(cell);
  const text = String(cell ?? "").trim().toLowerCase();
  if (text === "true" || text === "yes") return 1;
  if (text === "false" || text === "no") return 0;
  return text === "" ? NaN : Number(text);
}
