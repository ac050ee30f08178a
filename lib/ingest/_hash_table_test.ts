import assert from "node:assert/strict";
import fc from "fast-check";
import { GrowingUint32Array } from "./_growing_array.ts";
import { HashTable } from "./_hash_table.ts";
import { TextHash } from "./_text_hash.ts";

Deno.test("HashTable keeps the first value of each key, through every doubling", () => {
  const table = new HashTable();
  const hash = new TextHash();
  for (const round of [0, 1]) {
    for (let i = 0; i < 20_000; i++) {
      const { low, high } = hash.exact(`key ${i}`);
      assert.equal(table.findOrAdd(low, high, 3 * i), round === 0 ? -1 : 3 * i);
    }
  }
  assert.equal(table.size, 20_000);
});

Deno.test("HashTable tells keys apart that share one half", () => {
  const table = new HashTable();
  assert.deepEqual([[1, 2], [1, 3], [4, 2], [1, 2]].map(([low, high], i) => table.findOrAdd(low, high, i)), [
    -1,
    -1,
    -1,
    0,
  ]);
});

Deno.test("GrowingUint32Array keeps its numbers as it grows", () => {
  const numbers = new GrowingUint32Array();
  for (let i = 0; i < 5000; i++) numbers.push(i * 7);
  numbers.set(10, 1);
  assert.deepEqual([numbers.length, numbers.get(10), numbers.get(1023), numbers.get(4999)], [
    5000,
    1,
    1023 * 7,
    4999 * 7,
  ]);
});

Deno.test("TextHash.folded() agrees for texts that differ in case and white space only, and else differs", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "B", "c", " ", "\t", "\n", "Ä", "ß", "."), maxLength: 12 });
  const of = (text: string) => {
    const { low, high } = new TextHash().folded(text);
    return low * 2 ** 32 + high;
  };
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  fc.assert(fc.property(text, text, (a, b) => {
    assert.equal(of(a), of(plain(a)));
    assert.equal(of(a) === of(b), plain(a) === plain(b));
  }));
});

Deno.test("TextHash spreads two hundred thousand like keys without a collision in either half beyond chance", () => {
  const n = 200_000;
  const lows = new Set<number>();
  const highs = new Set<number>();
  const hash = new TextHash();
  for (let i = 0; i < n; i++) {
    const { low, high } = hash.exact(`T${i}`);
    lows.add(low);
    highs.add(high);
  }
  // n² / 2³³ = 4.7 collisions are expected of 32 random bits; 20 lie seven standard deviations above.
  assert.ok(n - lows.size < 20, `${n - lows.size} collisions`);
  assert.ok(n - highs.size < 20, `${n - highs.size} collisions`);
});
