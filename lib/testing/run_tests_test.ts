import assert from "node:assert/strict";
import { readTestSummary } from "./run_tests.ts";

Deno.test("readTestSummary() reads counts through colours and steps", () => {
  const output = "a ... ok\n\n\x1b[32mok\x1b[0m | 12 passed (3 steps) | 0 failed | 2 ignored \x1b[38m(5s)\x1b[0m\n\n";
  assert.deepEqual(readTestSummary(output), { passed: 12, failed: 0, skipped: 2 });
  assert.deepEqual(readTestSummary("FAILED | 1 passed | 1 failed (2 steps) (36ms)"), {
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

Deno.test("readTestSummary() says when the run never came to its end", () => {
  assert.equal(readTestSummary("Check file.ts\nerror: TS2322"), undefined);
});
