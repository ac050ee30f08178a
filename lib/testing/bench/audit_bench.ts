import process from "node:process";
import { join } from "node:path";
import {
  AuditTrail,
  checkProof,
  proveConsistency,
  proveInclusion,
  searchTrail,
  type StoreOfRecord,
  verifyTrail,
} from "../../audit/mod.ts";
import { count, decimal, systemClock as clock, type WorkOptions } from "../../core/mod.ts";
import type { Database } from "../../storage/db/mod.ts";
import { textTable } from "../../cli/mod.ts";
import { findPostgres, startPostgres } from "../postgres_server.ts";
import { withPostgres, withSqlite } from "../test_stores.ts";
import { type TamperReport, tamperTrail } from "../tamper/tamper_trail.ts";
import { median, rate, timed } from "./_timing.ts";

/** Events that `record` is handed at once when the trail is filled. */
const FILL = 5000;

/** Callers that append at once. */
const CALLERS = 200;

/** Options of {@linkcode runAuditBench}. */
export interface AuditBenchOptions extends WorkOptions {
  /**
   * Entries of the trail that is verified.
   *
   * @default {1000000}
   */
  readonly entries?: number;
  /**
   * Attempts to tamper.
   *
   * @default {10000}
   */
  readonly attempts?: number;
}

/** What {@linkcode runAuditBench} measured on one kind of database. */
export interface AuditFigures {
  readonly database: string;
  /** Entries a second: each waited for before the next; by many callers at once; handed over in thousands. */
  readonly oneByOne: number;
  readonly concurrent: number;
  readonly bulk: number;
  readonly entries: number;
  readonly verifySeconds: number;
  /** Most memory of the process so far. */
  readonly peakMemoryMiB: number;
  /** Milliseconds of one proof, the median of 20. */
  readonly inclusionMs: number;
  readonly consistencyMs: number;
  /** Milliseconds to find the last 20 entries of an actor. */
  readonly searchMs: number;
}

/** What {@linkcode runAuditBench} found. */
export interface AuditBenchReport {
  readonly figures: readonly AuditFigures[];
  readonly tampering: TamperReport;
}

/**
 * Measures the audit trail on SQLite, and on PostgreSQL: the server that `TICKETLAB_POSTGRES` names, or one of our own where the program
 * is there. Every append is flushed to the disk.
 */
export async function runAuditBench(options: AuditBenchOptions = {}): Promise<AuditBenchReport> {
  const { entries = 1_000_000, attempts, ...work } = options;
  const figures: AuditFigures[] = [];
  const folder = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
  try {
    const run = async (database: Database) => {
      figures.push(await measure(database, join(folder, `${database.kind}.jsonl`), entries, work));
    };
    await withSqlite(run);
    const named = Deno.env.get("TICKETLAB_POSTGRES");
    await using own = !named && await findPostgres() ? await startPostgres({ fsync: true }) : undefined;
    const server = named ?? own?.url;
    if (server) await withPostgres(server, run);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return { figures, tampering: await tamperTrail({ attempts, ...work }) };
}

async function measure(
  database: Database,
  checkpoints: string,
  entries: number,
  { signal, progress = () => {} }: WorkOptions,
): Promise<AuditFigures> {
  const { kind } = database;
  const trail = new AuditTrail(database, { clock, actor: "bench", checkpoints: { path: checkpoints } });
  let made = 0;
  const event = () =>
    ({
      action: "answer.predict",
      subject: `version ${made++ % 7}`,
      details: { tickets: made, confidence: 0.93 },
    }) as const;
  const one = () => trail.record(event());
  progress({ stage: `${kind}: append`, done: 0, total: entries });
  const oneByOne = await rate(one);
  const concurrent = CALLERS * await rate(() => Promise.all(Array.from({ length: CALLERS }, one)));
  const start = clock.monotonic();
  const before = made;
  while (made < entries) {
    signal?.throwIfAborted();
    await trail.record(...Array.from({ length: Math.min(FILL, entries - made) }, event));
    progress({ stage: `${kind}: append`, done: made, total: entries });
  }
  const bulk = 1000 * (made - before) / (clock.monotonic() - start);
  await trail.checkpoint();
  const [verifyMs, report] = await timed(() => verifyTrail(database, { checkpoints, signal, progress }));
  if (!report.ok) throw new Error(report.findings[0].what);
  return {
    database: kind,
    oneByOne,
    concurrent,
    bulk,
    entries: report.entries,
    verifySeconds: verifyMs / 1000,
    peakMemoryMiB: process.resourceUsage().maxRSS / 1024,
    ...await look({ database, trail, clock }, report.entries),
  };
}

async function look({ database }: StoreOfRecord, entries: number) {
  const inclusion: number[] = [];
  const consistency: number[] = [];
  for (let i = 0; i < 20; i++) {
    const at = Math.floor(entries * (i + 0.5) / 20);
    const [a, first] = await timed(() => proveInclusion(database, at));
    const [b, second] = await timed(() => proveConsistency(database, at + 1));
    if (!checkProof(first) || !checkProof(second)) throw new Error(`the proof of entry ${at} does not hold`);
    inclusion.push(a);
    consistency.push(b);
  }
  const last = { actor: "bench", newestFirst: true, limit: 20 };
  const [searchMs] = await timed(() => Array.fromAsync(searchTrail(database.db, last)));
  return { inclusionMs: median(inclusion), consistencyMs: median(consistency), searchMs };
}

/** The figures as tables. */
export function formatAuditBench({ figures, tampering }: AuditBenchReport): string {
  const rows: [string, (f: AuditFigures) => string][] = [
    ["appends/s, one at a time", ({ oneByOne }) => count(oneByOne)],
    [`appends/s, ${CALLERS} callers at once`, ({ concurrent }) => count(concurrent)],
    [`appends/s, ${count(FILL)} a call`, ({ bulk }) => count(bulk)],
    ["entries verified", ({ entries }) => count(entries)],
    ["verify, s", ({ verifySeconds }) => decimal(verifySeconds, 1)],
    ["proof of inclusion, ms", ({ inclusionMs }) => decimal(inclusionMs, 1)],
    ["proof of consistency, ms", ({ consistencyMs }) => decimal(consistencyMs, 1)],
    ["last 20 of an actor, ms", ({ searchMs }) => decimal(searchMs, 1)],
    ["most memory, MiB", ({ peakMemoryMiB }) => count(peakMemoryMiB)],
  ];
  const speed = textTable(
    ["audit trail", ...figures.map(({ database }) => database)],
    rows.map(([name, show]) => [name, ...figures.map(show)]),
  );
  const kinds = tampering.kinds.map((k) => [k.kind, k.attempts, k.caught, k.nameable, k.named]);
  const total = ["all", tampering.attempts, tampering.caught, tampering.nameable, tampering.named];
  const tamper = textTable(["tampering (* = all hashes made to fit)", "attempts", "caught", "to name", "named"], [
    ...kinds,
    total,
  ]);
  const alarms = `${count(tampering.falseAlarms)} false alarms on ${count(tampering.untouched)} untouched trails`;
  return `${speed}\n\n${tamper}\n${alarms}`;
}
