import { createCipheriv, createDecipheriv } from "node:crypto";

/** Bytes of a nonce and of a tag: the sizes that NIST SP 800-38D recommends (https://doi.org/10.6028/NIST.SP.800-38D). */
export const NONCE = 12;
export const TAG = 16;

/** Bytes that sealing adds. */
export const OVERHEAD = NONCE + TAG;

/**
 * AES-256-GCM under a fresh random nonce; one key may be used 2^32 times (section 8.3 there).
 *
 * @param key Shape `(32,)`.
 * @param additional Must be the same on opening; it is not part of the result.
 * @returns Nonce, ciphertext, tag: shape `(plaintext.length + OVERHEAD,)`.
 */
export function encrypt(key: Uint8Array, plaintext: Uint8Array, additional: Uint8Array): Uint8Array {
  const out = new Uint8Array(plaintext.length + OVERHEAD);
  const nonce = crypto.getRandomValues(out.subarray(0, NONCE));
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(additional);
  out.set(cipher.update(plaintext), NONCE);
  cipher.final();
  out.set(cipher.getAuthTag(), NONCE + plaintext.length);
  return out;
}

/** What was encrypted; undefined where a bit, the key, or the additional data is not what it was. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, additional: Uint8Array): Uint8Array | undefined {
  if (sealed.length < OVERHEAD) return undefined;
  const end = sealed.length - TAG;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(additional);
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(NONCE, end));
  try {
    decipher.final();
  } catch {
    // The one reason for which it throws is that the tag does not fit.
    return undefined;
  }
  return plaintext;
}
