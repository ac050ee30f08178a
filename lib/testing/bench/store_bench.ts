import { join } from "node:path";
import { textTable } from "../../cli/mod.ts";
import { count, decimal, systemClock as clock, type WorkOptions } from "../../core/mod.ts";
import { restoreTables, writeBackup } from "../../storage/backup/mod.ts";
import { anyTable, type Database, openDatabase } from "../../storage/db/mod.ts";
import { findPostgres, startPostgres } from "../postgres_server.ts";
import { startWorker } from "../start_worker.ts";
import { median, rate, timed } from "./_timing.ts";

/** Rows of one transaction, in batches. */
const BATCH = 1000;

/** Processes that write at once, and transactions of each. */
const PROCESSES = 4;
const TRANSACTIONS = 100;

/** How often the store is opened by a process of its own. */
const STARTS = 7;

/** Options of {@linkcode runStoreBench}. */
export interface StoreBenchOptions extends WorkOptions {
  /**
   * Rows of the store that is backed up.
   *
   * @default {200000}
   */
  readonly rows?: number;
}

/** What {@linkcode runStoreBench} measured on one kind of database. */
export interface StoreFigures {
  readonly database: string;
  /** Milliseconds to open a store that is not there yet, and one that is. */
  readonly makeMs: number;
  readonly openMs: number;
  /** Milliseconds of a whole process that opens the store and does nothing else, and of one that does nothing at all. */
  readonly processMs: number;
  readonly bareProcessMs: number;
  /** Transactions of one row a second, each waited for; rows a second in transactions of 1,000. */
  readonly transactions: number;
  readonly batchedRows: number;
  /** Transactions a second of several processes at once, each of four statements and an entry of the audit trail. */
  readonly acrossProcesses: number;
  /** Rows a second found by their key, one at a time. */
  readonly reads: number;
  readonly rows: number;
  readonly backupSeconds: number;
  readonly restoreSeconds: number;
}

/**
 * Measures the store of record on SQLite, and on a PostgreSQL server of our own where the program is there; each commit is flushed
 * to the disk.
 */
export async function runStoreBench(options: StoreBenchOptions = {}): Promise<StoreFigures[]> {
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
  try {
    const figures = [await measure(`sqlite:${folder}/store.db`, `sqlite:${folder}/other.db`, folder, options)];
    if (await findPostgres()) {
      await using server = await startPostgres({ fsync: true });
      await using other = await startPostgres({ fsync: true });
      figures.push(await measure(server.url, other.url, folder, options));
    }
    return figures;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function measure(
  url: string,
  other: string,
  folder: string,
  { rows = 200_000, signal, progress = () => {} }: StoreBenchOptions,
): Promise<StoreFigures> {
  const [makeMs, made] = await timed(() => openDatabase(url));
  await made.close();
  const opens: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const [ms, database] = await timed(() => openDatabase(url));
    await database.close();
    opens.push(ms);
  }
  const starts = { with: [] as number[], bare: [] as number[] };
  for (let i = 0; i < STARTS; i++) {
    starts.with.push((await timed(() => startWorker(url, { name: "start", transactions: 0 }).ended))[0]);
    starts.bare.push((await timed(bareProcess))[0]);
  }
  await using database = await openDatabase(url);
  let n = 0;
  const insert = (size: number) =>
    database.transaction((tx) =>
      anyTable(tx).insertInto("personal_record").values(Array.from({ length: size }, () => record(n++))).execute()
    );
  progress({ stage: `${database.kind}: write`, done: 0, total: rows });
  const transactions = await rate(() => insert(1));
  const batchedRows = BATCH * await rate(() => insert(BATCH));
  while (n < rows) {
    signal?.throwIfAborted();
    await insert(Math.min(BATCH, rows - n));
    progress({ stage: `${database.kind}: write`, done: n, total: rows });
  }
  let at = 0;
  const reads = await rate(() =>
    anyTable(database.db).selectFrom("personal_record").selectAll().where("id", "=", `r_${(at += 7919) % n}`)
      .executeTakeFirstOrThrow()
  );
  const [writersMs] = await timed(() => writers(url));
  const [backupMs, backup] = await timed(() =>
    writeBackup(join(folder, database.kind), database, { clock, signal, progress })
  );
  await using empty: Database = await openDatabase(other);
  const [restoreMs] = await timed(() => restoreTables(backup, empty, { clock, signal, progress }));
  return {
    database: database.kind,
    makeMs,
    openMs: median(opens),
    processMs: median(starts.with),
    bareProcessMs: median(starts.bare),
    transactions,
    batchedRows,
    acrossProcesses: 1000 * PROCESSES * TRANSACTIONS / writersMs,
    reads,
    rows: backup.rows,
    backupSeconds: backupMs / 1000,
    restoreSeconds: restoreMs / 1000,
  };
}

/** A row with 300 bytes that nothing shortens, as what is encrypted is. */
function record(i: number) {
  const sealed = crypto.getRandomValues(new Uint8Array(300));
  return { id: `r_${i}`, person_id: `p_${i % 1000}`, kind: "ticket", created: "2026-01-01T00:00:00.000Z", sealed };
}

async function writers(url: string): Promise<void> {
  const names = Array.from({ length: PROCESSES }, (_, i) => `w${i}`);
  const workers = names.map((name) => startWorker(url, { name, transactions: TRANSACTIONS }));
  for (const { ended } of workers) {
    const { code, stderr } = await ended;
    if (code !== 0) throw new Error(stderr);
  }
}

async function bareProcess(): Promise<void> {
  await new Deno.Command(Deno.execPath(), { args: ["eval", "--no-check", ""] }).output();
}

/** The figures as a table. */
export function formatStoreBench(figures: readonly StoreFigures[]): string {
  const rows: [string, (f: StoreFigures) => string][] = [
    ["make a store, ms", ({ makeMs }) => decimal(makeMs, 0)],
    ["open it, ms", ({ openMs }) => decimal(openMs, 1)],
    ["process that opens it, ms", ({ processMs }) => decimal(processMs, 0)],
    ["process that does nothing, ms", ({ bareProcessMs }) => decimal(bareProcessMs, 0)],
    ["transactions/s, one row each", ({ transactions }) => count(transactions)],
    [`rows/s, ${count(BATCH)} a transaction`, ({ batchedRows }) => count(batchedRows)],
    [`transactions/s of ${PROCESSES} processes, start-up included`, ({ acrossProcesses }) => count(acrossProcesses)],
    ["reads/s by key", ({ reads }) => count(reads)],
    ["rows backed up", ({ rows }) => count(rows)],
    ["back up and read back, s", ({ backupSeconds }) => decimal(backupSeconds, 1)],
    ["restore, s", ({ restoreSeconds }) => decimal(restoreSeconds, 1)],
  ];
  return textTable(
    ["store of record, every commit flushed", ...figures.map(({ database }) => database)],
    rows.map(([name, show]) => [name, ...figures.map(show)]),
  );
}
