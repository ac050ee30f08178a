import assert from "node:assert/strict";
import { openBytes, peek } from "./_byte_source.ts";

Deno.test("the standard input can be looked at several times, and is let go once it is released", async () => {
  const bytes = await openBytes("-", async function* () {
    for (let i = 0; i < 5; i++) yield await Promise.resolve(Uint8Array.of(i, i));
  });
  assert.deepEqual([...await peek(bytes, 3)], [0, 0, 1]);
  assert.deepEqual([...await peek(bytes, 100)], [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  bytes.release();
  assert.equal((await Array.fromAsync(bytes.open())).length, 5);
  assert.equal((await Array.fromAsync(bytes.open())).length, 0);
});
