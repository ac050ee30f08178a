import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { startPostgres } from "../../testing/postgres_server.ts";
import { startWorker, type Worker } from "../../testing/start_worker.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import { testPostgres, testStores } from "../../testing/test_stores.ts";
import { contentHash, entryHash, NO_HASH } from "../../audit/entry_hash.ts";
import { openDatabase } from "./mod.ts";

const ACTIVE = 8;

/** How far a store was found right, so that each look reads only what is new. */
interface Seen {
  size: number;
  hash: Uint8Array;
}

/**
 * Opens a store and checks that all its entries are a chain whose hashes are right, that each transaction is there as a whole, and
 * that what workers were told is there.
 */
async function check(url: string, workers: readonly Worker[], seen: Seen = { size: 0, hash: NO_HASH }): Promise<Seen> {
  await using database = await openDatabase(url);
  return await database.snapshot(async (tx) => {
    const head = await tx.selectFrom("audit_head").select(["size", "hash"]).executeTakeFirstOrThrow();
    const entries = await tx.selectFrom("audit_entry").selectAll().where("seq", ">=", seen.size).orderBy("seq")
      .execute();
    const changes = await tx.selectFrom("alias_change").select(["revision", "actor"]).where("revision", ">", seen.size)
      .orderBy("revision").execute();
    let prev = seen.hash;
    for (const [i, { salt, ...entry }] of entries.entries()) {
      assert.equal(entry.seq, seen.size + i);
      assert.deepEqual(new Uint8Array(entry.prev_hash), new Uint8Array(prev));
      assert.deepEqual(
        new Uint8Array(entry.hash),
        new Uint8Array(entryHash(prev, entry, contentHash({ ...entry, salt: salt! }))),
      );
      // One transaction is one entry and one change, by the same worker.
      assert.deepEqual(changes[i], { revision: entry.seq + 1, actor: entry.actor });
      prev = entry.hash;
    }
    assert.equal(changes.length, entries.length);
    assert.deepEqual([head.size, head.hash.toHex()], [seen.size + entries.length, prev.toHex()]);
    const alias = await tx.selectFrom("alias").select("revision").where("alias", "=", "shared").executeTakeFirst();
    assert.equal(alias?.revision ?? 0, head.size);
    for (const { name, acknowledged } of workers) {
      for (const { seq, revision } of acknowledged) {
        assert.equal(seq, revision - 1);
        assert.equal(entries[seq - seen.size]?.actor, name, `lost: ${name} was told that ${revision} is kept`);
      }
    }
    return { size: head.size, hash: new Uint8Array(head.hash) };
  });
}

testStores(`${ACTIVE} processes that open a new store at once all can use it`, async (_database, url) => {
  for (let round = 0; round < 3; round++) {
    await using scratch = await scratchFolder();
    const fresh = await freshStore(url, scratch.path);
    const workers = Array.from(
      { length: ACTIVE },
      (_, i) => startWorker(fresh.url, { name: `w${i}`, transactions: 1 }),
    );
    for (const { ended } of workers) assert.deepEqual(await ended, { code: 0, stderr: "" });
    assert.equal((await check(fresh.url, workers)).size, ACTIVE);
    await fresh.drop();
  }
});

testStores(`${ACTIVE} processes that write at once lose no update, and none is refused`, async (database, url) => {
  const transactions = 50;
  const start = performance.now();
  const workers = Array.from({ length: ACTIVE }, (_, i) => startWorker(url, { name: `w${i}`, transactions }));
  for (const { ended } of workers) assert.deepEqual(await ended, { code: 0, stderr: "" });
  const { size } = await check(url, workers);
  assert.equal(size, ACTIVE * transactions);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${database.kind}: ${ACTIVE} processes, ${size} transactions, 0 lost, 0 refused, ${seconds.toFixed(1)} s`,
  );
});

/** A store that is not there yet, of the same kind as another. */
async function freshStore(url: string, folder: string): Promise<{ url: string; drop: () => Promise<void> }> {
  if (url.startsWith("sqlite:")) return { url: `sqlite:${folder}/fresh.db`, drop: () => Promise.resolve() };
  const { default: pg } = await import("pg");
  const client = new pg.Client(url);
  await client.connect();
  const schema = `fresh_${crypto.randomUUID().replaceAll("-", "")}`;
  await client.query(`create schema ${schema}`);
  const address = new URL(url);
  address.searchParams.set("options", `-csearch_path=${schema}`);
  return {
    url: address.href,
    drop: async () => {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}

/**
 * Kills two workers at a time, some before they have opened the store, and looks at it anew after each pair.
 *
 * @param longest Milliseconds that one works at most.
 */
async function killAtRandom(
  url: (pair: number) => string,
  pairs: number,
  longest: number,
): Promise<{ kills: number; kept: number }> {
  const rng = new Rng(7);
  const seen = new Map<string, Seen>();
  let kept = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const at = url(pair);
    const workers = [0, 1].map((i) => startWorker(at, { name: `pair ${pair} worker ${i}` }));
    await Promise.all(workers.map(async (worker) => {
      const early = rng.next() < 0.15;
      const delay = early ? rng.next() * 150 : rng.next() * longest;
      if (!early) await worker.opened;
      await new Promise((resolve) => setTimeout(resolve, delay));
      worker.kill();
      const { code } = await worker.ended;
      assert.equal(code, 128 + 9);
    }));
    seen.set(at, await check(at, workers, seen.get(at)));
    kept += workers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  }
  return { kills: 2 * pairs, kept };
}

Deno.test("kill -9 at 200 random points loses nothing that was acknowledged, leaves nothing half-done, and the store opens (SQLite)", async () => {
  await using scratch = await scratchFolder();
  const start = performance.now();
  // Every tenth pair works on a store that is made anew, so that making it is interrupted too.
  const url = (pair: number) => `sqlite:${scratch.path}/${pair % 10 === 0 ? `new ${pair}` : "store"}.db`;
  const { kills, kept } = await killAtRandom(url, 100, 50);
  assert.equal(kills, 200);
  assert.ok(kept > 50, `only ${kept} transactions were acknowledged`);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `SQLite: ${kills} kills, ${kept} transactions acknowledged, 0 lost, 0 half-done, chain intact, ${seconds} s`,
  );
});

testPostgres(
  "kill -9 of 40 clients at random points loses nothing that was acknowledged (PostgreSQL)",
  async (_database, url) => {
    const start = performance.now();
    const { kills, kept } = await killAtRandom(() => url, 20, 150);
    assert.ok(kept > 10, `only ${kept} transactions were acknowledged`);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `PostgreSQL: ${kills} kills, ${kept} transactions acknowledged, 0 lost, 0 half-done, chain intact, ${seconds} s`,
    );
  },
);

testPostgres(
  "a server that crashes loses nothing that was acknowledged, and who asked it is told in one line",
  async () => {
    await using server = await startPostgres();
    const rng = new Rng(11);
    let seen: Seen | undefined;
    let kept = 0;
    for (let crash = 0; crash < 5; crash++) {
      const workers = [0, 1].map((i) => startWorker(server.url, { name: `crash ${crash} worker ${i}` }));
      for (const { opened } of workers) await opened;
      await new Promise((resolve) => setTimeout(resolve, 20 + rng.next() * 100));
      await server.crash();
      for (const { ended } of workers) {
        const { code, stderr } = await ended;
        assert.equal(code, 1);
        assert.match(stderr, /the database server (does not answer|takes no connection now)/);
      }
      seen = await check(server.url, workers, seen);
      kept += workers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    }
    assert.ok(kept > 5);
    console.log(`PostgreSQL: 5 crashes of the server, ${kept} transactions acknowledged, 0 lost, chain intact`);
  },
);
