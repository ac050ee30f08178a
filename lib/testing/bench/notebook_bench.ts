import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock, type WorkOptions } from "../../core/mod.ts";
import { type CodeCell, type Notebook, readNotebook, serialiseNotebook } from "../../notebook/mod.ts";
import { run } from "./peers.ts";
import { median } from "./_timing.ts";

/** What the notebook bench compares with. */
export const NOTEBOOK_PACKAGES = ["nbconvert==7.17.2", "nbclient==0.11.0", "jupyter_client==8.10.0"];

/** Options of {@linkcode runNotebookBench}. */
export interface NotebookBenchOptions extends WorkOptions {
  /** Python that has nbconvert; without it our side is measured alone. */
  python?: string;
  /**
   * Runs of each side, of which the median counts.
   *
   * @default {5}
   */
  runs?: number;
}

/** Medians over the runs of one side on one notebook. */
export interface NotebookFigures {
  /** Wall time of the process that runs the notebook and writes it, in seconds. */
  readonly seconds: number;
  /** Outputs that are missing or stand under another cell, the most of all runs. */
  readonly lost: number;
}

/** One notebook, run by both sides. */
export interface NotebookBenchResult {
  readonly notebook: string;
  readonly cells: number;
  readonly ours: NotebookFigures & {
    /** Wall time until the kernel answers, in seconds; it is Deno's own and the same for both sides. */
    readonly startSeconds: number;
  };
  readonly peer?: NotebookFigures;
  /** Our seconds divided by the peer's. */
  readonly ratio?: number;
}

/** What {@linkcode runNotebookBench} measured. */
export interface NotebookBenchReport {
  readonly deno: string;
  readonly cpus: number;
  readonly runs: number;
  /** Version of nbconvert; absent where there is none. */
  readonly nbconvert?: string;
  readonly results: readonly NotebookBenchResult[];
  /** Wall time that each further cell takes, in seconds: (300 cells − 1 cell) / 299. */
  readonly perCell: { readonly ours: number; readonly peer?: number; readonly ratio?: number };
}

/** Notebooks that do next to nothing, so that what is measured is the runner. */
const SUBJECTS: readonly { name: string; cells: number; source(i: number): string; wanted(i: number): string }[] = [
  { name: "1 cell, a value", cells: 1, source: (i) => `${i} + 1`, wanted: (i) => String(i + 1) },
  { name: "20 cells, values", cells: 20, source: (i) => `${i} + 1`, wanted: (i) => String(i + 1) },
  { name: "300 cells, values", cells: 300, source: (i) => `${i} + 1`, wanted: (i) => String(i + 1) },
  { name: "300 cells, prints", cells: 300, source: (i) => `console.log(${i})`, wanted: (i) => `${i}\n` },
];

/**
 * Runs the same notebooks on the same Deno kernel by our runner and by `jupyter nbconvert --execute`, in turn, each run in a
 * process of its own, and counts what the written notebooks have lost.
 *
 * @throws {RangeError} If `runs` is not a whole number >= 1.
 * @throws {InputError} If a side fails.
 */
export async function runNotebookBench(options: NotebookBenchOptions = {}): Promise<NotebookBenchReport> {
  const { python, runs = 5, signal, progress } = options;
  if (!(Number.isInteger(runs) && runs >= 1)) {
    throw new RangeError(`Cannot run the bench: runs must be a whole number >= 1: current value is ${runs}`);
  }
  const nbconvert = python && await run(python, ["-m", "nbconvert", "--version"]).catch(() => undefined);
  const scratch = await Deno.makeTempDir({ prefix: "ticketlab-bench-" });
  try {
    const peerEnvironment = await kernelspecIn(scratch);
    const results: NotebookBenchResult[] = [];
    for (const [done, subject] of SUBJECTS.entries()) {
      const input = join(scratch, "in.ipynb");
      await Deno.writeTextFile(input, serialiseNotebook(notebookOf(subject)));
      const [ours, peer]: { seconds: number; lost: number; startSeconds: number }[][] = [[], []];
      for (let i = 0; i < runs; i++) {
        signal?.throwIfAborted();
        progress?.({
          stage: "notebook bench",
          done: done * runs + i,
          total: SUBJECTS.length * runs,
          note: subject.name,
        });
        const output = join(scratch, "out.ipynb");
        const measure = async (command: string, args: string[], env: Record<string, string> = {}) => {
          const start = systemClock.monotonic();
          const said = await run(command, args, signal, env);
          const seconds = (systemClock.monotonic() - start) / 1000;
          return { seconds, lost: lostOutputs(await readNotebook(output), subject), startSeconds: Number(said) };
        };
        ours.push(await measure(Deno.execPath(), ["run", "-A", program(), input, output]));
        if (!nbconvert) continue;
        const args = ["-m", "nbconvert", "--to", "notebook", "--execute", input, "--output", output];
        peer.push(await measure(python!, args, peerEnvironment));
      }
      const [oursMedian, peerMedian] = [figures(ours), nbconvert ? figures(peer) : undefined];
      results.push({
        notebook: subject.name,
        cells: subject.cells,
        ours: { ...oursMedian, startSeconds: median(ours.map(({ startSeconds }) => startSeconds)) },
        ...(peerMedian ? { peer: peerMedian, ratio: oursMedian.seconds / peerMedian.seconds } : {}),
      });
    }
    const { deno } = Deno.version;
    const version = nbconvert ? { nbconvert: nbconvert.trim() } : {};
    return { deno, cpus: navigator.hardwareConcurrency, runs, ...version, results, perCell: perCell(results) };
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

function program(): string {
  return fileURLToPath(new URL("_notebook_side.ts", import.meta.url));
}

/** Describes the Deno kernel to Jupyter in a folder of its own, so that the home folder stays as it is. */
async function kernelspecIn(scratch: string): Promise<Record<string, string>> {
  const folder = join(scratch, "kernels", "deno");
  await Deno.mkdir(folder, { recursive: true });
  const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  await Deno.writeTextFile(
    join(folder, "kernel.json"),
    JSON.stringify({
      argv,
      display_name: "Deno",
      language: "typescript",
      env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    }),
  );
  const own = ["JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"];
  return {
    JUPYTER_PATH: scratch,
    JUPYTER_PLATFORM_DIRS: "1",
    ...Object.fromEntries(own.map((name) => [name, join(scratch, name)])),
  };
}

function notebookOf({ cells, source }: typeof SUBJECTS[number]): Notebook {
  return {
    cells: Array.from({ length: cells }, (_, i): CodeCell => ({
      cell_type: "code",
      id: `cell-${i}`,
      metadata: {},
      source: source(i),
      execution_count: null,
      outputs: [],
    })),
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** Cells whose outputs are not the one they should have. */
function lostOutputs(notebook: Notebook, { wanted }: typeof SUBJECTS[number]): number {
  return notebook.cells.filter((cell, i) => {
    const [output] = cell.cell_type === "code" ? cell.outputs : [];
    if (output === undefined || output.output_type === "error") return true;
    return (output.output_type === "stream" ? output.text : output.data["text/plain"]) !== wanted(i);
  }).length;
}

function figures(runs: readonly NotebookFigures[]): NotebookFigures {
  return { seconds: median(runs.map(({ seconds }) => seconds)), lost: Math.max(...runs.map(({ lost }) => lost)) };
}

function perCell([one, , many]: readonly NotebookBenchResult[]): NotebookBenchReport["perCell"] {
  const each = (side: "ours" | "peer") => (many[side]!.seconds - one[side]!.seconds) / (many.cells - one.cells);
  const ours = each("ours");
  return one.peer ? { ours, peer: each("peer"), ratio: ours / each("peer") } : { ours };
}

/** A notebook bench as a Markdown table. */
export function formatNotebookBench(report: NotebookBenchReport): string {
  const { results, perCell } = report;
  const s = (seconds?: number) => seconds === undefined ? "" : `${seconds.toFixed(3)} s`;
  const times = (ratio?: number) => ratio === undefined ? "" : `**${ratio.toFixed(2)}×**`;
  const rows = [
    ["notebook", "ticketlab", "of that, kernel start", "nbconvert", "ratio", "lost by us", "lost by nbconvert"],
    Array.from({ length: 7 }, () => "---"),
    ...results.map(({ notebook, cells, ours, peer, ratio }) => [
      notebook,
      s(ours.seconds),
      s(ours.startSeconds),
      s(peer?.seconds),
      times(ratio),
      `${ours.lost} of ${cells}`,
      peer ? `${peer.lost} of ${cells}` : "",
    ]),
    ["each further cell", s(perCell.ours), "", s(perCell.peer), times(perCell.ratio), "", ""],
  ];
  const peer = report.nbconvert
    ? `nbconvert ${report.nbconvert}`
    : "nbconvert was not found, so there is nothing to compare with: deno task bench --notebooks --install-peers";
  return [
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
    `Wall time of a whole process, the same Deno kernel, median of ${report.runs}, lost: the most of all runs; ` +
    `Deno ${report.deno}, ${peer}, ${report.cpus} CPUs.`,
  ].join("\n");
}
