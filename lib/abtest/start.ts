import type { StoreOfRecord } from "../audit/mod.ts";
import { canonicalJson, InputError, type Json } from "../core/mod.ts";
import { type StoredTest, storedTest } from "./stored_test.ts";
import { checkTestConfig, checkTestName, type TestConfig } from "./test_config.ts";

/** What {@linkcode startTest} is given besides the configuration. */
export interface StartTestOptions {
  /**
   * Decides, with the name, who is in which arm. A new one if not given; that of an earlier test of the same name keeps its units where they
   * were.
   */
  readonly salt?: string;
}

/**
 * Starts a test: from now on its shares and metrics stay as they are.
 *
 * @throws {InputError} If the name is taken, or something of the configuration is wrong.
 */
export async function startTest(
  { database, trail, clock }: StoreOfRecord,
  name: string,
  config: TestConfig,
  { salt = crypto.randomUUID() }: StartTestOptions = {},
): Promise<StoredTest> {
  checkTestName(name);
  const checked = checkTestConfig(config);
  const row = {
    id: crypto.randomUUID(),
    name,
    state: "running",
    config: canonicalJson(JSON.parse(JSON.stringify(checked)) as Json),
    salt,
    batches: 0,
    started_at: clock.now().toISOString(),
    started_by: trail.actor,
    stopped_at: null,
    stopped_by: null,
    reason: null,
    verdict: null,
  };
  await database.transaction(async (tx) => {
    const made = await tx.insertInto("ab_test").values(row).onConflict((on) => on.column("name").doNothing()).returning(
      "id",
    )
      .executeTakeFirst();
    if (!made) throw new InputError(`there is a test ${name} already`, { hint: "choose another name" });
    const { versions, shares, mode, metric } = checked;
    await trail.recordIn(tx, {
      action: "test.start",
      subject: name,
      details: {
        mode,
        control: versions.control,
        treatment: versions.treatment,
        share: shares.treatment,
        metric: metric.name,
      },
    });
  });
  return storedTest(row);
}
