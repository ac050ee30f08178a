import { WASM } from "./_wasm.ts";

/** What the kernel exports; see `optimiser_kernel.as.ts`. Names of arrays are byte offsets in its memory, `n` counts numbers. */
export interface OptimiserKernel {
  setAdamw(
    gradientScale: number,
    beta1: number,
    oneMinusBeta1: number,
    beta2: number,
    oneMinusBeta2: number,
    rootCorrection: number,
    epsilon: number,
  ): void;
  adamw(
    weights: number,
    gradients: number,
    first: number,
    second: number,
    n: number,
    advance: 0 | 1,
    rate: number,
    decay: number,
  ): void;
  setSgd(gradientScale: number, momentum: number, nesterov: boolean): void;
  sgd(
    weights: number,
    gradients: number,
    velocity: number,
    n: number,
    advance: 0 | 1,
    rate: number,
    decay: number,
  ): void;
  sumOfSquares(x: number, n: number): number;
  addTo(y: number, x: number, n: number): void;
  moveTowards(y: number, x: number, share: number, n: number): void;
  exchange(x: number, y: number, n: number): void;
}

let compiled: WebAssembly.Module | undefined;

/**
 * The kernel over a memory. It has no data of its own, and only reads and writes the arrays that it is told of.
 *
 * @param memory Made with a maximum, at most 65536 pages.
 */
export function openKernel(memory: WebAssembly.Memory): OptimiserKernel {
  compiled ??= new WebAssembly.Module(Uint8Array.fromBase64(WASM));
  return new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as OptimiserKernel;
}
