import { userInfo } from "node:os";
import { AuditTrail, checkpointKey, type StoreOfRecord, takeOverCheckpoints } from "../audit/mod.ts";
import type { Clock } from "../core/mod.ts";
import type { Config } from "../core/config.ts";
import { type Database, openDatabase } from "../storage/db/mod.ts";
import { noteSettings } from "./note_settings.ts";

/** A store of record that is closed when its user is done. */
export interface OpenStore extends StoreOfRecord, AsyncDisposable {}

/** What the workspace's store is opened with. */
export interface OpenStoreOptions {
  /** File of the audit trail's checkpoints; none are written without. The workspace fills it in. */
  readonly checkpoints?: string;
  /** Where they were kept before; what is there of this store goes into its file. The workspace fills it in. */
  readonly earlierCheckpoints?: string;
  readonly clock: Clock;
  /** Told what the user should know, such as that the audit trail is off. */
  readonly onNote?: (note: string) => void;
}

/**
 * Opens the store of record that the settings name.
 *
 * @param url `DATABASE_URL`, a relative path already taken from the workspace's folder.
 * @throws {DatabaseError} If it cannot be opened.
 */
export async function openStore(config: Config, url: string, options: OpenStoreOptions): Promise<OpenStore> {
  const { clock, checkpoints: path, earlierCheckpoints, onNote = () => {} } = options;
  const database = await openDatabase(url);
  const enabled = config.ENABLE_AUDIT_LOGGING;
  if (!enabled) onNote("The audit trail is OFF (ENABLE_AUDIT_LOGGING=false): nothing of what is done now is recorded.");
  const { TICKETLAB_KEY: secret, TICKETLAB_ACTOR: actor = userName() } = config;
  const checkpoints = path === undefined ? undefined : { path, key: secret ? checkpointKey(secret) : undefined };
  const trail = new AuditTrail(database, { clock, enabled, actor, checkpoints, onNote });
  const store = { database, trail, clock, [Symbol.asyncDispose]: () => close(database, trail) };
  try {
    if (path !== undefined && earlierCheckpoints !== undefined) {
      const left = await takeOverCheckpoints(database, earlierCheckpoints, path);
      if (left !== undefined) onNote(left);
    }
    await noteSettings(store, config);
    return store;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What was done is checkpointed before the process ends. */
async function close(database: Database, trail: AuditTrail): Promise<void> {
  try {
    await trail.checkpoint();
  } finally {
    await database.close();
  }
}

/** Name of the user whom the process belongs to. */
function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // A container may run under a number that has no name.
    if (error instanceof Deno.errors.NotCapable) throw error;
    return `user ${Deno.uid() ?? "unknown"}`;
  }
}
