import { type Clock, Rng, type WorkOptions } from "../core/mod.ts";
import { type SignalTest, signalTest } from "../evaluate/mod.ts";
import { type TicketProfile, TicketProfiler } from "../ingest/mod.ts";
import type { QualityInput, QualityReport } from "../quality/mod.ts";
import { Customers } from "./_customers.ts";
import { LazyQuarantine } from "./_lazy_quarantine.ts";
import { QualityCollector } from "./_quality_collector.ts";
import { checkReportPath } from "./_report_path.ts";
import { Reservoir } from "./_reservoir.ts";
import { readSplitFile } from "./_split_file.ts";
import type { PersonalDuties } from "./personal_duties.ts";
import { openTickets, type TicketSource } from "./ticket_source.ts";

/** What validation found in a file of tickets. */
export interface ValidationReport {
  readonly source: string;
  readonly profile: TicketProfile;
  /** Whether the text says anything about the label; absent where there are no labels to test. */
  readonly signal?: SignalTest;
  /** Why there is no signal test. */
  readonly noSignalTest?: string;
  readonly notes: readonly string[];
  /** Where refused rows were written; absent if there were none. */
  readonly quarantine?: string;
  /** What the quality checks found; absent if they were not asked for. */
  readonly quality?: QualityReport;
  /** Ids of all customers in the file, where personal data is looked after. */
  readonly customers?: ReadonlySet<string>;
}

/** How the quality checks look at a file. */
export interface QualityOfFile {
  /**
   * Tickets kept for the checks, drawn evenly from a larger file.
   *
   * @default {200_000}
   */
  readonly maxTickets?: number;
  /** A file with the columns `row` (0-based) and `split`; without, a column of the file named `split` is taken. */
  readonly splitFile?: string;
  /** Where the findings will be written as a page; that it can be is looked at before the work. */
  readonly report?: string;
}

/** Options of {@linkcode validateTickets}. */
export interface ValidateOptions extends WorkOptions {
  readonly seed: number;
  /** Folder where refused rows are written; without, they are only counted. */
  readonly quarantineTo?: string;
  /**
   * Labelled tickets kept for the signal test, drawn evenly from the whole file.
   *
   * @default {20_000}
   */
  readonly signalTickets?: number;
  /** Puts the quality checks to the tickets, too; without, only what one pass in little memory tells is found. */
  readonly quality?: QualityOfFile;
  /** What `ENABLE_GDPR` asks; nothing without. */
  readonly duties?: PersonalDuties;
  readonly clock?: Clock;
}

/**
 * Reads a file once, in bounded memory: what is in it, what was refused and why, and whether the labels depend on the text.
 *
 * @throws {InputError} If the file cannot be read.
 */
export async function validateTickets(source: TicketSource, options: ValidateOptions): Promise<ValidationReport> {
  const { seed, signal, progress, quarantineTo, signalTickets = 20_000, quality, duties } = options;
  if (quality?.report !== undefined) await checkReportPath(quality.report, [source.path, quality.splitFile]);
  const opened = await openTickets(source, { signal, progress });
  const { table, mapping } = opened;
  const profiler = new TicketProfiler();
  const reservoir = new Reservoir<{ text: string; label: string }>(signalTickets, new Rng(seed).fork("signal tickets"));
  await using quarantine = await LazyQuarantine.open(quarantineTo, source.path, { columns: table.columns, signal });
  const collector = quality && await openCollector(quality, table.columns, options);
  const customers = duties && new Customers(opened);
  for await (const item of opened.rows) {
    profiler.add(item);
    customers?.add(item);
    collector?.add(item);
    if (!item.ticket) await quarantine.add(item.row, item.problems);
    else if (item.ticket.category !== undefined) {
      reservoir.add({ text: item.ticket.customer_message, label: item.ticket.category });
    }
  }
  const profile = profiler.profile();
  const kept = reservoir.items;
  const noSignalTest = whyNoSignalTest(mapping.label, profile);
  const work = { seed, signal, progress };
  const tested = noSignalTest === undefined
    ? await signalTest(kept.map(({ text }) => text), kept.map(({ label }) => label), work)
    : undefined;
  const refused = await quarantine.commit();
  if (duties && customers) {
    const file = { source: { ...source, columns: mapping }, tickets: profile.rowsRead, customers: customers.ids };
    await duties.registerInput(file);
    if (refused !== undefined) {
      await duties.register({ ...file, source: { path: refused, columns: mapping }, kind: "quarantine" });
    }
    if (quality?.splitFile !== undefined) await duties.registerRows(quality.splitFile, source.path);
  }
  return {
    source: table.name,
    profile,
    ...(tested ? { signal: tested } : { noSignalTest }),
    notes: opened.notes,
    quarantine: refused,
    ...(customers && { customers: customers.ids }),
    ...(collector && { quality: await assess(collector.input(profile), table.name, tested ?? noSignalTest, options) }),
  };
}

/** Puts every check to the tickets; loaded here, as a validation without them needs none of it. */
async function assess(
  input: QualityInput,
  source: string,
  signalTest: SignalTest | string | undefined,
  { seed, signal, progress, clock }: ValidateOptions,
): Promise<QualityReport> {
  const { assessQuality, defaultChecks } = await import("../quality/mod.ts");
  return await assessQuality(input, { seed, signal, progress, clock, source, checks: defaultChecks({ signalTest }) });
}

async function openCollector(
  { maxTickets = 200_000, splitFile }: QualityOfFile,
  columns: readonly string[],
  { seed, signal }: ValidateOptions,
): Promise<QualityCollector> {
  const splits = splitFile === undefined ? undefined : await readSplitFile(splitFile, { signal });
  return new QualityCollector({ seed, maxTickets, columns, splits });
}

function whyNoSignalTest(
  label: string | undefined,
  { labels, tooManyLabels, accepted, unlabelled }: TicketProfile,
): string | undefined {
  if (label === undefined) return "no column looks like the label; name it with --label";
  const n = Object.keys(labels).length;
  if (accepted - unlabelled < 20) return `there are only ${accepted - unlabelled} labelled tickets`;
  if (n < 2) return `all labelled tickets are "${Object.keys(labels)[0]}"`;
  if (tooManyLabels || n > (accepted - unlabelled) / 2) {
    return `"${label}" has nearly as many values as there are tickets`;
  }
  return undefined;
}
