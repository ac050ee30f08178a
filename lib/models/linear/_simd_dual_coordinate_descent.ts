import { KernelMemory } from "./kernel/kernel_memory.ts";
import type { SvmProblem, SvmSolution, SvmSolverOptions } from "./_svm_problem.ts";
import { LinearWeights } from "./linear_weights.ts";

/** Rows to train on, copied one by one into the kernel's memory. */
export interface RowSource {
  readonly columns: number;
  /** Number of values of all rows. */
  readonly nnz: number;
  /** Writes row `i` to `indices` and `values` from `at` on; returns where it ends. */
  copyRow(i: number, indices: Int32Array, values: Float32Array, at: number): number;
}

/** Where the rows lie in a kernel's memory already; they are merged there, in the order in which they stand. */
export interface RowPlace {
  readonly memory: KernelMemory;
  readonly indices: number;
  readonly values: number;
}

/** Classes trained at once: sixteen weights of a feature fill a cache line. Each block stops when its own classes are done. */
const BLOCK = 16;

/** Rows visited one after the other, in the order of memory; the order of the runs is random. */
const RUN = 8;

/** First passes that visit all rows for all classes, and most passes in a row that visit only the live ones. */
const FULL_PASSES = 2;
const LIVE_PASSES = 6;

/**
 * `dualCoordinateDescent` in the SIMD kernel: the same steps for sixteen classes at once, in float32.
 *
 * One pair of row and class in ten has an α above 0 in the end. Most passes visit only groups of four classes that have such
 * a pair or want one ("live"); a pass over everything follows when the live ones are quiet, and decides whether all is done.
 */
export async function simdDualCoordinateDescent(
  problem: Omit<SvmProblem, "rows">,
  rows: RowSource,
  options: SvmSolverOptions,
  place?: RowPlace,
): Promise<SvmSolution> {
  const { nClasses, cost, targets } = problem;
  const { tol, maxEpochs, rng, afterEpoch } = options;
  const { columns } = rows;
  const nRows = targets.length;
  const memory = place?.memory ?? new KernelMemory();
  const { kernel } = memory;
  const order = Int32Array.from(targets, (_, i) => i);
  const at = placeRows(memory, problem, rows, place ? order : rng.shuffle(order), place);
  const nRuns = Math.ceil(nRows / RUN);
  const runsAt = memory.allocate(nRuns * 4);
  memory.ints(runsAt, nRuns).forEach((_, k, runs) => (runs[k] = k * RUN));
  const mask = memory.allocate(nRows);
  const weightsBytes = (columns + 1) * BLOCK * 4;
  const weightsAt = memory.allocate(weightsBytes);
  const alphaBytes = nRows * BLOCK * 4;
  const alphaAt = memory.allocate(alphaBytes);
  const weights = new LinearWeights(columns, nClasses);
  let mostEpochs = 0;
  let largestViolation = 0;
  for (let from = 0; from < nClasses; from += BLOCK) {
    const count = Math.min(BLOCK, nClasses - from);
    memory.bytes(weightsAt, weightsBytes).fill(0);
    memory.bytes(alphaAt, alphaBytes).fill(0);
    kernel.setProblem(
      at.indptr,
      at.indices,
      at.values,
      at.targets,
      at.squaredLength,
      at.ownRidge,
      0.5 / cost,
      weightsAt,
      columns,
      alphaAt,
      mask,
      from,
      count,
    );
    let epoch = 0;
    let livePasses = 0;
    let quiet = false;
    for (;;) {
      const full = quiet || epoch < FULL_PASSES || livePasses >= LIVE_PASSES;
      rng.shuffle(memory.ints(runsAt, nRuns));
      const violation = kernel.visitRows(runsAt, nRuns, RUN, nRows, full);
      epoch++;
      livePasses = full ? 0 : livePasses + 1;
      quiet = violation <= tol;
      await afterEpoch?.({ classes: from, epoch, violation });
      if ((full && quiet) || epoch >= maxEpochs) {
        largestViolation = Math.max(largestViolation, violation);
        break;
      }
    }
    mostEpochs = Math.max(mostEpochs, epoch);
    copyWeights(memory, weightsAt, weights, from, count);
  }
  return { weights, epochs: mostEpochs, violation: largestViolation };
}

/** Puts the rows into the kernel's memory, in a random order so that a file sorted by label does no harm. */
function placeRows(
  memory: KernelMemory,
  { targets, ownCost }: Omit<SvmProblem, "rows">,
  rows: RowSource,
  order: Int32Array,
  place?: RowPlace,
) {
  const n = order.length;
  const indices = place?.indices ?? memory.allocate(rows.nnz * 4);
  const values = place?.values ?? memory.allocate(rows.nnz * 4);
  const ends = new Uint32Array(n + 1);
  // Before more memory is taken: rows that lie here are read through views that die then. Merged ones are never longer, so
  // that none is overwritten before it was read.
  const placedIndices = memory.ints(indices, rows.nnz);
  const placedValues = memory.floats(values, rows.nnz);
  order.forEach((i, k) => (ends[k + 1] = rows.copyRow(i, placedIndices, placedValues, ends[k])));

  const at = {
    indices,
    values,
    indptr: memory.allocate((n + 1) * 4),
    targets: memory.allocate(n * 4),
    squaredLength: memory.allocate(n * 4),
    ownRidge: memory.allocate(n * 4),
  };
  memory.ints(at.indptr, n + 1).set(ends);
  memory.ints(at.targets, n).set(order.map((i) => targets[i]));
  memory.floats(at.ownRidge, n).set(Float32Array.from(order, (i) => 0.5 / ownCost[targets[i]]));
  const squaredLength = memory.floats(at.squaredLength, n);
  const data = memory.floats(values, rows.nnz);
  for (let k = 0; k < n; k++) {
    let squares = 1; // the bias is a feature of value 1
    for (let j = ends[k]; j < ends[k + 1]; j++) squares += data[j] * data[j];
    squaredLength[k] = squares;
  }
  return at;
}

/** Copies the weights of a block of classes to their place among all classes. */
function copyWeights(memory: KernelMemory, at: number, weights: LinearWeights, from: number, count: number): void {
  const width = Math.ceil(count / 4) * 4;
  const block = memory.floats(at, (weights.nFeatures + 1) * width);
  const { data, stride } = weights;
  for (let f = 0; f <= weights.nFeatures; f++) {
    for (let c = 0; c < width; c++) data[f * stride + from + c] = block[f * width + c];
  }
}
