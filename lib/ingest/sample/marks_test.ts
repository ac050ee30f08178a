import assert from "node:assert/strict";
import fc from "fast-check";
import { mapUnmarked, markPii, markPlain, PII_KINDS, unmark } from "./marks.ts";

Deno.test("unmark() says where the personal data stands, in UTF-16 code units", () => {
  const { text, spans } = unmark(
    `😡 ${markPii("person", "Käthe")}: ${markPlain("PW-1")} ${markPii("ip", "192.0.2.7")}`,
  );
  assert.equal(text, "😡 Käthe: PW-1 192.0.2.7");
  assert.deepEqual(spans, [{ start: 3, end: 8, kind: "person" }, { start: 15, end: 24, kind: "ip" }]);
});

Deno.test("spans survive whatever is done outside the marks", () => {
  const part = fc.tuple(fc.string(), fc.constantFrom(...PII_KINDS), fc.string({ minLength: 1 }));
  fc.assert(fc.property(fc.array(part), (parts) => {
    const marked = parts.map(([before, kind, value]) => before + markPii(kind, value)).join("");
    const { text, spans } = unmark(mapUnmarked(marked, (outside) => outside.toUpperCase() + outside));
    assert.deepEqual(
      spans.map(({ start, end, kind }) => [text.slice(start, end), kind]),
      parts.map(([, kind, value]) => [value, kind]),
    );
  }));
});
