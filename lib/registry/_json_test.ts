import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeJson, encodeJson } from "./_json.ts";

const key = fc.oneof(
  fc.string(),
  fc.constantFrom("$number", "$entries", "__proto__", "1", "toString", "\\", '"', "\n"),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, NaN, Infinity, -Infinity, -0),
    fc.double(),
    fc.string({ unit: "binary" }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
}));

Deno.test("decodeJson() gives back what encodeJson() was given, indented or not", () => {
  fc.assert(fc.property(value, fc.boolean(), (given, indent) => {
    const text = encodeJson(given, { indent });
    assert.deepEqual(decodeJson(text), given);
    assert.equal(encodeJson(decodeJson(text), { indent }), text);
  }));
});

Deno.test("decodeJson() reads keys right that V8 alone would mix up", () => {
  // Once a key that ends in a backslash was read, JSON.parse takes any escaped key in its place for it.
  JSON.parse('{"h":0,"\\\\":1}');
  assert.deepEqual(decodeJson(encodeJson({ h: 0, "\n": 1 })), { h: 0, "\n": 1 });
});

Deno.test("decodeJson() refuses entries that are none", () => {
  for (const text of ['{"$entries":1}', '{"$entries":[1]}', '{"$entries":']) {
    assert.throws(() => decodeJson(text), SyntaxError);
  }
});

Deno.test("encodeJson() puts keys in order, leaves out undefined, and refuses what is no data", () => {
  assert.equal(encodeJson({ b: 1, a: undefined, 10: [1, NaN], 9: {} }), '{"10":[1,{"$number":"NaN"}],"9":{},"b":1}');
  assert.equal(
    encodeJson({ a: [[1, 2], []], b: {} }, { indent: true }),
    '{\n  "a": [\n    [1,2],\n    []\n  ],\n  "b": {}\n}',
  );
  for (const wrong of [new Date(0), new Float32Array(1), () => 1, 1n, Symbol(), new Map(), [undefined]]) {
    assert.throws(() => encodeJson({ wrong }), { name: "TypeError", message: /^Cannot write JSON: value\.wrong/ });
  }
});
