import assert from "node:assert/strict";
import { Rng } from "../../core/mod.ts";
import { inventCustomer } from "./customers.ts";
import { expand } from "./grammar.ts";
import { sampleLanguages } from "./languages.ts";
import { unmark } from "./marks.ts";
import { isQuestion, punctuate } from "./punctuation.ts";
import { CATEGORY_KEYS, LANGUAGES } from "./situations.ts";
import { ticketSlots } from "./values.ts";
import { WAVES } from "./timeline.ts";

Deno.test("every line of every language can be said", () => {
  for (const language of sampleLanguages().values()) {
    const lines = [
      ...[...language.situations, ...language.ambiguous].flatMap((
        s,
      ) => [s.facts, s.details, s.asks, s.terse, s.subjects]),
      ...Object.values(language.phrases),
    ].flat();
    for (const [i, line] of lines.entries()) {
      const rng = new Rng(i);
      const slots = ticketSlots(language, inventCustomer(language, i, rng), Date.parse("2026-03-03T10:00:00Z"), rng);
      const { text } = unmark(expand(line, rng, slots));
      // A log line may hold braces of its own.
      if (!line.includes("{log}")) assert.doesNotMatch(text, /[[\]{}|]|undefined|NaN/, `${language.code}: ${line}`);
      assert.ok(text.length > 0, line);
    }
  }
});

Deno.test("every language speaks of every category, of every wave, and of what is ambiguous", () => {
  assert.deepEqual([...sampleLanguages().keys()].sort(), [...LANGUAGES].sort());
  for (const { code, situations, ambiguous, phrases } of sampleLanguages().values()) {
    for (const category of CATEGORY_KEYS) {
      const own = situations.filter(({ categories }) => categories[0] === category);
      assert.ok(own.filter(({ wave }) => !wave).length >= 7, `${code} ${category}`);
    }
    for (const { wave } of situations) assert.ok(!wave || WAVES.some(({ name }) => name === wave), `wave ${wave}`);
    for (const { name } of WAVES) assert.ok(situations.some(({ wave }) => wave === name), `${code} ${name}`);
    for (const { categories } of ambiguous) {
      assert.ok(categories.length > 1 && categories.every((category) => CATEGORY_KEYS.includes(category)));
    }
    assert.equal(phrases.month.length, 12);
  }
});

Deno.test("a ticket does not contradict itself: a slot has one value", () => {
  const language = sampleLanguages().get("en")!;
  const rng = new Rng(3);
  const slots = ticketSlots(language, inventCustomer(language, 1, rng), Date.parse("2026-03-03"), rng);
  assert.equal(slots("order"), slots("order"));
  assert.notEqual(slots("plan"), slots("plan2"));
  assert.notEqual(slots("colleague"), slots("colleague2"));
});

Deno.test("punctuate() ends questions and sentences as each language does", () => {
  assert.equal(punctuate("what do I do", "en"), "what do I do?");
  assert.equal(punctuate("can't log in", "en"), "can't log in.");
  assert.equal(punctuate("wann kommt das Geld", "de"), "wann kommt das Geld?");
  assert.equal(punctuate("que dois-je faire", "fr"), "que dois-je faire ?");
  assert.equal(punctuate("cómo se hace", "es"), "¿cómo se hace?");
  assert.equal(punctuate("como dije ayer", "es"), "como dije ayer.");
  assert.equal(punctuate("o que eu faço", "pt"), "o que eu faço?");
  assert.equal(punctuate("are you down? the app is", "en"), "are you down? the app is.");
  assert.equal(isQuestion("was mir fehlt", "en"), false);
});
