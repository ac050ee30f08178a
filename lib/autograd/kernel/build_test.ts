import assert from "node:assert/strict";
import { buildKernel } from "./build.ts";

Deno.test("the committed optimiser kernel is what its source compiles to", async () => {
  const committed = await Deno.readTextFile(new URL("_wasm.ts", import.meta.url));
  assert.equal(committed, await buildKernel(), "run: deno run -A lib/autograd/kernel/build.ts");
});
