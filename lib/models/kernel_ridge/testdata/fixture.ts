import { matrix } from "../../../core/mod.ts";
import type { CsrMatrix } from "../../../features/csr_matrix.ts";
import { selectRows } from "../../../features/csr_operations.ts";
import type { KernelFeatures } from "../kernel_features.ts";
import type { KernelSpec } from "../kernel_spec.ts";

/** Scores of one model, shape `(…, nClasses)` each. */
interface Scores {
  readonly scores: readonly number[];
  readonly leaveOneOut: readonly number[];
  readonly leaveGroupOut: readonly number[];
}

/** A setting, and what scikit-learn makes of it. */
export interface RidgeCase extends Scores {
  readonly kernel: KernelSpec;
  readonly lambda: number;
  readonly classWeight: "none" | "balanced";
  readonly nystrom: Scores & { readonly landmarks: readonly number[] };
}

interface Fixture {
  readonly nTickets: number;
  readonly width: number;
  readonly nFeatures: number;
  readonly nClasses: number;
  readonly targets: readonly number[];
  readonly groups: readonly number[];
  readonly embeddings: readonly number[];
  readonly tfidf: readonly number[];
  readonly cases: readonly RidgeCase[];
}

const fixture: Fixture = JSON.parse(await Deno.readTextFile(new URL("kernel_ridge.json", import.meta.url)));

export const { nTickets, nClasses, cases } = fixture;
export const targets = Int32Array.from(fixture.targets);
export const groups = Int32Array.from(fixture.groups);

/** Training tickets and tickets to be scored. */
export const [training, queries] = (() => {
  const { width, nFeatures } = fixture;
  const all = Float32Array.from(fixture.embeddings);
  const rows = sparse(Float32Array.from(fixture.tfidf), nFeatures);
  const part = (from: number, to: number): KernelFeatures => ({
    embeddings: matrix(to - from, width, all.slice(from * width, to * width)),
    tfidf: selectRows(rows, Array.from({ length: to - from }, (_, i) => from + i)),
  });
  return [part(0, nTickets), part(nTickets, rows.rows)];
})();

/** A sparse matrix of a dense one. */
export function sparse(dense: Float32Array, columns: number): CsrMatrix {
  const rows = dense.length / columns;
  const indptr = new Uint32Array(rows + 1);
  const indices: number[] = [];
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) if (dense[i * columns + k] !== 0) indices.push(k);
    indptr[i + 1] = indices.length;
  }
  return { rows, columns, indptr, indices: Int32Array.from(indices), data: dense.filter((x) => x !== 0) };
}
