import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { deriveKeySync } from "../../storage/vault/derive_key_sync.ts";

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Uint8Array.fromHex("302e020100300506032b657004220420");

/** Tells the key of checkpoints from other keys made of the same secret. */
const PURPOSE = "ticketlab audit checkpoints 1";

/** Checks signatures of checkpoints; whoever has it can make none. */
export interface CheckpointVerifier {
  /** The public key, 32 bytes as base64url. */
  readonly publicKey: string;
  /** Short name of the key: the first 16 hexadecimal digits of its SHA-256. */
  readonly id: string;
  verify(text: string, signature: Uint8Array): boolean;
}

/** Signs checkpoints. */
export interface CheckpointKey extends CheckpointVerifier {
  /** Ed25519 (RFC 8032), 64 bytes. */
  sign(text: string): Uint8Array;
}

/**
 * Makes the key that signs checkpoints of a secret, when it is first asked for: by scrypt (RFC 7914; N = 2^15, r = 8, p = 1), some 100 ms and
 * 32 MiB for each guess, since whoever sees the public key can try whether a guess of the secret fits it.
 *
 * @param secret `TICKETLAB_KEY`.
 *
 * @example
 * ```ts
 * import { checkpointKey, checkpointVerifier } from "./checkpoint_key.ts";
 * import assert from "node:assert/strict";
 *
 * const key = checkpointKey("correct horse battery staple");
 * const other = checkpointVerifier(key.publicKey);
 * assert.ok(other.verify("size 12", key.sign("size 12")));
 * assert.ok(!other.verify("size 13", key.sign("size 12")));
 * ```
 */
export function checkpointKey(secret: string): CheckpointKey {
  let made: CheckpointKey | undefined;
  const key = () => made ??= makeKey(secret);
  return {
    get publicKey() {
      return key().publicKey;
    },
    get id() {
      return key().id;
    },
    verify: (text, signature) => key().verify(text, signature),
    sign: (text) => key().sign(text),
  };
}

function makeKey(secret: string): CheckpointKey {
  const seed = deriveKeySync(secret, PURPOSE);
  const der = new Uint8Array([...PKCS8, ...seed]);
  const key = createPrivateKey({ key: der as never, format: "der", type: "pkcs8" });
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return { ...checkpointVerifier(x!), sign: (text) => new Uint8Array(sign(null, new TextEncoder().encode(text), key)) };
}

/**
 * Makes what checks signatures of a public key.
 *
 * @param publicKey As {@linkcode CheckpointVerifier.publicKey}.
 * @throws {RangeError} If it is none.
 */
export function checkpointVerifier(publicKey: string): CheckpointVerifier {
  const key = publicKeyOf(publicKey);
  return {
    publicKey,
    id: createHash("sha256").update(publicKey).digest("hex").slice(0, 16),
    verify: (text, signature) => verify(null, new TextEncoder().encode(text), key, signature),
  };
}

function publicKeyOf(x: string): KeyObject {
  if (!/^[\w-]{43}$/.test(x)) {
    throw new RangeError(
      `Cannot check signatures: the public key must be 43 letters of base64url: current value has ${x.length}`,
    );
  }
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}
