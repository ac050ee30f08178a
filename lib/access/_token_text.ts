import { randomBytes } from "node:crypto";
import { sha256 } from "../core/mod.ts";

/** Bytes of randomness in the secret part: 256 bits. */
const SECRET_BYTES = 32;

const ID_BYTES = 8;

/** The prefix lets scanners find a token that slipped into a repository or a log. */
const FORMAT = /^tl_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** A token that was just made. */
export interface NewSecret {
  readonly id: string;
  /** The whole token, `tl_<id>_<secret>`. */
  readonly token: string;
  readonly hash: string;
}

/** Makes a token from the system's randomness; a seeded one would be a secret that anyone can compute. */
export function newSecret(): NewSecret {
  const id = randomBytes(ID_BYTES).toString("hex");
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { id, token: `tl_${id}_${secret}`, hash: hashSecret(secret) };
}

/** The two parts of a token, or nothing if it is none. */
export function partsOfToken(token: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = FORMAT.exec(token) ?? [];
  return id === undefined ? undefined : { id, secret };
}

/**
 * What is kept of a secret.
 *
 * One round of SHA-256 is enough. Slow, salted hashes (OWASP Password Storage Cheat Sheet; NIST SP 800-63B, section on memorized
 * secrets) make guessing what people think up dear, and salts keep two equal passwords from looking alike. Of 256 random bits no
 * guess ever hits and no two are alike: NIST SP 800-63B asks for a slow hash of look-up secrets only below 112 bits. A slow hash
 * here would only let anyone who sends requests keep the server busy.
 */
export function hashSecret(secret: string): string {
  return sha256(secret);
}
