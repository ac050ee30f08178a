import type { StoreOfRecord } from "../audit/mod.ts";
import { type Config, readConfig, SETTINGS } from "../core/config.ts";
import type { Json } from "../core/mod.ts";
import { shownAddress } from "../storage/db/mod.ts";

/** Settings that say where things are or who acts on one machine, not how anything is done; they differ from process to process. */
const OF_A_PROCESS: readonly string[] = [
  "DATABASE_URL",
  "HF_HOME",
  "HF_HUB_CACHE",
  "TICKETLAB_ACTOR",
  "TICKETLAB_CHECKPOINTS",
  "TICKETLAB_JUPYTER",
  "TICKETLAB_MODELS",
  "TICKETLAB_PNG",
];

/** What the entries are about; others tell for how long the trail was off. */
const SUBJECT = "settings";

type Shown = Readonly<Record<string, Json>>;

/**
 * Tells the audit trail where the settings differ from those it was told of last, or from the defaults if it never was. Of a secret it is
 * told whether it is set.
 *
 * @returns Names of the settings that differ.
 */
export async function noteSettings({ database, trail }: StoreOfRecord, config: Config): Promise<string[]> {
  if (!trail.enabled) return []; // how many acts went unrecorded is counted; opening the store is none
  const now = shown(config);
  const before = await lastTold(database.db) ?? shown(readConfig({}));
  const changed = Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name] ?? null));
  if (changed.length === 0) return [];
  const details = {
    changed: Object.fromEntries(changed.map((name) => [name, { from: before[name] ?? null, to: now[name] }])),
    settings: now,
  };
  await trail.record({ action: "config.change", subject: SUBJECT, details });
  return changed;
}

/** The settings as they may be written down. */
function shown(config: Config): Shown {
  const names = Object.keys(SETTINGS).filter((name) => !OF_A_PROCESS.includes(name)) as (keyof Config)[];
  return Object.fromEntries(names.map((name) => {
    const value = config[name];
    if ("secret" in SETTINGS[name]) return [name, value === undefined ? "not set" : "set"];
    return [name, typeof value === "string" ? shownAddress(value) : (value ?? null) as Json];
  }));
}

async function lastTold(db: StoreOfRecord["database"]["db"]): Promise<Shown | undefined> {
  const entry = await db.selectFrom("audit_entry").select("details").where("action", "=", "config.change")
    .where("subject", "=", SUBJECT).orderBy("seq", "desc").limit(1).executeTakeFirst();
  // One that retention blanked has no subject any more.
  return entry && (JSON.parse(entry.details) as { settings: Shown }).settings;
}
