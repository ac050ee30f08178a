import assert from "node:assert/strict";
import fc from "fast-check";
import { settleText } from "./settle_text.ts";

Deno.test("settleText() leaves what a terminal would show", () => {
  const seen: readonly (readonly [string, string])[] = [
    ["12345\rab", "ab345"],
    ["12345\rab\x1b[K", "ab"],
    ["one\r\ntwo\r\n", "one\ntwo\n"],
    ["50 %\r100 %\r\n", "100 %\n"],
    ["abc\b\bX", "aXc"],
    ["\x1b[1;31mred\x1b[0m \x1b[38;2;1;2;3mtrue\x1b[m", "red true"],
    ["\x1b]0;title\x07a\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\", "alink"],
    ["\x1b[2J\x1b[Hgone\x1b7\x1b8\x1bc", "gone"],
    ["a\tb\x00\x07c\x9b31md", "a\tbcd"],
    ["🙂🙂\r🙃", "🙃🙂"],
  ];
  for (const [printed, shown] of seen) assert.equal(settleText(printed), shown);
});

Deno.test("settleText() lets no control character through, keeps plain text, and has nothing left to do the second time", () => {
  const letters = fc.constantFrom(
    "a",
    "é",
    "🙂",
    " ",
    "\n",
    "\t",
    "\r",
    "\b",
    "\x1b",
    "[",
    "K",
    "2",
    "m",
    "]",
    "\x07",
    "\\",
    "\x9b",
    "\x00",
  );
  const texts = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(fc.property(texts, (text) => {
    const settled = settleText(text);
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(settled, /[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    assert.equal(settleText(settled), settled);
  }));
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => assert.equal(settleText(text), text)));
});
