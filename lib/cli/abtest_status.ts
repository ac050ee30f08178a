import { listTests, type SequentialResult, type TestStatus, testStatus } from "../abtest/mod.ts";
import { count, counted, decimal, digitsFor, estimateText, percent } from "../core/format.ts";
import { openWorkspace } from "../workspace.ts";
import { testJson } from "./abtest_start.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task abtest status`: what a test says now. */
export const abtestStatus = command({
  summary: "Say what a test says now, or list all tests; safe to ask every day.",
  positionals: { name: { help: "name of the test; all tests if not given" } },
  options: { looks: { type: "boolean", help: "also what the metric said after each batch" } },
  examples: [["deno task abtest status replies --json", "for a script"]],
}, async ({ name, looks }, { clock, note }) => {
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  if (name === undefined) {
    const tests = await listTests(store.database.db);
    const rows = tests.map(({ name, state, config, startedAt, startedBy, verdict }) => [
      name,
      config.mode === "shadow" ? `${state}, shadow` : state,
      config.versions.control,
      config.versions.treatment,
      config.metric.name,
      `${startedAt.slice(0, 10)}, ${startedBy}`,
      verdict?.outcome ?? "",
    ]);
    return {
      text: rows.length > 0
        ? textTable(["test", "state", "control", "treatment", "metric", "started", "said at its end"], rows)
        : "there are no tests; start one: deno task abtest start",
      json: { tests: tests.map(testJson) },
    };
  }
  const status = await testStatus(store.database.db, name, { looks });
  return { text: statusText(status), json: { ...status, test: testJson(status.test) } };
});

/** What a test says, for the terminal. */
export function statusText(status: TestStatus): string {
  const { test, units, sampleRatio, primary, guardrails, verdict, looks, shadow } = status;
  const { config, stoppedBy, stoppedAt, reason } = test;
  const lines = [
    `${test.name}: ${config.versions.control} (control) and ${config.versions.treatment} (treatment)`,
    test.state === "stopped"
      ? `stopped by ${stoppedBy} at ${stoppedAt}: ${reason}; it said then: ${test.verdict!.because}`
      : `started by ${test.startedBy} at ${test.startedAt}`,
    "",
  ];
  if (config.mode === "shadow") lines.push(shadow ? shadowText(shadow) : "no answers are recorded yet");
  else {
    lines.push(
      metricsTable(status),
      "",
      `${counted(units.control, "unit")} of control and ${count(units.treatment)} of treatment: ${
        sampleRatio.mismatch ? "NOT " : ""
      }as planned (e-value ${decimal(sampleRatio.sequential.eValue, 2)} against ${count(1 / sampleRatio.alpha)})`,
      `metric and guardrails: ${percent(1 - primary.alpha, 0)} confidence sequences, which hold at every look`,
    );
    if (guardrails.some(({ result }) => result.guarantee === "asymptotic") || primary.guarantee === "asymptotic") {
      lines.push("(of msprt as the counts grow; of e-value at any count)");
    }
    for (const [i, look] of (looks ?? []).entries()) lines.push(`batch ${i + 1}: ${resultText(look)}`);
  }
  return [...lines, "", `now: ${verdict.because}`].join("\n");
}

function metricsTable({ primary, guardrails }: TestStatus): string {
  const row = (result: SequentialResult, says: string) => [
    result.metric,
    result.method,
    `${count(result.n.control)} / ${count(result.n.treatment)}`,
    `${number(result.control)} / ${number(result.treatment)}`,
    differenceText(result),
    pValue(result.pValue),
    says,
  ];
  return textTable(["metric", "method", "n", "control / treatment", "difference", "p", "says"], [
    row(primary, primary.decision === "open" ? "open" : `${primary.decision} is better`),
    ...guardrails.map(({ result, state, margin }) => row(result, `${state} (margin ${margin})`)),
  ]);
}

function resultText({ difference, low, high, pValue: p, decision }: SequentialResult): string {
  return `${differenceText({ difference, low, high })}, p ${pValue(p)}, ${decision}`;
}

function shadowText({ n, agreement, flips, labelled, comparison }: NonNullable<TestStatus["shadow"]>): string {
  const lines = [
    `${counted(n, "answer")}, of which ${estimateText(agreement)} agree`,
  ];
  if (flips.length > 0) {
    lines.push(
      "",
      textTable(["shown", "challenger", "n"], flips.slice(0, 10).map(({ shown, shadow, n }) => [shown, shadow, n])),
    );
  }
  if (comparison) {
    const { accuracy, accuracyDifference: gap, mcnemar } = comparison;
    lines.push(
      "",
      `on ${count(labelled)} whose label is known the challenger is right on ${
        percent(accuracy[0])
      }, what was shown on ${percent(accuracy[1])}: ${estimateText(gap, "decimal")}, McNemar's mid-p ${
        pValue(mcnemar.midP)
      }`,
    );
  }
  return lines.join("\n");
}

function differenceText({ difference, low, high }: Pick<SequentialResult, "difference" | "low" | "high">): string {
  const largest = Math.max(...[difference, low, high].map(Math.abs).filter(Number.isFinite));
  return estimateText({ value: difference, low, high }, "decimal", digitsFor(largest));
}

function number(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value < 0 ? "−∞" : "∞";
  return decimal(value, digitsFor(value));
}

function pValue(p: number): string {
  return p < 0.001 ? "<0.001" : decimal(p);
}
