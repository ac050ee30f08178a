import { InputError } from "../core/mod.ts";
import { statIfThere } from "../storage/mod.ts";
import { PiiHasher, type PiiSpan, PiiVault, type RedactMode, redactPii } from "../text/pii/mod.ts";
import { loadConfig } from "../workspace/load_config.ts";
import { UsageError } from "./flags.ts";
import type { PiiSource } from "./pii_table.ts";

/** A mode with the key and the vault that it needs. */
export interface Redaction {
  apply(text: string, spans: readonly PiiSpan[]): string;
  /** Writes the vault, if there is one. */
  save(): Promise<void>;
}

/** Flags of a source as the tasks of personal data have them. */
export function tableSource(
  path: string,
  { columns, format, encoding, delimiter }: Omit<PiiSource, "path">,
): PiiSource {
  return { path, columns, format, encoding, delimiter };
}

/**
 * Checks where a copy goes.
 *
 * @throws {UsageError} If it would replace what it is made of, or mix with the summary of `--json`.
 */
export function checkOut({ file, out, vault }: { file: string; out: string; vault?: string }, json: boolean): void {
  if (out === "-" && json) throw new UsageError("--json needs --out FILE: without it the copy goes to standard output");
  if (out === "-") return;
  if (out === file) throw new UsageError("--out is the file itself; what is taken out would be lost");
  if (out === vault) throw new UsageError("--vault and --out are the same file");
}

/**
 * The key of the environment or `.env`.
 *
 * @throws {InputError} If `TICKETLAB_KEY` is not set.
 */
export async function readKey(): Promise<string> {
  const { TICKETLAB_KEY } = await loadConfig();
  if (TICKETLAB_KEY !== undefined) return TICKETLAB_KEY;
  throw new InputError("TICKETLAB_KEY is not set", {
    hint: "hash and tokenise need a key of at least 16 characters, in the environment or in .env",
  });
}

/**
 * Prepares a mode of redaction; a vault that is there already is opened and added to.
 *
 * @throws {UsageError} If a flag is missing for the mode, or belongs to another one.
 * @throws {InputError} If there is no key, or the vault cannot be opened.
 */
export async function redactWith(
  mode: RedactMode,
  { vault: path, numbered }: { vault?: string; numbered: boolean },
): Promise<Redaction> {
  if (path !== undefined && mode !== "tokenise") throw new UsageError("--vault needs --mode tokenise");
  if (numbered && mode !== "redact") throw new UsageError("--numbered needs --mode redact");
  const save = () => Promise.resolve();
  switch (mode) {
    case "redact":
      return { apply: (text, spans) => redactPii(text, spans, { mode, numbered }), save };
    case "mask":
      return { apply: (text, spans) => redactPii(text, spans, { mode }), save };
    case "hash": {
      const hasher = new PiiHasher(await readKey());
      return { apply: (text, spans) => redactPii(text, spans, { mode, hasher }), save };
    }
    case "tokenise": {
      if (path === undefined) {
        throw new UsageError("--mode tokenise needs --vault FILE, without which nothing can be restored");
      }
      const key = await readKey();
      const vault = await statIfThere(path) ? await PiiVault.open(path, key) : new PiiVault(key);
      return { apply: (text, spans) => redactPii(text, spans, { mode, vault }), save: () => vault.save(path) };
    }
  }
}
