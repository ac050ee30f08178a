/** What goes before the token among the protocols of a WebSocket handshake. */
export const SOCKET_PROTOCOL = "ticketlab.bearer.";

/**
 * The credentials of a request, as an `Authorization` header has them: that header, or for a WebSocket of a browser, which cannot send
 * it, a protocol `ticketlab.bearer.TOKEN`. The server must answer with another protocol that the client offers too. Never from
 * the address: addresses end up in logs and histories.
 *
 * @example
 * ```ts
 * import { credentialsOf } from "./credentials.ts";
 * import assert from "node:assert/strict";
 *
 * const headers = { upgrade: "websocket", "sec-websocket-protocol": "ticketlab, ticketlab.bearer.tl_1_a" };
 * assert.equal(credentialsOf(new Request("http://localhost/", { headers })), "Bearer tl_1_a");
 * ```
 */
export function credentialsOf({ headers }: Pick<Request, "headers">): string | null {
  const header = headers.get("authorization");
  if (header !== null || headers.get("upgrade")?.toLowerCase() !== "websocket") return header;
  const protocols = headers.get("sec-websocket-protocol")?.split(",").map((protocol) => protocol.trim()) ?? [];
  const token = protocols.find((protocol) => protocol.startsWith(SOCKET_PROTOCOL))?.slice(SOCKET_PROTOCOL.length);
  return token === undefined ? null : `Bearer ${token}`;
}
