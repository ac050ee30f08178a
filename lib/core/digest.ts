import { createHash } from "node:crypto";
import type { Json } from "./snapshot.ts";

/** SHA-256 of bytes or UTF-8 text, in lower-case hexadecimal; of pieces, as if they were one. */
export function sha256(...pieces: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value as { [key: string]: Json }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonicalJson(v)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/**
 * Fingerprint of labelled texts: SHA-256 over every text and label in order, lengths included, so that moving a character
 * from one text to the next changes it.
 */
export function fingerprint(texts: readonly string[], labels: readonly string[] = []): string {
  const running = new Fingerprint();
  for (let i = 0; i < texts.length; i++) running.add(texts[i], labels[i]);
  return running.hex();
}

/** A {@linkcode fingerprint} of texts that come one by one. */
export class Fingerprint {
  readonly #hash = createHash("sha256");

  add(text: string, label = ""): void {
    this.#hash.update(`${text.length}:${text}${label.length}:${label}`);
  }

  /** That of all texts so far; nothing can be added any more. */
  hex(): string {
    return this.#hash.digest("hex");
  }
}
