import assert from "node:assert/strict";
import { findLeakage } from "./leakage.ts";
import { columnsOf, SHARED } from "./testdata/shared_columns.ts";

Deno.test({
  name: "findLeakage() finds the 7 exact and 29 loose copies that the description of banking77 names",
  ignore: !SHARED,
  fn: async () => {
    const [train] = await columnsOf(`${SHARED}/data/banking77/train.csv`, ["text"]);
    const [test] = await columnsOf(`${SHARED}/data/banking77/test.csv`, ["text"]);
    const { exact, loose, near, leakedTest, nTest } = findLeakage(train, test);
    assert.deepEqual([nTest, exact, loose], [3080, 7, 29]);
    assert.ok(near > 22 && near < 0.16 * 3080, `${near}`); // the description counts 16 % by a broader measure, TF-IDF cosine >= 0.9
    assert.equal(leakedTest.length, exact + near);
  },
});
