import asc from "assemblyscript/asc";

const SOURCES = ["linear_kernel.as.ts", "multinomial_kernel.as.ts"];
const OUTPUT = "_wasm.ts";

/**
 * Compiles the kernel with AssemblyScript.
 *
 * @returns The text of `_wasm.ts`: the module in base64, so that it loads without permission to read files.
 * @throws {Error} With the compiler's messages.
 */
export async function buildKernel(): Promise<string> {
  const sources = new Map<string, string>();
  for (const name of SOURCES) sources.set(name, await Deno.readTextFile(new URL(name, import.meta.url)));
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    // No garbage collector and no assertions: the kernel only computes on memory that its caller lays out. Plain multiply
    // and add rather than fused: the same bits on every machine.
    [
      ...SOURCES,
      "-O3",
      "--converge",
      "--noAssert",
      "--runtime",
      "stub",
      "--importMemory",
      "--maximumMemory",
      "65536",
      "--enable",
      "simd",
      "--outFile",
      "kernel.wasm",
    ],
    {
      readFile: (name) => sources.get(name) ?? null,
      writeFile: (name, contents) => {
        if (name === "kernel.wasm") wasm = contents as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  if (error || !wasm) throw new Error(`Cannot build the kernel: ${stderr.toString() || error?.message}`);
  const base64 = (wasm as Uint8Array<ArrayBuffer>).toBase64();
  const lines = base64.match(/.{1,110}/g)!.map((line) => `  "${line}",`).join("\n");
  return `// Made by build.ts from ${SOURCES.join(" and ")}.
// deno-fmt-ignore-file
/** The kernel, ${wasm.length} bytes of WebAssembly in base64. */
export const WASM = [
${lines}
].join("");
`;
}

/** Compiles the kernel and writes it beside its source. */
export async function writeKernel(): Promise<void> {
  await Deno.writeTextFile(new URL(OUTPUT, import.meta.url), await buildKernel());
}

if (import.meta.main) await writeKernel();
