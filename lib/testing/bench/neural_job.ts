import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { InputError, type Json, type WorkOptions } from "../../core/mod.ts";
import type { Draw } from "./draw_training.ts";
import type { NeuralRun, RunPart } from "./neural_run.ts";
import type { UnseenWay } from "./neural_rows.ts";

/**
 * How tickets are scored unseen: as an ensemble does that is fitted by itself. All members hold the same tickets out, whatever
 * their own seed.
 */
export const UNSEEN = { seed: 0, share: 0.1, folds: 5 } as const;

/** What one process of the bench is to do. */
export interface NeuralJob {
  /** File with the tickets, `BenchData` as JSON. */
  readonly data: string;
  readonly model: string;
  readonly options: Readonly<Record<string, Json>>;
  readonly seed: number;
  readonly part: Exclude<RunPart, "pool">;
  readonly unseen?: UnseenWay;
  readonly draw?: Draw;
  /** File that scores are kept in. */
  readonly scoresTo?: string;
}

/** What the process measured. */
export type MeasuredRun = Omit<
  NeuralRun,
  "version" | "digest" | "set" | "row" | "part" | "seed" | "model" | "options" | "commit" | "pool"
>;

/**
 * Does a job in a process of its own, so that time and memory are those of one model.
 *
 * @throws {InputError} If the process failed, with the last that it said.
 */
export async function runNeuralJob(
  job: NeuralJob,
  { scratch, signal, progress }: WorkOptions & { scratch: string },
): Promise<MeasuredRun> {
  const file = join(scratch, "job.json");
  await Deno.writeTextFile(file, JSON.stringify(job));
  const script = fileURLToPath(new URL("_neural_side.ts", import.meta.url));
  signal?.throwIfAborted();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-check", "--allow-all", script, file],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    signal,
  }).spawn();
  const said = new Response(child.stderr).text();
  let measured: MeasuredRun | undefined;
  for await (const line of lines(child.stdout)) {
    const told = messageOf(line);
    if (told?.progress) progress?.(told.progress);
    if (told?.result) measured = told.result;
  }
  const { success, code, signal: killedBy } = await child.status;
  const complaint = stripColours(await said).trim();
  signal?.throwIfAborted();
  if (success && measured) return measured;
  const [first] = complaint.split("\n").filter((line) => /error/i.test(line));
  throw new InputError(`the run ended with ${killedBy ?? code}: ${first ?? (complaint || "it said nothing")}`);
}

interface Message {
  readonly progress?: Parameters<NonNullable<WorkOptions["progress"]>>[0];
  readonly result?: MeasuredRun;
}

/** What a line says; undefined for one that a library printed. */
function messageOf(line: string): Message | undefined {
  if (!line.startsWith('{"progress":') && !line.startsWith('{"result":')) return undefined;
  return JSON.parse(line);
}

async function* lines(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of stream.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest) yield rest;
}

function stripColours(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/\x1b\[[0-9;]*m/g, "");
}
