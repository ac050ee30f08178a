/** Sites that a server answers as. */
export interface AllowedSites {
  /** Names, with a port where only that one is meant, such as `localhost`, `[::1]` or `tickets.example.com:8443`. */
  readonly hosts: readonly string[];
  /** Origins of other sites that may ask, such as `https://desk.example.com`; pages that this server itself serves always may. */
  readonly origins: readonly string[];
}

/** Why a request was turned away for where it came from. */
export interface WrongSite {
  readonly status: 400 | 403 | 421;
  readonly why: string;
}

/** A name or an address in brackets, and a port; what else a `Host` header may hold is an attempt. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(\d{1,5}))?$/;

/**
 * Checks which site a request asks for, and which site's page asks.
 *
 * A page of any site can send requests to `localhost`, and by DNS rebinding even read the answers: its own name then leads to this
 * server, and stands in `Host`. A server that answers only to names of its own is out of reach. `Origin` tells which page
 * asks; browsers send it with every WebSocket handshake, which the same-origin rule does not cover (RFC 6455, section 10.2),
 * and with every request that could change something.
 *
 * The name is the header's, and the address' where it has one too: HTTP/2 has no `Host`, and HTTP/1.1 allows a whole URL in the
 * first line, which then counts (RFC 9112, section 3.2.2); two that differ are refused.
 *
 * @returns Nothing if the request is welcome.
 *
 * @example
 * ```ts
 * import { wrongSite } from "./allowed_sites.ts";
 * import assert from "node:assert/strict";
 *
 * const sites = { hosts: ["localhost"], origins: [] };
 * const request = (host: string, origin?: string) =>
 *   new Request(`http://${host}/`, { headers: { host, ...(origin ? { origin } : {}) } });
 * assert.equal(wrongSite(request("localhost:8000", "http://localhost:8000"), sites), undefined);
 * assert.equal(wrongSite(request("evil.example"), sites)?.status, 421);
 * assert.equal(wrongSite(request("localhost", "https://evil.example"), sites)?.status, 403);
 * ```
 */
export function wrongSite(
  { url, headers }: Pick<Request, "url" | "headers">,
  sites: AllowedSites,
): WrongSite | undefined {
  const asked = /^https?:\/\/([^/]*)/i.exec(url)?.[1].toLowerCase() ?? "";
  const host = headers.get("host")?.toLowerCase() ?? asked;
  const [, name, port] = HOST.exec(host) ?? [];
  if (name === undefined || Number(port ?? 0) > 65_535) {
    return { status: 400, why: "the Host header is missing or not the name of a host" };
  }
  if (withoutDefaultPort(asked) !== withoutDefaultPort(host)) {
    return { status: 400, why: "the Host header and the address asked for differ" };
  }
  if (!sites.hosts.some((allowed) => [name, host].includes(allowed.toLowerCase()))) {
    return {
      status: 421,
      why: "this server does not answer under this name; TICKETLAB_HOSTS lists those it answers under",
    };
  }
  const origin = headers.get("origin")?.toLowerCase();
  if (origin === undefined || sites.origins.some((allowed) => allowed.toLowerCase() === origin)) return undefined;
  // Behind a proxy that ends TLS the page is of https while the request is of http.
  if (origin === `http://${host}` || origin === `https://${host}`) return undefined;
  return { status: 403, why: "pages of this origin may not ask here; TICKETLAB_ORIGINS lists those that may" };
}

function withoutDefaultPort(host: string): string {
  return host.replace(/:(80|443)$/, "");
}
