import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { LinearWeights } from "./linear_weights.ts";

/** A matrix with fewer columns that gives the same ridge-penalised linear model. */
export interface MergedColumns {
  /** Shape `(nRows, nGroups)`. */
  readonly rows: CsrMatrix;
  /** Group of each old column, shape `(nColumns,)`; -1 for a column without values. */
  readonly group: Int32Array;
  /** What the weight of a column's group is multiplied with to give the column's own, shape `(nColumns,)`. */
  readonly share: Float32Array;
}

/**
 * Merges columns that are multiples of one another, such as n-grams that always occur together, or in one ticket only.
 *
 * Among columns a₁·x, a₂·x, … an L2 penalty spreads a weight in proportion to a: the smallest weights with Σ aₖwₖ = v
 * are wₖ = aₖ·v/Σa². One column √Σa²·x with weight u = v/√Σa² then has the same scores and the same penalty, so that the
 * optimum is the same, with wₖ = u·aₖ/√Σa².
 *
 * Half the n-grams of a set of short tickets occur in one ticket only: all of these merge into one column a ticket.
 */
export function mergeColumns(matrix: CsrMatrix): MergedColumns {
  const { first, leader, group } = groupColumns(matrix);
  const norm = new Float64Array(leader.length);
  for (let column = 0; column < matrix.columns; column++) {
    if (group[column] >= 0) norm[group[column]] += first[column] ** 2;
  }
  for (let g = 0; g < norm.length; g++) norm[g] = Math.sqrt(norm[g]);
  const share = new Float32Array(matrix.columns);
  for (let column = 0; column < matrix.columns; column++) {
    if (group[column] >= 0) share[column] = first[column] / norm[group[column]];
  }
  return { rows: keepLeaders(matrix, leader, group, share), group, share };
}

/** Finds the groups; of each, the column that comes first leads. */
function groupColumns({ rows, columns, indptr, indices, data }: CsrMatrix) {
  const first = new Float32Array(columns);
  const count = new Int32Array(columns);
  const hashes = [new Int32Array(columns), new Int32Array(columns)];
  const ratio = new Float32Array(1);
  const ratioBits = new Int32Array(ratio.buffer);
  for (let i = 0; i < rows; i++) {
    for (let j = indptr[i]; j < indptr[i + 1]; j++) {
      const column = indices[j];
      if (data[j] === 0) continue;
      if (count[column]++ === 0) first[column] = data[j];
      ratio[0] = data[j] / first[column];
      hashes[0][column] = mix(mix(hashes[0][column], i, 0x9e3779b1), ratioBits[0], 0x85ebca6b);
      hashes[1][column] = mix(mix(hashes[1][column], i, 0xc2b2ae35), ratioBits[0], 0x27d4eb2f);
    }
  }
  // Columns are held to be multiples if both hashes and the count agree; with a million columns the chance that any two
  // agree by accident is about 1 in 10⁷, and would cost two weights, not the model.
  const leadersOf = new Map<number, number[]>();
  const leader: number[] = [];
  const group = new Int32Array(columns).fill(-1);
  for (let column = 0; column < columns; column++) {
    if (count[column] === 0) continue;
    const candidates = leadersOf.get(hashes[0][column]);
    const found = candidates?.find((other) => hashes[1][other] === hashes[1][column] && count[other] === count[column]);
    if (found !== undefined) {
      group[column] = group[found];
      continue;
    }
    group[column] = leader.push(column) - 1;
    if (candidates) candidates.push(column);
    else leadersOf.set(hashes[0][column], [column]);
  }
  return { first, leader, group };
}

/** One round of a multiplicative hash. */
function mix(hash: number, value: number, factor: number): number {
  const product = Math.imul(hash ^ value, factor);
  return product ^ (product >>> 15);
}

/** The leading column of each group, made as long as the whole group. */
function keepLeaders(matrix: CsrMatrix, leader: readonly number[], group: Int32Array, share: Float32Array): CsrMatrix {
  const { rows, indptr, indices, data } = matrix;
  const keptIndptr = new Uint32Array(rows + 1);
  const keptIndices = new Int32Array(indices.length);
  const keptData = new Float32Array(indices.length);
  let end = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = indptr[i]; j < indptr[i + 1]; j++) {
      const column = indices[j];
      if (group[column] < 0 || leader[group[column]] !== column || data[j] === 0) continue;
      keptIndices[end] = group[column];
      keptData[end++] = data[j] / share[column];
    }
    keptIndptr[i + 1] = end;
  }
  return {
    rows,
    columns: leader.length,
    indptr: keptIndptr,
    indices: keptIndices.slice(0, end),
    data: keptData.slice(0, end),
  };
}

/** Weights of the old columns from those of the groups that they were merged into. */
export function spreadWeights(weights: LinearWeights, { group, share }: MergedColumns): LinearWeights {
  const spread = new LinearWeights(group.length, weights.nClasses);
  const { stride, data: from } = weights;
  const to = spread.data;
  for (let column = 0; column < group.length; column++) {
    if (group[column] < 0) continue;
    const start = group[column] * stride;
    for (let c = 0; c < stride; c++) to[column * stride + c] = share[column] * from[start + c];
  }
  spread.bias.set(weights.bias);
  return spread;
}
