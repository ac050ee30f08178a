import type { WorkOptions } from "../../core/mod.ts";
import { checkpoint } from "../_checkpoint.ts";
import type { KernelFeatures } from "./kernel_features.ts";
import { fillKernel, type KernelSpec } from "./kernel_spec.ts";
import type { LowerColumns } from "./lower_columns.ts";
import type { MatrixProduct } from "./matrix_product.ts";

/**
 * The kernel of all tickets with one another, lower half.
 *
 * @param features Of length 1.
 * @param task `similarities` are those of TF-IDF rows, where the kernel looks at them; `out` receives the kernel.
 */
export async function fillKernelMatrix(
  kernel: KernelSpec,
  { embeddings }: KernelFeatures,
  { similarities, out }: { similarities?: LowerColumns; out: LowerColumns },
  product: MatrixProduct,
  { signal, progress }: WorkOptions = {},
): Promise<void> {
  const { rows, columns: k, data } = embeddings;
  const scaled = data.map((x) => x * kernel.gamma);
  for (let j = 0; j < out.columns.length; j++) {
    await checkpoint(signal);
    progress?.({ stage: "kernel", done: j, total: out.columns.length });
    const from = j * out.block;
    const operands = { a: scaled.subarray(from * k), b: data.subarray(from * k), m: rows - from, n: out.width(j), k };
    fillKernel(kernel, { ...operands, similarities: similarities?.columns[j], out: out.columns[j] }, product);
  }
  progress?.({ stage: "kernel", done: out.columns.length, total: out.columns.length });
}
