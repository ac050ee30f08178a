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
): Promise<SvmSolution> {
  const { nClasses, cost, targets } = problem;
  const { tol, maxEpochs, rng, afterEpoch } = options;
  const { columns } = rows;
  const nRows = targets.length;
  const memory = new KernelMemory();
  const { kernel } = memory;
  const at = placeRows(memory, problem, rows, rng.shuffle(Int32Array.from(targets, (_, i) => i)));
  const nRuns = Math.ceil(nRows / RUN);
  const order = memory.allocate(nRuns * 4);
  memory.ints(order, nRuns).forEach((_, k, runs) => (runs[k] = k * RUN));
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
      rng.shuffle(memory.ints(order, nRuns));
      const violation = kernel.visitRows(order, nRuns, RUN, nRows, full);
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

/** Puts the rows into the kernel's memory in a given order, so that a file sorted by label does no harm. */
function placeRows(
  memory: KernelMemory,
  { targets, ownCost }: Omit<SvmProblem, "rows">,
  rows: RowSource,
  order: Int32Array,
) {
  const n = order.length;
  const at = {
    indptr: memory.allocate((n + 1) * 4),
    indices: memory.allocate(rows.nnz * 4),
    values: memory.allocate(rows.nnz * 4),
    targets: memory.allocate(n * 4),
    squaredLength: memory.allocate(n * 4),
    ownRidge: memory.allocate(n * 4),
  };
  const indptr = memory.ints(at.indptr, n + 1);
  const indices = memory.ints(at.indices, rows.nnz);
  const values = memory.floats(at.values, rows.nnz);
  const placedTargets = memory.ints(at.targets, n);
  const squaredLength = memory.floats(at.squaredLength, n);
  const ownRidge = memory.floats(at.ownRidge, n);
  let end = 0;
  order.forEach((i, k) => {
    const from = end;
    end = rows.copyRow(i, indices, values, end);
    let squares = 1; // the bias is a feature of value 1
    for (let j = from; j < end; j++) squares += values[j] * values[j];
    squaredLength[k] = squares;
    placedTargets[k] = targets[i];
    ownRidge[k] = 0.5 / ownCost[targets[i]];
    indptr[k + 1] = end;
  });
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
