import { checkpointKey, checkpointVerifier, type TrailReport, verifyExport, verifyTrail } from "../audit/mod.ts";
import { count, counted } from "../core/format.ts";
import { type HistoryReport, verifyHistory } from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** `deno task audit verify`: whether anything was changed. */
export const auditVerify = command({
  summary: "Check that nobody changed the audit trail, or the aliases and their history beside it; exit code 1 if so.",
  positionals: { file: { help: "an exported JSONL file, checked by itself; the trail of the store if not given" } },
  options: {
    checkpoints: {
      type: "string",
      value: "FILE",
      help:
        "checkpoints to hold it against, such as a copy that was shipped away; those of TICKETLAB_CHECKPOINTS if not given",
    },
    "public-key": {
      type: "string",
      value: "KEY",
      help: "checks signatures, as audit checkpoint prints it; made from TICKETLAB_KEY if not given",
    },
    partial: { type: "boolean", help: "the file holds only some entries, so gaps are nothing wrong" },
  },
  examples: [
    ["deno task audit verify", "the trail, and the file of checkpoints"],
    ["deno task audit verify trail.jsonl", "an exported trail, without the database"],
  ],
}, async ({ file, checkpoints, partial, "public-key": publicKey }, { clock, note, signal, progress }) => {
  if (partial && file === undefined) throw new UsageError("--partial needs a FILE");
  const workspace = await openWorkspace();
  const { TICKETLAB_KEY: secret } = workspace.config;
  const verifier = publicKey !== undefined ? checkpointVerifier(publicKey) : secret ? checkpointKey(secret) : undefined;
  const work = { verifier, signal, progress };
  let report: TrailReport;
  let history: HistoryReport | undefined;
  if (file !== undefined) report = await verifyExport(file, { ...work, partial, checkpoints });
  else {
    await using store = await workspace.openStore({ clock, onNote: note });
    report = await verifyTrail(store.database, { ...work, checkpoints: checkpoints ?? workspace.checkpoints });
    // Without a sound trail there is nothing to hold the aliases against.
    if (report.ok) history = await verifyHistory(store);
  }
  report.warnings.forEach(note);
  history?.warnings.forEach(note);
  const text = [verifyText(report), ...(history ? [historyText(history)] : [])].join("\n");
  const ok = report.ok && (history?.ok ?? true);
  return { text, json: { ...report, ok, history: history ?? null }, exitCode: ok ? 0 : 1 };
});

/** Whether what aliases mean, and ever meant, is what the trail tells. */
function historyText({ ok, changes, findings }: HistoryReport): string {
  return ok
    ? `${counted(changes, "change")} of aliases: what versions answer, and who put them there, fits the trail`
    : ["the aliases or their history were changed:", ...findings.map((finding) => `- ${finding}`)].join("\n");
}

/** What to do about a trail that an older copy of the database explains. */
const PUT_BACK =
  "if you put the database back from a copy, note it with deno task audit checkpoint --restored WHY; if nobody did, entries were taken away";

/** Whether all that is wrong at the end of the trail is as after an older copy of the database was put in its place. */
function looksPutBack(findings: TrailReport["findings"], checkpoints: TrailReport["checkpoints"]): boolean {
  const seen = (checkpoints?.last?.size ?? 0) - 1;
  return findings.some(({ kind, to }) => kind === "rolled-back" || (kind === "rewritten" && to === seen));
}

/** What was found, for the terminal. */
export function verifyText({ ok, entries, root, findings, more, checkpoints }: TrailReport): string {
  const what = counted(entries, "entry", "entries");
  if (!ok) {
    const lines = findings.map(({ what }) => `- ${what}`);
    if (more > 0) lines.push(`- and ${count(more)} more`);
    if (looksPutBack(findings, checkpoints)) lines.push(PUT_BACK);
    return [`the audit trail was changed (${what}):`, ...lines].join("\n");
  }
  const lines = [`the audit trail is whole: ${what}, root ${root ?? "unknown, as some are not here"}`];
  if (checkpoints?.last) {
    const { lines: n, signed, last } = checkpoints;
    const signatures = signed === undefined ? "" : `, ${count(signed)} with a signature that fits`;
    lines.push(`it fits ${counted(n, "checkpoint")}${signatures}; the last one saw ${count(last.size)} at ${last.at}`);
  }
  return lines.join("\n");
}
