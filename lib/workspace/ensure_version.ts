import { type Clock, counted, type WorkOptions } from "../core/mod.ts";
import { readAliases } from "../registry/mod.ts";
import type { Workspace } from "../workspace.ts";
import { TRAIN_DEFAULTS } from "./defaults.ts";
import type { TicketSource } from "./ticket_source.ts";

/** Options of {@linkcode ensureVersion}. */
export interface EnsureVersionOptions extends WorkOptions {
  /** What to train on where there is no champion. */
  readonly source: TicketSource;
  /**
   * Most tickets to train on.
   *
   * @default {1000}
   */
  readonly maxTickets?: number;
  /**
   * Name of the version that is trained.
   *
   * @default {"sample"}
   */
  readonly name?: string;
  /** @default {0} */
  readonly seed?: number;
  readonly clock: Clock;
}

/** The version that {@linkcode ensureVersion} found or trained. */
export interface EnsuredVersion {
  /** Id of the champion; absent if there is none and none could be trained. */
  readonly id?: string;
  readonly trained: boolean;
  /** What was done, in a sentence. */
  readonly said: string;
}

/**
 * Sees to it that a version decides, for notebooks about what is kept of one: the champion where there is one, whatever it is; else a small
 * version is trained, which becomes it.
 *
 * @throws {InputError} If there is no champion and the tickets cannot be trained on.
 */
export async function ensureVersion(workspace: Workspace, options: EnsureVersionOptions): Promise<EnsuredVersion> {
  const { source, maxTickets = 1000, name = "sample", seed = 0, clock, ...work } = options;
  const champion = await championOf(workspace, clock);
  if (champion !== undefined) {
    return { id: champion, trained: false, said: `There is a champion, ${champion}, so nothing was trained` };
  }
  const { ENABLE_GDPR: gdpr, TICKETLAB_KEY: secret } = workspace.config;
  if (gdpr && secret === undefined) {
    const said = "No version decides, and none was trained: ENABLE_GDPR is true and TICKETLAB_KEY is not set, so " +
      "tickets cannot be read for training";
    return { trained: false, said };
  }
  const small = { ...TRAIN_DEFAULTS, model: "linear-svm", calibration: "temperature", folds: 3 } as const;
  const { version, data } = await workspace.train({ ...small, ...work, source, name, maxTickets, seed, clock });
  const said = `No version decided yet, so ${version.id} was trained on ${
    counted(data.texts.length, "ticket")
  } of ${data.source}`;
  return { id: await championOf(workspace, clock), trained: true, said };
}

async function championOf(workspace: Workspace, clock: Clock): Promise<string | undefined> {
  await using store = await workspace.openStore({ clock });
  return (await readAliases(workspace.registry(store))).champion?.id;
}
