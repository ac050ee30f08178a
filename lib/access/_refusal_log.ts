import { createHmac, randomBytes } from "node:crypto";
import type { StoreOfRecord } from "../audit/mod.ts";
import { clientKey } from "./client_key.ts";
import { RateLimiter } from "./rate_limiter.ts";

/** Entries about refusals: at once, and a second in the long run. */
const LIMIT = { burst: 30, perSecond: 0.5 };

/** Someone who was turned away. */
export interface TurnedAway {
  readonly why: string;
  readonly address: string;
  readonly tokenId: string | null;
  /** Whom the token belongs to, if its secret was shown. */
  readonly name?: string;
}

/**
 * Tells the audit trail who was turned away. A flood of attempts must not fill it: past some entries a minute attempts are counted, and
 * the next entry tells how many came without one.
 *
 * An address is personal data and the trail is for ever, so that it holds a keyed hash of it: attempts of one address can be seen to
 * belong together while the process lives, whose secret the key is, and lead to nobody afterwards.
 */
export function refusalLog({ trail, clock }: StoreOfRecord): (refusal: TurnedAway) => Promise<void> {
  const limiter = new RateLimiter({ ...LIMIT, clock, maxKeys: 1 });
  const key = randomBytes(32);
  let silent = 0;
  return async ({ why, address, tokenId, name = "unknown" }) => {
    if (!limiter.take("entries").allowed) {
      silent++;
      return;
    }
    const without = silent;
    silent = 0;
    const from = createHmac("sha256", key).update(clientKey(address)).digest("hex").slice(0, 12);
    await trail.as(name).record({
      action: "access.login",
      subject: tokenId ?? undefined,
      details: { did: "turned away", why, from, ...(without > 0 ? { alsoTurnedAway: without } : {}) },
    });
  };
}
