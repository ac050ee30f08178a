import { type Clock, systemClock } from "../core/mod.ts";
import { KernelLife } from "./_kernel_life.ts";
import { settlesWithin } from "./_timing.ts";
import type { ExecuteReply, KernelMessage } from "./kernel_message.ts";

/** Options of {@linkcode Kernel.start}. */
export interface KernelOptions {
  /** Folder the kernel works in. */
  readonly cwd: string;
  /** Variables set for the kernel, besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Limit of the start, in seconds.
   *
   * @default {30}
   */
  readonly startTimeout?: number;
  /**
   * Longest message that is read, in bytes; the kernel is ended when it sends a longer one.
   *
   * @default {67_108_864}
   */
  readonly maxMessageBytes?: number;
  /**
   * How long an interrupted cell may go on before the kernel is killed, in seconds.
   *
   * @default {1}
   */
  readonly grace?: number;
  readonly clock?: Clock;
  /** Gives the start up with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Options of {@linkcode Kernel.execute}. */
export interface ExecuteOptions {
  /** Told what the code puts out, in order; also of what comes after it, until the next call. */
  readonly onMessage?: (message: KernelMessage) => void;
  /** Interrupts the code; the kernel is killed if that does not help. */
  readonly signal?: AbortSignal;
}

/**
 * A Deno kernel in a process of its own, driven over the Jupyter protocol as JupyterLab would, without Python.
 *
 * Outputs of a cell can leave the kernel after it has said that the cell is done. So every cell is followed by a mark that
 * travels through the same queue as the outputs: the cell ends when its mark arrives, and no output is lost or misfiled.
 *
 * An error in a timer and a rejection that nobody handles arrive as messages of type `stray_error`.
 *
 * @example
 * ```ts
 * import { Kernel } from "./kernel.ts";
 * import assert from "node:assert/strict";
 *
 * await using kernel = await Kernel.start({ cwd: Deno.cwd() });
 * const printed: unknown[] = [];
 * const reply = await kernel.execute('console.log("hello"); throw new RangeError("too far")', {
 *   onMessage: ({ type, content }) => type === "stream" && printed.push(content.text),
 * });
 * assert.deepEqual(printed, ["hello\n"]);
 * assert.deepEqual([reply.ename, reply.evalue], ["RangeError", "too far"]);
 * ```
 */
export class Kernel implements AsyncDisposable {
  readonly #options: Required<Omit<KernelOptions, "env" | "signal">> & Pick<KernelOptions, "env">;
  #life?: KernelLife;

  private constructor(options: KernelOptions) {
    const { cwd, env, startTimeout = 30, maxMessageBytes = 64 * 2 ** 20, grace = 1, clock = systemClock } = options;
    this.#options = { cwd, env, startTimeout, maxMessageBytes, grace, clock };
  }

  /**
   * Starts a kernel and waits until it answers.
   *
   * @throws {KernelDied} If its process ends, or does not answer in time.
   * @throws {Deno.errors.NotFound} If there is no such folder to work in.
   */
  static async start(options: KernelOptions): Promise<Kernel> {
    const kernel = new Kernel(options);
    kernel.#life = await KernelLife.begin({ ...kernel.#options, signal: options.signal });
    return kernel;
  }

  /** Id of the kernel's process. */
  get pid(): number {
    return this.#living().process.pid;
  }

  /** Whether code can be executed. */
  get alive(): boolean {
    return this.#life !== undefined && this.#life.failure === undefined;
  }

  /**
   * Runs code and waits until all it put out has arrived; that an error was thrown is in the reply.
   *
   * @throws {KernelDied} If the process ends meanwhile.
   * @throws The signal's reason, if it fires; `alive` tells whether the kernel was still there after the interrupt.
   */
  async execute(code: string, options: ExecuteOptions = {}): Promise<ExecuteReply> {
    const { onMessage, signal } = options;
    signal?.throwIfAborted();
    const life = this.#living();
    life.onMessage = onMessage;
    const done = life.execute(code);
    const interrupt = async () => {
      await life.request("control", "interrupt_request", {}).catch(() => {}); // the kernel died: `done` says so
      if (!await settlesWithin(done, this.#options.grace * 1000)) life.process.kill();
    };
    signal?.addEventListener("abort", interrupt, { once: true });
    try {
      return await done;
    } finally {
      signal?.removeEventListener("abort", interrupt);
      signal?.throwIfAborted();
    }
  }

  /** Asks the kernel to stop what it runs; a cell that waits for something goes on waiting. */
  async interrupt(): Promise<void> {
    await this.#living().request("control", "interrupt_request", {});
  }

  /** Ends the process at once; what runs fails with {@linkcode KernelDied}. */
  kill(): void {
    this.#life?.process.kill();
  }

  /** Ends the kernel and starts a fresh one that knows nothing of the old one's variables. */
  async restart(): Promise<void> {
    await this.stop();
    this.#life = await KernelLife.begin(this.#options);
  }

  /** Ends the kernel; nothing of it is left behind. */
  async stop(): Promise<void> {
    const life = this.#life;
    this.#life = undefined;
    await life?.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  #living(): KernelLife {
    if (!this.#life) throw new TypeError("Cannot use the kernel: it was stopped");
    return this.#life;
  }
}
