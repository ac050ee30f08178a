import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import { Rng } from "../core/mod.ts";
import { distinctiveTerms, distinctiveTermsBetween } from "./distinctive_terms.ts";
// Made by testdata/make_terms.py with NumPy 2.4.6 and SciPy 1.17.1.
import expected from "./testdata/distinctive_terms.json" with { type: "json" };

Deno.test("distinctiveTerms() gives the paper's log odds, as NumPy computes them", () => {
  const { texts, labels, prior, level } = expected;
  const { classes, n, tested } = distinctiveTerms(texts, labels, { prior, level });
  assert.deepEqual([n, tested], [90, 8]);
  for (const [label, terms] of Object.entries(expected.terms)) {
    const found = classes.find((group) => group.label === label)!.terms;
    assert.deepEqual(found.map(({ term }) => term), terms.map(([term]) => term));
    found.forEach(({ oddsRatio: { value, low, high }, z, tickets, share, shareElsewhere }, i) => {
      [value, low, high, z, tickets, share, shareElsewhere].forEach((number, j) => {
        const wanted = terms[i][j + 1] as number;
        assert.ok(Math.abs(number - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)), `${terms[i][0]}: ${number}`);
      });
    });
  }
});

Deno.test("distinctiveTerms() lists nothing where labels have nothing to do with the texts", async () => {
  const { texts } = await sample();
  let listed = 0;
  for (let seed = 0; seed < 10; seed++) {
    const rng = new Rng(seed);
    const labels = texts.map(() => rng.pick(["a", "b", "c", "d"]));
    listed += distinctiveTerms(texts, labels).classes.reduce((sum, { terms }) => sum + terms.length, 0);
  }
  // One list in twenty may hold a term at the level of 0.95, so ten hold two but rarely.
  assert.ok(listed <= 2, `${listed} terms for labels drawn by chance`);
});

Deno.test("distinctiveTermsBetween() names what is new in the last quarter of the sample: its new terminal", async () => {
  const { texts, times } = await sample();
  const part = (from: string, to: string) => texts.filter((_, i) => times[i] >= from && times[i] < to);
  const { moreInA, moreInB } = distinctiveTermsBetween(
    part("2025-07-01", "2025-10-01"),
    part("2026-04-01", "2026-07-01"),
    {
      k: 30,
    },
  );
  const later = moreInB.map(({ term }) => term);
  assert.equal(later[0], "osprey");
  assert.equal(moreInB[0].shareElsewhere, 0);
  assert.ok(!moreInA.some(({ term }) => later.includes(term)));
  assert.ok(moreInB.every(({ oddsRatio: { low, value, high } }) => 1 < low && low < value && value < high));
});

Deno.test("distinctiveTerms() leaves stop words, contractions of them, numbers and addresses aside, and counts a ticket once", () => {
  const a =
    "I don't know why the invoice 4711 of 3 May isn't here: invoice, invoice! ann@example.com https://example.com/x";
  const texts = [...new Array(30).fill(a), ...new Array(30).fill("hello there")];
  const { moreInA } = distinctiveTermsBetween(texts.slice(0, 30), texts.slice(30), {
    stopWords: ["i", "do", "is", "the"],
  });
  const terms = moreInA.map(({ term }) => term);
  assert.ok(terms.includes("invoice"));
  for (const word of ["don't", "isn't", "the", "4711", "ann@example.com"]) {
    assert.ok(!terms.includes(word), terms.join());
  }
  assert.equal(moreInA.find(({ term }) => term === "invoice")!.tickets, 30);
  const pairs = distinctiveTermsBetween(texts.slice(0, 30), texts.slice(30), { ngramRange: [2, 2] }).moreInA;
  assert.ok(pairs.every(({ term }) => term.split(" ").length === 2));
});

Deno.test("distinctiveTerms() takes one class, no texts and labels of any name, and says which rule a bad call breaks", () => {
  assert.deepEqual(distinctiveTerms([], []).classes, []);
  assert.deepEqual(distinctiveTerms(["a printer", "a printer"], ["x", "x"]).classes, [{
    label: "x",
    tickets: 2,
    terms: [],
  }]);
  const odd = distinctiveTerms(["constructor", "printer"], ["__proto__", "toString"]);
  assert.deepEqual(odd.classes.map(({ label }) => label), ["__proto__", "toString"]);
  assert.throws(() => distinctiveTerms(["a"], []), /there are 1 texts and 0 labels/);
  assert.throws(() => distinctiveTerms(["a"], ["b"], { k: 0 }), /k must be an integer >= 1: current value is 0/);
  assert.throws(() => distinctiveTerms(["a"], ["b"], { level: 1 }), /level must be in \(0, 1\): current value is 1/);
  assert.throws(() => distinctiveTerms(["a"], ["b"], { prior: 0 }), /prior must be > 0: current value is 0/);
});

async function sample(): Promise<{ texts: string[]; times: string[] }> {
  const csv = await Deno.readTextFile(new URL("../../data/sample/tickets.csv", import.meta.url));
  const rows: { customer_message: string; timestamp: string }[] = parse(csv, { columns: true });
  return { texts: rows.map((row) => row.customer_message), times: rows.map((row) => row.timestamp) };
}
