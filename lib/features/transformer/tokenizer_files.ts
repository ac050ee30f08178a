import { join } from "node:path";
import { InputError } from "../../core/mod.ts";
import { damaged, isObject, type JsonObject, readObjectIfThere } from "./_read_json.ts";

/** What a tokeniser is made of. */
export interface TokenizerFiles {
  /** Content of `tokenizer.json`. */
  readonly tokenizer: JsonObject;
  /** Content of `tokenizer_config.json`; empty if there is none. */
  readonly config: JsonObject;
}

/**
 * Reads the tokeniser of a model.
 *
 * @throws {InputError} If there is none, or a file is damaged.
 */
export async function readTokenizerFiles(folder: string): Promise<TokenizerFiles> {
  const file = join(folder, "tokenizer.json");
  const tokenizer = await readObjectIfThere(file);
  if (!tokenizer) {
    throw new InputError("there is no tokenizer.json", {
      place: { file: folder },
      hint:
        "fetch the whole model, or write it in Python: AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)",
    });
  }
  if (!isObject(tokenizer.model) || !(isObject(tokenizer.model.vocab) || Array.isArray(tokenizer.model.vocab))) {
    throw damaged(file, "it has no model with a vocabulary");
  }
  return { tokenizer, config: await readObjectIfThere(join(folder, "tokenizer_config.json")) ?? {} };
}

/** The greatest id that a tokeniser can give, plus 1. */
export function idsOf({ tokenizer }: TokenizerFiles): number {
  const { vocab } = tokenizer.model as { vocab: readonly unknown[] | Readonly<Record<string, unknown>> };
  let size = 0;
  if (Array.isArray(vocab)) size = vocab.length;
  else for (const id of Object.values(vocab)) size = Math.max(size, Number(id) + 1);
  const { added_tokens: added } = tokenizer;
  if (Array.isArray(added)) { for (const token of added) size = Math.max(size, Number(token?.id) + 1); }
  return size;
}
