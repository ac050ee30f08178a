import { checkpointKey, writeCheckpoint } from "../audit/mod.ts";
import { counted } from "../core/format.ts";
import { InputError } from "../core/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";

/** `deno task audit checkpoint`: notes outside the database what the trail is now. */
export const auditCheckpoint = command({
  summary: "Note in the file of checkpoints what the audit trail is now; tasks do so by themselves when they end.",
  options: {
    restored: {
      type: "string",
      value: "WHY",
      help: "the trail was put back from a copy, so it may be shorter than the last checkpoint saw",
    },
  },
  examples: [["deno task audit checkpoint", "and print the public key that others check signatures with"]],
}, async ({ restored }, { clock, note }) => {
  const workspace = await openWorkspace();
  const path = workspace.checkpoints;
  if (path === undefined) {
    throw new InputError("a store in memory has no checkpoints", { hint: "name a file with TICKETLAB_CHECKPOINTS" });
  }
  const { TICKETLAB_KEY: secret } = workspace.config;
  const key = secret ? checkpointKey(secret) : undefined;
  await using store = await workspace.openStore({ clock, onNote: note });
  const { status, size, root, warning } = await writeCheckpoint(store.database, { path, clock, key, restored });
  const json = { status, size, root, path, publicKey: key?.publicKey ?? null, warning };
  if (warning) return { text: warning, json, exitCode: 1 };
  const signed = key
    ? `signed; others check it with --public-key=${key.publicKey}`
    : "not signed: TICKETLAB_KEY is not set";
  const what = `${counted(size, "entry", "entries")}, root ${root}`;
  return { text: `${what}\n${status === "written" ? "written to" : "already in"} ${path}\n${signed}`, json };
});
