import { type Metric, startTest, type StoredTest, type TestGuardrail } from "../abtest/mod.ts";
import { percent } from "../core/format.ts";
import { resolveVersion } from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** `deno task abtest start`: begins a test of two versions. */
export const abtestStart = command(
  {
    summary: "Start a test of two saved versions.",
    positionals: { name: { help: "name of the test", required: true } },
    options: {
      control: { type: "string", value: "VERSION", help: "version that answers now", default: "champion" },
      treatment: { type: "string", value: "VERSION", help: "version to be tried", default: "challenger" },
      metric: { type: "string", value: "NAME", help: "what decides, such as accepted", required: true },
      effect: { type: "number", value: "DIFFERENCE", help: "difference of it worth finding, > 0", required: true },
      kind: { type: "string", choices: ["proportion", "mean"], help: "what its values are", default: "proportion" },
      better: {
        type: "string",
        choices: ["higher", "lower"],
        help: "which of its values are better",
        default: "higher",
      },
      baseline: { type: "number", value: "RATE", help: "rate of the control to be expected; proportions only" },
      guardrail: {
        type: "string",
        multiple: true,
        value: "NAME:KIND:BETTER:MARGIN",
        help:
          "metric that must not lose more than the margin, such as seconds:mean:lower:10, or escalated:proportion:lower:0.02:0.1 with the rate to be expected",
      },
      share: { type: "number", help: "share of the units that the treatment has", default: 0.5 },
      unit: {
        type: "string",
        choices: ["ticket", "customer"],
        help: "what is assigned to an arm",
        default: "customer",
      },
      alpha: { type: "number", help: "error rate of the metric and of each guardrail", default: 0.05 },
      method: {
        type: "string",
        choices: ["e-value", "msprt"],
        help: "how daily looks are made safe; e-value for proportions",
      },
      shadow: { type: "boolean", help: "the treatment answers too, but nobody sees it" },
      salt: { type: "string", help: "decides who is in which arm; a new one if not given" },
    },
    examples: [[
      "deno task abtest start replies --treatment tickets@1a2b3c --metric accepted --effect 0.05 --baseline 0.7 --guardrail seconds:mean:lower:10",
      "more replies accepted, without answers that take 10 seconds longer",
    ]],
  },
  async (
    { name, control, treatment, metric, effect, kind, better, share, unit, shadow, salt, ...flags },
    { clock, note },
  ) => {
    const workspace = await openWorkspace();
    await using store = await workspace.openStore({ clock, onNote: note });
    const idOf = async (ref: string) => {
      const { name, digest } = await resolveVersion({ models: workspace.models, store }, ref);
      return `${name}@${digest.slice(0, 12)}`;
    };
    const versions = { control: await idOf(control), treatment: await idOf(treatment) };
    const test = await startTest(store, name, {
      mode: shadow ? "shadow" : "live",
      unit: unit as "ticket" | "customer",
      versions,
      shares: { control: 1 - share, treatment: share },
      metric: { name: metric, kind, better } as Metric,
      minimumEffect: effect,
      baseline: flags.baseline,
      alpha: flags.alpha,
      method: flags.method as "e-value" | "msprt" | undefined,
      guardrails: flags.guardrail.map(readGuardrail),
    }, { salt });
    const who = shadow
      ? "nobody sees what the treatment says"
      : `${percent(share, 0)} of the ${unit}s meet the treatment`;
    return {
      text: `started ${test.name}: ${versions.control} (control) and ${versions.treatment} (treatment), ${who}`,
      json: testJson(test),
    };
  },
);

/** A test for `--json`: all but the salt, which is the key of the units' hashes. */
export function testJson({ salt: _, ...test }: StoredTest): object {
  return test;
}

function readGuardrail(text: string): TestGuardrail {
  const [name, kind, better, margin, baseline, ...rest] = text.split(":");
  const known = /^(proportion|mean)$/.test(kind) && /^(higher|lower)$/.test(better);
  const share = baseline === undefined || (Number(baseline) > 0 && Number(baseline) < 1 && kind === "proportion");
  if (!(known && share && rest.length === 0 && Number(margin) > 0)) {
    throw new UsageError(
      `--guardrail must be NAME:KIND:BETTER:MARGIN, such as seconds:mean:lower:10: current value is "${text}"`,
    );
  }
  const metric = { name, kind, better } as Metric;
  return { metric, margin: Number(margin), ...(baseline !== undefined && { baseline: Number(baseline) }) };
}
