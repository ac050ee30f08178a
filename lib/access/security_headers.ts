/** Options of {@linkcode withSecurityHeaders}. */
export interface SecurityHeadersOptions {
  /**
   * What a page may load.
   *
   * @default {"default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"}
   */
  readonly contentSecurityPolicy?: string;
}

const CONTENT_SECURITY_POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/**
 * Puts on a response what keeps browsers from misusing it: no guessing of types, no frames, no address handed on, no reading from other
 * sites (OWASP HTTP Headers Cheat Sheet). A header that the response has is left; what is not said to be kept is not cached.
 *
 * @param response Not one that upgrades to a WebSocket: it cannot be copied, and needs none of this.
 *
 * @example
 * ```ts
 * import { withSecurityHeaders } from "./security_headers.ts";
 * import assert from "node:assert/strict";
 *
 * const { headers } = withSecurityHeaders(new Response("x", { headers: { "cache-control": "max-age=60" } }));
 * assert.equal(headers.get("x-content-type-options"), "nosniff");
 * assert.equal(headers.get("cache-control"), "max-age=60");
 * ```
 */
export function withSecurityHeaders(response: Response, options: SecurityHeadersOptions = {}): Response {
  const { contentSecurityPolicy = CONTENT_SECURITY_POLICY } = options;
  const wanted = {
    "cache-control": "no-store",
    "content-security-policy": contentSecurityPolicy,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
  const { status, statusText, body } = response;
  return new Response(body, { status, statusText, headers });
}
