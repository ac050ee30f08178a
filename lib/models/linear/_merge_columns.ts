import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { LinearWeights } from "./linear_weights.ts";

/** Numbers kept of each column while groups are sought: count, first value, two hashes; together on one cache line. */
const FIELDS = 4;

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
  const merged = known.get(matrix) ?? findMultiples(matrix);
  known.set(matrix, merged);
  return merged;
}

/** What was found for matrices still in use: models that are compared share their rows. */
const known = new WeakMap<CsrMatrix, MergedColumns>();

function findMultiples(matrix: CsrMatrix): MergedColumns {
  const { columns } = matrix;
  const { first, groupOf, leaders, nnz } = findGroups(matrix);
  const length = new Float64Array(leaders.length);
  for (let column = 0; column < columns; column++) {
    if (groupOf[column] >= 0) length[groupOf[column]] += first[column] ** 2;
  }
  for (let g = 0; g < length.length; g++) length[g] = Math.sqrt(length[g]);
  const share = new Float32Array(columns);
  for (let column = 0; column < columns; column++) {
    if (groupOf[column] >= 0) share[column] = first[column] / length[groupOf[column]];
  }
  return new MergedColumns(matrix, groupOf, share, leaders, nnz);
}

/** A matrix seen with fewer columns, one a group, that gives the same ridge-penalised linear model. */
export class MergedColumns {
  /** Group of each old column, shape `(nColumns,)`; -1 for a column without values. */
  readonly group: Int32Array;
  /** What the weight of a column's group is multiplied with to give the column's own, shape `(nColumns,)`. */
  readonly share: Float32Array;
  /** Number of groups. */
  readonly columns: number;
  /** Number of values of all rows. */
  readonly nnz: number;
  readonly #matrix: CsrMatrix;
  /** Group that a column stands for, or -1 where another column of its group does, shape `(nColumns,)`. */
  readonly #leads: Int32Array;

  /** @param leaders Of each group, the column that stands for it; `nnz` is how many values these have. */
  constructor(matrix: CsrMatrix, group: Int32Array, share: Float32Array, leaders: Int32Array, nnz: number) {
    this.group = group;
    this.share = share;
    this.columns = leaders.length;
    this.#matrix = matrix;
    this.#leads = new Int32Array(matrix.columns).fill(-1);
    leaders.forEach((column, g) => (this.#leads[column] = g));
    this.nnz = nnz;
  }

  /** Writes row `i` to `indices` and `values` from `at` on; returns where it ends. */
  copyRow(i: number, indices: Int32Array, values: Float32Array, at: number): number {
    const { indptr, indices: columns, data } = this.#matrix;
    const leads = this.#leads;
    const share = this.share;
    let end = at;
    for (let j = indptr[i]; j < indptr[i + 1]; j++) {
      const column = columns[j];
      if (leads[column] < 0 || data[j] === 0) continue;
      indices[end] = leads[column];
      values[end++] = data[j] / share[column];
    }
    return end;
  }

  /** The merged matrix as a copy, shape `(nRows, columns)`. */
  get rows(): CsrMatrix {
    const { rows } = this.#matrix;
    const csr = {
      rows,
      columns: this.columns,
      indptr: new Uint32Array(rows + 1),
      indices: new Int32Array(this.nnz),
      data: new Float32Array(this.nnz),
    };
    for (let i = 0; i < rows; i++) csr.indptr[i + 1] = this.copyRow(i, csr.indices, csr.data, csr.indptr[i]);
    return csr;
  }
}

/** Finds the groups; of each, the column that comes first leads. */
function findGroups({ rows, columns, indptr, indices, data }: CsrMatrix) {
  const state = new Int32Array(columns * FIELDS);
  const firsts = new Float32Array(state.buffer);
  const ratio = new Float32Array(1);
  const ratioBits = new Int32Array(ratio.buffer);
  for (let i = 0; i < rows; i++) {
    const rowA = mix(i + 1, 0x9e3779b1);
    const rowB = mix(i + 1, 0xc2b2ae35);
    for (let j = indptr[i]; j < indptr[i + 1]; j++) {
      if (data[j] === 0) continue;
      const at = indices[j] * FIELDS;
      if (state[at]++ === 0) firsts[at + 1] = data[j];
      ratio[0] = data[j] / firsts[at + 1];
      const bits = ratioBits[0] ^ (ratioBits[0] >>> 15);
      // To multiply by an odd number loses nothing; making it odd loses a bit, in each hash another one.
      state[at + 2] += Math.imul(rowA, bits | 1);
      state[at + 3] += Math.imul(rowB, (bits << 1) | 1);
    }
  }
  // Columns are held to be multiples if both hashes and the count agree; with a million columns the chance that any two
  // agree by accident is about 1 in 10⁷, and would cost two weights, not the model.
  let mask = 1;
  while (mask < columns * 2) mask = mask * 2 + 1;
  const slots = new Int32Array(mask + 1); // group plus one, by first hash, open addressing
  const leaders = new Int32Array(columns);
  const groupOf = new Int32Array(columns).fill(-1);
  let groups = 0;
  let nnz = 0;
  for (let column = 0; column < columns; column++) {
    const at = column * FIELDS;
    if (state[at] === 0) continue;
    for (let slot = state[at + 2] & mask;; slot = (slot + 1) & mask) {
      if (slots[slot] === 0) {
        leaders[groups] = column;
        nnz += state[at];
        slots[slot] = ++groups;
      }
      const other = leaders[slots[slot] - 1] * FIELDS;
      if (state[other] === state[at] && state[other + 2] === state[at + 2] && state[other + 3] === state[at + 3]) {
        groupOf[column] = slots[slot] - 1;
        break;
      }
    }
  }
  const first = new Float32Array(columns).map((_, column) => firsts[column * FIELDS + 1]);
  return { first, groupOf, leaders: leaders.slice(0, groups), nnz };
}

/** A number that looks random, one for each value. */
function mix(value: number, factor: number): number {
  const product = Math.imul(value ^ (value >>> 16), factor);
  const again = Math.imul(product ^ (product >>> 13), factor);
  return again ^ (again >>> 16);
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
