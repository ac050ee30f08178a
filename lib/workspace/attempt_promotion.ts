import { type GateReport, promote, type PromoteOptions, PromotionRefused, type Registry } from "../registry/mod.ts";

/** What came of asking for a promotion. */
export interface PromotionAttempt {
  readonly promoted: boolean;
  /** What happened, or why not, in one sentence. */
  readonly reason: string;
  readonly gates: readonly GateReport[];
}

/**
 * Asks for a promotion and tells what came of it, refusal by the gates included: for notebooks, which go on after a no.
 *
 * @throws {InputError} If there is no such version, or it is damaged.
 */
export async function attemptPromotion(
  registry: Registry,
  ref: string,
  options: PromoteOptions,
): Promise<PromotionAttempt> {
  const alias = options.alias ?? "champion";
  try {
    const { version, gates, changes, overridden } = await promote(registry, ref, options);
    const reason = changes.length === 0
      ? `nothing changed: ${version.id} is ${alias} already`
      : `${overridden ? "the gates refused, and were overridden" : "no gate refused"}: ${version.id} is ${alias} now`;
    return { promoted: changes.length > 0, reason, gates };
  } catch (error) {
    if (error instanceof PromotionRefused) {
      return { promoted: false, reason: `the gates refused: ${error.message}`, gates: error.gates };
    }
    throw error;
  }
}
