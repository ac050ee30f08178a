import { InputError, systemClock } from "../core/mod.ts";
import { settleCode } from "./_kernel_setup.ts";
import { causeOfEnd, causeOfReply, causeOfStray, type FailureCause, outputLimit, Stopped } from "./_run_failures.ts";
import { Kernel } from "./kernel.ts";
import type { CodeCell, Notebook } from "./nbformat.ts";
import type { CellFailure, NotebookRun, RunNotebookOptions } from "./notebook_run.ts";
import { type Displays, OutputCollector } from "./outputs.ts";
import { isInjected, parameterValues, withParameters } from "./parameters.ts";
import { requireDeno } from "./read_notebook.ts";
import { settleText } from "./settle_text.ts";

/** Room for what stands around an output in its message. */
const ENVELOPE_BYTES = 65536;

const DEFAULT_OUTPUT_BYTES = 10_000_000;

/** Timers that fire within so many milliseconds after the last cell are waited for, so that an error in one is seen. */
const SETTLE_MS = 1000;

/**
 * Runs a notebook from the first cell to the last, or to the first that fails, in a Deno kernel of its own.
 *
 * A failure of the notebook is a result, not an error. The given notebook is left as it is.
 *
 * @throws {RangeError} If a limit is not above 0.
 * @throws {InputError} If the notebook is not for Deno, its parameters do not fit, or there is no such folder.
 * @throws The signal's reason, if it fires; the kernel is gone by then.
 */
export async function runNotebook(notebook: Notebook, options: RunNotebookOptions): Promise<NotebookRun> {
  const { name = "notebook", parameters: given = {}, signal, clock = systemClock } = options;
  signal?.throwIfAborted();
  checkLimits(options);
  requireDeno(notebook, name);
  const parameters = parameterValues(notebook, given);
  const run = new Run(withParameters(notebook, given), { ...options, name });
  const start = clock.monotonic();
  await run.toTheEnd();
  return { ...run.result(), parameters, seconds: (clock.monotonic() - start) / 1000 };
}

function checkLimits(options: RunNotebookOptions): void {
  for (const name of ["cellTimeout", "timeout", "maxOutputBytes"] as const) {
    const value = options[name];
    if (value !== undefined && !(value > 0)) {
      throw new RangeError(`Cannot run the notebook: ${name} must be > 0: current value is ${value}`);
    }
  }
}

/** Fires a controller after so many seconds; a delay that no timer can hold is cut to 24 days. */
function stopAfter(controller: AbortController, seconds: number, message: string): ReturnType<typeof setTimeout> {
  return setTimeout(() => controller.abort(new Stopped("TimeLimit", message)), Math.min(seconds * 1000, 2 ** 31 - 1));
}

/** One cell, run. */
interface CellRun {
  readonly cell: CodeCell;
  readonly number: number;
  readonly collected: OutputCollector;
  cause?: FailureCause;
}

/** One run of one notebook. */
class Run {
  readonly #options: RunNotebookOptions & { readonly name: string };
  readonly #notebook: Notebook;
  readonly #cells: CodeCell[] = [];
  readonly #displays: Displays = new Map();
  readonly #seconds: number[] = [];
  readonly #notes: string[] = [];
  readonly #whole = new AbortController();
  #startSeconds = 0;
  #failure?: CellFailure;

  constructor(notebook: Notebook, options: RunNotebookOptions & { readonly name: string }) {
    this.#options = options;
    let heading = "";
    const cells = notebook.cells.map((cell) => {
      if (cell.cell_type !== "code") {
        heading = /^#+\s+(.+)$/m.exec(cell.source)?.[1] ?? heading;
        return cell;
      }
      const fresh: CodeCell = { ...cell, execution_count: null, outputs: [] };
      this.#cells.push(fresh);
      this.#notes.push(settleText(heading));
      return fresh;
    });
    this.#notebook = { ...notebook, cells };
  }

  async toTheEnd(): Promise<void> {
    const { timeout = 3600, signal } = this.#options;
    const timer = stopAfter(this.#whole, timeout, `the notebook took longer than ${timeout} s`);
    const abort = () => this.#whole.abort(signal!.reason);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      await using kernel = await this.#start();
      if (kernel) await this.#runCells(kernel);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
    signal?.throwIfAborted();
  }

  result(): Pick<NotebookRun, "notebook" | "ok" | "failure" | "cellSeconds" | "startSeconds"> {
    return {
      notebook: this.#notebook,
      ok: !this.#failure,
      ...(this.#failure ? { failure: this.#failure } : {}),
      cellSeconds: this.#seconds,
      startSeconds: this.#startSeconds,
    };
  }

  async #start(): Promise<Kernel | null> {
    const { cwd, env, maxOutputBytes = DEFAULT_OUTPUT_BYTES, clock = systemClock } = this.#options;
    const began = clock.monotonic();
    try {
      const maxMessageBytes = maxOutputBytes + ENVELOPE_BYTES;
      return await Kernel.start({ cwd, env, clock, maxMessageBytes, signal: this.#whole.signal });
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) {
        throw new InputError("there is no such folder to run a notebook in", { place: { file: cwd }, cause: error });
      }
      this.#failure = { cell: 0, ...causeOfEnd(error, maxOutputBytes), printed: "" };
      return null;
    } finally {
      this.#startSeconds = (clock.monotonic() - began) / 1000;
    }
  }

  async #runCells(kernel: Kernel): Promise<void> {
    const { progress, name, clock = systemClock } = this.#options;
    const stage = `run ${name}`;
    const total = this.#cells.length;
    let number = 0;
    let before: CellRun | undefined;
    for (const [done, cell] of this.#cells.entries()) {
      progress?.({ stage, done, total, note: this.#notes[done] });
      if (!isInjected(cell)) number++;
      const began = clock.monotonic();
      if (cell.source.trim() !== "") {
        // What came between two cells belongs to the first of them.
        if (before && this.#close(before)) return;
        before = await this.#runCell(kernel, cell, number);
      }
      this.#seconds.push((clock.monotonic() - began) / 1000);
      if (before?.cause) break;
    }
    if (before && !before.cause) await this.#runCode(kernel, settleCode(SETTLE_MS), before);
    if (before && this.#close(before)) return;
    progress?.({ stage, done: total, total });
  }

  async #runCell(kernel: Kernel, cell: CodeCell, number: number): Promise<CellRun> {
    const { maxOutputBytes = DEFAULT_OUTPUT_BYTES } = this.#options;
    const collected = new OutputCollector({ cell: number, displays: this.#displays, maxBytes: maxOutputBytes });
    const run: CellRun = { cell, number, collected };
    cell.execution_count = number;
    await this.#runCode(kernel, cell.source, run);
    return run;
  }

  /** Runs code, the cell's own or what comes after it, within the limits. */
  async #runCode(kernel: Kernel, code: string, run: CellRun): Promise<void> {
    const { cellTimeout = 600, maxOutputBytes = DEFAULT_OUTPUT_BYTES } = this.#options;
    const { collected } = run;
    const limit = new AbortController();
    const timer = stopAfter(limit, cellTimeout, `the cell took longer than ${cellTimeout} s`);
    try {
      const reply = await kernel.execute(code, {
        signal: AbortSignal.any([limit.signal, this.#whole.signal]),
        onMessage: (message) => {
          collected.add(message);
          if (collected.overflowed) kernel.kill();
        },
      });
      run.cause = causeOfReply(code, reply);
    } catch (error) {
      run.cause = collected.overflowed ? outputLimit(maxOutputBytes) : causeOfEnd(error, maxOutputBytes);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Writes down what a cell put out, and whether it failed. */
  #close({ cell, number, collected, cause: own }: CellRun): boolean {
    const cause = own ?? causeOfStray(collected.strayErrors);
    // An assignment has a value, but nobody wants to see it.
    cell.outputs = isInjected(cell) && !cause ? [] : collected.settled();
    if (!cause) return false;
    if (!cell.outputs.some((output) => output.output_type === "error")) {
      const traceback = [`${cause.name}: ${cause.message}`];
      cell.outputs.push({ output_type: "error", ename: cause.name, evalue: cause.message, traceback });
    }
    const source = cause.line === undefined ? undefined : cell.source.split("\n")[cause.line - 1]?.trim();
    this.#failure = {
      cell: number,
      cellId: cell.id,
      ...cause,
      ...(source ? { source } : {}),
      printed: collected.printed(),
    };
    return true;
  }
}
