import assert from "node:assert/strict";
import { buildKernel } from "./build.ts";

Deno.test("the committed kernel of products is what its source compiles to", async () => {
  const committed = await Deno.readTextFile(new URL("_wasm.ts", import.meta.url));
  assert.equal(committed, await buildKernel(), "run: deno run -A lib/models/tfjs/kernel/build.ts");
});
