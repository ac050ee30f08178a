import { WASM } from "./_wasm.ts";

/** What the kernel exports; see `linear_kernel.as.ts` and `multinomial_kernel.as.ts`. Addresses are byte offsets in its memory. */
interface Kernel {
  scoreRows(
    n: number,
    indptr: number,
    indices: number,
    values: number,
    weights: number,
    nFeatures: number,
    nClasses: number,
    out: number,
  ): void;
  setProblem(
    indptr: number,
    indices: number,
    values: number,
    targets: number,
    squaredLength: number,
    ownRidge: number,
    ridge: number,
    weights: number,
    nFeatures: number,
    alpha: number,
    mask: number,
    firstClass: number,
    nClasses: number,
  ): void;
  visitRows(order: number, n: number, run: number, nRows: number, full: boolean): number;
  setMultinomial(
    indptr: number,
    indices: number,
    values: number,
    targets: number,
    squaredLength: number,
    weights: number,
    nFeatures: number,
    nClasses: number,
    logAlpha: number,
    imbalance: number,
    scratch: number,
    C: number,
    interceptStep: number,
    least: number,
    newtonSteps: number,
    newtonTolerance: number,
  ): void;
  visitMultinomial(order: number, n: number): void;
  gapOfVisits(): number;
  lossOfVisits(): number;
}

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65536;

let compiled: WebAssembly.Module | undefined;

/** One instance of the kernel with memory of its own, given out from the bottom up; it is freed as a whole. */
export class KernelMemory {
  readonly kernel: Kernel;
  readonly #memory: WebAssembly.Memory;
  #top = PAGE; // the kernel's own data lies below

  constructor() {
    compiled ??= new WebAssembly.Module(Uint8Array.fromBase64(WASM));
    this.#memory = new WebAssembly.Memory({ initial: 2, maximum: 65536 });
    const instance = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
    this.kernel = instance.exports as unknown as Kernel;
  }

  /**
   * Takes memory, all zeros unless it was released before. Views made earlier may be dead afterwards.
   *
   * @returns Its address, on a cache line of its own.
   * @throws {RangeError} If more than 4 GiB are needed.
   */
  allocate(bytes: number): number {
    const at = this.#top;
    this.#top = Math.ceil((at + bytes) / 64) * 64;
    const missing = Math.ceil(this.#top / PAGE) - this.#memory.buffer.byteLength / PAGE;
    if (missing > 0) this.#memory.grow(missing);
    return at;
  }

  /** Gives back everything taken since `at` was. */
  release(at: number): void {
    this.#top = at;
  }

  /** Address of an array that lies in this memory; undefined for another one. */
  addressOf(array: ArrayBufferView): number | undefined {
    return array.buffer === this.#memory.buffer ? array.byteOffset : undefined;
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }

  doubles(at: number, length: number): Float64Array {
    return new Float64Array(this.#memory.buffer, at, length);
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }
}
