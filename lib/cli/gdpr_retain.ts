import { count, counted } from "../core/format.ts";
import { retain, type RetentionReport } from "../gdpr/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { EXPORTS, POLICY_FLAG, policyAt } from "./_gdpr_person.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task gdpr retain`: removes what is past its time. */
export const gdprRetain = command({
  summary: "Remove what is past its time, by kind; what a legal hold covers stays. Made to run every day.",
  options: {
    "dry-run": { type: "boolean", help: "only say what would go" },
    exports: { type: "string", value: "FOLDER", help: "folder of exports", default: EXPORTS },
    ...POLICY_FLAG,
  },
  examples: [["deno task gdpr retain --dry-run", "what would go, how many, how old"]],
}, async ({ "dry-run": dryRun, exports, policy: path }, { clock, note }) => {
  const policy = await policyAt(path);
  const workspace = await openWorkspace();
  const { TICKETLAB_KEY: key, AUDIT_RETENTION_DAYS: auditDays } = workspace.config;
  await using store = await workspace.openStore({ clock, onNote: note });
  const persons = key === undefined ? undefined : await workspace.openPersons(store);
  const report = await retain(store, { policy, auditDays, exports, persons, dryRun });
  for (const kind of report.withoutRule) {
    note(`no rule says how long a ${kind} is kept: retentionDays.${kind} in ${path}`);
  }
  if (!report.flushed) note("another process was reading, so what went is still in the write-ahead log: run it again");
  return { text: retentionText(report), json: report };
});

/** What goes or went, for the terminal. */
export function retentionText({ kinds, gone, dryRun }: RetentionReport): string {
  const rows = kinds.map(({ kind, days, there, gone, held, oldest }) => [
    kind,
    days === null ? "no limit" : count(days),
    count(there),
    count(gone),
    count(held),
    oldest?.slice(0, 10) ?? "",
  ]);
  const verb = dryRun ? "would go" : "went";
  const done = gone === 0
    ? "nothing is past its time"
    : `${counted(gone, "thing")} ${verb}${dryRun ? "; the same without --dry-run removes them" : ""}`;
  return `${textTable(["kind", "days kept", "there", verb, "held", "oldest"], rows)}\n\n${done}`;
}
