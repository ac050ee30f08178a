/** One transaction that a worker was told is kept. */
export interface Acknowledged {
  /** Place of its last event in the trail. */
  readonly seq: number;
  /** What it counted the shared alias up to. */
  readonly revision: number;
}

/** A running `store_worker.ts`. */
export interface Worker {
  readonly name: string;
  /** What it was told is kept, so far. */
  readonly acknowledged: Acknowledged[];
  /** Settles when it has opened the store. */
  readonly opened: Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): void;
  /** Settles when it has ended and all that it wrote was read. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
}

/** Options of {@linkcode startWorker}. */
export interface WorkerOptions {
  readonly name: string;
  /**
   * Transactions until it ends.
   *
   * @default as many as it can
   */
  readonly transactions?: number;
  /**
   * Events that each records.
   *
   * @default {1}
   */
  readonly events?: number;
}

/** Starts a process that works on a store; see `store_worker.ts`. */
export function startWorker(url: string, options: WorkerOptions): Worker {
  const { name, transactions = Number.MAX_SAFE_INTEGER, events = 1 } = options;
  const script = new URL("store_worker.ts", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", script, url, name, String(transactions), String(events)],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const acknowledged: Acknowledged[] = [];
  const opened = Promise.withResolvers<void>();
  const read = async () => {
    let rest = "";
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === "open") opened.resolve();
        else {
          const [seq, revision] = line.split(" ").map(Number);
          acknowledged.push({ seq, revision });
        }
      }
    }
    opened.resolve();
  };
  return {
    name,
    acknowledged,
    opened: opened.promise,
    kill: () => child.kill("SIGKILL"),
    ended: Promise.all([child.status, new Response(child.stderr).text(), read()])
      .then(([{ code }, stderr]) => ({ code, stderr })),
  };
}
