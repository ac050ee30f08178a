import { availableMemory, checkMemory, gibibytes } from "../../autograd/training/training_memory.ts";
import type { CsrMatrix } from "../../features/csr_matrix.ts";
import { BLOCK } from "./cholesky.ts";
import { LowerColumns } from "./lower_columns.ts";
import { BATCH } from "./nystrom_ridge.ts";
import { DENSE_SHARE } from "./tfidf_index.ts";

/** How much there is to learn from. */
export interface RidgeSizes {
  readonly nTickets: number;
  readonly nClasses: number;
  /** Numbers of an embedding. */
  readonly width: number;
  /** Rows of TF-IDF, where the kernel looks at them. */
  readonly tfidf?: CsrMatrix;
  /**
   * Tickets of the largest group that is left out together.
   *
   * @default {1}
   */
  readonly largestGroup?: number;
}

/** How many tickets become supports. */
export interface SupportChoice {
  readonly exactUpTo: number;
  readonly landmarks: number;
}

/** Matrices as large as a batch's kernel that are there at a time, those that are not collected yet among them. */
const BATCHES = 16;

/**
 * What a fit takes besides its matrices: bytes of the runtime of matrix products, and the share of what is not collected yet. With
 * them, fits of 4,000 to 9,000 tickets took from 0.8 to 1.05 times what is said here.
 */
const [RUNTIME, SLACK] = [2 ** 27, 1.25];

/**
 * Bytes that kernel ridge regression takes at its peak, features included: 2n² for the matrix that is factored, and 2n² more where
 * the kernel looks at TF-IDF rows; with m landmarks 4m², and 2m² more.
 */
export function ridgeMemory(sizes: RidgeSizes, { exactUpTo, landmarks }: SupportChoice): number {
  const { nTickets: n, nClasses, width, tfidf, largestGroup = 1 } = sizes;
  const exact = n <= exactUpTo;
  const m = exact ? n : Math.min(n, landmarks);
  const halves = (exact ? 1 : 2) + Number(tfidf !== undefined);
  // Embeddings as given, of length 1, and times γ, or those of the landmarks; targets, weights, scores and errors of all tickets.
  const rows = 4 * n * (3 * width + 4 * nClasses);
  const panel = 8 * m * BLOCK;
  const batch = exact ? 0 : BATCHES * 4 * Math.min(n, BATCH + largestGroup) * m;
  const group = largestGroup === 1 ? 0 : 4 * largestGroup * (m + 2 * largestGroup);
  const matrices = halves * LowerColumns.bytes(m, BLOCK) + rows + panel + batch + group +
    (tfidf ? sparseBytes(tfidf, m) : 0);
  return RUNTIME + SLACK * matrices;
}

/**
 * Refuses to start what would not fit.
 *
 * @throws {InputError} Says how much is needed, and what would fit.
 */
export function checkRidgeMemory(sizes: RidgeSizes, choice: SupportChoice, available = availableMemory()): void {
  const { nTickets: n } = sizes;
  const { exactUpTo, landmarks } = choice;
  const bytes = ridgeMemory(sizes, choice);
  if (n > exactUpTo) {
    return checkMemory(bytes, available, `take fewer landmarks than ${landmarks}, or fewer tickets (--max-tickets)`);
  }
  const drawn = Math.min(landmarks, Math.ceil(n / 2));
  const less = gibibytes(ridgeMemory(sizes, { exactUpTo: 0, landmarks: drawn }));
  checkMemory(
    bytes,
    available,
    `take fewer tickets (--max-tickets), or an exactUpTo below ${n}, so that landmarks stand for them: ${drawn} need ${less}`,
  );
}

/** TF-IDF rows as given and of length 1, and the index of the supports' with its dense columns. */
function sparseBytes({ rows, columns, indices }: CsrMatrix, supports: number): number {
  const frequency = new Uint32Array(columns);
  for (const column of indices) frequency[column]++;
  const nDense = frequency.filter((count) => count > DENSE_SHARE * rows).length;
  const share = supports / rows;
  return indices.length * (4 + 4 + 4 + 2 * 8 * share) + 2 * 4 * supports * nDense + 12 * columns;
}
