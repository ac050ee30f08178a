import { Buffer } from "node:buffer";
import { createHmac } from "node:crypto";
import { InputError } from "../../core/mod.ts";
import { writeFileAtomic } from "../../storage/mod.ts";
import { decrypt, encrypt, NONCE, TAG } from "../../storage/vault/aes_gcm.ts";
import { deriveKey } from "./_derive_key.ts";
import { labelOf } from "./_label.ts";
import type { PiiKind } from "./pii_span.ts";

/** Tokens have no bracket within, so that one never runs into the text around it. */
const TOKEN = /\[[A-Z_]{2,20}~[0-9a-f]{16}\]/g;
const FORMAT = "ticketlab-pii-vault";

/** The tokens in a text, each once. */
export function tokensIn(text: string): string[] {
  return [...new Set(text.match(TOKEN) ?? [])];
}

/** The file of a vault; all in base64. */
interface VaultFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly salt: string;
  readonly iv: string;
  readonly tag: string;
  readonly data: string;
}

/**
 * What tokens stand for: the only way back from a text whose personal data was replaced by tokens such as
 * `[EMAIL~4f9a1c2b00d1e2f3]`.
 *
 * A token is an HMAC of its value, so that one value has one token under one key, in every file and run. Saved, the values
 * are encrypted by AES-256-GCM under a key from the passphrase (scrypt, a fresh salt and nonce each time): whoever has the
 * file but not the passphrase learns how many bytes there are, and a changed file is refused.
 *
 * @example
 * ```ts
 * import { PiiVault } from "./pii_vault.ts";
 * import assert from "node:assert/strict";
 *
 * const vault = new PiiVault("correct horse battery");
 * const token = vault.tokenOf("email", "ann@example.com");
 * assert.match(token, /^\[EMAIL~[0-9a-f]{16}\]$/);
 * assert.equal(vault.detokenise(`Write to ${token}`), "Write to ann@example.com");
 * ```
 */
export class PiiVault {
  readonly #passphrase: string;
  readonly #tokenKey: Uint8Array;
  readonly #values = new Map<string, string>();
  readonly #tokens = new Map<string, string>();

  /**
   * @param passphrase At least 16 characters, such as `TICKETLAB_KEY`.
   * @throws {RangeError} If it is shorter.
   */
  constructor(passphrase: string) {
    this.#passphrase = passphrase;
    this.#tokenKey = deriveKey(passphrase, "ticketlab pii token 1");
  }

  /** Values that have a token. */
  get size(): number {
    return this.#values.size;
  }

  /** The token of a value, in its exact writing; a new one is remembered. */
  tokenOf(kind: PiiKind, value: string): string {
    return this.#token(labelOf(kind), value);
  }

  /** A text without personal data in which nothing looks like a token: what does becomes the value of one. */
  escape(text: string): string {
    return text.replace(TOKEN, (like) => this.#token("TEXT", like));
  }

  /**
   * The text with every token turned back into its value.
   *
   * @throws {InputError} If a token is not of this vault.
   */
  detokenise(text: string): string {
    return text.replace(TOKEN, (token) => {
      const value = this.#values.get(token);
      if (value === undefined) {
        throw new InputError(`the vault does not know the token ${token}`, {
          hint: "use the vault that was written with this text",
        });
      }
      return value;
    });
  }

  /** Forgets what tokens stand for: texts that hold them can be restored no more. Gives how many were known. */
  forget(tokens: Iterable<string>): number {
    let forgotten = 0;
    for (const token of tokens) {
      const value = this.#values.get(token);
      if (value === undefined) continue;
      this.#values.delete(token);
      this.#tokens.delete(`${token.slice(1, token.indexOf("~"))}\0${value}`);
      forgotten++;
    }
    return forgotten;
  }

  #token(label: string, value: string): string {
    const key = `${label}\0${value}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    for (let attempt = 0;; attempt++) {
      // As JSON, halves of surrogate pairs keep apart, which UTF-8 would make one.
      const mac = createHmac("sha256", this.#tokenKey).update(JSON.stringify([label, value, attempt])).digest("hex");
      const token = `[${label}~${mac.slice(0, 16)}]`;
      if (this.#values.has(token)) continue;
      this.#remember(token, label, value);
      return token;
    }
  }

  #remember(token: string, label: string, value: string): void {
    this.#values.set(token, value);
    this.#tokens.set(`${label}\0${value}`, token);
  }

  /** Writes the vault, encrypted; the file appears whole or not at all, readable by its owner alone. */
  async save(path: string): Promise<void> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const plain = new TextEncoder().encode(JSON.stringify([...this.#values]));
    const sealed = encrypt(deriveKey(this.#passphrase, salt), plain, context(1));
    const file: VaultFile = {
      format: FORMAT,
      version: 1,
      salt: salt.toBase64(),
      iv: sealed.subarray(0, NONCE).toBase64(),
      tag: sealed.subarray(-TAG).toBase64(),
      data: sealed.subarray(NONCE, -TAG).toBase64(),
    };
    await writeFileAtomic(path, `${JSON.stringify(file)}\n`);
    if (Deno.build.os !== "windows") await Deno.chmod(path, 0o600);
  }

  /**
   * Reads a vault that {@linkcode PiiVault.save} wrote.
   *
   * @throws {InputError} If the file is missing or no vault, was changed, or belongs to another passphrase.
   */
  static async open(path: string, passphrase: string): Promise<PiiVault> {
    const vault = new PiiVault(passphrase);
    for (const [token, value] of openVaultFile(await readVaultFile(path), path, passphrase)) {
      vault.#remember(token, token.slice(1, token.indexOf("~")), value);
    }
    return vault;
  }
}

async function readVaultFile(path: string): Promise<VaultFile> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new InputError("there is no such vault", { place: { file: path }, cause });
  }
  const fields = ["salt", "iv", "tag", "data"] as const;
  try {
    const file = JSON.parse(text) as VaultFile;
    if (file?.format === FORMAT && file.version === 1 && fields.every((name) => typeof file[name] === "string")) {
      return file;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new InputError("it is no vault of tokens", {
    place: { file: path },
    hint: "a vault is written by deno task pii redact --mode tokenise --vault FILE",
  });
}

function openVaultFile(file: VaultFile, path: string, passphrase: string): [token: string, value: string][] {
  try {
    const [salt, iv, data, tag] = [file.salt, file.iv, file.data, file.tag].map((text) => Uint8Array.fromBase64(text));
    // A shorter tag would be easier to guess.
    if (iv.length !== NONCE || tag.length !== TAG) throw new RangeError("the nonce or the tag has the wrong length");
    const plain = decrypt(deriveKey(passphrase, salt), Buffer.concat([iv, data, tag]), context(file.version));
    if (plain === undefined) throw new RangeError("the tag does not fit"); // of a wrong key as of changed bytes
    return JSON.parse(new TextDecoder().decode(plain));
  } catch (cause) {
    throw new InputError(
      "the vault cannot be opened: the key is not the one it was written with, or the file was changed",
      {
        place: { file: path },
        hint: "set TICKETLAB_KEY to the key of the run that wrote it",
        cause,
      },
    );
  }
}

/** What is authenticated along with the values. */
function context(version: number): Uint8Array {
  return new TextEncoder().encode(`${FORMAT} ${version}`);
}
