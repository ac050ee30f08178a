import assert from "node:assert/strict";
import { fixedClock } from "../../core/mod.ts";
import { testStores } from "../../testing/test_stores.ts";
import { openDatabase } from "../db/mod.ts";
import { decrypt, encrypt } from "./aes_gcm.ts";
import { deriveKey, deriveKeyAsWritten } from "./derive_key.ts";
import { openVault, vaultRow } from "./open_vault.ts";
import { rotateKey } from "./rotate_key.ts";
import { LOOKUP_CONTEXT } from "./vault.ts";

const cost = { N: 16, r: 8, p: 1 };
const options = { clock: fixedClock("2026-01-01"), cost };
const KEY = "correct horse battery";

testStores(
  "the right key opens the vault again, a wrong one is told in one line and changes nothing",
  async (database) => {
    const vault = await openVault(database, KEY, options);
    const before = await vaultRow(database.db);
    await assert.rejects(openVault(database, "wrong horse battery", options), {
      name: "InputError",
      message:
        `${database.where}: TICKETLAB_KEY is not the key that personal data in this database is encrypted with; ` +
        "set the one it was made with; nothing was changed",
    });
    assert.deepEqual(await vaultRow(database.db), before);
    assert.equal((await openVault(database, KEY, options)).lookup("7"), vault.lookup("7"));
  },
);

testStores("processes that make the vault at once end up with one", async (database, url) => {
  await using other = await openDatabase(url);
  const vaults = await Promise.all([database, other, database, other].map((db) => openVault(db, KEY, options)));
  assert.equal(new Set(vaults.map((vault) => vault.lookup("7"))).size, 1);
  assert.equal((await database.db.selectFrom("vault").select("id").execute()).length, 1);
});

testStores(
  "accents of a key mean the same however they were typed; a vault made before that opens too",
  async (database) => {
    const [composed, decomposed] = ["Schlüssel für Kunden", "Schlüssel für Kunden"].map((key, i) =>
      key.normalize(i === 0 ? "NFC" : "NFD")
    );
    assert.notEqual(composed, decomposed);
    const vault = await openVault(database, decomposed, options);
    assert.equal((await openVault(database, composed, options)).lookup("7"), vault.lookup("7"));

    // As it was made: of the bytes as they stood.
    const { salt, lookup_key, ...row } = (await vaultRow(database.db))!;
    const lookup = decrypt(await deriveKey(composed, salt, cost), lookup_key, LOOKUP_CONTEXT)!;
    const older = encrypt(await deriveKeyAsWritten(decomposed, salt, cost), lookup, LOOKUP_CONTEXT);
    await database.db.updateTable("vault").set({ ...row, salt, lookup_key: older }).execute();
    assert.equal((await openVault(database, decomposed, options)).lookup("7"), vault.lookup("7"));
    await assert.rejects(openVault(database, composed, options), /TICKETLAB_KEY is not the key/);
  },
);

Deno.test("a new vault costs what OWASP asks for", async () => {
  await using database = await openDatabase("sqlite::memory:");
  await openVault(database, KEY, { clock: options.clock });
  assert.deepEqual(JSON.parse((await vaultRow(database.db))!.kdf), { name: "scrypt", N: 131072, r: 8, p: 1 });
});

testStores("rotateKey() puts every person under the new key, and the old one opens nothing more", async (database) => {
  const old = await openVault(database, KEY, options);
  const keys = new Map<string, Uint8Array>();
  const rows = Array.from({ length: 1200 }, (_, i) => {
    const id = `p_${i}`;
    const { key, wrapped } = old.newPersonKey(id);
    const erased = i % 100 === 99;
    if (!erased) keys.set(id, key);
    const wrapped_key = erased ? null : wrapped;
    return { id, lookup: old.lookup(id), wrapped_key, created: "2026", objects: 0, consent: "{}" };
  });
  await database.db.insertInto("person").values(rows).execute();
  let told = 0;
  const { persons } = await rotateKey(database, {
    oldKey: KEY,
    newKey: "a new key for all of it",
    cost,
    alongside: (_, persons) => Promise.resolve(told = persons),
  });
  assert.deepEqual([persons, told], [1188, 1188]);
  await assert.rejects(openVault(database, KEY, options), /TICKETLAB_KEY is not the key/);
  const next = await openVault(database, "a new key for all of it", options);
  assert.equal(next.lookup("p_7"), old.lookup("p_7"));
  for (const { id, wrapped_key } of await database.db.selectFrom("person").select(["id", "wrapped_key"]).execute()) {
    if (!keys.has(id)) assert.equal(wrapped_key, null);
    else {
      assert.equal(next.unwrap(wrapped_key!, id).toHex(), keys.get(id)!.toHex());
      assert.throws(() => old.unwrap(wrapped_key!, id));
    }
  }
});

testStores("rotateKey() that fails on the way leaves everyone under the old key", async (database) => {
  const old = await openVault(database, KEY, options);
  const { wrapped } = old.newPersonKey("p_1");
  await database.db.insertInto("person")
    .values({ id: "p_1", lookup: "a", wrapped_key: wrapped, created: "2026", objects: 0, consent: "{}" }).execute();
  const change = { oldKey: KEY, newKey: "a new key for all of it", cost };
  await assert.rejects(
    rotateKey(database, { ...change, alongside: () => Promise.reject(new Error("the trail is full")) }),
    /the trail is full/,
  );
  await assert.rejects(rotateKey(database, { ...change, oldKey: "no" }), /the old key is not the one/);
  await assert.rejects(rotateKey(database, { ...change, newKey: KEY }), /the new key is the old one/);
  const again = await openVault(database, KEY, options);
  const row = await database.db.selectFrom("person").select("wrapped_key").executeTakeFirstOrThrow();
  again.unwrap(row.wrapped_key!, "p_1");
});

testStores("two who rotate at once: one does, the other is told", async (database, url) => {
  await using other = await openDatabase(url);
  await openVault(database, KEY, options);
  const tries = await Promise.allSettled([
    rotateKey(database, { oldKey: KEY, newKey: "a first new key for it", cost }),
    rotateKey(other, { oldKey: KEY, newKey: "a second new key for it", cost }),
  ]);
  const failed = tries.filter((result) => result.status === "rejected");
  assert.equal(failed.length, 1);
  assert.match(failed[0].reason.message, /another process has just rotated the key|the old key is not the one/);
});

testStores("persons without a salt for their key are not given a new one", async (database) => {
  const old = await openVault(database, KEY, options);
  const wrapped_key = old.newPersonKey("p_1").wrapped;
  await database.db.insertInto("person")
    .values({ id: "p_1", lookup: "a", wrapped_key, created: "2026", objects: 0, consent: "{}" }).execute();
  await database.db.deleteFrom("vault").execute();
  await assert.rejects(openVault(database, KEY, options), /holds encrypted persons, but not the salt of their key/);
  assert.equal(await vaultRow(database.db), undefined);
});

testStores("rotateKey() where nothing was ever encrypted says so", async (database) => {
  await assert.rejects(rotateKey(database, { oldKey: KEY, newKey: "x" }), /there is no key to rotate/);
});
