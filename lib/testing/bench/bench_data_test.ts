import assert from "node:assert/strict";
import { join } from "node:path";
import { BENCH_SETS } from "./bench_data.ts";

const shared = Deno.env.get("TICKETLAB_SHARED");

Deno.test({
  name: "sets of the bench have the sizes that their README states, and no review stands in both parts",
  ignore: !shared,
  fn: async () => {
    const sizes: Record<string, readonly number[]> = {};
    for (const { name, load } of BENCH_SETS) {
      if (name === "it_tickets") continue; // 38,269 and 9,568, which take seconds to read
      const { train, test } = await load(join(shared!, "data"));
      sizes[name] = [train.texts.length, test.texts.length, new Set(train.labels).size];
      assert.ok(test.labels.every((label) => train.labels.includes(label)));
      if (name !== "app_reviews") continue;
      const known = new Set(train.texts.map((text) => text.toLowerCase()));
      assert.ok(!test.texts.some((text) => known.has(text.toLowerCase())));
    }
    assert.deepEqual(sizes, { banking77: [10003, 3080, 77], app_reviews: [3076, 769, 4] });
  },
});
