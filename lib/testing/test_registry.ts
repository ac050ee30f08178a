import { AuditTrail } from "../audit/mod.ts";
import type { Clock } from "../core/mod.ts";
import { openDatabase } from "../storage/db/mod.ts";
import { testStores } from "./test_stores.ts";
import type { Registry } from "../registry/mod.ts";

/** A clock that goes on by a second whenever it is asked, from the given moment. */
export function tickingClock(start = "2026-03-01T00:00:00.000Z"): Clock {
  let ms = Date.parse(start);
  return { now: () => new Date(ms += 1000), monotonic: () => (ms += 1), cpuSeconds: () => 0 };
}

/** Registers a test of a registry that is empty at first, once on SQLite and once on PostgreSQL; the actor is `ann`. */
export function testRegistry(name: string, work: (registry: Registry, url: string) => Promise<void>): void {
  testStores(name, async (database, url) => {
    const folder = await Deno.makeTempDir({ prefix: "ticketlab-registry-" });
    const clock = tickingClock();
    const trail = new AuditTrail(database, { clock, actor: "ann" });
    try {
      await work({ models: `${folder}/models`, store: { database, trail, clock } }, url);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}

/** Runs a test of files with a registry whose store is in memory. */
export async function withRegistry(work: (registry: Registry) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-registry-" });
  await using database = await openDatabase("sqlite::memory:");
  const clock = tickingClock();
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  try {
    await work({ models: `${folder}/models`, store: { database, trail, clock } });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The same registry, used by another. */
export function asActor(registry: Registry, actor: string): Registry {
  return { ...registry, store: { ...registry.store, trail: registry.store.trail.as(actor) } };
}
