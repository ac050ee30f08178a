import { deriveKeySync } from "../../storage/vault/derive_key_sync.ts";

/** Fewest characters of a key; `TICKETLAB_KEY` has the same rule. */
const LEAST_CHARACTERS = 16;

/**
 * A key of 32 bytes from a passphrase by scrypt (RFC 7914; N = 2^15, r = 8, p = 1: some 100 ms and 32 MiB for each guess).
 *
 * @param salt A random one where there is a place to keep it; a purpose's name where equal values must give equal marks in
 *   every run.
 * @throws {RangeError} If the passphrase is shorter than 16 characters.
 */
export function deriveKey(passphrase: string, salt: string | Uint8Array): Uint8Array {
  if (passphrase.length < LEAST_CHARACTERS) {
    throw new RangeError(
      `Cannot derive a key: the passphrase must have at least ${LEAST_CHARACTERS} characters: it has ${passphrase.length}`,
    );
  }
  return deriveKeySync(passphrase, salt);
}
