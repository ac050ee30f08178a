import assert from "node:assert/strict";
import { formatFaultBench, readCounts } from "./fault_bench.ts";

/** What `deno test` of Deno 2.9.6 printed, shortened. */
const OUTPUT = `running 3 tests from ./lib/a_test.ts
a full disk (SQLite) ...
------- output -------
sqlite: the disk was full 24 times ... ok
second line
----- output end -----
a full disk (SQLite) ... ok (97ms)
a full disk (PostgreSQL); skipped: needs PostgreSQL ... ignored (0ms)
one more ... FAILED (1s)

 ERRORS

ok | 1 passed | 1 failed | 1 ignored (2s)
`;

Deno.test("readCounts() gives each test what it printed, and how it ended", () => {
  const tests = readCounts(OUTPUT);
  assert.deepEqual(tests, [
    {
      test: "a full disk (SQLite)",
      outcome: "ok",
      counts: ["sqlite: the disk was full 24 times ... ok", "second line"],
    },
    { test: "a full disk (PostgreSQL); skipped: needs PostgreSQL", outcome: "skipped", counts: [] },
    { test: "one more", outcome: "failed", counts: [] },
  ]);
  assert.equal(
    formatFaultBench({ ok: false, tests }),
    `a full disk (SQLite)
    sqlite: the disk was full 24 times ... ok
    second line
SKIPPED: a full disk (PostgreSQL); skipped: needs PostgreSQL
FAILED: one more
1 of 3 tests held`,
  );
});
