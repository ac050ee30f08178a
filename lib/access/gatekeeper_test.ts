import assert from "node:assert/strict";
import { AuditTrail } from "../audit/mod.ts";
import type { Clock } from "../core/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { createToken, type Gatekeeper, gatekeeper, type GatekeeperOptions, revokeToken, type Role } from "./mod.ts";

/** A server on a free port that says who was let in, and what it needs to be asked and looked at. */
async function openDoor(options: Partial<GatekeeperOptions> = {}) {
  const time = { now: Date.parse("2026-01-01T12:00:00Z") };
  const clock: Clock = { now: () => new Date(time.now), monotonic: () => time.now, cpuSeconds: () => 0 };
  const database = await openDatabase("sqlite::memory:");
  const store = { database, clock, trail: new AuditTrail(database, { clock, actor: "ann" }) };
  const admit = gatekeeper({
    store,
    hosts: ["localhost", "127.0.0.1", "[::1]"],
    origins: ["https://desk.example.com"],
    rate: { perSecond: 1, burst: 20 },
    needs: (request) => {
      const { pathname } = new URL(request.url);
      return pathname === "/login" ? null : pathname === "/erase" ? "persons.erase" : "answers.read";
    },
    ...options,
  });
  const server = listen(admit);
  return {
    time,
    store,
    port: server.addr.port,
    url: `http://127.0.0.1:${server.addr.port}`,
    token: async (role: Role) => (await createToken(store, { name: `the ${role}`, role })),
    logins: async () => {
      const rows = await database.db.selectFrom("audit_entry").selectAll().where("action", "=", "access.login").orderBy(
        "seq",
      ).execute();
      return rows.map(({ actor, subject, details }) => ({ actor, subject, ...JSON.parse(details) }));
    },
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await database.close();
    },
  };
}

function listen(admit: Gatekeeper) {
  return Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request, info) => {
    const answer = await admit(request, info);
    return answer instanceof Response ? answer : Response.json(answer.identity);
  });
}

/** Status and line of an answer. */
async function ask(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  const body = await response.json();
  return { status: response.status, body, headers: response.headers };
}

/** Sends bytes as they are, for what `fetch` would not send; status code of the answer. */
async function sendRaw(port: number, ...lines: string[]): Promise<number> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  await connection.write(new TextEncoder().encode([...lines, "Connection: close", "", ""].join("\r\n")));
  const answer = await new Response(connection.readable).text();
  return Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1]);
}

Deno.test("gatekeeper() lets a token in for what its role may do", async () => {
  await using door = await openDoor();
  const agent = await door.token("agent");
  const headers = { authorization: `Bearer ${agent.token}` };
  assert.deepEqual((await ask(door.url, headers)).body, { name: "the agent", role: "agent", tokenId: agent.id });
  const erase = await ask(`${door.url}/erase`, headers);
  assert.deepEqual([erase.status, erase.body], [403, {
    error: "persons.erase needs the role admin: this token has agent",
  }]);
  assert.match(erase.headers.get("www-authenticate")!, /insufficient_scope/);
  const admin = await door.token("admin");
  assert.equal((await ask(`${door.url}/erase`, { authorization: `Bearer ${admin.token}` })).status, 200);
});

Deno.test("gatekeeper() asks for a token, refuses a bad one, and needs none where anyone may come", async () => {
  await using door = await openDoor();
  const none = await ask(door.url);
  assert.deepEqual([none.status, none.headers.get("www-authenticate")], [401, 'Bearer realm="ticketlab"']);
  const { id, token } = await door.token("viewer");
  await revokeToken(door.store, id);
  const bad = await ask(door.url, { authorization: `Bearer ${token}` });
  assert.deepEqual([bad.status, bad.body], [401, { error: "this token was revoked" }]);
  assert.match(bad.headers.get("www-authenticate")!, /error="invalid_token"/);
  assert.deepEqual((await ask(`${door.url}/login`)).body, { name: "anyone", role: null, tokenId: null });
});

Deno.test("gatekeeper() keeps browsers from misusing its refusals", async () => {
  await using door = await openDoor();
  const { headers } = await ask(door.url);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("cache-control"), "no-store");
  assert.match(headers.get("content-security-policy")!, /frame-ancestors 'none'/);
  assert.equal(headers.get("access-control-allow-origin"), null);
});

Deno.test("gatekeeper() answers under no name but its own, however a request spells it", async () => {
  await using door = await openDoor();
  const { port } = door;
  const get = (target: string, ...lines: string[]) => sendRaw(port, `GET ${target} HTTP/1.1`, ...lines);
  assert.equal(await get("/login", "Host: localhost"), 200);
  assert.equal(await get("/login", `Host: LOCALHOST:${port}`), 200);
  assert.equal(await get("/login", "Host: evil.example"), 421); // DNS rebinding
  assert.equal(await get("/login", "Host: localhost.evil.example"), 421);
  assert.equal(await get("/login", "Host:"), 400);
  assert.equal(await get("/login", "Host: localhost@evil.example"), 400);
  assert.equal(await get("/login", "Host: evil\\.example/#localhost"), 400);
  assert.equal(await get("/login", "Host: localhost", "Host: evil.example"), 400);
  assert.equal(await get("http://evil.example/login", "Host: localhost"), 400);
  assert.equal(await get("http://localhost/login", "Host: evil.example"), 400);
});

Deno.test("gatekeeper() lets no page of a stranger ask, not even by WebSocket", async () => {
  await using door = await openDoor();
  const { token } = await door.token("viewer");
  const authorization = `Bearer ${token}`;
  assert.equal((await ask(door.url, { authorization, origin: "https://desk.example.com" })).status, 200);
  assert.equal((await ask(door.url, { authorization, origin: door.url })).status, 200);
  assert.equal((await ask(door.url, { authorization, origin: "http://localhost:3000" })).status, 403);
  assert.equal((await ask(door.url, { authorization, origin: "null" })).status, 403);
  const handshake = (origin: string) =>
    sendRaw(
      door.port,
      "GET / HTTP/1.1",
      `Host: 127.0.0.1:${door.port}`,
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      `Sec-WebSocket-Protocol: ticketlab, ticketlab.bearer.${token}`,
      `Origin: ${origin}`,
    );
  assert.equal(await handshake("https://evil.example"), 403);
  assert.equal(await handshake(door.url), 200); // this server answers a handshake in words
});

Deno.test("gatekeeper() slows a token and an address each on their own, and says how long to wait", async () => {
  await using door = await openDoor({ rate: { perSecond: 0.5, burst: 3 } });
  const [one, two] = [await door.token("viewer"), await door.token("viewer")];
  const by = async ({ token }: { token: string }) => await ask(door.url, { authorization: `Bearer ${token}` });
  const statuses = [];
  for (let i = 0; i < 5; i++) statuses.push((await by(one)).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
  assert.equal((await by(one)).headers.get("retry-after"), "2");
  for (let i = 0; i < 3; i++) assert.equal((await ask(door.url)).status, 401);
  assert.equal((await ask(door.url)).status, 429);
  assert.equal((await ask(`${door.url}/login`)).status, 429);
  assert.equal((await by(two)).status, 200); // from the same address
  door.time.now += 2000;
  assert.equal((await by(one)).status, 200);
});

Deno.test("gatekeeper() tells the trail who was turned away, without secrets and addresses, and counts a flood", async () => {
  await using door = await openDoor({ rate: { perSecond: 1000, burst: 1000 } });
  const viewer = await door.token("viewer");
  await ask(`${door.url}/erase`, { authorization: `Bearer ${viewer.token}` });
  const wrong = `tl_${viewer.id}_${"A".repeat(43)}`;
  await ask(door.url, { authorization: `Bearer ${wrong}` });
  await ask(door.url); // no token, no attempt
  const [first, erase, bad, ...rest] = await door.logins();
  assert.equal(first.did, "first use");
  const from = bad.from;
  assert.match(from, /^[0-9a-f]{12}$/);
  assert.deepEqual(erase, {
    actor: "the viewer",
    subject: viewer.id,
    did: "turned away",
    why: "needs persons.erase",
    from,
  });
  assert.deepEqual(bad, { actor: "unknown", subject: null, did: "turned away", why: "unknown", from });
  assert.deepEqual(rest, []);
  for (let i = 0; i < 100; i++) await ask(door.url, { authorization: `Bearer ${wrong}` });
  door.time.now += 10_000;
  await ask(door.url, { authorization: `Bearer ${wrong}` });
  const all = await door.logins();
  assert.equal(all.length, 1 + 30 + 1);
  assert.equal(all.at(-1).alsoTurnedAway, 100 - 28);
  const text = JSON.stringify(all);
  assert.ok(!text.includes(wrong) && !text.includes("A".repeat(43)) && !text.includes("127.0.0.1"));
});

Deno.test("gatekeeper() lets nobody in while the store cannot be asked", async () => {
  const door = await openDoor();
  const { token } = await door.token("admin");
  await door.store.database.close();
  const admit = gatekeeper({
    store: door.store,
    hosts: ["localhost"],
    origins: [],
    rate: { perSecond: 1, burst: 9 },
    needs: () => "answers.read",
  });
  const request = new Request("http://localhost/", { headers: { authorization: `Bearer ${token}` } });
  await assert.rejects(admit(request, { remoteAddr: { transport: "tcp", hostname: "127.0.0.1" } }));
  await door[Symbol.asyncDispose]();
});
