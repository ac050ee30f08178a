import assert from "node:assert/strict";
import { STOP_WORD_LANGUAGES, stopWords } from "./stop_words.ts";

Deno.test("stopWords() has a list of lower-case words for every language that it names", () => {
  for (const language of STOP_WORD_LANGUAGES) {
    const words = stopWords(language);
    assert.ok(words.length > 30, `${language} has ${words.length}`);
    assert.ok(words.every((word) => typeof word === "string" && word === word.toLowerCase()), language);
  }
});

Deno.test("stopWords() knows the commonest words of each language", () => {
  const common = { en: ["the", "and"], de: ["und", "nicht"], fr: ["le", "et"], es: ["el", "que"], pt: ["não", "que"] };
  for (const [language, words] of Object.entries(common)) {
    for (const word of words) assert.ok(stopWords(language).includes(word), `${language}: ${word}`);
  }
});

Deno.test("stopWords() names the languages when asked for another", () => {
  assert.throws(() => stopWords("klingon"), /language must be one of ar, .*: current value is klingon/);
});
