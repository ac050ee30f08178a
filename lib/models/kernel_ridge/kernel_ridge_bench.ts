/**
 * The matrix work of kernel ridge regression beside scipy's `cho_factor`, `cho_solve` and LAPACK's `potri` (the inverse, which
 * leave-one-out needs there): wall and CPU seconds, the least of some rounds in which the sides take turns, and their ratio.
 *
 * `deno run -A lib/models/kernel_ridge/kernel_ridge_bench.ts [python] [threads]`; n = 2000 and 5000, 77 right-hand sides, blocks
 * of 128, 256 and 512 columns. Python needs scipy.
 */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { systemClock } from "../../core/mod.ts";
import { BLOCK, factorise, invertTriangle } from "./cholesky.ts";
import { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";
import { OrtProduct } from "./ort_product.ts";
import { solveWithFactor } from "./solve.ts";

const [python = "python3", threads = "1"] = Deno.args;
const SIZES = [2000, 5000];
const WIDTH = 77;
const ROUNDS = 4;

/** Wall and CPU seconds. */
type Seconds = readonly [number, number];
type Times = Record<"factor" | "solve" | "inverse", Seconds>;

async function timed<T>(work: () => T | Promise<T>): Promise<[T, Seconds]> {
  const [wall, before] = [systemClock.monotonic(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, [(systemClock.monotonic() - wall) / 1000, (user + system) / 1e6]];
}

function testMatrix(n: number, block: number): LowerColumns {
  const a = new LowerColumns(n, block);
  a.columns.forEach((column, j) => {
    const width = a.width(j);
    column.forEach((_, i) => column[i] = Math.exp(-Math.abs(Math.floor(i / width) - i % width) / 50));
  });
  a.addToDiagonal(0.2);
  return a;
}

async function ours(n: number, block: number, product: MatrixProduct): Promise<Times> {
  const a = testMatrix(n, block);
  const data = Float32Array.from({ length: n * WIDTH }, (_, i) => Math.sin(i));
  const [inverses, factor] = await timed(() => factorise(a, product));
  const [, solve] = await timed(() => solveWithFactor(a, inverses, { data, width: WIDTH }, product));
  const [, inverse] = await timed(() => invertTriangle(a, inverses, product));
  return { factor, solve, inverse };
}

/** The least of both, number by number. */
function least(a: Times | undefined, b: Times): Times {
  if (!a) return b;
  const lower = (name: keyof Times): Seconds => [Math.min(a[name][0], b[name][0]), Math.min(a[name][1], b[name][1])];
  return { factor: lower("factor"), solve: lower("solve"), inverse: lower("inverse") };
}

const script = fileURLToPath(new URL("testdata/cholesky_side.py", import.meta.url));
const peer = new Deno.Command(python, {
  args: [script],
  stdin: "piped",
  stdout: "piped",
  env: { OPENBLAS_NUM_THREADS: threads },
}).spawn();
const requests = peer.stdin.getWriter();
const replies = peer.stdout.pipeThrough(new TextDecoderStream()).getReader();

async function theirs(n: number, type: string): Promise<Times> {
  await requests.write(new TextEncoder().encode(`${n} ${type}\n`));
  let text = "";
  while (!text.endsWith("\n")) text += (await replies.read()).value ?? "\n";
  return JSON.parse(text);
}

using product = new OrtProduct({ threads: Number(threads) });
for (const n of SIZES) {
  const times = new Map<string, Times>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const type of ["float32", "float64"]) {
      const name = `scipy ${type}`;
      times.set(name, least(times.get(name), await theirs(n, type)));
    }
    for (const block of [128, 256, 512]) {
      const name = `blocks of ${block}`;
      times.set(name, least(times.get(name), await ours(n, block, product)));
    }
  }
  console.log(`n = ${n}, threads ${threads}: wall s / CPU s`);
  for (const [name, { factor, solve, inverse }] of times) {
    const cells = [factor, solve, inverse].map((seconds) => seconds.map((s) => s.toFixed(3)).join(" / "));
    console.log(`  ${name.padEnd(16)} factor ${cells[0]}   solve ${cells[1]}   inverse ${cells[2]}`);
  }
  const own = times.get(`blocks of ${BLOCK}`)!;
  for (const type of ["float32", "float64"]) {
    const peerTimes = times.get(`scipy ${type}`)!;
    const ratios = (["factor", "solve", "inverse"] as const).map((name) =>
      `${name} ${(own[name][1] / peerTimes[name][1]).toFixed(2)}`
    );
    console.log(`  CPU of blocks of ${BLOCK} / scipy ${type}: ${ratios.join(", ")}`);
  }
}
await requests.close();
await peer.status;
