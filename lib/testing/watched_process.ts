/** A process whose lines are read as they come. */
export interface WatchedProcess {
  /** Settles when it has said the line that was waited for, or has ended. */
  readonly ready: Promise<void>;
  /** Writes a line to it; only where its standard input was asked for. */
  go(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): void;
  /** Settles when it has ended and all that it wrote was read. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
}

/** How a {@linkcode watchProcess} is started. */
export interface WatchProcessOptions {
  /** The line by which it says that it can begin. */
  readonly ready: string;
  /** Told of each further line, whole ones only: one that was cut short was not said. */
  readonly onLine: (line: string) => void;
  /** @default {"null"} */
  readonly stdin?: "piped" | "null";
}

/** Starts a script of ours as a process of its own, and reads what it says line by line. */
export function watchProcess(script: URL, args: readonly string[], options: WatchProcessOptions): WatchedProcess {
  const { stdin = "null", onLine } = options;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", script.pathname, ...args],
    stdin,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const ready = Promise.withResolvers<void>();
  const read = async () => {
    let rest = "";
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === options.ready) ready.resolve();
        else onLine(line);
      }
    }
    ready.resolve();
  };
  const writer = stdin === "piped" ? child.stdin.getWriter() : undefined;
  const end = async () => {
    const [{ code }, stderr] = await Promise.all([child.status, new Response(child.stderr).text(), read()]);
    await writer?.close().catch((error) => {
      if (!(error instanceof Deno.errors.BrokenPipe) && !(error instanceof TypeError)) throw error;
    });
    return { code, stderr };
  };
  return {
    ready: ready.promise,
    go: async () => await writer?.write(new TextEncoder().encode("\n")),
    kill: () => child.kill("SIGKILL"),
    ended: end(),
  };
}
