import assert from "node:assert/strict";
import { markdownPage } from "./_markdown.ts";

Deno.test("markdownPage() shows links that could run or fetch something as the text they are", () => {
  const { cell } = markdownPage();
  for (
    const href of [
      "javascript:alert(1)",
      "JaVaScRiPt:x()",
      "vbscript:x",
      "file:///etc/passwd",
      "data:text/html,x",
      "//x.y",
      "../x.ipynb",
    ]
  ) {
    assert.equal(cell(`[x](${href})`), `<p>[x](${href})</p>\n`);
  }
  assert.equal(cell("<javascript:x()>"), "<p>&lt;javascript:x()&gt;</p>\n");
  assert.equal(cell("[x][1]\n\n[1]: javascript:x()"), "<p>[x][1]</p>\n<p>[1]: javascript:x()</p>\n");
});

Deno.test("markdownPage() keeps links to the web, to mailboxes and to headings, however Jupyter spells those", () => {
  const { cell } = markdownPage();
  assert.equal(
    cell("[a](https://example.com/?a=1&b) <a@example.com>"),
    `<p><a href="https://example.com/?a=1&amp;b" rel="noopener noreferrer nofollow">a</a> ` +
      `<a href="mailto:a@example.com" rel="noopener noreferrer nofollow">a@example.com</a></p>\n`,
  );
  assert.equal(cell("[a](#What-we-found)"), `<p><a href="#what-we-found">a</a></p>\n`);
});

Deno.test("markdownPage() leads to the report of a notebook beside it, where there is one", () => {
  const { cell } = markdownPage(["01_eda.ipynb"]);
  assert.equal(
    cell("[a](01_eda.ipynb#labels) [b](02_x.ipynb)"),
    `<p><a href="01_eda.html#labels">a</a> [b](02_x.ipynb)</p>\n`,
  );
});

Deno.test("markdownPage() shows HTML as text, and pictures only where they are in the text itself", () => {
  const { cell } = markdownPage();
  assert.equal(
    cell(`a <img src=x onerror=x()> b`),
    "<p>a &lt;img src=x onerror=x()&gt; b</p>\n",
  );
  assert.equal(cell("</style><script>x()</script>"), "<p>&lt;/style&gt;&lt;script&gt;x()&lt;/script&gt;</p>\n");
  assert.equal(
    cell(`![a "b"](data:image/png;base64,AA==)`),
    `<p><img src="data:image/png;base64,AA==" alt="a &quot;b&quot;"></p>\n`,
  );
  assert.equal(
    cell("![chart](https://example.com/x.png)"),
    `<p><a href="https://example.com/x.png" rel="noopener noreferrer nofollow">chart</a></p>\n`,
  );
  assert.equal(cell("a\u001b[31mb"), "<p>a␛[31mb</p>\n");
});

Deno.test("markdownPage() gives every heading a name of its own, and lists those of the second and third level", () => {
  const page = markdownPage();
  page.cell("# Part\n\n## A `code` *heading*\n\n### Part\n\n#### Deep\n\n## Cell-3\n\n## Provenance\n\n## ???");
  assert.deepEqual(page.headings, [
    { level: 2, id: "part", text: "Part" },
    { level: 2, id: "a-code-heading", text: "A code heading" },
    { level: 3, id: "part-2", text: "Part" },
    { level: 2, id: "cell-3-part", text: "Cell-3" },
    { level: 2, id: "provenance-2", text: "Provenance" },
    { level: 2, id: "part-3", text: "???" },
  ]);
  page.output("## In an output");
  assert.equal(page.headings.length, 6);
});

Deno.test("markdownPage() colours code of known languages, and shows any other as it is", () => {
  const { cell } = markdownPage();
  assert.match(
    cell("```ts\nconst a = `</code><script>`;\n```"),
    /hljs-keyword">const<.*hljs-string">`&lt;\/code&gt;&lt;script&gt;`</,
  );
  assert.match(cell("```bash\necho 1\n```"), /hljs-built_in">echo/);
  assert.match(cell("```cobol\n<b>\n```"), /<code>&lt;b&gt;\n<\/code>/);
});

Deno.test("markdownPage() lets tables scroll", () => {
  const html = markdownPage().cell("| a | b |\n|:--|--:|\n| 1 | 2 |");
  assert.match(html, /^<div class="tl-scroll" tabindex="0"[^>]*><table class="tl-table">/);
  assert.match(html, /<td style="text-align:right">2<\/td>/);
});
