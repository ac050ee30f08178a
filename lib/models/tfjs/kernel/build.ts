import { compileKernel } from "../../../core/compile_kernel.ts";

/** Compiles the kernel of products; returns the text of `_wasm.ts`. */
export function buildKernel(): Promise<string> {
  return compileKernel(["product_kernel.as.ts"], import.meta.url);
}

/** Compiles the kernel and writes it beside its source. */
export async function writeKernel(): Promise<void> {
  await Deno.writeTextFile(new URL("_wasm.ts", import.meta.url), await buildKernel());
}

if (import.meta.main) await writeKernel();
