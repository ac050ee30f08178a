import { scryptSync } from "node:crypto";

/**
 * A key of 32 bytes for one purpose of a secret: scrypt (RFC 7914; N = 2^15, r = 8, p = 1), some 100 ms and 32 MiB for each guess. The
 * key that wraps those of persons costs more: see `deriveKey`.
 *
 * @param secret Its composed Unicode counts.
 * @param salt Random where there is a place to keep it, else the name of the purpose, which keeps keys of one secret apart.
 */
export function deriveKeySync(secret: string, salt: string | Uint8Array): Uint8Array {
  return new Uint8Array(scryptSync(secret.normalize("NFC"), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }));
}
