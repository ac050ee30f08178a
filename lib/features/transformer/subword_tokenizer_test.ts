import assert from "node:assert/strict";
import fc from "fast-check";
import { readTokenizerFiles, SubwordTokenizer, type TokenizerFiles } from "./mod.ts";
import { wordEnds } from "./_word_ends.ts";

const SHARED = Deno.env.get("TICKETLAB_SHARED");
const PYTHON = await json("tokenizers.json") as {
  version: string;
  maxLength: number;
  /** A table of a normaliser that SentencePiece compiled. */
  charsmap: string;
  texts: string[];
  /** For each tokeniser, the ids of each text, a blank between. */
  ids: Record<string, string[]>;
};

async function json(file: string) {
  return JSON.parse(await Deno.readTextFile(new URL(`testdata/${file}`, import.meta.url)));
}

async function small(name: string): Promise<TokenizerFiles> {
  const part = {
    metaspace: { pre_tokenizer: { type: "Metaspace", replacement: "▁", prepend_scheme: "always", split: true } },
    precompiled: {
      normalizer: {
        type: "Sequence",
        normalizers: [
          { type: "Precompiled", precompiled_charsmap: PYTHON.charsmap },
          { type: "Replace", pattern: { Regex: " {2,}" }, content: " " },
        ],
      },
    },
  }[name];
  const tokenizer = await json(`${part ? "xlm_roberta" : name}_tokenizer.json`);
  return { tokenizer: { ...tokenizer, ...part }, config: {} };
}

const KINDS = ["wordpiece", "roberta", "xlm_roberta", "metaspace", "precompiled"];
const made = new Map<string, TokenizerFiles>();
for (const kind of KINDS) made.set(kind, await small(kind));

/** Texts whose ids differ from those of Python's library. */
function differing(files: TokenizerFiles, name: string): string[] {
  const tokenizer = new SubwordTokenizer(files, { maxLength: PYTHON.maxLength });
  return PYTHON.texts.filter((text, i) => tokenizer.encode(text).join(" ") !== PYTHON.ids[name][i]);
}

for (const kind of KINDS) {
  Deno.test(`SubwordTokenizer gives the ids of Python's tokenizers 0.23.3 for 185 odd texts: ${kind}`, () => {
    assert.equal(PYTHON.version, "tokenizers 0.23.3");
    assert.equal(PYTHON.texts.length, 185);
    assert.deepEqual(differing(made.get(kind)!, kind), []);
  });
}

for (
  const [name, folder, known] of [
    ["minilm", "sentence-transformers/all-MiniLM-L6-v2", 0],
    // Digits of other scripts, such as ①, are parted by its pre-tokeniser in Rust only; no encoder has that one.
    ["smollm2", "HuggingFaceTB/SmolLM2-135M-Instruct", 1],
  ] as const
) {
  Deno.test({
    name: `SubwordTokenizer gives the ids of Python's tokenizers 0.23.3 for 185 odd texts: ${name}`,
    ignore: !SHARED,
    fn: async () => {
      const files = await readTokenizerFiles(`${SHARED}/models/${folder}`);
      assert.equal(differing(files, name).length, known);
    },
  });
}

/** Texts of words, spaces of all kinds, marks, accents, special tokens, halves of pairs: much longer than what is looked at first. */
const longText = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom("refund", "the", "parcel", "I", "was", "charged", "twice", "ΟΔΟΣ", "don't"),
    },
    { weight: 4, arbitrary: fc.constant(" ") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("  ", "\t", "\n", "\r\n", "\u00a0", "\u0085", "\ufeff", "\u200b", "\u3000"),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("<mask>", "[SEP]", "</s>", "<s", "▁", "\u0301", " \u0301", "漢", "𠀀", "\ud83d"),
    },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  ),
  { minLength: 10, maxLength: 120, size: "max" },
).map((parts) => parts.join(""));

for (const kind of KINDS) {
  const files = made.get(kind)!;
  const whole = new SubwordTokenizer(files, { maxLength: 1_000_000 });

  Deno.test(`wherever a word ends, the ids before it are the first of the whole text: ${kind}`, () => {
    const ends = wordEnds(files.tokenizer)!;
    let cuts = 0;
    fc.assert(
      fc.property(longText, (text) => {
        const all = whole.encode(text);
        for (const { index, 0: last } of text.matchAll(ends)) {
          const part = text.slice(0, index + last.length);
          const ids = whole.encode(part).slice(0, -1);
          assert.deepEqual(ids, all.slice(0, ids.length), part);
          cuts++;
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(cuts > 100, `only ${cuts} places were tried`);
  });

  Deno.test(`a long text gives the first ids of all of it: ${kind}`, () => {
    fc.assert(
      fc.property(longText, fc.integer({ min: 3, max: 12 }), (text, maxLength) => {
        const all = whole.encode(text);
        const expected = all.length <= maxLength ? all : Int32Array.of(...all.slice(0, maxLength - 1), all.at(-1)!);
        assert.deepEqual(new SubwordTokenizer(files, { maxLength }).encode(text), expected);
      }),
      { numRuns: 200 },
    );
  });
}

Deno.test("a text of 100,000 words or one giant word does not take seconds, whatever the tokeniser", () => {
  const words = "I was charged twice for my parcel. ".repeat(15_000);
  const giants = [words.slice(0, 100_000).replaceAll(" ", ""), "=".repeat(100_000), "漢字".repeat(50_000)];
  for (const kind of KINDS) {
    const tokenizer = new SubwordTokenizer(made.get(kind)!, { maxLength: 128 });
    for (const text of [words, words.replaceAll(" ", "\n"), ...giants]) {
      const start = performance.now();
      tokenizer.encode(text);
      // A quiet machine takes a tenth of this; reading all of it would take far more.
      assert.ok(performance.now() - start < 3000, `${kind} took ${performance.now() - start} ms`);
    }
    assert.equal(tokenizer.encode(words).length, 128);
  }
});

Deno.test("the first ids of a giant word are those of all of it, for words of one letter and of many", () => {
  for (const kind of KINDS) {
    const files = made.get(kind)!;
    const tokenizer = new SubwordTokenizer(files, { maxLength: 130 });
    for (const piece of ["a", "ab", "refundparcel", "ärger", "=", "-_-"]) {
      const ids = tokenizer.encode(piece.repeat(12_000));
      const fewer = tokenizer.encode(piece.repeat(8_000 / piece.length));
      assert.deepEqual(ids, fewer, `${kind} ${piece}`);
    }
  }
});

Deno.test("halves of surrogate pairs are read as the replacement character", () => {
  for (const kind of KINDS) {
    const tokenizer = new SubwordTokenizer(made.get(kind)!, { maxLength: 48 });
    assert.deepEqual(tokenizer.encode("\udc00 refund \ud800"), tokenizer.encode("\ufffd refund \ufffd"));
  }
});

Deno.test("the order of texts does not matter, and words that were remembered are forgotten in time", () => {
  const tokenizer = new SubwordTokenizer(made.get("wordpiece")!, { maxLength: 48 });
  const before = tokenizer.encodeAll(PYTHON.texts);
  for (let i = 0; i < 25_000; i++) tokenizer.encode(`w${i}`);
  assert.deepEqual(tokenizer.encodeAll(PYTHON.texts.toReversed()).reverse(), before);
});

Deno.test("tokensOf() tells the tokens of ids", () => {
  const tokenizer = new SubwordTokenizer(made.get("roberta")!, { maxLength: 48 });
  assert.deepEqual(tokenizer.tokensOf(tokenizer.encode("my order")), ["<s>", "m", "y", "Ġ", "ord", "er", "</s>"]);
});

Deno.test("SubwordTokenizer refuses a length without room, and files of no tokeniser that it knows", () => {
  const files = made.get("wordpiece")!;
  for (const maxLength of [2, 0, 2.5, NaN]) {
    assert.throws(() => new SubwordTokenizer(files, { maxLength }), {
      name: "RangeError",
      message: /must be an integer >= 3/,
    });
  }
  const bad: [Record<string, unknown>, RegExp][] = [
    [{ model: { type: "WordLevel", vocab: {} } }, /its model is "WordLevel", and known are WordPiece, BPE, Unigram/],
    [{ model: { type: "BPE", vocab: {} } }, /not a tokenizer that can be used/],
    [{ normalizer: { type: "Whatever" } }, /Unknown Normalizer type: Whatever/],
    [{ pre_tokenizer: { type: "Sequence", pretokenizers: [{ type: "Odd" }] } }, /Unknown PreTokenizer type: Odd/],
    [{ added_tokens: 5 }, /not a tokenizer that can be used/],
  ];
  for (const [part, message] of bad) {
    assert.throws(
      () => new SubwordTokenizer({ tokenizer: { ...files.tokenizer, ...part }, config: {} }, { maxLength: 48 }),
      { name: "InputError", message },
    );
  }
});
