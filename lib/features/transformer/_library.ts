import { createRequire } from "node:module";
import type * as Library from "@huggingface/tokenizers";

let loaded: typeof Library | undefined;

/** The library of tokenisers, read when first needed: who serves a linear model should not pay for it. */
export function library(): typeof Library {
  return loaded ??= createRequire(import.meta.url)("@huggingface/tokenizers") as typeof Library;
}
