import type { StoreOfRecord } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import { CHUNK, nextBatch } from "./_batch.ts";
import type { ShadowAnswer } from "./shadow.ts";
import { unitHash } from "./stored_test.ts";

/** What two versions said of a unit. */
export interface ShadowRecord extends ShadowAnswer {
  /** Id of the ticket or the customer; only its keyed hash is stored. */
  readonly unit: string;
}

/**
 * Records what was shown and what the challenger would have said. Of a unit that is there already only a label that was missing is added:
 * labels come later.
 *
 * @returns How many units these are.
 * @throws {InputError} If there is no such test, it is stopped, or it is not in the shadow.
 */
export async function recordShadow(
  { database, trail, clock }: StoreOfRecord,
  name: string,
  answers: readonly ShadowRecord[],
): Promise<number> {
  return await database.transaction(async (tx) => {
    const { test, number, at } = await nextBatch(tx, name, clock.now().toISOString());
    if (test.state !== "running") throw new InputError(`the test ${name} is stopped`);
    if (test.config.mode !== "shadow") {
      throw new InputError(`the test ${name} is live: its challenger is seen`, { hint: "start one with --shadow" });
    }
    // The last of several records of a unit knows most.
    const latest = new Map(answers.map(({ unit, ...answer }) => [unitHash(test.salt, unit), answer]));
    const rows = [...latest].map(([unit, { shown, shadow, label }]) => (
      { test_id: test.id, unit, shown, shadow, label: label ?? null, at }
    ));
    for (let i = 0; i < rows.length; i += CHUNK) {
      await tx.insertInto("ab_shadow").values(rows.slice(i, i + CHUNK)).onConflict((on) =>
        on.columns(["test_id", "unit"]).doUpdateSet((e) => ({
          label: e.fn.coalesce("ab_shadow.label", "excluded.label"),
        }))
      ).execute();
    }
    await trail.recordIn(tx, {
      action: "test.record",
      subject: name,
      details: { batch: number, answers: rows.length },
    });
    return rows.length;
  });
}
