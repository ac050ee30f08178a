import assert from "node:assert/strict";
import fc from "fast-check";
import * as aq from "arquero";
import { DataFrame, Series } from "danfojs";
import { parseHTML } from "linkedom";
import pl from "nodejs-polars";
import { table } from "./table.ts";

const cellsOf = (html: string) =>
  [...parseHTML(`<body>${html}</body>`).document.querySelectorAll("tbody tr")]
    .map((row) => [...row.children].map((cell) => cell.textContent));

Deno.test("table() gives the numbers of a column the same digits, and stands them right", () => {
  const { html, text } = table([{ at: "a", s: 0.5, n: 1234 }, { at: "b", s: -12.3456, n: 7 }, { at: "c", s: NaN }]);
  assert.deepEqual(cellsOf(html), [["a", "0.50", "1,234"], ["b", "−12.35", "7"], ["c", "–", ""]]);
  assert.deepEqual(text.split("\n"), ["at       s      n", "a     0.50  1,234", "b   −12.35      7", "c        –"]);
  const { document } = parseHTML(`<body>${html}</body>`);
  const right = [...document.querySelectorAll("thead th")].map((th) => th.className);
  assert.deepEqual(right, ["", "tl-number", "tl-number"]);
});

Deno.test("table() writes estimates with their interval, shares as percentages, dates to the minute", () => {
  const rows = [{
    model: "svm",
    accuracy: { value: 0.912, low: 0.9, high: 0.92 },
    share: 0.25,
    at: new Date("2026-04-01T09:30:59Z"),
    on: new Date("2026-04-01"),
    ok: true,
    labels: ["a", "b"],
  }];
  const { html, text } = table(rows, {
    columns: {
      model: "Model",
      accuracy: { as: "percent" },
      share: { as: "percent" },
      at: {},
      on: {},
      ok: {},
      labels: {},
    },
  });
  assert.ok(html.includes("<strong>91.2%</strong><small>90.0–92.0%</small>"));
  assert.ok(html.includes(">25.0%<"));
  assert.match(text, /2026-04-01 09:30 +2026-04-01 +yes +a, b$/);
});

Deno.test("table() says how many rows it leaves out, and shows only the fields asked for", () => {
  const rows = Array.from({ length: 30 }, (_, i) => ({ i, hidden: "x" }));
  const { html, text } = table(rows, { limit: 3, total: 4000, columns: { i: "No." }, title: "Rows" });
  assert.deepEqual(cellsOf(html), [["0"], ["1"], ["2"]]);
  assert.ok(html.includes("… 3 of 4,000 rows") && html.includes("<figcaption>Rows</figcaption>"));
  assert.deepEqual(text.split("\n"), ["Rows", "No.", "  0", "  1", "  2", "… 3 of 4,000 rows"]);
  assert.ok(!table(rows.slice(0, 3)).text.includes("…"));
});

Deno.test("table() shows as text whatever a cell or a name holds", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("<script>alert(1)</script>", "</style>", "\u001b[31m", "</td></table>", '" onload="x'),
  );
  fc.assert(fc.property(text, text, text, (field, value, title) => {
    const { html, text } = table([{ [`f${field}`]: value }], { title, label: title });
    const { document } = parseHTML(`<body>${html}</body>`);
    assert.equal(document.querySelectorAll("script, style").length, 0);
    assert.equal(document.querySelectorAll("table").length, 1);
    assert.equal(document.querySelectorAll("td, th").length, 2);
    assert.ok([...document.querySelectorAll("*")].every((element) => !element.hasAttribute("onload")));
    // deno-lint-ignore no-control-regex
    assert.ok(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text));
  }));
});

Deno.test("table() of nothing says so", () => {
  assert.deepEqual(cellsOf(table([], { columns: { a: "A" } }).html), []);
  assert.equal(table([], { columns: { a: "A" }, empty: "No text <twice>." }).text, "No text <twice>.");
  assert.ok(table([], { empty: "No text <twice>." }).html.includes("No text &lt;twice&gt;."));
});

Deno.test("table() reads frames of arquero, polars and danfojs alike", () => {
  const data = { label: ["Bug", "<i>", "Refund"], tickets: [3, 1200, 5] };
  const frames = [aq.table(data), pl.DataFrame(data), new DataFrame(data)];
  for (const frame of frames) {
    const { text } = table(frame, { limit: 2 });
    assert.deepEqual(text.split("\n"), ["label  tickets", "Bug          3", "<i>      1,200", "… 2 of 3 rows"]);
  }
  assert.equal(table(aq.table(data).filter("d => d.tickets > 4")).text.split("\n").length, 3);
});

Deno.test("table() keeps the names that danfojs gives to rows", () => {
  const described = new DataFrame({ words: [1, 2, 3, 6] }).describe();
  assert.deepEqual(cellsOf(table(described).html).slice(0, 2), [["count", "4.000"], ["mean", "3.000"]]);
  assert.deepEqual(cellsOf(table(new Series([7, 8])).html), [["7"], ["8"]]);
});

Deno.test("table() reads dates, missing values and 64-bit counts of polars", async () => {
  const frame = await pl.DataFrame({ at: [new Date("2026-04-01T09:30:00Z"), null], label: ["a", null] })
    .lazy().withColumns(pl.lit(7n).alias("n")).collect();
  assert.deepEqual(cellsOf(table(frame).html), [["2026-04-01 09:30", "a", "7"], ["", "", "7"]]);
});

Deno.test("table() masks personal data in messages, and only there", () => {
  const rows = [{ text: "Write to ann.lee@example.org please", contact: "ann.lee@example.org" }];
  const { html, text } = table(rows, { columns: { text: { as: "message" }, contact: "Contact" } });
  assert.ok(text.includes("Write to a…@… please") && text.includes("ann.lee@example.org"), text);
  assert.equal(html.match(/ann\.lee/g)?.length, 1);
  const long = `${"x ".repeat(4000)}ann.lee@example.org`;
  assert.ok(!table([{ text: long }], { columns: { text: { as: "message" } } }).html.includes("ann.lee"));
});
