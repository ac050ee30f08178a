import assert from "node:assert/strict";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import * as aq from "arquero";
import { labelBalanceChart, table } from "../views/mod.ts";
import { type Showable, showBundle } from "./show_bundle.ts";

const HOSTILE =
  "<script>alert(1)</script></style></div><img src=x onerror=alert(1)> [a](javascript:alert(1)) \u001b[31m";

const htmlOf = (...items: Showable[]) => String(showBundle(items).data["text/html"]);
const parse = (html: string) => parseHTML(`<!doctype html><body>${html}</body>`).document;

Deno.test("showBundle() of a chart carries its picture, its words and what is to be seen", async () => {
  const chart = await labelBalanceChart({ Billing: 3, Refund: 1 });
  const { data, metadata } = showBundle([chart]);
  const document = parse(String(data["text/html"]));
  assert.equal(document.querySelector("figcaption")?.textContent, chart.title);
  assert.equal(document.querySelectorAll("svg").length, 1);
  assert.equal(data["text/plain"], `${chart.title}\n${chart.alt}`);
  assert.deepEqual(metadata, { ticketlab: { alt: `${chart.title}. ${chart.alt}` } });
});

Deno.test("showBundle() shows hostile texts as text, wherever they stand", async () => {
  const chart = await labelBalanceChart({ [HOSTILE]: 3, b: 1 });
  const frame = aq.table({ [HOSTILE]: [HOSTILE] });
  const titled = table([{ a: HOSTILE }], { title: HOSTILE, columns: { a: HOSTILE }, empty: HOSTILE });
  const html = htmlOf(HOSTILE, [{ [HOSTILE]: HOSTILE }], frame, titled, table([], { empty: HOSTILE }), chart);
  const document = parse(html);
  assert.equal(document.querySelectorAll("script, img, a, iframe").length, 0);
  // Plot puts a style of its own into its picture.
  assert.equal([...document.querySelectorAll("style")].filter((style) => !style.closest("svg")).length, 1);
  assert.equal(document.querySelectorAll("body > div").length, 1);
  assert.ok(!String(showBundle([HOSTILE]).data["text/plain"]).includes("\u001b"));
});

Deno.test("showBundle() never lets a text or a record become markup", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("<b>", "</p>", "&lt;", '"', "<!--", "]]>"));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const document = parse(htmlOf(a, [{ a, b }]));
      assert.deepEqual(
        [...new Set([...document.querySelectorAll(".tl-show *")].map(({ tagName }) => tagName.toLowerCase()))]
          .filter((tag) =>
            !["style", "p", "div", "figure", "table", "thead", "tbody", "tr", "th", "td", "span"].includes(tag)
          ),
        [],
      );
    }),
    { numRuns: 50 },
  );
});

Deno.test("showBundle() refuses what it cannot show, and says what it can", () => {
  const wrong = (item: unknown) => () => showBundle([item as Showable]);
  assert.throws(wrong(Promise.resolve(1)), {
    name: "TypeError",
    message: /^Cannot show a promise \(await it\): it must be/,
  });
  assert.throws(wrong({ a: 1, b: 2 }), { message: /^Cannot show an object with a, b: it must be a chart, a table/ });
  assert.throws(wrong(undefined), { message: /^Cannot show undefined/ });
  assert.throws(wrong(12), TypeError);
});

Deno.test("showBundle() is in the colours of the page's theme: its own, JupyterLab's, VS Code's", () => {
  const html = htmlOf("x");
  for (
    const rule of [
      "@media (prefers-color-scheme:dark)",
      'body[data-jp-theme-light="false"] .tl-show',
      "body.vscode-dark .tl-show",
    ]
  ) assert.ok(html.includes(rule), rule);
  // Each rule sets all colours: none is left from the other theme.
  assert.equal(html.match(/--tl-ink:/g)?.length, 3);
});
