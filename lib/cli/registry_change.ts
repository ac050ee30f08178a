import {
  type AliasChange,
  type GateName,
  type GateReport,
  promote,
  type PromotionMeasure,
  rollback,
  setAlias,
} from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

const REASON = { type: "string", value: "TEXT", help: "why, for whoever asks later", required: true } as const;
const EXPECT = {
  type: "integer",
  value: "REVISION",
  help: "revision of the alias that you decided on (see history); if another was faster, nothing changes",
  min: 0,
} as const;

/** `deno task registry promote`: makes a version the champion, if the gates let it. */
export const registryPromote = command({
  summary: "Make a version the champion, or what another alias means, if it passes the gates.",
  positionals: { version: { help: "latest, NAME, NAME@DIGEST or an alias", required: true } },
  options: {
    reason: REASON,
    alias: { type: "string", help: "what it is to be", default: "champion" },
    expect: EXPECT,
    override: { type: "string", value: "TEXT", help: "promote even if gates refuse, and why; recorded" },
    measure: {
      type: "string",
      help: "what it must not be worse by than the present one, beyond its interval",
      choices: ["accuracy", "macroF1", "weightedF1", "mcc", "logLoss", "brier", "ece"],
      default: "macroF1",
    },
    "max-latency": { type: "number", value: "MS", help: "most milliseconds for 95 of 100 texts, measured now" },
    "max-fairness-gap": { type: "number", value: "SHARE", help: "largest gap between groups, as measured in training" },
    require: {
      type: "string",
      multiple: true,
      value: "GATE",
      choices: ["quality", "reload", "fairness", "latency"],
      help: "gate that refuses also where nothing was measured",
    },
  },
  examples: [[
    'deno task registry promote tickets@1a2b3c --reason "learned from June" --max-latency 20',
    "a version that was looked at",
  ]],
}, async ({ version, reason, alias, expect, override, measure, require, ...flags }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const result = await promote(workspace.registry(store), version, {
    reason,
    alias,
    expect,
    override,
    limits: {
      measure: measure as PromotionMeasure,
      maxLatencyMs: flags["max-latency"],
      maxFairnessGap: flags["max-fairness-gap"],
      required: require as GateName[],
    },
  });
  const { version: { id, digest }, before, gates, overridden, notes, changes } = result;
  notes.forEach((sentence) => note(`promoted all the same: ${sentence}`));
  const done = changes.length === 0
    ? `${id} is "${alias}" already`
    : `${changesText(changes)}${overridden ? `; gates were overridden: ${override}` : ""}`;
  return {
    text: `${done}\n\n${gatesText(gates)}`,
    json: { version: id, digest, before: before?.id ?? null, overridden, notes, gates, changes },
  };
});

/** `deno task registry rollback`: gives an alias back to what it meant before. */
export const registryRollback = command({
  summary: "Give the champion, or another alias, back to the version before.",
  options: {
    reason: REASON,
    alias: { type: "string", help: "what is given back", default: "champion" },
    expect: EXPECT,
  },
  examples: [['deno task registry rollback --reason "refunds go to billing"', "the version before answers again"]],
}, async ({ reason, alias, expect }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const { version, before, skipped, changes } = await rollback(workspace.registry(store), { reason, alias, expect });
  skipped.forEach((sentence) => note(`passed over: ${sentence}`));
  return {
    text: changesText(changes),
    json: { version: version.id, digest: version.digest, before: before.id, skipped, changes },
  };
});

/** `deno task registry alias`: gives a version a name of your own. */
export const registryAlias = command({
  summary: "Make an alias of your own, such as staging, mean a version.",
  positionals: {
    alias: { help: "the alias, such as staging or tickets@staging", required: true },
    version: { help: "champion, latest, NAME, NAME@DIGEST or another alias", required: true },
  },
  options: { reason: REASON, expect: EXPECT },
  examples: [['deno task registry alias challenger latest --reason "to be tried"', "for an A/B test"]],
}, async ({ alias, version, reason, expect }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const change = await setAlias(workspace.registry(store), alias, version, { reason, expect });
  return {
    text: change ? changesText([change]) : `"${alias}" means it already`,
    json: { changes: change ? [change] : [] },
  };
});

function changesText(changes: readonly AliasChange[]): string {
  return changes.map(({ alias, from, to, revision }) =>
    `${alias}: ${to.id}${from ? `, before ${from.id}` : ""} (revision ${revision})`
  ).join("\n");
}

function gatesText(gates: readonly GateReport[]): string {
  return textTable(["gate", "says", "because"], gates.map(({ gate, outcome, because }) => [gate, outcome, because]));
}
