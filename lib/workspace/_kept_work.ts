import { dirname, join } from "node:path";
import { canonicalJson, fingerprint, type Json, sha256 } from "../core/mod.ts";
import { type Candidate, takesOption, withOptions } from "../models/mod.ts";

/** What a training may keep, so that the same training again has less to do. */
export interface WorkToKeep {
  /** Folder of all that is kept. */
  readonly folder: string;
  /** Whether vectors of texts may be kept as well; what a text says can be guessed from its vector. */
  readonly vectors: boolean;
}

/**
 * The same model, which keeps what it has learnt after each epoch, and the vectors of texts: a training that is stopped goes on where
 * it was when the same one is begun again.
 *
 * @param candidate Made with options as they are on this machine.
 */
export function keepingWork(
  candidate: Candidate,
  keep: WorkToKeep,
  tickets: { texts: readonly string[]; labels: readonly string[]; teacher?: string },
): { readonly candidate: Candidate; readonly states: readonly string[] } {
  const training = {
    name: candidate.name,
    options: candidate.options,
    tickets: fingerprint(tickets.texts, tickets.labels),
    ...(tickets.teacher !== undefined && { teacher: tickets.teacher }),
  };
  const key = sha256(canonicalJson(training as unknown as Json)).slice(0, 32);
  const states: string[] = [];
  const keeping = withOptions(candidate, ({ name, options }, member) => {
    const own: Record<string, Json> = {};
    if (takesOption(name, "checkpoint")) {
      own.checkpoint = join(keep.folder, `${key}${member === undefined ? "" : `.${member}`}.state`);
      states.push(own.checkpoint);
    }
    if (keep.vectors && takesOption(name, "cache")) own.cache = join(keep.folder, "vectors");
    return { ...own, ...options };
  });
  return { candidate: keeping, states };
}

/** Whether anything of a training was kept. */
export async function isBegun(states: readonly string[]): Promise<boolean> {
  for (const state of states) {
    try {
      for await (const { name } of Deno.readDir(dirname(state))) {
        if (join(dirname(state), name).startsWith(state)) return true;
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return false;
}
