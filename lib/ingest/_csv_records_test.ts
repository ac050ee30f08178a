import assert from "node:assert/strict";
import { outline, rowsOf } from "./_test_bytes.ts";

Deno.test("a CSV file keeps delimiters, line breaks and doubled quotes inside quotes", async () => {
  assert.deepEqual(outline(await rowsOf('a,b\n"1,5","x\n""y"""\r\n,z\n')), [["1,5", 'x\n"y"'], [null, "z"]]);
});

Deno.test("a CSV file may end its lines with CRLF, LF or CR, and its last line with nothing", async () => {
  for (const end of ["\r\n", "\n", "\r"]) {
    assert.deepEqual(outline(await rowsOf(`a,b${end}1,2${end}3,4`)), [["1", "2"], ["3", "4"]], JSON.stringify(end));
  }
});

Deno.test("a row with too few or too many fields is one row with TL101", async () => {
  const rows = await rowsOf("a,b\n1\n1,2,3\n1,2\n");
  assert.deepEqual(outline(rows), ["TL101", "TL101", ["1", "2"]]);
  assert.equal(rows[0].problem?.reason, "the row has 1 fields, the header has 2");
});

Deno.test("blank lines are no rows, save in a table of one column", async () => {
  assert.deepEqual(outline(await rowsOf("\n\na,b\n\n1,2\n\n")), [["1", "2"]]);
  assert.deepEqual(outline(await rowsOf("text\nx\n\ny\n")), [["x"], [null], ["y"]]);
});

Deno.test("a header that is repeated further down is no ticket", async () => {
  assert.deepEqual(outline(await rowsOf("a,b\n1,2\na,b\n3,4\n")), [["1", "2"], "TL107", ["3", "4"]]);
});

Deno.test("a quote that is never closed costs its line and not the rest of the file", async () => {
  const rows = await rowsOf('id,text\n1,fine\n2,"never closed\n3,"also fine"\n4,fine too\n');
  assert.deepEqual(outline(rows), [["1", "fine"], "TL102", ["3", "also fine"], ["4", "fine too"]]);
  assert.deepEqual(rows.map((row) => row.number), [1, 2, 3, 4]);
});

Deno.test("a broken quote in a table of one column adds no row and takes none", async () => {
  assert.deepEqual(outline(await rowsOf('text\na\n"b\n"c"\nd\n')), [["a"], "TL102", ["c"], ["d"]]);
});

Deno.test("a quote that is never closed in the last row is one row with TL102", async () => {
  const rows = await rowsOf('id,text\n1,fine\n2,"cut off in the mid');
  assert.deepEqual(outline(rows), [["1", "fine"], "TL102"]);
  assert.match(rows[1].problem!.reason, /never closed/);
});

Deno.test("quotes that stand as letters in a field are letters", async () => {
  const rows = await rowsOf('id,text\n1,a 5" screen\n2,"Hello" she said\n3,"x, y"\n');
  assert.deepEqual(outline(rows), [["1", 'a 5" screen'], ["2", '"Hello" she said'], ["3", "x, y"]]);
});

Deno.test("what a CSV file holds does not depend on how its bytes come in chunks", async () => {
  const text = 'id,text\r\n1,"a\r\nb"\r\n2,"open\r\n3,c\r\n4,5" d\r\n5,"é""€"\r\n6\r\n7,"end';
  const whole = outline(await rowsOf(text));
  assert.deepEqual(whole, [["1", "a\r\nb"], "TL102", ["3", "c"], ["4", '5" d'], ["5", 'é"€'], "TL101", "TL102"]);
  for (const chunk of [1, 2, 3, 5, 7, 11, 64]) {
    assert.deepEqual(outline(await rowsOf(text, { chunk })), whole, `chunks of ${chunk}`);
  }
});

Deno.test("a record longer than the limit ends the reading and says where", async () => {
  const message = "standard input, row 2: the row is longer than 1 MB; " +
    "look for a quote that is never closed, or name the right --delimiter";
  for (const long of ["x".repeat(1_500_000), `"${"x\n".repeat(700_000)}`]) {
    await assert.rejects(rowsOf(`id,text\n1,a\n2,${long}\n`, { maxRecordBytes: 1_000_000 }), {
      name: "InputError",
      message,
    });
  }
});

Deno.test("hundreds of misplaced quotes cost none of the rows", async () => {
  const rows = await rowsOf("id,text\n" + '1,"a" b"\n'.repeat(500));
  assert.equal(rows.filter(({ values }) => values[1] === '"a" b"').length, 500);
});
