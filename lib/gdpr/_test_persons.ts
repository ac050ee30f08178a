import { AuditTrail, type StoreOfRecord } from "../audit/mod.ts";
import type { Clock } from "../core/mod.ts";
import type { Database } from "../storage/db/mod.ts";
import { openVault } from "../storage/vault/mod.ts";
import { PersonStore } from "./person_store.ts";

/** A key derivation that tests can afford. */
export const TEST_COST = { N: 16, r: 8, p: 1 };

/** The key of the tests' workspace. */
export const TEST_KEY = "correct horse battery";

/** A clock that tests set. */
export class TestClock implements Clock {
  #now: number;

  constructor(at: string) {
    this.#now = Date.parse(at);
  }

  now(): Date {
    return new Date(this.#now);
  }

  monotonic(): number {
    return this.#now;
  }

  cpuSeconds(): number {
    return 0;
  }

  /** Goes on by so many days. */
  passDays(days: number): void {
    this.#now += days * 86_400_000;
  }
}

/** The persons of a store under test. */
export async function testPersons(
  database: Database,
  at = "2026-01-01T00:00:00.000Z",
): Promise<{ persons: PersonStore; store: StoreOfRecord; clock: TestClock }> {
  const clock = new TestClock(at);
  const trail = new AuditTrail(database, { clock, actor: "ann" });
  const store = { database, trail, clock };
  return {
    persons: new PersonStore(store, await openVault(database, TEST_KEY, { clock, cost: TEST_COST })),
    store,
    clock,
  };
}
