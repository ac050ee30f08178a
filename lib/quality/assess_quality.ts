import { type Clock, fingerprint, Rng, systemClock, type WorkOptions } from "../core/mod.ts";
import type { QualityCheck, QualityInput } from "./check.ts";
import { totalOf } from "./_words.ts";
import { defaultChecks } from "./default_checks.ts";
import type { Finding, FindingStatus } from "./finding.ts";

/** What the checks found in a file of tickets. */
export interface QualityReport {
  /** In the order of the checks. */
  readonly findings: readonly Finding[];
  /** Findings by status. */
  readonly counts: Readonly<Record<FindingStatus, number>>;
  /** Tickets handed in. */
  readonly n: number;
  /** Accepted tickets of the whole file; more than `n` where the tickets handed in are a sample of it. */
  readonly total: number;
  /** Wall time of each check, by its id, in seconds. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly provenance: {
    /** Of the texts and labels handed in. */
    readonly fingerprint: string;
    readonly seed: number;
    /** Where the tickets come from, as the caller says. */
    readonly source?: string;
  };
}

/** Options of {@linkcode assessQuality}. */
export interface AssessQualityOptions extends WorkOptions {
  /** @default {0} */
  readonly seed?: number;
  /** @default {defaultChecks()} */
  readonly checks?: readonly QualityCheck[];
  readonly clock?: Clock;
  /** Where the tickets come from, for the report. */
  readonly source?: string;
}

/**
 * Puts every check to a set of tickets, one after the other. Each draws from a random generator of its own, so that leaving one
 * check out does not change what another finds.
 *
 * @throws {RangeError} If the columns differ in length, or two checks have the same id.
 *
 * @example
 * ```ts
 * import { assessQuality } from "./assess_quality.ts";
 * import { duplicatesCheck } from "./checks/duplicates.ts";
 * import assert from "node:assert/strict";
 *
 * const texts = ["Where is my refund?", "The app crashes", "where is my  REFUND?"];
 * const report = await assessQuality({ texts, rawTexts: texts, rows: [1, 2, 3] }, { checks: [duplicatesCheck()] });
 * assert.equal(report.findings[0].status, "FAIL");
 * assert.deepEqual(report.findings[0].rows, [1, 3]);
 * ```
 */
export async function assessQuality(input: QualityInput, options: AssessQualityOptions = {}): Promise<QualityReport> {
  const { seed = 0, checks = defaultChecks(), clock = systemClock, signal, progress, source } = options;
  checkColumns(input);
  const twice = checks.find(({ id }, i) => checks.findIndex((other) => other.id === id) !== i);
  if (twice) throw new RangeError(`Cannot assess quality: each check must stand once: "${twice.id}" stands twice`);
  const findings: Finding[] = [];
  const seconds: Record<string, number> = {};
  for (const [done, check] of checks.entries()) {
    progress?.({ stage: "quality checks", done, total: checks.length, note: check.title });
    await new Promise((resolve) => setTimeout(resolve)); // lets Ctrl-C and the page in
    signal?.throwIfAborted();
    const start = clock.monotonic();
    const rng = new Rng(seed).fork(check.id);
    findings.push(...await check.run(input, { rng, seed, clock, signal }));
    seconds[check.id] = (clock.monotonic() - start) / 1000;
  }
  progress?.({ stage: "quality checks", done: checks.length, total: checks.length });
  const counts = { SUCCESS: 0, WARNING: 0, FAIL: 0, SKIPPED: 0 };
  for (const { status } of findings) counts[status]++;
  return {
    findings,
    counts,
    n: input.texts.length,
    total: totalOf(input),
    seconds,
    provenance: {
      fingerprint: fingerprint(input.texts, input.labels?.map((label) => label ?? "")),
      seed,
      ...(source !== undefined && { source }),
    },
  };
}

const COLUMNS = ["rawTexts", "rows", "labels", "timestamps", "languages", "customers", "subjects", "splits"] as const;

function checkColumns(input: QualityInput): void {
  const n = input.texts.length;
  for (const name of COLUMNS) {
    const column = input[name];
    if (column !== undefined && column.length !== n) {
      throw new RangeError(
        `Cannot assess quality: there must be one entry a ticket: there are ${n} texts and ${column.length} ${name}`,
      );
    }
  }
}
