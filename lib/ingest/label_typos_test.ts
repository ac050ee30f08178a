import assert from "node:assert/strict";
import { labelTypos } from "./label_typos.ts";

Deno.test("labelTypos() finds slips of letters, case and space, but not labels that are merely short or common", () => {
  const labels: [string, number][] = [
    ["Technical Issue", 900],
    ["Billing", 500],
    ["Bulling", 450],
    ["VIP", 100],
    ["technical  issue", 3],
    ["Tecnical Isue", 2],
    ["VAT", 1],
    ["Bilings", 1],
  ];
  assert.deepEqual(labelTypos(labels).map(({ label, likely }) => [label, likely]), [
    ["technical  issue", "Technical Issue"],
    ["Tecnical Isue", "Technical Issue"],
  ]);
});
