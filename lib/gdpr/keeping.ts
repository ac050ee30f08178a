import type { StoreOfRecord } from "../audit/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";

/** A while in which persons were kept, so that what was read and written is under their names. */
export interface KeepingPeriod {
  /** ISO 8601. */
  readonly from: string;
  /** Null if it lasts. */
  readonly until: string | null;
}

/** Notes whether persons are kept now (`ENABLE_GDPR`); told by whoever reads tickets, and cheap where nothing changed. */
export async function noteKeeping({ database, clock }: StoreOfRecord, keeps: boolean): Promise<void> {
  const open = await database.db.selectFrom("keeping").select("started").where("ended", "is", null).executeTakeFirst();
  if (keeps === (open !== undefined)) return;
  const now = clock.now().toISOString();
  await database.transaction(async (tx) => {
    if (keeps) {
      await tx.insertInto("keeping").values({ started: now, ended: null })
        .onConflict((c) => c.column("started").doUpdateSet({ ended: null })).execute();
    } else await tx.updateTable("keeping").set({ ended: now }).where("ended", "is", null).execute();
  });
}

/** Since when persons are kept, and when they were not in between; oldest first. */
export async function keepingPeriods(db: Queryable): Promise<KeepingPeriod[]> {
  const rows = await db.selectFrom("keeping").selectAll().orderBy("started").execute();
  return rows.map(({ started, ended }) => ({ from: started, until: ended }));
}

/**
 * The same in sentences, to be read by whoever asks what is kept: what was read at other times is found under nobody's name.
 *
 * @example
 * ```ts
 * import { keepingText } from "./keeping.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   keepingText([{ from: "2026-03-01T09:30:00.000Z", until: null }]),
 *   "Persons are kept since 2026-03-01 09:30 UTC: what was read or learned from before is under nobody's name.",
 * );
 * ```
 */
export function keepingText(periods: readonly KeepingPeriod[]): string {
  const nobody = "is under nobody's name";
  if (periods.length === 0) return `No tickets were read with ENABLE_GDPR=true yet: what was read so far ${nobody}.`;
  const last = periods.at(-1)!;
  const gaps = periods.slice(1).flatMap(({ from }, i) => {
    const { until } = periods[i];
    return until === null || until >= from ? [] : [`from ${moment(until)} to ${moment(from)}`];
  });
  const since = last.until === null
    ? `Persons are kept since ${moment(periods[0].from)} UTC: what was read or learned from before ${nobody}`
    : `Persons were kept from ${moment(periods[0].from)} to ${
      moment(last.until)
    } UTC, and are not now: what was read ` +
      `or learned from before and after ${nobody}`;
  return `${since}${gaps.length > 0 ? `, nor is what was read ${gaps.join(" and ")}` : ""}.`;
}

function moment(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}
