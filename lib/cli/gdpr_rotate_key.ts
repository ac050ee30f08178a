import { counted } from "../core/format.ts";
import { InputError } from "../core/errors.ts";
import { rotateKey } from "../storage/vault/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";

/** `deno task gdpr rotate-key`: puts every person under a new key of the workspace. */
export const gdprRotateKey = command({
  summary: "Wrap the keys of all persons anew, from TICKETLAB_OLD_KEY to TICKETLAB_KEY; all of them, or none.",
  examples: [["deno task gdpr rotate-key", "with both keys in the environment or in .env"]],
}, async (_, { clock, note }) => {
  const workspace = await openWorkspace();
  const { TICKETLAB_OLD_KEY: oldKey, TICKETLAB_KEY: newKey } = workspace.config;
  if (oldKey === undefined || newKey === undefined) {
    throw new InputError(`${oldKey === undefined ? "TICKETLAB_OLD_KEY" : "TICKETLAB_KEY"} is not set`, {
      hint: "rotating needs the old key in TICKETLAB_OLD_KEY and the new one in TICKETLAB_KEY",
    });
  }
  await using store = await workspace.openStore({ clock, onNote: note });
  const { persons } = await rotateKey(store.database, {
    oldKey,
    newKey,
    alongside: (tx, persons) =>
      store.trail.recordIn(tx, { action: "config.change", subject: "TICKETLAB_KEY", details: { persons } }),
  });
  note("backups from before still need the old key: keep it as long as them, and no longer");
  return { text: `${counted(persons, "person")} under the new key; take TICKETLAB_OLD_KEY away`, json: { persons } };
});
