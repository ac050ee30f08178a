import type { StoreOfRecord } from "../audit/mod.ts";
import type { Config } from "../core/config.ts";
import { InputError } from "../core/errors.ts";
import { PersonStore } from "../gdpr/mod.ts";
import { openVault } from "../storage/vault/mod.ts";

/** How to make a key: 256 random bits. */
const NEW_KEY = "deno eval 'console.log(crypto.getRandomValues(new Uint8Array(32)).toBase64())'";

/**
 * The persons of a store.
 *
 * @throws {InputError} If `TICKETLAB_KEY` is not set, or is not the one that they are encrypted with.
 */
export async function openPersons(config: Config, store: StoreOfRecord): Promise<PersonStore> {
  const { TICKETLAB_KEY: key, ENABLE_GDPR: enabled } = config;
  if (key === undefined) {
    throw new InputError(`TICKETLAB_KEY is not set${enabled ? ", but ENABLE_GDPR is true" : ""}`, {
      hint:
        `make one with ${NEW_KEY} and put it into .env, with a copy elsewhere: without it nobody can read personal data`,
    });
  }
  return new PersonStore(store, await openVault(store.database, key, store));
}
