import { createHmac } from "node:crypto";
import { InputError } from "../../core/mod.ts";
import { decrypt, encrypt } from "./aes_gcm.ts";

/** The key of one person, opened; it never leaves the process. */
export type PersonKey = Uint8Array & { readonly personKey?: never };

/** What a sealed text is bound to: it opens in its own place only, so that no two can be swapped. */
export interface SealContext {
  /** Opaque id of the record. */
  readonly id: string;
  /** Opaque id of the person. */
  readonly person: string;
  /** Kind of record. */
  readonly kind: string;
}

/** The keys that a {@linkcode Vault} works with. */
export interface VaultKeys {
  /** Wraps the keys of persons, shape `(32,)`. */
  readonly wrapping: Uint8Array;
  /** Key of the lookup hashes, shape `(32,)`. */
  readonly lookup: Uint8Array;
  /** Tells the wrapping key from those before and after it; no secret. */
  readonly stamp: string;
}

/**
 * Encrypts what is personal: each person has a random key of their own, and that key is kept only wrapped. Destroying the wrapped
 * key destroys everything that it sealed, wherever copies of it may lie.
 *
 * @example
 * ```ts
 * import { Vault } from "./vault.ts";
 * import assert from "node:assert/strict";
 *
 * const random = () => crypto.getRandomValues(new Uint8Array(32));
 * const vault = new Vault({ wrapping: random(), lookup: random(), stamp: "a" });
 * const { key, wrapped } = vault.newPersonKey("p1");
 * const sealed = vault.seal(key, "my parcel is late", { id: "r1", person: "p1", kind: "ticket" });
 *
 * assert.equal(vault.open(vault.unwrap(wrapped, "p1"), sealed, { id: "r1", person: "p1", kind: "ticket" }), "my parcel is late");
 * assert.throws(() => vault.open(key, sealed, { id: "r2", person: "p1", kind: "ticket" }), /does not open/);
 * ```
 */
export class Vault {
  /** Tells the key of the workspace from those before and after it; no secret. */
  readonly stamp: string;
  readonly #keys: VaultKeys;

  constructor(keys: VaultKeys) {
    this.#keys = keys;
    this.stamp = keys.stamp;
  }

  /** A random key for a person, and the form in which it is kept. */
  newPersonKey(person: string): { readonly key: PersonKey; readonly wrapped: Uint8Array } {
    const key = crypto.getRandomValues(new Uint8Array(32));
    return { key, wrapped: this.wrap(key, person) };
  }

  /** The form in which a person's key is kept: AES-256-GCM under the wrapping key, bound to the person. */
  wrap(key: PersonKey, person: string): Uint8Array {
    return encrypt(this.#keys.wrapping, key, keyContext(person));
  }

  /** @throws {InputError} If it was wrapped for someone else or by another key, or has been changed. */
  unwrap(wrapped: Uint8Array, person: string): PersonKey {
    const key = decrypt(this.#keys.wrapping, wrapped, keyContext(person));
    if (key) return key;
    throw new InputError(`the key of person ${person} does not open`, {
      hint: "it was changed, or TICKETLAB_KEY was rotated meanwhile: start again",
    });
  }

  /** Encrypts a text with a person's key: nonce, AES-256-GCM ciphertext, tag. */
  seal(key: PersonKey, text: string, context: SealContext): Uint8Array {
    return encrypt(key, new TextEncoder().encode(text), recordContext(context));
  }

  /** @throws {InputError} If a bit of it was changed, or it was sealed for another place or by another key. */
  open(key: PersonKey, sealed: Uint8Array, context: SealContext): string {
    const bytes = decrypt(key, sealed, recordContext(context));
    if (bytes) return new TextDecoder().decode(bytes);
    throw new InputError(`record ${context.id} (${context.kind}) of person ${context.person} does not open`, {
      hint: "it was changed in the database, or belongs elsewhere: restore a backup",
    });
  }

  /** Keyed hash of a customer id, 64 hexadecimal digits: HMAC-SHA-256 of its {@linkcode canonicalCustomerId}. */
  lookup(customerId: string): string {
    return createHmac("sha256", this.#keys.lookup).update(canonicalCustomerId(customerId)).digest("hex");
  }

  /** Keyed hash of a record's place and name, 32 hexadecimal digits; the same record has the same, and nobody without the key can guess it. */
  recordHash(person: string, kind: string, name: string): string {
    return createHmac("sha256", this.#keys.lookup).update(bytesOf(["ticketlab record id 1", person, kind, name]))
      .digest("hex").slice(0, 32);
  }

  /** The key of the lookup hashes, wrapped; only the right wrapping key opens it. @internal */
  wrappedLookupKey(): Uint8Array {
    return encrypt(this.#keys.wrapping, this.#keys.lookup, LOOKUP_CONTEXT);
  }

  /** The same persons under another wrapping key. @internal */
  rekeyed(wrapping: Uint8Array, stamp: string): Vault {
    return new Vault({ wrapping, lookup: this.#keys.lookup, stamp });
  }
}

/** What the wrapped key of the lookup hashes is bound to. */
export const LOOKUP_CONTEXT: Uint8Array = bytesOf(["ticketlab lookup key 1"]);

/** The form in which customer ids are compared: composed Unicode without blanks at the ends. */
export function canonicalCustomerId(customerId: string): string {
  const id = customerId.normalize("NFC").trim();
  if (id === "") throw new RangeError("Cannot look up a person: customerId must not be empty");
  return id;
}

function keyContext(person: string): Uint8Array {
  return bytesOf(["ticketlab person key 1", person]);
}

function recordContext({ id, person, kind }: SealContext): Uint8Array {
  return bytesOf(["ticketlab record 1", id, person, kind]);
}

/** As JSON no two lists of parts look alike. */
function bytesOf(parts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(parts));
}
