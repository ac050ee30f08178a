import assert from "node:assert/strict";
import { checkDelimiter, sniffDelimiter } from "./delimiter.ts";

Deno.test("sniffDelimiter() is not misled by commas in the texts of a table with semicolons", () => {
  assert.equal(sniffDelimiter("id;text;label\n1;hello, I, you;a\n2;so, what, now;b\n"), ";");
});

Deno.test("sniffDelimiter() leaves out what stands in quotes, line breaks and doubled quotes too", () => {
  assert.equal(sniffDelimiter('"name, first";text\n"Doe, Ann";hello\n"Roe, ""Jo""";hi\n'), ";");
  assert.equal(sniffDelimiter('id\ttext\n1\t"a, b\nc, ""d"", e"\n2\t"x, y"\n'), "\t");
});

Deno.test("sniffDelimiter() falls back to the comma", () => {
  for (const text of ["", "text\nhello, world\n", "text"]) assert.equal(sniffDelimiter(text), ",");
});

Deno.test("sniffDelimiter() takes the one that cuts more fields where several fit", () => {
  assert.equal(sniffDelimiter("a,b,c;d\n1,2,3;4\n"), ",");
});

Deno.test("checkDelimiter() takes one character or the word tab", () => {
  assert.deepEqual([";", "tab", "\\t", "\t", "^"].map(checkDelimiter), [";", "\t", "\t", "\t", "^"]);
  for (const wrong of ["", "::", '"', "\n"]) assert.throws(() => checkDelimiter(wrong), { name: "InputError" });
});
