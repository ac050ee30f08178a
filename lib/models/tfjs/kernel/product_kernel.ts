import { WASM } from "./_wasm.ts";

/** What the kernel exports; see `product_kernel.as.ts`. Names of arrays are byte offsets, all else counts numbers. */
export interface ProductKernel {
  product(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    m: number,
    n: number,
    k: number,
    scratch: number,
  ): void;
  addRows(y: number, rows: number, x: number, ids: number, n: number, width: number): void;
}

/** Numbers of scratch memory that a product over `k` needs. */
export function scratchOf(k: number): number {
  return 8 * k + 48;
}

/**
 * The kernel over a memory. It has no data of its own, and only reads and writes the arrays that it is told of.
 *
 * @param memory Made with a maximum, at most 65536 pages.
 */
export function openProductKernel(memory: WebAssembly.Memory): ProductKernel {
  const module = new WebAssembly.Module(Uint8Array.fromBase64(WASM));
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as ProductKernel;
}
