import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { InputError, type Snapshot } from "../core/mod.ts";
import { withRegistry } from "../testing/test_registry.ts";
import { decodeSnapshot, encodeSnapshot, SNAPSHOT_FILE, snapshotDigest, WEIGHTS_FILE } from "./_snapshot_files.ts";
import { loadVersion, saveVersion } from "./mod.ts";
import { exampleFacts } from "./testdata/facts.ts";

/** As large as an encoder is beside the rest. */
const encoder = (first: number): Snapshot => ({
  kind: "Encoder",
  config: {},
  tensors: { words: { shape: [50, 100], data: Float32Array.from({ length: 5000 }, (_, i) => i + first) } },
});
const member = (bias: number, first = 0): Snapshot => ({
  kind: "FrozenClassifier",
  config: {},
  tensors: { bias: { shape: [1], data: Float32Array.of(bias) } },
  parts: { encoder: encoder(first) },
});
const ensemble = (...members: Snapshot[]): Snapshot => ({
  kind: "CalibratedClassifier",
  config: {},
  tensors: {},
  parts: {
    base: {
      kind: "EnsembleClassifier",
      config: { members: members.length },
      tensors: {},
      parts: {
        ...Object.fromEntries(members.map((own, m) => [`member_${m}`, own])),
        pool: { kind: "LinearPool", config: { weights: members.map((_, m) => (m + 1) / 4) }, tensors: {} },
      },
    },
  },
});

const bytesOf = (pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));

Deno.test("a version of an ensemble names its members by kind, weight and digest, in manifest and card", () =>
  withRegistry(async (registry) => {
    const { manifest, path } = await saveVersion(registry, exampleFacts({ snapshot: ensemble(member(1), member(2)) }));
    assert.deepEqual(manifest.members, [
      { name: "member_0", kind: "FrozenClassifier", weight: 0.25, digest: snapshotDigest(member(1)) },
      { name: "member_1", kind: "FrozenClassifier", weight: 0.5, digest: snapshotDigest(member(2)) },
    ]);
    assert.notEqual(snapshotDigest(member(1)), snapshotDigest(member(2)));
    assert.notEqual(snapshotDigest(member(1)), snapshotDigest(member(1, 1)));
    const card = await Deno.readTextFile(join(path, "model_card.md"));
    assert.match(card, /## Members\n\n\| member \| model \| weight \| SHA-256 of its snapshot \|/);
    assert.ok(card.includes(`| member\\_1 | FrozenClassifier | 0.500 | \`${snapshotDigest(member(2))}\` |`), card);
    const { manifest: plain } = await saveVersion(registry, exampleFacts());
    assert.equal(plain.members, undefined);
  }));

Deno.test("a version whose member was changed is refused, whether its weights or its digest in the manifest", () =>
  withRegistry(async (registry) => {
    const snapshot = ensemble(member(1), member(2));
    for (
      const [file, change] of [
        [WEIGHTS_FILE, (bytes: Uint8Array) => void (bytes[bytes.length - 1] ^= 1)],
        [
          "manifest.json",
          (bytes: Uint8Array) => {
            const at = new TextDecoder("latin1").decode(bytes).indexOf(snapshotDigest(member(2)));
            assert.ok(at > 0);
            bytes.set(new TextEncoder().encode(snapshotDigest(member(1))), at);
          },
        ],
      ] as const
    ) {
      const { path, id } = await saveVersion(registry, exampleFacts({ snapshot, name: file.slice(0, 7) }));
      const bytes = await Deno.readFile(join(path, file));
      change(bytes);
      await Deno.writeFile(join(path, file), bytes);
      await assert.rejects(loadVersion(registry, id), (error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, /is damaged and was refused: .* was changed after it was saved/);
        return true;
      });
    }
  }));

Deno.test("what two members share is stored once, and both get it back", () => {
  const snapshot = ensemble(member(1), member(2), member(3, 1));
  const files = encodeSnapshot(snapshot);
  const [json, weights, alone] = [
    files[SNAPSHOT_FILE],
    files[WEIGHTS_FILE],
    encodeSnapshot(ensemble(member(1)))[WEIGHTS_FILE],
  ].map(bytesOf);
  assert.ok(weights.length < 2.1 * alone.length, `${weights.length} and ${alone.length}`);
  const decode = (json: Uint8Array) => decodeSnapshot({ json, weights }, "v");
  assert.deepEqual(decode(json), snapshot);
  const tree = JSON.parse(new TextDecoder().decode(json));
  assert.deepEqual(tree.same, { "base/member_1/encoder/words": "base/member_0/encoder/words" });
  const lying = { ...tree, same: { ...tree.same, "base/member_1/encoder/words": "elsewhere" } };
  assert.throws(() => decode(new TextEncoder().encode(JSON.stringify(lying))), /there is no tensor "elsewhere"/);
});
