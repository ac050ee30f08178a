import assert from "node:assert/strict";
import { pairedDifference } from "./mod.ts";

Deno.test("pairedDifference() resamples tickets, not values", () => {
  const easy = [10, 20, 400, 30, 900, 50];
  const { value, low, high } = pairedDifference(easy, easy.map((x, i) => x + (i % 2 ? 3 : 5)));
  assert.ok(value === -4 && low >= -5 && high <= -3);
  assert.throws(() => pairedDifference([1, 2], [1]), /there are 2 and 1/);
});
