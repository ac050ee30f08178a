import { compileKernel } from "./compile_kernel.ts";

/** Compiles the kernel; returns the text of `_wasm.ts`. */
export function buildKernel(): Promise<string> {
  return compileKernel(["row_kernel.as.ts"], import.meta.url);
}

if (import.meta.main) await Deno.writeTextFile(new URL("_wasm.ts", import.meta.url), await buildKernel());
