import { join } from "node:path";
import { type Clock, InputError, type WorkOptions } from "../../core/mod.ts";
import {
  anyTable,
  countRows,
  type Database,
  migrationState,
  rebuildStore,
  storeTables,
  type StoreTransaction,
} from "../db/mod.ts";
import { readLines } from "./_read_lines.ts";
import { decodeRow, type StoreRow } from "./_rows.ts";
import { tablePath } from "./manifest.ts";
import type { Backup } from "./verify_backup.ts";

/** Most values of one insert: SQLite takes 32,766. */
const MOST_VALUES = 20_000;

/** Characters of one insert, about: rows may hold large texts and bytes. */
const MOST_TEXT = 8_000_000;

/** Tables that say how far the audit trail goes: what counts is whether it has entries. */
const OF_THE_TRAIL = ["audit_head", "audit_node", "audit_checkpoint"];

/** Options of {@linkcode restoreTables}. */
export interface RestoreTablesOptions extends WorkOptions {
  readonly clock: Clock;
  /**
   * Whether what the store holds now may go.
   *
   * @default {false}
   */
  readonly replace?: boolean;
  /**
   * What becomes of a row before it goes in.
   *
   * @default as it is in the backup
   */
  readonly row?: (table: string, row: StoreRow) => StoreRow;
  /** Called in the same transaction before anything is changed. */
  readonly before?: (tx: StoreTransaction) => Promise<void>;
  /** Called in the same transaction when the rows are in and the schema is up to date; if it throws, nothing was restored. */
  readonly after?: (tx: StoreTransaction) => Promise<void>;
}

/**
 * Puts the tables of a backup into a store of either kind, all of them or nothing.
 *
 * @param backup What `verifyBackup` found whole.
 * @throws {InputError} If the backup was made by a newer version, or the store holds something and may not be replaced.
 */
export async function restoreTables(backup: Backup, database: Database, options: RestoreTablesOptions): Promise<void> {
  const { clock, replace = false, row = (_table, row) => row, before, after, signal, progress } = options;
  const { schema, tables } = backup.manifest;
  const { done } = await migrationState(database);
  const unknown = schema.filter((step) => !done.includes(step));
  if (unknown.length > 0) {
    throw new InputError(`this backup was made by a newer version of ticketlab: it has ${unknown.join(", ")}`, {
      place: { file: backup.path },
      hint: "update ticketlab",
    });
  }
  await database.transaction(async (tx) => {
    if (!replace) await checkEmpty(tx, database);
    await before?.(tx);
    const fill = async () => {
      for (const [i, [name, { columns }]] of Object.entries(tables).entries()) {
        progress?.({ stage: "restore", done: i, total: Object.keys(tables).length, note: name });
        await anyTable(tx).deleteFrom(name).execute();
        for await (const rows of insertable(join(backup.path, tablePath(name)), columns)) {
          signal?.throwIfAborted();
          await anyTable(tx).insertInto(name).values(rows.map((values) => row(name, values))).execute();
        }
      }
    };
    await rebuildStore(tx, database.kind, { steps: schema, at: clock.now(), fill });
    await after?.(tx);
  });
}

async function checkEmpty(tx: StoreTransaction, { kind, where }: Database): Promise<void> {
  for (const { name } of await storeTables(tx, kind)) {
    if (OF_THE_TRAIL.includes(name)) continue;
    const rows = name === "audit_entry" ? await entriesOfActs(tx) : await countRows(tx, name);
    if (rows === 0) continue;
    throw new InputError(`this store is not empty: it has rows in the table ${name}`, {
      place: { file: where },
      hint: "--replace puts the backup in its place; back up what is there first",
    });
  }
}

/** A store that was just made may hold an entry on its settings. */
async function entriesOfActs(tx: StoreTransaction): Promise<number> {
  const { n } = await tx.selectFrom("audit_entry").select(({ fn }) => fn.countAll<number>().as("n"))
    .where("action", "!=", "config.change").executeTakeFirstOrThrow();
  return n;
}

/** Rows of a table, as many at a time as one insert takes. */
async function* insertable(path: string, columns: readonly string[]): AsyncIterable<StoreRow[]> {
  let rows: StoreRow[] = [];
  let length = 0;
  for await (const lines of readLines(path)) {
    for (const line of lines) {
      if (rows.length > 0 && ((rows.length + 1) * columns.length > MOST_VALUES || length + line.length > MOST_TEXT)) {
        yield rows;
        rows = [];
        length = 0;
      }
      rows.push(decodeRow(line, columns));
      length += line.length;
    }
  }
  if (rows.length > 0) yield rows;
}
