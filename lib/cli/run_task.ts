import { type Clock, explainRefusedAccess, InputError, type Progress, systemClock } from "../core/mod.ts";
import { type FlagsOf, parseFlags, type TaskSpec, UsageError } from "./flags.ts";
import { helpOf } from "./help.ts";
import { progressReporter } from "./progress.ts";

/** What a task is handed besides its flags. */
export interface TaskContext {
  /** Fires on Ctrl-C and on SIGTERM. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly clock: Clock;
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Writes a line to standard error: what was guessed, warned of, or skipped. */
  note(line: string): void;
}

/** What a task found: for people and for programs. */
export interface TaskResult {
  /** Printed on standard output; may hold several lines. Absent when the task has written its rows there itself. */
  readonly text?: string;
  /** Printed instead of `text` with `--json`, as one JSON object. */
  readonly json?: object;
  /** Exit code; 1 for a check that found something wrong. */
  readonly exitCode?: number;
}

const COMMON = {
  json: { type: "boolean", help: "print one JSON object instead of text" },
  quiet: { type: "boolean", help: "no progress and no notes on standard error" },
  help: { type: "boolean", help: "print this" },
} as const;

/** A terminal sends Ctrl-C to all processes of a task, and `deno task` passes its own on: one arrives twice. */
const SAME_SIGNAL_MS = 500;

/**
 * Runs a task: reads the flags, calls `run`, prints what it found, and ends the process.
 *
 * Exit code 0: done. 1: the input or the world was wrong, said in one line without a stack trace. 2: the command line was
 * wrong. 130: interrupted.
 *
 * @param args The command line; that of the process if not given.
 */
export async function runTask<const S extends TaskSpec>(
  spec: S,
  run: (flags: FlagsOf<S>, context: TaskContext) => Promise<TaskResult> | TaskResult,
  args: readonly string[] = Deno.args,
): Promise<never> {
  const full = { ...spec, options: { ...spec.options, ...COMMON } };
  const controller = new AbortController();
  const interrupt = () => controller.abort(new DOMException("interrupted", "AbortError"));
  let interrupted = 0;
  const onSignal = () => {
    const now = systemClock.monotonic();
    if (!controller.signal.aborted) {
      interrupted = now;
      interrupt();
    } else if (now - interrupted > SAME_SIGNAL_MS) Deno.exit(130);
  };
  const signals: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];
  for (const name of signals) Deno.addSignalListener(name, onSignal);
  let finish = () => {};
  try {
    if (asksForHelp(args)) {
      await print(helpOf(full));
      Deno.exit(0);
    }
    const flags = parseFlags(full, args) as FlagsOf<S> & { json: boolean; quiet: boolean };
    const reporter = progressReporter({ write: writeError, terminal: Deno.stderr.isTerminal(), clock: systemClock });
    finish = reporter.finish;
    const result = await run(flags, {
      signal: controller.signal,
      progress: flags.quiet ? () => {} : reporter.report,
      clock: systemClock,
      json: flags.json,
      note: (line) => {
        if (flags.quiet) return;
        finish();
        writeError(`${sanitise(line)}\n`);
      },
    });
    finish();
    if (flags.json && result.json) await print(JSON.stringify(result.json));
    else if (!flags.json && result.text !== undefined) await print(result.text);
    Deno.exit(result.exitCode ?? 0);
  } catch (error) {
    finish();
    Deno.exit(await explain(spec.name, error, controller.signal));
  }
}

/** Whether `--help` stands among the flags. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

/** Prints why a task ended early and returns its exit code. */
function explain(name: string, error: unknown, signal: AbortSignal): number {
  if (signal.aborted) {
    writeError("interrupted: nothing half-written was left\n");
    return 130;
  }
  if (error instanceof Deno.errors.BrokenPipe) return 0;
  if (error instanceof UsageError) {
    writeError(`${name}: ${sanitise(error.message)}; see deno task ${name} --help\n`);
    return 2;
  }
  if (error instanceof InputError) {
    writeError(`${name}: ${sanitise(error.message)}\n`);
    return 1;
  }
  if (error instanceof Deno.errors.NotCapable) {
    writeError(`${name}: ${sanitise(explainRefusedAccess(error).message)}\n`);
    return 1;
  }
  if (error instanceof RangeError && error.message.startsWith("Cannot ")) {
    writeError(`${name}: ${sanitise(error.message)}\n`);
    return 1;
  }
  if (isOfTheSystem(error)) {
    writeError(`${name}: ${sanitise(error.message)}\n`);
    return 1;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  writeError(`${name}: unexpected error, please report it: ${sanitise(message)}\n`);
  if (Deno.env.get("DEBUG")) writeError(`${stack}\n`);
  return 1;
}

/** Whether a file, a folder or the network is to blame: these carry the system's own code, such as `EACCES`. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && typeof (error as { code?: unknown }).code === "string" &&
    /^E[A-Z]+$/.test((error as { code?: string }).code!);
}

/** Takes control characters out of text that came from a file, so that it cannot drive the terminal; one line stays one line. */
export function sanitise(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[\x00-\x1f\x7f-\x9f]+/g, " ");
}

/** Writes to standard output, and ends the line. */
export async function print(text: string): Promise<void> {
  await writeAll(Deno.stdout, text.endsWith("\n") ? text : `${text}\n`);
}

async function writeAll(to: { write(data: Uint8Array): Promise<number> }, text: string): Promise<void> {
  let bytes = new TextEncoder().encode(text);
  while (bytes.length > 0) bytes = bytes.subarray(await to.write(bytes));
}

function writeError(text: string): void {
  let bytes = new TextEncoder().encode(text);
  while (bytes.length > 0) bytes = bytes.subarray(Deno.stderr.writeSync(bytes));
}
