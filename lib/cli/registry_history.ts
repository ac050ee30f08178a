import { InputError } from "../core/mod.ts";
import { decimal } from "../core/format.ts";
import { type AliasChange, type AnswerRecord, history } from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task registry history`: who answered what, who put it there, and why. */
export const registryHistory = command({
  summary: "Tell which version answered a ticket, who put it there and why, or how aliases changed.",
  options: {
    ticket: { type: "string", value: "ID", help: "answers to this ticket" },
    alias: { type: "string", help: "changes of this alias" },
    version: { type: "string", value: "NAME", help: "changes to and from this version, and its answers" },
    at: {
      type: "string",
      value: "TIME",
      help: "as it was at this time, such as 2026-03-01T09:30Z; a day alone is its first moment, UTC",
    },
    limit: { type: "integer", value: "N", help: "most lines, the newest", default: 100, min: 1 },
  },
  examples: [
    ["deno task registry history --ticket T-4711", "who answered a ticket"],
    ["deno task registry history --alias champion --at 2026-03-01", "what was the champion then, and why"],
  ],
}, async ({ ticket, alias, version, at, limit }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const time = at === undefined ? undefined : readTime(at);
  const found = await history(workspace.registry(store), { ticket, alias, version, at: time, limit });
  const parts = [];
  if (found.answers.length > 0) parts.push(answersText(found.answers));
  if (found.changes.length > 0) parts.push(changesTable(found.changes));
  return {
    text: parts.join("\n\n") || `nothing is recorded of that${time ? ` up to ${time.toISOString()}` : ""}`,
    json: found,
  };
});

function readTime(text: string): Date {
  const time = new Date(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(time.getTime())) {
    throw new InputError(`--at must be a time such as 2026-03-01T09:30Z: current value is ${JSON.stringify(text)}`);
  }
  return time;
}

function answersText(answers: readonly AnswerRecord[]): string {
  const rows = answers.map(({ ticket, at, version, label, confidence, decision, because }) => [
    ticket,
    at,
    version.id,
    label ?? "",
    confidence === null ? "" : decimal(confidence, 2),
    decision,
    because,
  ]);
  return textTable(["ticket", "at", "version", "label", "confidence", "decision", "because"], rows);
}

function changesTable(changes: readonly AliasChange[]): string {
  const rows = changes.map(({ at, alias, revision, kind, from, to, actor, reason, gates }) => [
    at,
    alias,
    `r${revision}`,
    kind,
    from?.id ?? "",
    to.id,
    actor,
    [reason, gates?.override && `overridden: ${gates.override}`, ...gates?.notes ?? []].filter(Boolean).join("; "),
  ]);
  return textTable(["at", "alias", "revision", "kind", "from", "to", "by", "because"], rows);
}
