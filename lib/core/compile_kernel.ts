import asc from "assemblyscript/asc";

/**
 * Compiles AssemblyScript sources into one WebAssembly module.
 *
 * @param names Files of the sources.
 * @param base Address that they are relative to, such as `import.meta.url`.
 * @returns Text of a TypeScript file that exports the module in base64, so that it loads without permission to read files.
 * @throws {Error} With the compiler's messages.
 */
export async function compileKernel(names: readonly string[], base: string): Promise<string> {
  const sources = new Map<string, string>();
  for (const name of names) sources.set(name, await Deno.readTextFile(new URL(name, base)));
  let wasm: Uint8Array<ArrayBuffer> | undefined;
  const { error, stderr } = await asc.main(
    // No garbage collector and no assertions: a kernel only computes on memory that its caller lays out. Plain multiply and
    // add rather than fused: the same bits on every machine.
    [
      ...names,
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
        if (name === "kernel.wasm") wasm = contents as Uint8Array<ArrayBuffer>;
      },
      listFiles: () => [],
    },
  );
  if (error || !wasm) throw new Error(`Cannot compile ${names.join(" and ")}: ${stderr.toString() || error?.message}`);
  const lines = wasm.toBase64().match(/.{1,110}/g)!.map((line) => `  "${line}",`).join("\n");
  return `// Made by build.ts from ${names.join(" and ")}.
// deno-fmt-ignore-file
/** The kernel, ${wasm.length} bytes of WebAssembly in base64. */
export const WASM = [
${lines}
].join("");
`;
}
