import type { Clock } from "../core/mod.ts";
import { KernelProcess } from "./_kernel_process.ts";
import { END_OF_CELL, KERNEL_SETUP, markCode } from "./_kernel_setup.ts";
import { settlesWithin } from "./_timing.ts";
import { ZmtpSocket } from "./_zmtp.ts";
import { KernelDied } from "./kernel_died.ts";
import { type ExecuteReply, type KernelMessage, MessageCodec } from "./kernel_message.ts";
import type { JsonObject } from "./nbformat.ts";

/** How a kernel is begun; see `KernelOptions`. */
export interface KernelLifeOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly startTimeout: number;
  readonly maxMessageBytes: number;
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** Starts that are tried when another process takes a port before the kernel does. */
const ATTEMPTS = 3;

/** Messages that only say how far the kernel is. */
const BOOKKEEPING = new Set(["status", "execute_input"]);

/** One kernel process from start to end, with its connections and the requests that wait for an answer. */
export class KernelLife {
  /** Told of every message that a cell put out. */
  onMessage?: (message: KernelMessage) => void;
  /** Why it ended, if it ended by itself. */
  failure?: Error;
  readonly #codec: MessageCodec;
  readonly #waiting = new Map<string, PromiseWithResolvers<KernelMessage>>();
  #sockets?: { shell: ZmtpSocket; control: ZmtpSocket; iopub: ZmtpSocket };
  #watching: Promise<void> = Promise.resolve();
  #ending = false;

  private constructor(readonly process: KernelProcess, clock: Clock) {
    this.#codec = new MessageCodec({ key: process.key, session: crypto.randomUUID(), clock });
  }

  /** Starts a kernel and waits until it answers. */
  static async begin(options: KernelLifeOptions): Promise<KernelLife> {
    for (let attempt = 1;; attempt++) {
      options.signal?.throwIfAborted();
      const process = await KernelProcess.spawn(options);
      const life = new KernelLife(process, options.clock);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        process.kill();
      }, options.startTimeout * 1000);
      const abort = () => process.kill();
      options.signal?.addEventListener("abort", abort, { once: true });
      try {
        await life.#connect(options.maxMessageBytes);
        await life.#shakeHands();
        await process.forgetConnection();
        return life;
      } catch (error) {
        process.kill();
        await life.end();
        options.signal?.throwIfAborted();
        if (late) throw new KernelDied(`the kernel did not answer within ${options.startTimeout} s of its start`);
        if (attempt === ATTEMPTS || !/address (already )?in use/i.test(process.tail)) throw error;
      } finally {
        clearTimeout(timer);
        options.signal?.removeEventListener("abort", abort);
      }
    }
  }

  async #connect(maxMessageBytes: number): Promise<void> {
    const { ports } = this.process;
    const identity = crypto.randomUUID();
    const dialling = await Promise.allSettled([
      this.#dial(ports.shell, "DEALER", identity),
      this.#dial(ports.control, "DEALER", identity),
      this.#dial(ports.iopub, "SUB", identity),
    ]);
    const opened = dialling.flatMap((result) => result.status === "fulfilled" ? [result.value] : []);
    const refused = dialling.find((result) => result.status === "rejected");
    if (refused) {
      opened.forEach((socket) => socket.close());
      throw refused.reason;
    }
    for (const socket of opened) socket.maxFrameBytes = maxMessageBytes;
    const [shell, control, iopub] = opened;
    this.#sockets = { shell, control, iopub };
    this.#watching = this.#watch();
  }

  async #dial(port: number, type: "DEALER" | "SUB", identity: string): Promise<ZmtpSocket> {
    while (true) {
      try {
        return await ZmtpSocket.connect(port, type, identity);
      } catch (error) {
        if (!(error instanceof Deno.errors.ConnectionRefused)) throw error;
        if (await settlesWithin(this.process.exit, 5)) throw await this.#died();
      }
    }
  }

  /** A subscription is in force only when the kernel has taken it in: marks are sent until one arrives. */
  async #shakeHands(): Promise<void> {
    await this.request("shell", "execute_request", executeContent(KERNEL_SETUP, true));
    while (true) {
      const mark = crypto.randomUUID();
      const marked = this.#wait(mark);
      await this.request("shell", "execute_request", executeContent(markCode(mark), true));
      if (await settlesWithin(marked, 100)) return void await marked;
      this.#waiting.delete(mark);
    }
  }

  /** Sends a request and waits for its reply. */
  async request(channel: "shell" | "control", type: string, content: JsonObject): Promise<KernelMessage> {
    const id = crypto.randomUUID();
    const reply = this.#wait(id);
    this.#sockets![channel].send(this.#codec.encode(id, type, content)).catch(() => {}); // `#watch` sees the end too
    return await reply;
  }

  /** Executes code and waits for its reply and for the mark behind its outputs. */
  async execute(code: string): Promise<ExecuteReply> {
    const mark = crypto.randomUUID();
    const marked = this.#wait(mark);
    const replied = this.request("shell", "execute_request", executeContent(code, false)).then(async (reply) => {
      // Sent only now: of two requests at once, the second answer would wait 40 ms for TCP's delayed acknowledgement.
      await this.request("shell", "execute_request", executeContent(markCode(mark), true));
      return reply;
    });
    const [reply] = await Promise.all([replied, marked]);
    return reply.content as unknown as ExecuteReply;
  }

  /** Ends the process and closes what was open. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.process.end();
    await this.#watching;
  }

  #wait(id: string): Promise<KernelMessage> {
    if (this.failure) return Promise.reject(this.failure);
    const deferred = Promise.withResolvers<KernelMessage>();
    this.#waiting.set(id, deferred);
    return deferred.promise;
  }

  #answer(id: string | undefined, message: KernelMessage): void {
    if (id === undefined) return;
    this.#waiting.get(id)?.resolve(message);
    this.#waiting.delete(id);
  }

  /** Reads all connections until the process ends; then whoever still waits is told why. */
  async #watch(): Promise<void> {
    const { shell, control, iopub } = this.#sockets!;
    const answer = (message: KernelMessage) => this.#answer(message.parentId, message);
    const publishing = this.#read(iopub, (message) => {
      if (message.type === END_OF_CELL) this.#answer(String(message.content.mark), message);
      else if (!BOOKKEEPING.has(message.type)) this.onMessage?.(message);
    });
    const first = await Promise.race([
      this.#read(shell, answer),
      this.#read(control, answer),
      publishing,
      this.process.exit,
    ]);
    const broken = first instanceof Error && !(first instanceof Deno.errors.UnexpectedEof) ? first : undefined;
    // A closed connection is the process's end seen early: its exit code comes a moment later.
    if (broken || !await settlesWithin(this.process.exit, 1000)) this.process.kill();
    await this.process.exit;
    await settlesWithin(publishing, 500); // what was published before the end counts
    this.failure = this.#ending ? new KernelDied("the kernel was stopped") : broken ?? await this.#died();
    for (const { reject } of this.#waiting.values()) reject(this.failure);
    this.#waiting.clear();
    for (const socket of [shell, control, iopub]) socket.close();
  }

  /** Reads a connection until it breaks; returns why it did. */
  async #read(socket: ZmtpSocket, handle: (message: KernelMessage) => void): Promise<Error> {
    try {
      while (true) handle(this.#codec.decode(await socket.receive()));
    } catch (error) {
      return error as Error;
    }
  }

  async #died(): Promise<KernelDied> {
    const { code, signal } = await this.process.exit;
    const said = this.process.tail.split("\n").filter((line) => !line.includes("is unstable and might change"));
    const reason = said.find((line) => /fatal|panicked|out of memory/i.test(line)) ?? said[said.length - 1] ?? "";
    const how = signal ? `it was ended by ${signal}` : `exit code ${code}, as after Deno.exit(${code})`;
    return new KernelDied(`the kernel died: ${how}${reason ? `; it said: ${reason.trim()}` : ""}`, code);
  }
}

function executeContent(code: string, silent: boolean): JsonObject {
  return { code, silent, store_history: !silent, user_expressions: {}, allow_stdin: false, stop_on_error: false };
}
