import { AliasConflict } from "./alias_conflict.ts";

/** Others that may be faster before one gives up. */
const ATTEMPTS = 20;

/** Decides anew, on the new state, as often as someone else changes the alias in between. */
export async function untilSettled<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1;; n++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AliasConflict) || n === ATTEMPTS) throw error;
    }
  }
}
