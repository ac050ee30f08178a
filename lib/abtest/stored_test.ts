import { createHmac } from "node:crypto";
import { InputError } from "../core/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import { assignArm } from "./assign_arm.ts";
import { armsOf, type TestConfig } from "./test_config.ts";
import type { TestVerdict } from "./verdict.ts";

/** A test as it is in the store. */
export interface StoredTest {
  /** Opaque id. */
  readonly id: string;
  readonly name: string;
  readonly state: "running" | "stopped";
  readonly config: TestConfig;
  readonly salt: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly startedBy: string;
  readonly stoppedAt: string | null;
  readonly stoppedBy: string | null;
  readonly reason: string | null;
  /** What the test said when it was stopped. */
  readonly verdict: TestVerdict | null;
}

/** A row of the table `ab_test`. */
interface TestRow {
  id: string;
  name: string;
  state: string;
  config: string;
  salt: string;
  started_at: string;
  started_by: string;
  stopped_at: string | null;
  stopped_by: string | null;
  reason: string | null;
  verdict: string | null;
}

/** Reads a row of the table of tests. */
export function storedTest(row: TestRow): StoredTest {
  return {
    id: row.id,
    name: row.name,
    state: row.state as StoredTest["state"],
    config: JSON.parse(row.config),
    salt: row.salt,
    startedAt: row.started_at,
    startedBy: row.started_by,
    stoppedAt: row.stopped_at,
    stoppedBy: row.stopped_by,
    reason: row.reason,
    verdict: row.verdict === null ? null : JSON.parse(row.verdict),
  };
}

/** All tests, the newest first. */
export async function listTests(db: Queryable): Promise<StoredTest[]> {
  const rows = await db.selectFrom("ab_test").selectAll().orderBy("started_at", "desc").orderBy("name").execute();
  return rows.map(storedTest);
}

/**
 * Finds a test by its name.
 *
 * @throws {InputError} If there is none; says which there are.
 */
export async function readTest(db: Queryable, name: string): Promise<StoredTest> {
  const row = await db.selectFrom("ab_test").selectAll().where("name", "=", name).executeTakeFirst();
  return row ? storedTest(row) : await noTest(db, name);
}

/** Says that there is no such test. */
export async function noTest(db: Queryable, name: string): Promise<never> {
  const names = (await listTests(db)).map((test) => test.name);
  throw new InputError(`there is no test ${JSON.stringify(name.slice(0, 60))}`, {
    hint: names.length > 0 ? `there are: ${names.slice(0, 12).join(", ")}` : "start one: deno task abtest start",
  });
}

/** The arm that a unit belongs to. */
export function armOf(
  { name, salt, config }: Pick<StoredTest, "name" | "salt" | "config">,
  unit: string,
): "control" | "treatment" {
  return assignArm(unit, { test: name, salt, arms: armsOf(config) }) as "control" | "treatment";
}

/** What a unit is called in the store: 128 bits of HMAC-SHA-256 of its id under the test's salt, so that ids never stand there. */
export function unitHash(salt: string, unit: string): string {
  return createHmac("sha256", salt).update(unit).digest("hex").slice(0, 32);
}
