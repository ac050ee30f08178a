import { scrypt } from "node:crypto";
import { InputError } from "../../core/mod.ts";

/** What a key derivation costs; memory in bytes is 128 · N · r. */
export interface KeyCost {
  /** Rounds; a power of two. */
  readonly N: number;
  /** Block size. */
  readonly r: number;
  /** Times that it is all done. */
  readonly p: number;
}

/**
 * What OWASP asks of scrypt at least: 128 MiB and, on a laptop, half a second for each guess of a key (Password Storage Cheat
 * Sheet, https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
 */
export const KEY_COST: KeyCost = { N: 2 ** 17, r: 8, p: 1 };

/** No derivation takes more memory than this, whatever a database says. */
const MOST_MEMORY = 2 ** 30;

/**
 * The key that a setting stands for, shape `(32,)`: scrypt (RFC 7914) of the UTF-8 bytes of its composed Unicode (NFC), so that accents
 * mean the same however they were typed.
 *
 * @throws {InputError} If the costs are none that scrypt takes.
 */
export function deriveKey(secret: string, salt: Uint8Array, cost: KeyCost = KEY_COST): Promise<Uint8Array> {
  return deriveKeyAsWritten(secret.normalize("NFC"), salt, cost);
}

/** The same of the bytes as they stand; vaults that were made before accents were composed have such keys. */
export function deriveKeyAsWritten(secret: string, salt: Uint8Array, { N, r, p }: KeyCost): Promise<Uint8Array> {
  const memory = 128 * N * r;
  const sound = [N, r, p].every((n) => Number.isSafeInteger(n) && n > 0) && N > 1 && Number.isInteger(Math.log2(N)) &&
    memory <= MOST_MEMORY && p <= 16;
  if (!sound) throw new InputError("the costs of the key derivation that this database names are damaged");
  return new Promise((resolve, reject) => {
    // Besides the blocks, it needs room for p blocks and a few more.
    scrypt(
      secret,
      salt,
      32,
      { N, r, p, maxmem: memory + 128 * r * (p + 4) },
      (error, key) => error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });
}
