import type { Tokenizer } from "@huggingface/tokenizers";
import { InputError } from "../../core/errors.ts";
import { makeExact } from "./_exact_parts.ts";
import { library } from "./_library.ts";
import { wordEnds } from "./_word_ends.ts";
import type { TokenizerFiles } from "./tokenizer_files.ts";

/** Options of {@linkcode SubwordTokenizer}. */
export interface SubwordTokenizerOptions {
  /** Tokens of a text that are kept, special ones included. */
  readonly maxLength: number;
}

const MODELS = ["WordPiece", "BPE", "Unigram"];
/** Words whose tokens are remembered, and their greatest length: those of everyday texts, some megabytes of them. */
const REMEMBERED = 20_000;
const MEMORABLE = 64;
/** Characters of a word past which its time and memory, which grow faster than its length, are bounded. */
const GIANT = 10_000;
/** Characters of a text that are looked at first, for each token wanted: twice what English has. */
const CHARACTERS_A_TOKEN = 8;

/**
 * Cuts texts into the tokens of a pretrained model, as Python's tokenizers library does: normalised, cut into words and parts of
 * words, the model's special tokens around them, the end of a long text left out.
 *
 * Of a long text only as much is read as gives the tokens that are wanted. That leaves them as they are, for all of the
 * tokenisers that {@linkcode wordEnds} knows; others read all of it. Only where a single word, without any space, is long
 * enough to fill all tokens wanted with the longest there are, its end is not looked at, and the last of these tokens may differ.
 *
 * Halves of surrogate pairs are read as U+FFFD, as they are by whatever turns text into UTF-8.
 *
 * @example
 * ```ts
 * import { SubwordTokenizer } from "./subword_tokenizer.ts";
 * import assert from "node:assert/strict";
 *
 * const vocab = { "[UNK]": 0, "[CLS]": 1, "[SEP]": 2, money: 3, back: 4, "##s": 5 };
 * const tokenizer = {
 *   added_tokens: [],
 *   normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
 *   pre_tokenizer: { type: "BertPreTokenizer" },
 *   model: { type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "##", vocab },
 *   post_processor: { type: "BertProcessing", cls: ["[CLS]", 1], sep: ["[SEP]", 2] },
 *   decoder: null,
 * };
 * const tokens = new SubwordTokenizer({ tokenizer, config: {} }, { maxLength: 5 });
 * assert.deepEqual(tokens.encode("Money backs me"), Int32Array.of(1, 3, 4, 5, 2));
 * ```
 */
export class SubwordTokenizer {
  readonly files: TokenizerFiles;
  readonly maxLength: number;
  readonly #tokenizer: Tokenizer;
  /** Special ids before and after those of a text. */
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  /** Where a text may be cut, if anywhere. */
  readonly #spaces?: RegExp;
  readonly #words = new Map<string, string[]>();
  /** Tokens that are still wanted of the text at hand. */
  #wanted = 0;
  #longest = 0;

  /**
   * @throws {InputError} If the files are not those of a tokeniser that is known.
   * @throws {RangeError} If `maxLength` leaves no room for a token of the text.
   */
  constructor(files: TokenizerFiles, options: SubwordTokenizerOptions) {
    const { maxLength } = options;
    this.files = files;
    this.maxLength = maxLength;
    this.#tokenizer = build(files);
    this.#spaces = wordEnds(files.tokenizer);
    this.#takeWords();
    [this.#before, this.#after] = this.#specials();
    const least = this.#before.length + this.#after.length + 1;
    if (!(Number.isInteger(maxLength) && maxLength >= least)) {
      throw new RangeError(
        `Cannot make a tokeniser: maxLength must be an integer >= ${least}: current value is ${maxLength}`,
      );
    }
  }

  /** Ids of a text, special ones included, at most `maxLength`. */
  encode(text: string): Int32Array<ArrayBuffer> {
    const before = this.#before, after = this.#after;
    const ids = this.#idsOf(text.toWellFormed(), this.maxLength - before.length - after.length);
    const out = new Int32Array(before.length + ids.length + after.length);
    out.set(before);
    out.set(ids, before.length);
    out.set(after, before.length + ids.length);
    return out;
  }

  /** Ids of each text. */
  encodeAll(texts: readonly string[]): Int32Array<ArrayBuffer>[] {
    return texts.map((text) => this.encode(text));
  }

  /** The tokens of ids, such as `money` and `##s`. */
  tokensOf(ids: ArrayLike<number>): string[] {
    return Array.from(ids, (id) => this.#tokenizer.id_to_token(id) ?? "");
  }

  #idsOf(text: string, wanted: number): number[] {
    for (let length = CHARACTERS_A_TOKEN * wanted;; length *= 4) {
      const part = this.#spaces ? firstWords(text, length, this.#spaces) : text;
      this.#wanted = wanted;
      const { ids } = this.#tokenizer.encode(part, { add_special_tokens: false });
      if (ids.length >= wanted || part.length === text.length) return ids.slice(0, wanted);
    }
  }

  /** Has the model take no more words than are wanted, and words that it has seen before from memory. */
  #takeWords(): void {
    const model = this.#tokenizer.model!;
    const split = model._call.bind(model);
    model._call = (words) => {
      const out: string[] = [];
      for (const word of words) {
        if (this.#wanted <= 0) break;
        let tokens = this.#words.get(word);
        if (!tokens) {
          tokens = split([this.#bounded(word)]);
          if (this.#words.size >= REMEMBERED) this.#words.clear();
          if (word.length <= MEMORABLE) this.#words.set(word, tokens);
        }
        for (const token of tokens) out.push(token);
        this.#wanted -= tokens.length;
      }
      return out;
    };
  }

  /** A word, or as much of a giant one as can matter. */
  #bounded(word: string): string {
    const { vocab, end_of_word_suffix: suffix } = this.#tokenizer.model!;
    if (word.length <= GIANT || suffix) return word;
    this.#longest ||= vocab.reduce((most, token) => Math.max(most, token.length), 1);
    return word.slice(0, Math.max(GIANT, this.#longest * this.#wanted)).toWellFormed();
  }

  /** Finds the special ids by what they are put around. */
  #specials(): [number[], number[]] {
    this.#wanted = Infinity;
    const [inner, all] = [false, true].map((add_special_tokens) =>
      this.#tokenizer.encode("a", { add_special_tokens }).ids
    );
    this.#wanted = Infinity;
    for (let at = 0; inner.length > 0 && at + inner.length <= all.length; at++) {
      if (inner.every((id, i) => all[at + i] === id)) return [all.slice(0, at), all.slice(at + inner.length)];
    }
    throw unknown("its special tokens cannot be told from those of a text");
  }
}

function build({ tokenizer, config }: TokenizerFiles): Tokenizer {
  const { type } = tokenizer.model as { type?: unknown };
  if (type !== undefined && !MODELS.includes(String(type))) {
    throw unknown(`its model is ${JSON.stringify(type)}, and known are ${MODELS.join(", ")}`);
  }
  const defaults = { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, added_tokens: [] };
  try {
    const made = new (library().Tokenizer)({ ...defaults, ...tokenizer }, config);
    makeExact(made, tokenizer);
    return made;
  } catch (error) {
    // Whatever the library stumbles over, it stumbles over in the file.
    throw unknown(error instanceof Error ? error.message : String(error), error);
  }
}

function unknown(why: string, cause?: unknown): InputError {
  return new InputError(`not a tokenizer that can be used: ${why}`, {
    place: { file: "tokenizer.json" },
    hint: "fetch the model again, or take another one",
    cause,
  });
}

/** The beginning of a text, at least `length` characters, up to where a space follows a character that is none. */
function firstWords(text: string, length: number, spaces: RegExp): string {
  spaces.lastIndex = length - 1;
  const found = spaces.exec(text);
  return found ? text.slice(0, found.index + found[0].length) : text;
}
