import type { StoreOfRecord } from "../audit/mod.ts";
import { refusalLog } from "./_refusal_log.ts";
import { type AllowedSites, wrongSite } from "./allowed_sites.ts";
import { authenticator, type Identity, type Refusal } from "./authenticator.ts";
import { clientKey } from "./client_key.ts";
import { credentialsOf } from "./credentials.ts";
import { allows, type Permission, PERMISSIONS } from "./permissions.ts";
import { type RateLimit, RateLimiter } from "./rate_limiter.ts";
import { withSecurityHeaders } from "./security_headers.ts";

/** What a gatekeeper is told. */
export interface GatekeeperOptions extends AllowedSites {
  readonly store: StoreOfRecord;
  /** For each token, and for each address of those who show none that is good. */
  readonly rate: RateLimit;
  /** What a request needs; `null` for what anyone may have, such as a page to log in on. */
  readonly needs: (request: Request) => Permission | null;
}

/** What of a connection is looked at; that of `Deno.serve` is such. */
export interface ConnectionInfo {
  readonly remoteAddr: { readonly transport: string; readonly hostname?: string };
}

/** Someone who may come in. */
export interface Admitted {
  readonly identity: Identity;
}

/** Stands at a door: lets a request in, or says why not. */
export type Gatekeeper = (request: Request, info: ConnectionInfo) => Promise<Admitted | Response>;

const ANYONE: Identity = { name: "anyone", role: null, tokenId: null };

const WHY: Readonly<Record<Refusal["refused"], string>> = {
  missing: "a token is needed: send it as Authorization: Bearer tl_…",
  malformed: "this is not a token: they look like tl_ID_SECRET",
  unknown: "this token is not known here",
  expired: "this token has expired",
  revoked: "this token was revoked",
  role: "the role of this token is not known here",
};

/**
 * Makes the one function that everything that listens asks first: host → origin → token → rate → permission.
 *
 * A request is refused with a line of JSON, `{"error": "…"}`, and 400 or 421 (host), 403 (origin or permission), 401 (token) or 429
 * (rate, with `Retry-After`). The rate is counted for each token, so that nobody is slowed by strangers behind the same proxy, and for
 * each address of those who show no good one; the look-up they cost is one by primary key, and 256 random bits cannot be guessed.
 * The address is the connection's: a header such as `X-Forwarded-For` is whatever its sender likes.
 *
 * Whoever is turned away for a token or a permission, a token at its first use: the audit trail is told. No secret is in any answer,
 * note or entry.
 *
 * @throws {DatabaseError} From the gatekeeper, if the store cannot be asked; nobody is let in then.
 */
export function gatekeeper(options: GatekeeperOptions): Gatekeeper {
  const { store, rate, needs } = options;
  const authenticate = authenticator(store);
  const noteRefusal = refusalLog(store);
  const ofTokens = new RateLimiter({ ...rate, clock: store.clock });
  const ofAddresses = new RateLimiter({ ...rate, clock: store.clock });
  return async (request, { remoteAddr }) => {
    const wrong = wrongSite(request, options);
    if (wrong) return refusal(wrong.status, wrong.why);
    const address = remoteAddr.hostname ?? remoteAddr.transport;
    const need = needs(request);
    const found = need === null ? ANYONE : await authenticate(credentialsOf(request));
    const { allowed, retryAfter } = "refused" in found || found.tokenId === null
      ? ofAddresses.take(clientKey(address))
      : ofTokens.take(found.tokenId);
    if (!allowed) return refusal(429, "too many requests: try again later", { "retry-after": String(retryAfter) });
    if ("refused" in found) {
      const { refused, tokenId } = found;
      // Without a token nobody has tried to get in: browsers ask so first.
      if (refused !== "missing") await noteRefusal({ why: refused, address, tokenId });
      const error = refused === "missing" ? "" : ', error="invalid_token"';
      return refusal(401, WHY[refused], { "www-authenticate": `Bearer realm="ticketlab"${error}` });
    }
    if (need === null || allows(found.role, need)) return { identity: found };
    await noteRefusal({ why: `needs ${need}`, address, tokenId: found.tokenId, name: found.name });
    const why = `${need} needs the role ${PERMISSIONS[need].from}: this token has ${found.role}`;
    return refusal(403, why, { "www-authenticate": 'Bearer realm="ticketlab", error="insufficient_scope"' });
  };
}

function refusal(status: number, error: string, headers: Record<string, string> = {}): Response {
  return withSecurityHeaders(Response.json({ error }, { status, headers }));
}
