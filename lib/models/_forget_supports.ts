import { lateLoader } from "../core/late_loader.ts";
import { InputError, type Snapshot, type Tensor, type WorkOptions } from "../core/mod.ts";
import type { CsrMatrix } from "../features/csr_matrix.ts";
import type { Embedder } from "../features/embedder.ts";
import { restoreVectorizer } from "../features/restore_vectorizer.ts";
import {
  type ScannedVocabulary,
  scanVocabulary,
  type VocabularyScan,
  type Whose,
} from "../features/vocabulary_scan.ts";
import { duplicateKey } from "../text/duplicate_key.ts";
import type { ForgetfulModel, Forgetting } from "./_forgetting.ts";
import { type KernelFeatures, unitFeatures } from "./kernel_ridge/kernel_features.ts";
import { KernelRidge } from "./kernel_ridge/kernel_ridge.ts";

const load = lateLoader(import.meta.url);

/** Least cosine of two embeddings of one text: what half precision and other company in a batch leave of 1. */
const SAME_EMBEDDING = 0.999;

/** Most that two TF-IDF values of one text differ by, for half precision. */
const SAME_VALUE = 2e-3;

/**
 * A frozen encoder under kernel ridge regression: words go from its TF-IDF, and vectors of tickets from its supports. A ticket's
 * vectors are found by making them again; others who wrote the same keep theirs, which are equal.
 */
export class SupportForgetting implements Forgetting {
  readonly #snapshot: Snapshot;
  readonly #scan?: VocabularyScan;
  /** Texts by their key, so that copies count once. */
  readonly #theirs = new Map<string, string>();
  readonly #others = new Map<string, number>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const { vectorizer } = snapshot.parts!;
    if (vectorizer) this.#scan = scanVocabulary(vectorizer);
  }

  see(whose: Whose, texts: readonly string[]): void {
    this.#scan?.see(whose, texts);
    for (const text of texts) {
      const key = duplicateKey(text);
      if (whose === "theirs") this.#theirs.set(key, text);
      else this.#others.set(key, (this.#others.get(key) ?? 0) + 1);
    }
  }

  /** @throws {InputError} If no ticket would be left to compare with, or there is not enough memory. */
  async finish(options: WorkOptions): Promise<ForgetfulModel> {
    const snapshot = this.#snapshot;
    const parts = snapshot.parts!;
    const ridge = KernelRidge.fromSnapshot(parts.ridge);
    const rows = await this.#supportsOfTheirs(ridge);
    if (rows.size === ridge.nSupports) {
      throw new InputError("all tickets that it compares with are theirs", { hint: "prune it" });
    }
    const features = this.#scan?.finish();
    const terms = features ? features.gone.columns + features.gone.others : 0;
    if (terms === 0 && rows.size === 0) return { snapshot, terms, vectors: 0 };
    const left = rows.size === 0 ? parts.ridge : (await ridge.without(rows, options)).toSnapshot();
    return {
      snapshot: {
        ...snapshot,
        parts: {
          ...parts,
          ...(features && { vectorizer: features.snapshot }),
          ridge: features && features.gone.columns > 0 ? withoutColumns(left, features) : left,
        },
      },
      terms,
      vectors: rows.size,
    };
  }

  /** Of each text of theirs, as many supports as others have not written it. */
  async #supportsOfTheirs(ridge: KernelRidge): Promise<Set<number>> {
    const rows = new Set<number>();
    const texts = [...this.#theirs.values()];
    if (texts.length === 0) return rows;
    const found = await this.#find(ridge.supports!, texts);
    [...this.#theirs.keys()].forEach((key, i) => {
      for (const row of found[i].slice(this.#others.get(key) ?? 0)) rows.add(row);
    });
    return rows;
  }

  /** Supports that are as each text is, ascending. */
  async #find(supports: KernelFeatures, texts: readonly string[]): Promise<number[][]> {
    const { vectorizer, encoder } = this.#snapshot.parts!;
    if (supports.tfidf) {
      const rows = restoreVectorizer(vectorizer).transform(texts);
      // Embeddings are not looked at: any will do.
      const embeddings = { rows: texts.length, columns: 1, data: new Float32Array(texts.length).fill(1) };
      return sameRows(unitFeatures({ embeddings, tfidf: rows }).tfidf!, supports.tfidf);
    }
    const { PretrainedEmbedder } = await load<typeof import("../features/transformer/pretrained_embedder.ts")>(
      "../features/transformer/pretrained_embedder.ts",
    );
    const embedder: Embedder = PretrainedEmbedder.fromSnapshot(encoder);
    return sameEmbeddings(unitFeatures({ embeddings: embedder.embed(texts) }), supports);
  }
}

/** Rows that have the values of each query, ascending; none where a query has no value. */
function sameRows(queries: CsrMatrix, rows: CsrMatrix): number[][] {
  return Array.from({ length: queries.rows }, (_, q) => {
    const [from, to] = [queries.indptr[q], queries.indptr[q + 1]];
    const found: number[] = [];
    for (let row = 0; row < rows.rows && to > from; row++) {
      const start = rows.indptr[row];
      if (rows.indptr[row + 1] - start !== to - from) continue;
      let at = from;
      while (at < to && isSame(queries, at, rows, start + at - from)) at++;
      if (at === to) found.push(row);
    }
    return found;
  });
}

function isSame(a: CsrMatrix, i: number, b: CsrMatrix, k: number): boolean {
  return a.indices[i] === b.indices[k] && Math.abs(a.data[i] - b.data[k]) <= SAME_VALUE;
}

function sameEmbeddings({ embeddings: queries }: KernelFeatures, { embeddings: rows }: KernelFeatures): number[][] {
  const { columns } = rows;
  return Array.from({ length: queries.rows }, (_, q) => {
    const found: number[] = [];
    for (let row = 0; row < rows.rows; row++) {
      let cosine = 0;
      for (let c = 0; c < columns; c++) cosine += queries.data[q * columns + c] * rows.data[row * columns + c];
      if (cosine > SAME_EMBEDDING) found.push(row);
    }
    return found;
  });
}

/** Kernel ridge regression whose TF-IDF rows have only the columns that stay. */
function withoutColumns(snapshot: Snapshot, { kept }: ScannedVocabulary): Snapshot {
  const { tfidfStarts, tfidfColumns, tfidfValues, ...tensors } = snapshot.tensors;
  const config = { ...snapshot.config, nFeatures: kept.length };
  if (!tfidfStarts) return snapshot;
  const place = new Map(Array.from(kept, (column, i) => [column, i]));
  const stays = Array.from(tfidfColumns.data, (column) => place.get(column));
  const at = stays.flatMap((column, i) => (column === undefined ? [] : [i]));
  const before = new Uint32Array(stays.length + 1);
  stays.forEach((column, i) => before[i + 1] = before[i] + Number(column !== undefined));
  return {
    ...snapshot,
    config,
    tensors: {
      ...tensors,
      tfidfStarts: { shape: tfidfStarts.shape, data: Uint32Array.from(tfidfStarts.data, (start) => before[start]) },
      tfidfColumns: { shape: [at.length], data: Int32Array.from(at, (i) => stays[i]!) },
      tfidfValues: pairsOfBytes(tfidfValues, at),
    },
  };
}

/** Some of the numbers in half precision, which are two bytes each. */
function pairsOfBytes({ data }: Tensor, at: readonly number[]): Tensor {
  const out = new Uint8Array(2 * at.length);
  at.forEach((i, k) => out.set((data as Uint8Array).subarray(2 * i, 2 * i + 2), 2 * k));
  return { shape: [out.length], data: out };
}
