import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { checkConsistency, checkInclusion } from "./check_proof.ts";
import { Frontier } from "./frontier.ts";
import { consistencyRanges, inclusionRanges, type LeafRange } from "./proof_ranges.ts";
import { emptyRoot, leafHash, nodeHash, sha256Of } from "./tree_hash.ts";

/** MTH as RFC 9162, section 2.1.1 defines it, by recursion. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0];
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

function resolve(leaves: readonly Uint8Array[], ranges: readonly LeafRange[]): Uint8Array[] {
  return ranges.map(({ from, to }) => naiveRoot(leaves.slice(from, to)));
}

/** Inputs and roots of Certificate Transparency's reference tests (google/certificate-transparency, merkle_tree_test.cc). */
const INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const LEAVES = INPUTS.map((hex) => leafHash(Uint8Array.fromHex(hex)));

Deno.test("roots are those of Certificate Transparency's reference tests", () => {
  assert.equal(new Frontier().root().toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const frontier = new Frontier();
  for (const [i, leaf] of LEAVES.entries()) {
    frontier.append(leaf);
    assert.equal(frontier.root().toHex(), ROOTS[i]);
  }
});

Deno.test("proofs are those of Certificate Transparency's reference tests", () => {
  // merkle_tree_test.cc: path of leaf 6 of 8 (its (index, size) = (6, 8), counted from 1), and consistency of sizes 6 and 8.
  assert.deepEqual(resolve(LEAVES, inclusionRanges(5, 8)).map((hash) => hash.toHex()), [
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
  assert.deepEqual(resolve(LEAVES, consistencyRanges(6, 8)).map((hash) => hash.toHex()), [
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
  assert.deepEqual(consistencyRanges(8, 8), []);
});

const sizes = fc.integer({ min: 1, max: 300 });
const manyLeaves = Array.from({ length: 300 }, (_, i) => leafHash(`leaf ${i}`));

Deno.test("the frontier's root is the recursive definition's, wherever it is taken up again", () => {
  fc.assert(fc.property(sizes, fc.nat(299), (size, cut) => {
    let frontier = new Frontier();
    for (let i = 0; i < size; i++) {
      if (i === cut) frontier = new Frontier(i, frontier.bytes());
      frontier.append(manyLeaves[i]);
    }
    assert.deepEqual(frontier.root().toHex(), naiveRoot(manyLeaves.slice(0, size)).toHex());
  }));
});

Deno.test("the frontier tells every complete subtree once", () => {
  const frontier = new Frontier();
  const seen = new Map<string, string>();
  for (const leaf of manyLeaves) {
    frontier.append(leaf, (level, place, hash) => seen.set(`${level}/${place}`, hash.toHex()));
  }
  let expected = 0;
  for (let level = 1; 2 ** level <= 300; level++) {
    for (let place = 0; (place + 1) * 2 ** level <= 300; place++, expected++) {
      const leaves = manyLeaves.slice(place * 2 ** level, (place + 1) * 2 ** level);
      assert.equal(seen.get(`${level}/${place}`), naiveRoot(leaves).toHex());
    }
  }
  assert.equal(seen.size, expected);
});

Deno.test("a proof of inclusion holds for its leaf, place, size and root, and for no other", () => {
  fc.assert(fc.property(sizes, fc.nat(), fc.nat(), (size, a, b) => {
    const index = a % size;
    const leaves = manyLeaves.slice(0, size);
    const proof = {
      leaf: leaves[index],
      index,
      size,
      root: naiveRoot(leaves),
      path: resolve(leaves, inclusionRanges(index, size)),
    };
    assert.ok(checkInclusion(proof));
    assert.ok(!checkInclusion({ ...proof, leaf: leafHash("other") }));
    assert.ok(!checkInclusion({ ...proof, root: leafHash("other") }));
    assert.ok(!checkInclusion({ ...proof, path: [...proof.path, leafHash("other")] }));
    const other = b % size;
    if (other !== index) assert.ok(!checkInclusion({ ...proof, index: other }));
    if (proof.path.length > 0) {
      assert.ok(!checkInclusion({ ...proof, path: proof.path.slice(1) }));
      assert.ok(!checkInclusion({ ...proof, path: proof.path.with(b % proof.path.length, leafHash("other")) }));
    }
    assert.ok(!checkInclusion({ ...proof, index: size }));
  }));
});

Deno.test("a proof of consistency holds for its two trees, and for no others", () => {
  fc.assert(fc.property(sizes, fc.nat(), fc.nat(), (second, a, b) => {
    const first = 1 + a % second;
    const proof = {
      first,
      second,
      firstRoot: naiveRoot(manyLeaves.slice(0, first)),
      secondRoot: naiveRoot(manyLeaves.slice(0, second)),
      path: resolve(manyLeaves, consistencyRanges(first, second)),
    };
    assert.ok(checkConsistency(proof));
    assert.ok(!checkConsistency({ ...proof, firstRoot: leafHash("other") }));
    assert.ok(!checkConsistency({ ...proof, secondRoot: leafHash("other") }));
    assert.ok(!checkConsistency({ ...proof, path: [...proof.path, leafHash("other")] }));
    if (proof.path.length > 0) {
      assert.ok(!checkConsistency({ ...proof, path: proof.path.slice(0, -1) }));
      assert.ok(!checkConsistency({ ...proof, path: proof.path.with(b % proof.path.length, leafHash("other")) }));
    }
  }));
});

Deno.test("a frontier refuses peaks that do not fit its size", () => {
  assert.throws(() => new Frontier(3, new Uint8Array(32)), /there must be 2 peaks of 32 bytes: there are 32 bytes/);
});

Deno.test("sha256Of() is SHA-256, however long its parts are", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.uint8Array({ maxLength: 100 }),
    fc.constant("é".repeat(3000)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const hash = createHash("sha256");
      for (const part of parts) hash.update(part);
      assert.equal(sha256Of(...parts).toHex(), hash.digest("hex"));
    }),
    { numRuns: 20 },
  );
});
