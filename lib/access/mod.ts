/**
 * Who may do what over the network: roles, tokens, rate limits, allowed hosts and origins, and one gatekeeper that asks for all of it.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import { createToken, gatekeeper } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * await using database = await openDatabase("sqlite::memory:");
 * const store = { database, clock, trail: new AuditTrail(database, { clock, actor: "ann" }) };
 * const { token } = await createToken(store, { name: "dashboard", role: "viewer" });
 *
 * const admit = gatekeeper({
 *   store,
 *   hosts: ["localhost"],
 *   origins: [],
 *   rate: { perSecond: 10, burst: 50 },
 *   needs: ({ method }) => (method === "GET" ? "models.read" : "models.promote"),
 * });
 * const headers = { authorization: `Bearer ${token}` };
 * const info = { remoteAddr: { transport: "tcp", hostname: "127.0.0.1" } };
 * const read = await admit(new Request("http://localhost/models", { headers }), info);
 * assert(!(read instanceof Response) && read.identity.name === "dashboard");
 * const promote = await admit(new Request("http://localhost/models", { method: "POST", headers }), info);
 * assert(promote instanceof Response && promote.status === 403);
 * ```
 *
 * @module
 */
export { type AllowedSites, type WrongSite, wrongSite } from "./allowed_sites.ts";
export { authenticator, type AuthenticatorOptions, type Identity, type Refusal } from "./authenticator.ts";
export { clientKey } from "./client_key.ts";
export { credentialsOf, SOCKET_PROTOCOL } from "./credentials.ts";
export {
  type Admitted,
  type ConnectionInfo,
  type Gatekeeper,
  gatekeeper,
  type GatekeeperOptions,
} from "./gatekeeper.ts";
export { allows, isRole, type Permission, permissionRows, PERMISSIONS, type Role, ROLES } from "./permissions.ts";
export { type RateAnswer, type RateLimit, RateLimiter, type RateLimiterOptions } from "./rate_limiter.ts";
export { type SecurityHeadersOptions, withSecurityHeaders } from "./security_headers.ts";
export {
  type CreatedToken,
  createToken,
  listTokens,
  revokeToken,
  type TokenInfo,
  type TokenOptions,
} from "./tokens.ts";
