import assert from "node:assert/strict";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { chartFigure, labelBalanceChart } from "../../views/mod.ts";
import { HTML_ELEMENTS, SVG_ELEMENTS } from "./_allow_list.ts";
import { sanitiseHtml } from "./mod.ts";

/** What each hostile fragment must become. */
const CASES: readonly (readonly [name: string, html: string, safe: string])[] = [
  ["a script", `a<script>alert(1)</script>b`, "ab"],
  ["a script that never ends", `a<script>alert(1)`, "a"],
  ["a style sheet", `<style>body{display:none}</style>text`, "text"],
  [
    "an event handler",
    `<img src="data:image/png;base64,AA==" onerror="x()" alt="a">`,
    `<img src="data:image/png;base64,AA==" alt="a">`,
  ],
  ["a picture from the web", `<img src="https://example.com/x.png">`, "<img>"],
  ["a frame", `<iframe src="https://example.com">fallback</iframe>text`, "text"],
  ["an object and an embed", `<object data="x.swf"><p>x</p></object><embed src="x">text`, "text"],
  [
    "a refresh, a base and a link",
    `<meta http-equiv="refresh" content="0"><base href="//x"><link rel="stylesheet" href="x">t`,
    "t",
  ],
  ["a form", `<form action="//x"><input name="a"><button>Send</button></form>`, "Send"],
  ["a script in a link", `<a href="javascript:x()">a</a><a href=" jAvascript:x()">b</a>`, "<a>a</a><a>b</a>"],
  ["a link with a line break in its scheme", `<a href="java\nscript:x()">a</a>`, "<a>a</a>"],
  ["a page in a link", `<a href="data:text/html,<script>x()</script>">a</a>`, "<a>a</a>"],
  [
    "a link to the web",
    `<a href="https://example.com/?a=1&b=2" target="_top" ping="//x">a</a>`,
    `<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer nofollow">a</a>`,
  ],
  ["closing tags of the page", `</div></main></body></html><p>in`, "<p>in</p>"],
  ["a table cut off", `<table><tr><td>1<td>2`, "<table><tr><td>1</td><td>2</td></tr></table>"],
  ["a comment", `a<!-- <b> --><!doctype html><?php x ?>b`, "ab"],
  [
    "a picture with scripts",
    `<svg onload="x()"><script>x()</script><rect width="1" onclick="x()"/></svg>`,
    `<svg><rect width="1"></rect></svg>`,
  ],
  [
    "HTML within a picture",
    `<svg><foreignObject><iframe></iframe><p>x</p></foreignObject><p>y</p></svg>`,
    "<svg>y</svg>",
  ],
  [
    "an animated link",
    `<svg><a href="https://example.com"><set attributeName="href" to="javascript:x()"/><text>t</text></a></svg>`,
    "<svg><text>t</text></svg>",
  ],
  [
    "a picture that copies another",
    `<svg><use href="https://example.com/x.svg#a"/><image href="https://example.com/x.png"/></svg>`,
    "<svg><image></image></svg>",
  ],
  [
    "a colour that loads",
    `<svg><rect fill="url(https://example.com/#a)" stroke="url(#g)"/></svg>`,
    `<svg><rect stroke="url(#g)"></rect></svg>`,
  ],
  ["a tooltip with tags", `<svg><title>a<b>c</title></svg>`, "<svg><title>a&lt;b&gt;c</title></svg>"],
  [
    "mathematics, which is read by other rules",
    `<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>t`,
    "t",
  ],
  [
    "raw text",
    `<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>t<xmp><b></xmp><plaintext><b>`,
    "<p></p>t",
  ],
  ["a terminal's escapes", "a\u001b[31mb", "a␛[31mb"],
];

for (const [name, html, safe] of CASES) {
  Deno.test(`sanitiseHtml() makes ${name} harmless`, () => {
    const out = sanitiseHtml(html);
    if (name === "raw text") assert.ok(!/img|onerror="/.test(out), out);
    else assert.equal(out, safe);
  });
}

Deno.test("sanitiseHtml() lets no style move an element, load anything, or hide what it says", () => {
  const styled = (style: string) => /style="([^"]*)"/.exec(sanitiseHtml(`<p style="${style}">x</p>`))?.[1];
  assert.equal(styled("position: fixed; color: red; z-index: 9"), "color: red");
  assert.equal(styled("background: url(//x); color: RGB(1, 2, 3)"), "color: RGB(1, 2, 3)");
  assert.equal(styled("background: u\\72l(//x)"), undefined);
  assert.equal(styled("width: expression(x())"), undefined);
  assert.equal(styled("color: red/**/"), undefined);
  assert.equal(styled("margin-left: -99rem; padding: 1px"), "padding: 1px");
  assert.equal(styled("background-image: image-set('//x')"), undefined);
  assert.equal(styled("-moz-binding: url(x); behavior: url(x)"), undefined);
  assert.equal(
    styled("border-left: 2px solid var(--tl-bad, #b84b00)"),
    "border-left: 2px solid var(--tl-bad, #b84b00)",
  );
});

Deno.test("sanitiseHtml() puts a prefix before ids and all that names them, and leaves links to the page's own headings", () => {
  const html = `<a href="#fig">a</a><a href="#findings">b</a><div id="fig" aria-labelledby="t u"></div>` +
    `<svg><linearGradient id="g"/><rect fill="url(#g)"/></svg>`;
  assert.equal(
    sanitiseHtml(html, { prefix: "o1-" }),
    `<a href="#o1-fig">a</a><a href="#findings">b</a><div id="o1-fig" aria-labelledby="o1-t o1-u"></div>` +
      `<svg><lineargradient id="o1-g"></lineargradient><rect fill="url(#o1-g)"></rect></svg>`,
  );
});

Deno.test("sanitiseHtml() leaves our charts as they are, colours of the page included", async () => {
  const figure = chartFigure(await labelBalanceChart({ "Billing <b>": 12, Refund: 3 }));
  const safe = sanitiseHtml(figure);
  const { document } = parseHTML(`<body>${figure}</body>`);
  const { document: after } = parseHTML(`<body>${safe}</body>`);
  for (const selector of ["rect", "text", "path", "g", "figcaption", ".tl-chart .tl-scroll[tabindex] > div[style]"]) {
    assert.equal(after.querySelectorAll(selector).length, document.querySelectorAll(selector).length, selector);
  }
  assert.equal(after.body.textContent, document.body.textContent!.replace(/:where[^}]*\}\s*/g, "").replace(/^\s+/, ""));
  const colours = (text: string) => text.match(/var\(--tl-[a-z-]+, #[0-9a-f]{6}\)/g);
  assert.deepEqual(colours(safe), colours(figure));
});

Deno.test("sanitiseHtml() finds the first picture of some height, and nothing else", () => {
  const html =
    `<p>x</p><svg height="20"><rect/></svg><div><svg viewBox="0 0 640 300"><circle r="1"/></svg></div><svg height="400"></svg>`;
  assert.equal(
    sanitiseHtml(html, { firstSvgOfHeight: 100 }),
    `<svg viewbox="0 0 640 300"><circle r="1"></circle></svg>`,
  );
  assert.equal(sanitiseHtml("<p>none</p>", { firstSvgOfHeight: 100 }), "");
});

Deno.test("sanitiseHtml() keeps the words of a picture's description, whatever they are", () => {
  const svg = `<svg role="img" aria-label="An image of each element; source: url(x) C:\\x"></svg>`;
  assert.equal(sanitiseHtml(svg), svg);
});

Deno.test("sanitiseHtml() takes no longer for long values than for short ones", () => {
  const start = performance.now();
  assert.equal(sanitiseHtml(`<p style="color:${"a".repeat(2_000_000)}">`), "<p></p>");
  assert.equal(sanitiseHtml(`<svg><g fill="${"url(".repeat(200_000)}">`), "<svg><g></g></svg>");
  assert.ok(performance.now() - start < 2000);
});

Deno.test("sanitiseHtml() ends at a tree that is too deep, in time and closed", () => {
  const start = performance.now();
  const out = sanitiseHtml("<b>".repeat(1_000_000));
  assert.ok(performance.now() - start < 2000);
  assert.equal(out.match(/<b>/g)!.length, out.match(/<\/b>/g)!.length);
  assert.match(out, /nested too deeply/);
});

/** Bits of markup in an order that makes trouble. */
const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[...HTML_ELEMENTS, ...SVG_ELEMENTS, "script", "style", "math", "foreignObject", "title", "noscript"].flatMap((
        n,
      ) => [`<${n}>`, `</${n}>`]),
    ),
    fc.constantFrom(
      `<img src=x onerror=x()>`,
      `<a href="javascript:x()">`,
      `<svg onload=x()>`,
      `<p style="background:url(//x)">`,
      `<!--`,
      `-->`,
      `<![CDATA[`,
      `]]>`,
      `"`,
      `'>`,
      `<`,
      `&lt;script&gt;`,
      `<form><input>`,
      `<td id=a class="nb-error tl-card">`,
    ),
    fc.string({ maxLength: 6 }),
  ),
  { maxLength: 25 },
).map((bits) => bits.join(""));

Deno.test("sanitiseHtml() writes nothing but allowed elements and attributes, each closed, whatever it is given", () => {
  fc.assert(
    fc.property(markup, (html) => {
      const out = sanitiseHtml(html, { prefix: "p-" });
      const open: string[] = [];
      for (const [tag, slash, name, attributes] of out.matchAll(/<(\/?)([a-z0-9]+)((?: [a-z-:0-9]+="[^"<>]*")*)>/g)) {
        assert.ok(HTML_ELEMENTS.has(name) || SVG_ELEMENTS.has(name), tag);
        assert.ok(!/ on|javascript:|\/\/x|style=|nb-/.test(attributes), tag);
        if (slash) assert.equal(open.pop(), name, `${html} → ${out}`);
        else if (!/^(br|col|hr|img|wbr)$/.test(name) || open.includes("svg")) open.push(name);
      }
      assert.deepEqual(open, [], `${html} → ${out}`);
      // No angle bracket stands outside of those tags.
      assert.ok(!/[<>]/.test(out.replace(/<\/?[a-z0-9]+(?: [a-z-:0-9]+="[^"<>]*")*>/g, "")), out);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("sanitiseHtml() ends a paragraph where the next begins, whatever stood between", () => {
  assert.equal(sanitiseHtml("<p>a<ellipse><p>b"), "<p>a</p><p>b</p><p></p>");
});

Deno.test("sanitiseHtml() changes nothing that it has written itself", () => {
  fc.assert(
    fc.property(markup, (html) => {
      const once = sanitiseHtml(html);
      assert.equal(sanitiseHtml(once), once);
    }),
    { numRuns: 3000 },
  );
});
