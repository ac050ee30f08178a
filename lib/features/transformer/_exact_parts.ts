import type { Tokenizer } from "@huggingface/tokenizers";
import { bertNormalise, type BertNormaliserConfig } from "./_bert_normalise.ts";
import { compiledNormaliser } from "./_precompiled.ts";
import { library } from "./_library.ts";
import { isObject, type JsonObject } from "./_read_json.ts";

type Normalizer = Tokenizer["normalizer"];
type PreTokenizer = Tokenizer["pre_tokenizer"];

/** JavaScript's `\s` is not Unicode's white space: it has U+FEFF and lacks U+0085. */
const WORDS = /\P{White_Space}+/gu;
const BYTE_LEVEL =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/**
 * Puts right where a tokeniser in JavaScript differs from the one in Rust, with which pretrained models were trained.
 *
 * @param json The `tokenizer.json` that it was made of.
 */
export function makeExact(tokenizer: Tokenizer, json: JsonObject): void {
  mendNormalizer(tokenizer.normalizer);
  mendPreTokenizer(tokenizer.pre_tokenizer, json.pre_tokenizer);
}

function mendNormalizer(part: Normalizer): void {
  const { BertNormalizer, PrecompiledNormalizer, SequenceNormalizer } = library();
  if (part instanceof SequenceNormalizer) part.normalizers.forEach(mendNormalizer);
  else if (part instanceof BertNormalizer) {
    const config = part.config as BertNormaliserConfig;
    part.normalize = (text) => bertNormalise(text, config);
  } else if (part instanceof PrecompiledNormalizer) {
    const { precompiled_charsmap: charsmap } = part.config as { precompiled_charsmap?: string };
    if (charsmap) part.normalize = compiledNormaliser(charsmap);
  }
}

function mendPreTokenizer(part: PreTokenizer, json: unknown): void {
  const { ByteLevelPreTokenizer, MetaspacePreTokenizer, SequencePreTokenizer, WhitespaceSplitPreTokenizer } = library();
  const config = isObject(json) ? json : {};
  if (part instanceof SequencePreTokenizer) {
    const parts = config.pretokenizers as readonly unknown[];
    part.tokenizers.forEach((inner, i) => mendPreTokenizer(inner, parts[i]));
  } else if (part instanceof ByteLevelPreTokenizer) {
    part.pattern = BYTE_LEVEL;
  } else if (part instanceof WhitespaceSplitPreTokenizer) {
    part.pre_tokenize_text = (text) => text.match(WORDS) ?? [];
  } else if (part instanceof MetaspacePreTokenizer && config.split !== false) {
    // A word begins with each mark of a space; here they all stay one.
    const whole = part.pre_tokenize_text.bind(part);
    const mark = part.str_rep.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    const words = new RegExp(`${mark}(?:(?!${mark})[\\s\\S])*|(?:(?!${mark})[\\s\\S])+`, "gu");
    part.pre_tokenize_text = (text, options) => whole(text, options).flatMap((one) => one.match(words) ?? []);
  }
}
