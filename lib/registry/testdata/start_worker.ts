/** A running `registry_worker.ts`. */
export interface RegistryWorker {
  /** What it said, so far, after `ready`. */
  readonly said: string[];
  /** Settles when it has opened the registry. */
  readonly ready: Promise<void>;
  /** Writes a line to it. */
  go(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): void;
  /** Settles when it has ended and all that it said was read. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
}

/** Starts a process that works on a registry; see `registry_worker.ts`. */
export function startWorker(...args: readonly string[]): RegistryWorker {
  const script = new URL("registry_worker.ts", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", script, ...args],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const said: string[] = [];
  const ready = Promise.withResolvers<void>();
  const read = async () => {
    let rest = "";
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === "ready") ready.resolve();
        else said.push(line);
      }
    }
    ready.resolve();
  };
  const writer = child.stdin.getWriter();
  const end = async () => {
    const [{ code }, stderr] = await Promise.all([child.status, new Response(child.stderr).text(), read()]);
    await writer.close().catch((error) => {
      if (!(error instanceof Deno.errors.BrokenPipe) && !(error instanceof TypeError)) throw error;
    });
    return { code, stderr };
  };
  return {
    said,
    ready: ready.promise,
    go: () => writer.write(new TextEncoder().encode("\n")),
    kill: () => child.kill("SIGKILL"),
    ended: end(),
  };
}
