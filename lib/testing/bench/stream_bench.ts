import { join } from "node:path";
import { InputError, systemClock, type WorkOptions } from "../../core/mod.ts";
import { openTable } from "../../ingest/mod.ts";
import { openTableWriter } from "../../storage/mod.ts";
import { scratchSettings } from "../task_process.ts";

/** Options of {@linkcode runStreamBench}. */
export interface StreamBenchOptions extends WorkOptions {
  /** Rows of the file that is made. */
  tickets: number;
  /**
   * File of labelled tickets that are repeated, each time with another reference number.
   *
   * @default {"data/sample/tickets.csv"}
   */
  sample?: string;
}

/** One task on the large file. */
export interface StreamStep {
  /** What was run, such as `predict, 2 threads`. */
  readonly step: string;
  readonly wallSeconds: number;
  /** Tickets a second of wall time. */
  readonly perSecond: number;
  /** Most memory that the process had; absent where the system does not tell. */
  readonly peakMemoryMiB?: number;
}

/** What {@linkcode runStreamBench} measured. */
export interface StreamBenchReport {
  readonly tickets: number;
  readonly megabytes: number;
  readonly cpus: number;
  readonly deno: string;
  readonly steps: readonly StreamStep[];
}

/**
 * Validates and answers a large file through the tasks, as a user would, and watches time and memory.
 *
 * @throws {InputError} If a task fails.
 */
export async function runStreamBench(options: StreamBenchOptions): Promise<StreamBenchReport> {
  const { tickets, sample = "data/sample/tickets.csv", signal, progress } = options;
  const scratch = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
  try {
    const file = join(scratch, "tickets.csv");
    progress?.({ stage: "stream bench", done: 0, total: 6, note: "write the file" });
    await repeatTickets(sample, file, tickets, signal);
    const env = scratchSettings(join(scratch, "models"));
    const columns = ["--text", "customer_message", "--subject", "subject"];
    const runs: [step: string, task: string, args: string[]][] = [
      ["train (on the sample)", "train", ["--data", sample, "--model", "linear-svm"]],
      ["validate", "validate", [file, ...columns, "--label", "category"]],
      ["validate, every quality check", "validate", [
        file,
        ...columns,
        "--label",
        "category",
        "--report",
        join(scratch, "quality.html"),
      ]],
      ["predict, 1 thread", "predict", [file, ...columns, "--out", join(scratch, "1.csv"), "--workers", "1"]],
      ["predict, all cores", "predict", [
        file,
        ...columns,
        "--out",
        join(scratch, "n.csv"),
        "--workers",
        String(navigator.hardwareConcurrency),
      ]],
    ];
    const steps: StreamStep[] = [];
    for (const [step, task, args] of runs) {
      progress?.({ stage: "stream bench", done: steps.length + 1, total: 6, note: step });
      const { seconds, peak } = await watched(task, args, env, signal);
      if (task === "train") continue;
      steps.push({
        step,
        wallSeconds: seconds,
        perSecond: Math.round(tickets / seconds),
        ...(peak && { peakMemoryMiB: Math.round(peak) }),
      });
    }
    const { size } = await Deno.stat(file);
    return {
      tickets,
      megabytes: Math.round(size / 1e6),
      cpus: navigator.hardwareConcurrency,
      deno: Deno.version.deno,
      steps,
    };
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

/** A stream bench as a Markdown table. */
export function formatStreamBench({ tickets, megabytes, cpus, deno, steps }: StreamBenchReport): string {
  const count = (n: number) => n.toLocaleString("en");
  return [
    `| ${count(tickets)} tickets, ${megabytes} MB CSV | seconds | tickets/s | peak MiB |`,
    "| --- | --- | --- | --- |",
    ...steps.map(({ step, wallSeconds, perSecond, peakMemoryMiB }) =>
      `| ${step} | ${wallSeconds.toFixed(1)} | ${count(perSecond)} | ${
        peakMemoryMiB ? count(peakMemoryMiB) : "unknown"
      } |`
    ),
    "",
    `Wall seconds of the whole task, start-up included; Deno ${deno}, ${cpus} cores.`,
  ].join("\n");
}

async function repeatTickets(sample: string, to: string, n: number, signal?: AbortSignal): Promise<void> {
  const table = await openTable(sample, { signal });
  const rows = (await Array.fromAsync(table.rows)).map(({ values }) => values);
  const [id, text] = ["ticket_id", "customer_message"].map((name) => table.columns.indexOf(name));
  if (id < 0 || text < 0) {
    throw new InputError("it needs the columns ticket_id and customer_message", { place: { file: sample } });
  }
  await using writer = await openTableWriter(to, table.columns, { escapeFormulas: false, signal });
  for (let i = 0; i < n; i++) {
    const values = [...rows[i % rows.length]];
    values[id] = `T${i}`;
    // The number stands inside the text, so that no two texts are equal and taking signatures off does not take it off.
    values[text] = `${i} ${values[text]}`;
    await writer.write(values);
  }
  await writer.close();
}

async function watched(
  task: string,
  args: string[],
  env: Record<string, string>,
  signal?: AbortSignal,
): Promise<{ seconds: number; peak?: number }> {
  const start = systemClock.monotonic();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", `tasks/${task}.ts`, ...args, "--quiet"],
    env,
    stdout: "null",
    stderr: "piped",
    signal,
  }).spawn();
  let peak: number | undefined;
  const watch = setInterval(() => peak = highWaterMark(child.pid) ?? peak, 200);
  const { success, stderr } = await child.output();
  clearInterval(watch);
  if (!success) throw new InputError(`${task} failed: ${new TextDecoder().decode(stderr).trim()}`);
  return { seconds: (systemClock.monotonic() - start) / 1000, peak };
}

/** Most memory that a process has had, in MiB; Linux only. */
function highWaterMark(pid: number): number | undefined {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(Deno.readTextFileSync(`/proc/${pid}/status`));
    return line ? Number(line[1]) / 1024 : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined; // another system, or the process has just ended
    throw error;
  }
}
