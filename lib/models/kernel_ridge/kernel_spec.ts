import type { MatrixProduct } from "./matrix_product.ts";

/**
 * How alike two tickets are, from the embeddings e of their texts and the rows t of their TF-IDF, all of length 1. With
 * rbf(x; γ) = exp(γ(x·x′ − 1)), which on rows of length 1 is the Gaussian kernel exp(−γ‖x − x′‖²/2),
 *
 * - `embedding`: rbf(e; γ),
 * - `sum`: rbf(e; γ) + w·(t·t′),
 * - `product`: rbf(e; γ)·rbf(t; γ₂).
 */
export type KernelSpec =
  | { readonly kind: "embedding"; readonly gamma: number }
  | { readonly kind: "sum"; readonly gamma: number; readonly weight: number }
  | { readonly kind: "product"; readonly gamma: number; readonly tfidfGamma: number };

/** Whether a kernel looks at TF-IDF rows. */
export function usesTfidf(kernel: KernelSpec): boolean {
  return kernel.kind !== "embedding";
}

/** @throws {RangeError} If a number of the kernel is not finite and > 0. */
export function checkKernel(kernel: KernelSpec): void {
  const { kind, ...numbers } = kernel;
  for (const [name, value] of Object.entries(numbers)) {
    if (Number.isFinite(value) && value > 0) continue;
    throw new RangeError(`Cannot use kernel ${kind}: ${name} must be a number > 0: current value is ${value}`);
  }
}

/**
 * Kernel between some rows and some others.
 *
 * @param kernel Which one.
 * @param task `a`, shape `(m, k)`, and `b`, shape `(n, k)`, are embeddings, those in `a` times γ; `similarities` are t·t′ where
 * the kernel looks at them, and `out` receives the kernel, shape `(m, n)` both.
 */
export function fillKernel(
  kernel: KernelSpec,
  task: {
    readonly a: Float32Array;
    readonly b: Float32Array;
    readonly m: number;
    readonly n: number;
    readonly k: number;
    readonly similarities?: Float32Array;
    readonly out: Float32Array;
  },
  product: MatrixProduct,
): void {
  const { similarities: t, out, ...operands } = task;
  const size = operands.m * operands.n;
  if (kernel.kind === "product") {
    const shift = kernel.gamma + kernel.tfidfGamma;
    for (let i = 0; i < size; i++) out[i] = kernel.tfidfGamma * t![i] - shift;
  } else out.fill(-kernel.gamma, 0, size);
  product.multiply({ ...operands, c: out, transposeB: true, accumulate: true });
  product.exp(out.subarray(0, size));
  if (kernel.kind === "sum") { for (let i = 0; i < size; i++) out[i] += kernel.weight * t![i]; }
}
