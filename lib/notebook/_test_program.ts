/**
 * Runs one notebook in a process of its own, for tests of what a run leaves behind: `deno run _test_program.ts JSON`, with
 * `{notebook, options, abortAfter}`; prints one JSON object. The folder for temporary files is the one in `TMPDIR`.
 */
import process from "node:process";
import type { Notebook } from "./nbformat.ts";
import type { NotebookRun, RunNotebookOptions } from "./notebook_run.ts";
import { runNotebook } from "./run_notebook.ts";

/** What the program is given. */
export interface TestTask {
  readonly notebook: Notebook;
  readonly options: Omit<RunNotebookOptions, "signal">;
  /** Milliseconds until the signal fires. */
  readonly abortAfter?: number;
}

/** What the program prints. */
export interface TestOutcome {
  readonly run?: NotebookRun;
  /** Message of what it threw. */
  readonly thrown?: string;
  /** Wall time, in seconds. */
  readonly seconds: number;
  /** Processes that are still there. */
  readonly children: readonly string[];
  /** What is left in the folder for temporary files. */
  readonly files: readonly string[];
  /** TCP connections and ports that are open. */
  readonly ports: number;
  /** Most memory this process had, in MB. */
  readonly peakMB: number;
}

/** Command lines of this process's children; where there is no `/proc` nobody can tell. */
function children(): string[] {
  return [...Deno.readDirSync("/proc")].filter(({ name }) => /^\d+$/.test(name)).flatMap(({ name }) => {
    try {
      const parent = Deno.readTextFileSync(`/proc/${name}/stat`).split(") ")[1].split(" ")[1];
      return Number(parent) === Deno.pid ? [Deno.readTextFileSync(`/proc/${name}/cmdline`)] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

/** TCP connections and listening ports of this process. */
function openPorts(): number {
  const all = Deno.readTextFileSync("/proc/net/tcp").split("\n").map((line) => line.trim().split(/\s+/)[9]);
  return [...Deno.readDirSync("/proc/self/fd")].filter(({ name }) => {
    try {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(Deno.readLinkSync(`/proc/self/fd/${name}`)) ?? [];
      return inode !== undefined && all.includes(inode);
    } catch {
      return false; // the descriptor of this very listing
    }
  }).length;
}

if (import.meta.main) {
  const { notebook, options, abortAfter }: TestTask = JSON.parse(Deno.args[0]);
  const controller = new AbortController();
  if (abortAfter !== undefined) setTimeout(() => controller.abort(new Error("enough")), abortAfter);
  const start = performance.now();
  const outcome: { run?: NotebookRun; thrown?: string } = await runNotebook(notebook, {
    ...options,
    signal: controller.signal,
  }).then((run) => ({ run }), (error) => ({ thrown: (error as Error).message }));
  const result: TestOutcome = {
    ...outcome,
    seconds: (performance.now() - start) / 1000,
    children: children(),
    files: [...Deno.readDirSync(Deno.env.get("TMPDIR")!)].map(({ name }) => name),
    ports: openPorts(),
    peakMB: process.resourceUsage().maxRSS / 1000,
  };
  console.log(JSON.stringify(result));
}
