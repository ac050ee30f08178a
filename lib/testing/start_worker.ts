import { watchProcess } from "./watched_process.ts";

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
  const acknowledged: Acknowledged[] = [];
  const { ready: opened, kill, ended } = watchProcess(
    new URL("store_worker.ts", import.meta.url),
    [url, name, String(transactions), String(events)],
    {
      ready: "open",
      onLine: (line) => {
        const [seq, revision] = line.split(" ").map(Number);
        acknowledged.push({ seq, revision });
      },
    },
  );
  return { name, acknowledged, opened, kill, ended };
}
