import type { CsrMatrix } from "./csr_matrix.ts";
import type { RowAllocator } from "./vectorizer.ts";
import { writePoints } from "./_characters.ts";
import type { VocabularyOptions } from "./_learn_vocabulary.ts";
import type { Vocabulary } from "./_vocabulary.ts";
import { WASM } from "./kernel/_wasm.ts";

/** What the kernel exports; see `row_kernel.as.ts`. Addresses are byte offsets in its memory. */
interface Kernel {
  setRanges(seed: number, minGram: number, maxGram: number, minWords: number, maxWords: number): void;
  setColumns(ofSequence: number, records: number, sublinears: number, nSublinears: number): void;
  setChunks(
    n: number,
    points: number,
    starts: number,
    slots: number,
    mask: number,
    grams: number,
    gramStarts: number,
    words: number,
    wordStarts: number,
  ): void;
  setTree(which: number, n: number, pairs: number, columnOf: number, slots: number, mask: number): void;
  beginRows(indices: number, values: number, words: number): void;
  addRow(points: number, n: number): number;
}

const PAGE = 65536;

/** Counts up to this one find 1 + ln(count) in a table. */
const SUBLINEARS = 1024;

/** Entries that rows may take in the kernel's memory before they are copied out; a long text alone may take more. */
const ROOM = 1 << 18;

let compiled: WebAssembly.Module | undefined;

/** Makes rows of texts from a vocabulary laid out in a kernel's memory. */
export class RowKernel {
  readonly #kernel: Kernel;
  readonly #memory = new WebAssembly.Memory({ initial: 2, maximum: 65536 });
  readonly #nFeatures: number;
  /** Most n-grams that begin at one character or word. */
  readonly #gramWidth: number;
  readonly #wordWidth: number;
  /** Where the tables end: text, words and rows lie beyond. */
  readonly #free: number;
  #top = PAGE; // the kernel's own data lies below
  /** Where the rows being made are written. */
  #indices = 0;
  #values = 0;

  constructor(vocabulary: Vocabulary, { charRange, wordRange }: Pick<VocabularyOptions, "charRange" | "wordRange">) {
    compiled ??= new WebAssembly.Module(Uint8Array.fromBase64(WASM));
    const imports = { env: { memory: this.#memory }, "row_kernel.as": { sublinear } };
    this.#kernel = new WebAssembly.Instance(compiled, imports).exports as unknown as Kernel;
    this.#nFeatures = vocabulary.idf.length;
    this.#gramWidth = charRange[1] - charRange[0] + 1;
    this.#wordWidth = wordRange[1] - wordRange[0] + 1;
    this.#kernel.setRanges(vocabulary.seed, ...charRange, ...wordRange);
    this.#placeColumns(vocabulary);
    this.#placeChunks(vocabulary);
    this.#placeTree(0, vocabulary.grams, vocabulary.columnOfGram);
    this.#placeTree(1, vocabulary.letters, new Int32Array(vocabulary.letters.length / 2));
    this.#placeTree(2, vocabulary.sequences, vocabulary.columnOfSequence);
    this.#free = this.#top;
  }

  /**
   * Rows of texts.
   *
   * @param options Number of values, where it is known: memory is then taken once, by `allocate` if there is one.
   */
  rows(texts: readonly string[], options: { nnz?: number; allocate?: RowAllocator } = {}): CsrMatrix {
    const { nnz, allocate = newRows } = options;
    const indptr = new Uint32Array(texts.length + 1);
    const parts: { indices: Int32Array; data: Float32Array }[] = [];
    const whole = nnz === undefined ? undefined : allocate(nnz);
    let done = 0;
    while (done < texts.length) {
      const start = indptr[done];
      const next = this.#fill(texts, done, indptr);
      const length = indptr[next] - start;
      const { indices, data } = this.#written(length);
      if (whole) {
        whole.indices.set(indices, start);
        whole.data.set(data, start);
      } else parts.push({ indices: indices.slice(), data: data.slice() });
      done = next;
    }
    return { rows: texts.length, columns: this.#nFeatures, indptr, ...(whole ?? join(parts, indptr[texts.length])) };
  }

  /** Makes as many rows as there is room for, at least one, from text `from` on; returns the first text left. */
  #fill(texts: readonly string[], from: number, indptr: Uint32Array): number {
    let to = from;
    let longest = 0;
    let room = 0;
    const lower: string[] = [];
    while (to < texts.length) {
      const text = texts[to].toLowerCase();
      const more = this.#mostEntries(text.length);
      if (to > from && room + more > ROOM) break;
      lower.push(text);
      room += more;
      longest = Math.max(longest, text.length);
      to++;
    }
    this.#top = this.#free;
    const points = this.#allocate((longest + 2) * 4) + 4; // a number before and after the text
    const words = this.#allocate((longest + 1) * 4);
    this.#indices = this.#allocate((room + 1) * 4);
    this.#values = this.#allocate((room + 1) * 4);
    this.#kernel.beginRows(this.#indices, this.#values, words);
    const view = new Int32Array(this.#memory.buffer, points, longest);
    const start = indptr[from];
    for (let i = 0; i < lower.length; i++) {
      indptr[from + i + 1] = start + this.#kernel.addRow(points, writePoints(lower[i], view, 0));
    }
    return to;
  }

  #written(length: number): { indices: Int32Array; data: Float32Array } {
    const { buffer } = this.#memory;
    return {
      indices: new Int32Array(buffer, this.#indices, length),
      data: new Float32Array(buffer, this.#values, length),
    };
  }

  /** Most entries that the row of a text can have: chunks have at most 2·length + 1 characters with the spaces added. */
  #mostEntries(length: number): number {
    return Math.min((2 * length + 1) * this.#gramWidth, this.#nFeatures) +
      Math.min(length * this.#wordWidth, this.#nFeatures);
  }

  #placeTree(which: number, pairs: Int32Array, columnOf: Int32Array): void {
    const n = pairs.length / 2;
    const slots = slotsFor(n);
    const slotsAt = this.#allocate(slots * 16);
    const end = this.#top;
    this.#kernel.setTree(which, n, this.#place(pairs), this.#place(columnOf), slotsAt, slots - 1);
    // The pairs are in the slots now; what follows may need zeros.
    new Uint8Array(this.#memory.buffer, end, this.#top - end).fill(0);
    this.#top = end;
  }

  #placeColumns({ columnOfSequence, idf }: Vocabulary): void {
    const records = this.#allocate(idf.length * 8);
    const view = new Float32Array(this.#memory.buffer, records, idf.length * 2);
    idf.forEach((weight, column) => (view[2 * column + 1] = weight));
    const table = this.#allocate(SUBLINEARS * 8);
    new Float64Array(this.#memory.buffer, table, SUBLINEARS).forEach((
      _,
      count,
      all,
    ) => (all[count] = sublinear(count)));
    this.#kernel.setColumns(this.#place(columnOfSequence), records, table, SUBLINEARS);
  }

  #placeChunks(vocabulary: Vocabulary): void {
    const { chunkPoints, chunkStarts, chunkGrams, chunkGramStarts, chunkWords, chunkWordStarts } = vocabulary;
    const n = chunkStarts.length - 1;
    const slots = slotsFor(n);
    this.#kernel.setChunks(
      n,
      this.#place(chunkPoints),
      this.#place(chunkStarts),
      this.#allocate(slots * 8),
      slots - 1,
      this.#place(chunkGrams),
      this.#place(chunkGramStarts),
      this.#place(chunkWords),
      this.#place(chunkWordStarts),
    );
  }

  #place(items: Int32Array): number {
    const at = this.#allocate(items.byteLength);
    new Int32Array(this.#memory.buffer, at, items.length).set(items);
    return at;
  }

  /** Takes memory; views made earlier may be dead afterwards. */
  #allocate(bytes: number): number {
    const at = this.#top;
    this.#top = Math.ceil((at + bytes) / 64) * 64;
    const missing = Math.ceil(this.#top / PAGE) - this.#memory.buffer.byteLength / PAGE;
    if (missing > 0) this.#memory.grow(missing);
    return at;
  }
}

function newRows(nnz: number): { indices: Int32Array; data: Float32Array } {
  return { indices: new Int32Array(nnz), data: new Float32Array(nnz) };
}

function sublinear(count: number): number {
  return 1 + Math.log(count);
}

/** A power of two, at least twice the number of keys. */
function slotsFor(keys: number): number {
  let slots = 64;
  while (slots < keys * 2) slots *= 2;
  return slots;
}

function join(
  parts: readonly { indices: Int32Array; data: Float32Array }[],
  length: number,
): { indices: Int32Array; data: Float32Array } {
  if (parts.length === 1) return parts[0];
  const whole = newRows(length);
  let at = 0;
  for (const { indices, data } of parts) {
    whole.indices.set(indices, at);
    whole.data.set(data, at);
    at += indices.length;
  }
  return whole;
}
