import assert from "node:assert/strict";
import { timingSafeEqual } from "node:crypto";
import { AuditTrail } from "../audit/mod.ts";
import { type Clock, InputError } from "../core/mod.ts";
import type { Database } from "../storage/db/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { authenticator, createToken, listTokens, revokeToken } from "./mod.ts";

const MINUTE = 60_000;

/** A store at noon of New Year's Day, whose time can be moved. */
function storeOf(database: Database) {
  const time = { now: Date.parse("2026-01-01T12:00:00Z") };
  const clock: Clock = { now: () => new Date(time.now), monotonic: () => time.now, cpuSeconds: () => 0 };
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  return { store: { database, clock, trail }, time, after: (ms: number) => (time.now += ms) };
}

/** What the trail holds, without times and hashes. */
async function told({ db }: Database) {
  const rows = await db.selectFrom("audit_entry").select(["actor", "action", "subject", "details"]).orderBy("seq")
    .execute();
  return rows.map(({ details, ...row }) => ({ ...row, ...JSON.parse(details) }));
}

testStores(
  "createToken() keeps a hash of 256 random bits and tells the trail; the token itself is nowhere",
  async (database) => {
    const { store } = storeOf(database);
    const made = await createToken(store, { name: "dashboard", role: "agent" });
    assert.match(made.token, /^tl_[0-9a-f]{16}_[A-Za-z0-9_-]{43}$/);
    assert.equal(made.expires, "2026-04-01T12:00:00.000Z");
    const secret = made.token.split("_").slice(2).join("_");
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
    const row = await database.db.selectFrom("token").selectAll().executeTakeFirstOrThrow();
    assert.equal(row.hash, [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    assert.deepEqual(await told(database), [
      { actor: "ann", action: "access.token", subject: made.id, did: "create", role: "agent", expires: made.expires },
    ]);
    const everything = JSON.stringify([row, await told(database), await listTokens(store)]);
    assert.ok(!everything.includes(secret));
  },
);

testStores(
  "createToken() refuses names of several lines, roles there are none of, and days beyond ten years",
  async (database) => {
    const { store } = storeOf(database);
    const wrong = [
      { name: "" },
      { name: "a\nb" },
      { name: "a\u202eb" },
      { name: " a" },
      { name: "a".repeat(65) },
      { days: 0 },
      { days: 1.5 },
      { days: 3651 },
    ];
    for (const part of wrong) {
      await assert.rejects(
        createToken(store, { name: "x", role: "viewer", ...part }),
        InputError,
        JSON.stringify(part),
      );
    }
    await assert.rejects(createToken(store, { name: "x", role: "root" as "admin" }), /there is no role "root"/);
    assert.deepEqual(await listTokens(store), []);
    assert.deepEqual(await told(database), []);
  },
);

testStores("authenticate() lets in who knows the secret, until the token expires or is revoked", async (database) => {
  const { store, after } = storeOf(database);
  const { id, token } = await createToken(store, { name: "ci", role: "agent", days: 1 });
  const authenticate = authenticator(store);
  assert.deepEqual(await authenticate(`Bearer ${token}`), { name: "ci", role: "agent", tokenId: id });
  assert.deepEqual(await authenticate(`bearer  ${token}`), { name: "ci", role: "agent", tokenId: id });
  after(24 * 60 * MINUTE - 1);
  assert.ok("name" in await authenticate(`Bearer ${token}`));
  after(1);
  assert.deepEqual(await authenticate(`Bearer ${token}`), { refused: "expired", tokenId: id });

  const second = await createToken(store, { name: "ci", role: "admin", days: null });
  assert.ok("name" in await authenticate(`Bearer ${second.token}`));
  await revokeToken(store, second.id);
  assert.deepEqual(await authenticate(`Bearer ${second.token}`), { refused: "revoked", tokenId: second.id });
  assert.deepEqual((await listTokens(store)).map(({ state }) => state), ["revoked", "expired"]);
  await assert.rejects(revokeToken(store, second.id), /was revoked before, at 2026-01-02T12:00:00.000Z/);
  await assert.rejects(revokeToken(store, "0".repeat(16)), /there is no token of this id/);
});

testStores(
  "authenticate() tells strangers nothing: a wrong secret and an unknown id are refused alike",
  async (database) => {
    const { store } = storeOf(database);
    const { id, token } = await createToken(store, { name: "ci", role: "agent" });
    await revokeToken(store, id);
    const authenticate = authenticator(store);
    const other = token.slice(-1) === "A" ? "B" : "A";
    const unknown = { refused: "unknown", tokenId: null };
    assert.deepEqual(await authenticate(`Bearer ${token.slice(0, -1)}${other}`), unknown);
    assert.deepEqual(await authenticate(`Bearer tl_${"0".repeat(16)}_${token.slice(20)}`), unknown);
    for (
      const header of [
        "",
        "Bearer",
        "Bearer x",
        `Basic ${token}`,
        token,
        `Bearer ${token}x`,
        `Bearer ${token} x`,
        `Bearer TL${token.slice(2)}`,
      ]
    ) {
      assert.deepEqual(await authenticate(header), { refused: "malformed", tokenId: null }, header);
    }
    assert.deepEqual(await authenticate(null), { refused: "missing", tokenId: null });
  },
);

testStores("authenticate() compares whole hashes once, of a token that there is none of too", async (database) => {
  const { store } = storeOf(database);
  const { token } = await createToken(store, { name: "ci", role: "agent" });
  const compared: number[][] = [];
  const isEqual = (a: Uint8Array, b: Uint8Array) => {
    compared.push([a.length, b.length]);
    return timingSafeEqual(a, b);
  };
  const authenticate = authenticator(store, { isEqual });
  for (const text of [token, `${token.slice(0, -2)}xx`, `tl_${"0".repeat(16)}_${token.slice(20)}`]) {
    await authenticate(`Bearer ${text}`);
  }
  assert.deepEqual(compared, [[32, 32], [32, 32], [32, 32]]);
});

testStores("authenticate() refuses a role that it does not know, such as one of a newer version", async (database) => {
  const { store } = storeOf(database);
  const { id, token } = await createToken(store, { name: "ci", role: "agent" });
  await database.transaction(async (tx) => {
    await tx.updateTable("token").set({ role: "owner" }).execute();
  });
  assert.deepEqual(await authenticator(store)(`Bearer ${token}`), { refused: "role", tokenId: id });
});

testStores(
  "authenticate() tells the trail of a token's first use, and writes later ones once in ten minutes",
  async (database) => {
    const { store, after } = storeOf(database);
    const { id, token } = await createToken(store, { name: "ci", role: "agent" });
    const lastUsed = async () => (await listTokens(store))[0].lastUsed;
    assert.equal(await lastUsed(), null);
    // Two processes, each with an authenticator of its own, see the token at once.
    const [one, two] = [authenticator(store), authenticator(store)];
    await Promise.all([one(`Bearer ${token}`), two(`Bearer ${token}`), one(`Bearer ${token}`)]);
    assert.equal(await lastUsed(), "2026-01-01T12:00:00.000Z");
    after(9 * MINUTE);
    await one(`Bearer ${token}`);
    assert.equal(await lastUsed(), "2026-01-01T12:00:00.000Z");
    after(MINUTE);
    await two(`Bearer ${token}`);
    assert.equal(await lastUsed(), "2026-01-01T12:10:00.000Z");
    assert.deepEqual((await told(database)).slice(1), [{
      actor: "ci",
      action: "access.login",
      subject: id,
      did: "first use",
    }]);
  },
);
