import { type AuditEntry, searchTrail } from "../audit/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { entryLine } from "./audit_flags.ts";
import { command } from "./run_commands.ts";
import { print } from "./run_task.ts";

/** Milliseconds between two looks for new entries. */
const PAUSE = 500;

/** `deno task audit tail`: the last entries, and those that come. */
export const auditTail = command({
  summary: "Show the last entries of the audit trail, and with --follow those that come.",
  options: {
    lines: { type: "integer", help: "entries to begin with", default: 20, min: 0 },
    follow: { type: "boolean", help: "go on until Ctrl-C; with --json one object a line" },
  },
  examples: [["deno task audit tail --follow", "watch what is done"]],
}, async ({ lines, follow }, { clock, note, signal, json }) => {
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  const { db } = store.database;
  const last = await Array.fromAsync(searchTrail(db, { limit: lines, newestFirst: true }));
  last.reverse();
  if (!follow) {
    return { text: last.length > 0 ? last.map(entryLine).join("\n") : "the trail is empty", json: { entries: last } };
  }
  const show = async (entries: readonly AuditEntry[]) => {
    if (entries.length > 0) {
      await print(entries.map((entry) => json ? JSON.stringify(entry) : entryLine(entry)).join("\n"));
    }
  };
  await show(last);
  let { size } = await db.selectFrom("audit_head").select("size").executeTakeFirstOrThrow();
  if (last.length > 0) size = last.at(-1)!.seq + 1;
  while (!signal.aborted) {
    const entries = await Array.fromAsync(searchTrail(db, { from: size, limit: 1000 }));
    await show(entries);
    if (entries.length > 0) size = entries.at(-1)!.seq + 1;
    else await pause(signal);
  }
  return {}; // Ctrl-C is how it ends
});

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, PAUSE);
    signal.addEventListener("abort", done, { once: true });
  });
}
