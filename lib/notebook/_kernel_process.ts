import { join } from "node:path";
import { settlesWithin } from "./_timing.ts";

/** Most that is kept of what the process itself prints, in characters. */
const TAIL = 4000;

/** Whether the kernel leads a group of processes, to which those belong that its cells start. */
const GROUPED = Deno.build.os !== "windows";

/** How a process is made. */
export interface KernelProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The process of a Deno kernel, with its connection file in a folder that only this user can read.
 *
 * Except on Windows it is the first of a group of its own, so that what its cells start ends with it. The Ctrl-C of a terminal
 * doesn't reach that group: whoever starts a kernel has to end it then.
 */
export class KernelProcess {
  readonly ports: { readonly shell: number; readonly control: number; readonly iopub: number };
  /** Key that messages are signed with. */
  readonly key: string;
  /** Settles when the process has ended and all it printed has been read. */
  readonly exit: Promise<Deno.CommandStatus>;
  readonly #child: Deno.ChildProcess;
  readonly #folder: string;
  #tail = "";
  #ended = false;

  private constructor(child: Deno.ChildProcess, folder: string, ports: KernelProcess["ports"], key: string) {
    this.#child = child;
    this.#folder = folder;
    this.ports = ports;
    this.key = key;
    this.exit = this.#follow();
  }

  /**
   * Starts a kernel; it listens a moment later.
   *
   * @throws {Deno.errors.NotFound} If there is no such folder to work in.
   */
  static async spawn(options: KernelProcessOptions): Promise<KernelProcess> {
    const [shell, iopub, stdin, control, heartbeat] = freePorts(5);
    const key = crypto.randomUUID();
    const folder = await Deno.makeTempDir({ prefix: "ticketlab-kernel-" });
    try {
      const file = join(folder, "connection.json");
      const connection = {
        transport: "tcp",
        ip: "127.0.0.1",
        shell_port: shell,
        iopub_port: iopub,
        stdin_port: stdin,
        control_port: control,
        hb_port: heartbeat,
        signature_scheme: "hmac-sha256",
        key,
        kernel_name: "deno",
      };
      await Deno.writeTextFile(file, JSON.stringify(connection), { mode: 0o600 });
      const child = new Deno.Command(Deno.execPath(), {
        args: ["jupyter", "--kernel", "--conn", file],
        cwd: options.cwd,
        env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", ...options.env },
        detached: GROUPED,
        stdin: "null",
        stdout: "piped",
        stderr: "piped",
      }).spawn();
      return new KernelProcess(child, folder, { shell, control, iopub }, key);
    } catch (error) {
      await Deno.remove(folder, { recursive: true });
      throw error;
    }
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** End of what the process printed by itself, such as a panic or what a native library wrote. */
  get tail(): string {
    return this.#tail.trim();
  }

  /** Ends the process at once, with all that it started. */
  kill(): void {
    if (this.#ended) return;
    if (GROUPED) this.#killGroup();
    else this.#child.kill("SIGKILL");
  }

  #killGroup(): void {
    try {
      Deno.kill(-this.pid, "SIGKILL");
    } catch (error) {
      // Nobody is left in the group; macOS says so by refusing.
      const empty = error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied;
      if (!empty) throw error;
    }
  }

  /** Removes the connection file; the kernel reads it only at its start. */
  async forgetConnection(): Promise<void> {
    await Deno.remove(this.#folder, { recursive: true }).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }

  /**
   * Ends the process and leaves nothing behind.
   *
   * A kernel that is asked to shut down takes 0.1 s for it and tells its cells no more than a killed one does.
   */
  async end(): Promise<void> {
    this.kill();
    await this.exit;
    await this.forgetConnection();
  }

  async #follow(): Promise<Deno.CommandStatus> {
    const reading = Promise.all([this.#keepTail(this.#child.stdout), this.#keepTail(this.#child.stderr)]);
    const status = await this.#child.status;
    this.#ended = true;
    if (GROUPED) this.#killGroup(); // what is left of it, where the kernel ended by itself
    // A process outside of the group may hold the pipes open: don't wait for it.
    if (!await settlesWithin(reading, 200)) { for (const stop of this.#stopReading) await stop(); }
    await reading;
    return status;
  }

  readonly #stopReading: (() => Promise<void>)[] = [];

  async #keepTail(stream: ReadableStream<Uint8Array>): Promise<void> {
    const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
    this.#stopReading.push(() => reader.cancel());
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      this.#tail = (this.#tail + piece.value).slice(-TAIL);
    }
  }
}

/** Ports nobody listens on; another process may take one before the kernel does, so a start may have to be tried again. */
function freePorts(n: number): number[] {
  const listeners = Array.from({ length: n }, () => Deno.listen({ hostname: "127.0.0.1", port: 0 }));
  const ports = listeners.map(({ addr }) => addr.port);
  listeners.forEach((listener) => listener.close());
  return ports;
}
