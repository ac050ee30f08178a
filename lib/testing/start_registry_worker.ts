import { type WatchedProcess, watchProcess } from "./watched_process.ts";

/** A running `registry_worker.ts`; `ready` settles when it has opened the registry. */
export interface RegistryWorker extends WatchedProcess {
  /** What it said, so far, after `ready`. */
  readonly said: string[];
}

/** Starts a process that works on a registry; see `registry_worker.ts`. */
export function startRegistryWorker(...args: readonly string[]): RegistryWorker {
  const said: string[] = [];
  const script = new URL("../registry/testdata/registry_worker.ts", import.meta.url);
  return { said, ...watchProcess(script, args, { ready: "ready", onLine: (line) => said.push(line), stdin: "piped" }) };
}
