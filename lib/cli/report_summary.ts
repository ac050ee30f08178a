import { InputError } from "../core/mod.ts";
import type { Parameter } from "../notebook/parameters.ts";
import { failureLine, type NotebookReport } from "../workspace/notebook_report.ts";
import type { NotebookReports } from "../workspace/notebook_reports.ts";
import { type FlagSpec, UsageError } from "./flags.ts";
import type { TaskResult } from "./run_task.ts";
import { textTable } from "./table.ts";

/** Flags of the tasks that run notebooks. */
export const RUN_FLAGS = {
  "cell-timeout": { type: "number", value: "S", help: "limit of one cell, in seconds", default: 600, min: 0.1 },
  timeout: { type: "number", value: "S", help: "limit of a whole notebook, in seconds", default: 3600, min: 0.1 },
  "show-code": { type: "boolean", help: "show the code instead of folding it away" },
  png: {
    type: "boolean",
    help: "charts of the .ipynb as PNG, for viewers that show no SVG (GitHub, mail); the page keeps the SVG",
  },
} as const satisfies Record<string, FlagSpec>;

/**
 * Reads `NAME=VALUE` as often as given; the last one of a name counts.
 *
 * @throws {UsageError} If one has no name or no equals sign.
 *
 * @example
 * ```ts
 * import { parameterFlags } from "./report_summary.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(parameterFlags(["data=a=b.csv", "seed=7"]), { data: "a=b.csv", seed: "7" });
 * assert.throws(() => parameterFlags(["seed"]), /--param must be NAME=VALUE: current value is "seed"/);
 * ```
 */
export function parameterFlags(flags: readonly string[]): Record<string, string> {
  return Object.fromEntries(flags.map((flag) => {
    const equals = flag.indexOf("=");
    if (equals < 1) throw new UsageError(`--param must be NAME=VALUE: current value is "${flag}"`);
    return [flag.slice(0, equals).trim(), flag.slice(equals + 1)];
  }));
}

/** What a notebook's parameters are called, hold and mean. */
export function parametersResult(path: string, parameters: readonly Parameter[]): TaskResult {
  const rows = parameters.map(({ name, type, nullable, value, help }) => [
    name,
    nullable ? `${type} or null` : type,
    JSON.stringify(value),
    help,
  ]);
  const text = rows.length === 0 ? `${path} has no parameters` : textTable(["parameter", "type", "default", ""], rows);
  return { text, json: { notebook: path, parameters } };
}

/**
 * Where a report is, and how the run went.
 *
 * @throws {InputError} If the notebook stopped early and nobody asked for JSON.
 */
export function reportResult(report: NotebookReport, options: { json: boolean }): TaskResult {
  const { path, run, stamp, cells, ipynb, html } = report;
  const failure = failureLine(report);
  if (failure !== undefined && !options.json) {
    throw new InputError(failure, { hint: `written as far as it went: ${html}` });
  }
  return {
    text: `${html}\n${ipynb}\n${cells} cells in ${run.seconds.toFixed(1)} s`,
    json: {
      notebook: path,
      html,
      ipynb,
      ok: run.ok,
      failure: run.failure && { ...run.failure, text: failure },
      cells,
      seconds: run.seconds,
      startSeconds: run.startSeconds,
      cellSeconds: run.cellSeconds,
      stamp,
    },
    exitCode: run.ok ? 0 : 1,
  };
}

/** What became of each notebook, and where the list of reports is. */
export function reportsResult({ cards, failures, index, seconds }: NotebookReports): TaskResult {
  const rows = cards.map((
    { name, failure, seconds },
  ) => [name, failure ? "stopped" : "complete", `${seconds.toFixed(1)} s`]);
  const lines = [
    textTable(["notebook", "outcome", "time"], rows),
    "",
    `${cards.length} ${cards.length === 1 ? "notebook" : "notebooks"} in ${seconds.toFixed(1)} s: ${index}`,
    ...failures.map((failure) => `stopped: ${failure}`),
  ];
  return {
    text: lines.join("\n"),
    json: {
      index,
      seconds,
      ok: failures.length === 0,
      failures,
      notebooks: cards.map(({ thumbnail: _, ...card }) => ({ ...card, ok: card.failure === undefined })),
    },
    exitCode: failures.length === 0 ? 0 : 1,
  };
}
