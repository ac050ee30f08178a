import assert from "node:assert/strict";
import fc from "fast-check";
import { decrypt } from "./aes_gcm.ts";
import { deriveKey } from "./derive_key.ts";
import { canonicalCustomerId, type SealContext, Vault } from "./vault.ts";

const random = () => crypto.getRandomValues(new Uint8Array(32));
const vault = new Vault({ wrapping: random(), lookup: random(), stamp: "test" });
const place: SealContext = { id: "r_1", person: "p_1", kind: "ticket" };

Deno.test("what is sealed opens in its place as it was, and no two seals of a text look alike", () => {
  const key = vault.newPersonKey("p_1").key;
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
    const sealed = vault.seal(key, text, place);
    assert.equal(vault.open(key, sealed, place), text);
    assert.equal(sealed.length, new TextEncoder().encode(text).length + 28);
    assert.notDeepEqual(vault.seal(key, text, place), sealed);
  }));
});

Deno.test("every single bit that flips is noticed", () => {
  const { key, wrapped } = vault.newPersonKey("p_1");
  const sealed = vault.seal(key, "my parcel is late", place);
  for (
    const [bytes, open] of [[sealed, (b: Uint8Array) => vault.open(key, b, place)], [
      wrapped,
      (b: Uint8Array) => vault.unwrap(b, "p_1"),
    ]] as const
  ) {
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] ^= 1 << (bit & 7);
      assert.throws(() => open(flipped), { name: "InputError" }, `bit ${bit}`);
    }
  }
});

Deno.test("what is cut short or too long is noticed", () => {
  const key = random();
  const sealed = vault.seal(key, "my parcel is late", place);
  for (let length = 0; length < sealed.length; length++) {
    assert.throws(() => vault.open(key, sealed.subarray(0, length), place), /does not open/);
  }
  assert.throws(() => vault.open(key, new Uint8Array([...sealed, 0]), place), /does not open/);
});

Deno.test("a record opens nowhere but in its own place, whatever the names are", () => {
  const name = fc.string({ maxLength: 4, unit: fc.constantFrom("a", '"', ",", "\\", "[") });
  const places = fc.record({ id: name, person: name, kind: name });
  const key = random();
  const same = (a: SealContext, b: SealContext) => a.id === b.id && a.person === b.person && a.kind === b.kind;
  fc.assert(fc.property(places, places, (a, b) => {
    const sealed = vault.seal(key, "text", a);
    // Elsewhere in all parts, and in each part alone.
    for (const there of [b, { ...a, id: b.id }, { ...a, person: b.person }, { ...a, kind: b.kind }]) {
      if (same(a, there)) assert.equal(vault.open(key, sealed, there), "text");
      else assert.throws(() => vault.open(key, sealed, there), /does not open/);
    }
  }));
});

Deno.test("a wrapped key opens for its own person and under its own wrapping key only", () => {
  const { key, wrapped } = vault.newPersonKey("p_1");
  assert.equal(vault.unwrap(wrapped, "p_1").toHex(), key.toHex());
  assert.throws(() => vault.unwrap(wrapped, "p_2"), /the key of person p_2 does not open/);
  const next = vault.rekeyed(random(), "next");
  assert.throws(() => next.unwrap(wrapped, "p_1"), /TICKETLAB_KEY was rotated meanwhile/);
  assert.equal(next.lookup("7"), vault.lookup("7"));
});

Deno.test("messages name the record, never what is in it", () => {
  const key = random();
  const sealed = vault.seal(key, "canary@example.com", place);
  assert.throws(() => vault.open(random(), sealed, place), (error: Error) => {
    assert.match(error.message, /^record r_1 \(ticket\) of person p_1 does not open; it was changed in the database/);
    assert.ok(!String(error.stack).includes("canary"));
    return true;
  });
});

Deno.test("customer ids are compared without blanks at the ends, composed, and case by case", () => {
  assert.equal(vault.lookup(" 7\n"), vault.lookup("7"));
  assert.equal(vault.lookup("Zoe\u0308"), vault.lookup("Zo\u00eb"));
  assert.notEqual(vault.lookup("a"), vault.lookup("A"));
  assert.throws(() => canonicalCustomerId(" "), {
    name: "RangeError",
    message: "Cannot look up a person: customerId must not be empty",
  });
});

Deno.test("AES-256-GCM is that of McGrew and Viega's test case 16", () => {
  // https://csrc.nist.rip/groups/ST/toolkit/BCM/documents/proposedmodes/gcm/gcm-spec.pdf, appendix B.
  const hex = Uint8Array.fromHex;
  const key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
  const nonce = "cafebabefacedbaddecaf888";
  const ciphertext = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa" +
    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";
  const tag = "76fc6ece0f4e1768cddf8853bb2d551b";
  const additional = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
  assert.equal(
    decrypt(key, hex(nonce + ciphertext + tag), additional)?.toHex(),
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
  );
});

Deno.test("keys are derived by the scrypt of RFC 7914, section 12", async () => {
  const text = (s: string) => new TextEncoder().encode(s);
  // The first 32 of the 64 bytes that the RFC shows.
  assert.equal(
    (await deriveKey("password", text("NaCl"), { N: 1024, r: 8, p: 16 })).toHex(),
    "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162",
  );
  assert.equal(
    (await deriveKey("pleaseletmein", text("SodiumChloride"), { N: 16384, r: 8, p: 1 })).toHex(),
    "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2",
  );
});

Deno.test("lookup hashes are the HMAC-SHA-256 of RFC 4231, section 4.3", () => {
  const jefe = new Vault({ wrapping: random(), lookup: new TextEncoder().encode("Jefe"), stamp: "x" });
  assert.equal(
    jefe.lookup("what do ya want for nothing?"),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

Deno.test("deriveKey() refuses costs that a damaged database may name", () => {
  for (
    const cost of [{ N: 3, r: 8, p: 1 }, { N: 2 ** 30, r: 8, p: 1 }, { N: NaN, r: 8, p: 1 }, { N: 16, r: 8, p: 99 }]
  ) {
    assert.throws(() => deriveKey("key", new Uint8Array(16), cost), /costs of the key derivation/);
  }
});
