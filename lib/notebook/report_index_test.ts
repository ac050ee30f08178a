import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { thumbnail } from "./html/mod.ts";
import type { Notebook, Output } from "./nbformat.ts";
import { renderReportIndex, type ReportCard } from "./report_index.ts";

function notebook(...outputs: Output[]): Notebook {
  const cell = { cell_type: "code" as const, id: "a", metadata: {}, source: "x", execution_count: 1, outputs };
  return { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

const shown = (data: Record<string, unknown>): Output => ({ output_type: "display_data", data, metadata: {} });

const card: ReportCard = {
  name: "01_eda.ipynb",
  title: "Who <writes>?",
  question: "</style><script>x()</script>",
  href: "01_eda.html",
  seconds: 12.3,
  created: "2026-03-01T09:30:00.000Z",
};

Deno.test("renderReportIndex() lists every notebook with its outcome, and runs nothing", () => {
  const broken = { ...card, name: "broken.ipynb", href: undefined, failure: "<b>not</b> JSON" };
  const html = renderReportIndex([card, broken], { created: card.created, seconds: 65 });
  assert.ok(!/<script|<b>not/.test(html));
  const { document } = parseHTML(html);
  assert.match(
    document.querySelector("header p")!.textContent!,
    /^2 notebooks, 1 stopped early · made in 1 min 5 s on 2026-03-01 09:30 UTC$/,
  );
  const [first, second] = document.querySelectorAll("article");
  assert.equal(first.querySelector("h2 a")!.getAttribute("href"), "01_eda.html");
  assert.equal(first.querySelector(".nx-facts")!.textContent, "✓ complete12 s2026-03-01 09:30 UTC01_eda.ipynb");
  assert.equal(second.querySelector("h2 a"), null);
  assert.equal(second.querySelector(".nx-why")!.textContent, "<b>not</b> JSON");
  assert.equal(second.querySelector(".nx-tile b")!.textContent, "B");
});

Deno.test("thumbnail() is the first chart of a notebook, harmless and with names of its own", () => {
  const icon = `<svg width="10" height="10"></svg>`;
  const chart =
    `<figure><svg height="300" onload="x()"><script>x()</script><clipPath id="c"/><g clip-path="url(#c)"></g></svg></figure>`;
  assert.equal(
    thumbnail(
      notebook(
        shown({ "text/html": `<p>no chart</p>` }),
        shown({ "text/html": icon + chart }),
        shown({ "text/html": chart }),
      ),
      "t0-",
    ),
    `<svg height="300"><clippath id="t0-c"></clippath><g clip-path="url(#t0-c)"></g></svg>`,
  );
  assert.equal(
    thumbnail(notebook(shown({ "image/png": "AA==\n" })), "t"),
    `<img src="data:image/png;base64,AA==" alt="">`,
  );
});

Deno.test("thumbnail() passes over what is no picture, or too big to stand in a list", () => {
  const big = `<svg height="300">${"<g></g>".repeat(50_000)}</svg>`;
  const stream: Output = { output_type: "stream", name: "stdout", text: "<svg height=300></svg>" };
  assert.equal(
    thumbnail(notebook(stream, shown({ "text/html": big }), shown({ "image/png": `"><script>` })), "t"),
    undefined,
  );
});

Deno.test("thumbnail() shows the upper part of a chart that is much higher than wide", () => {
  const chart = (height: number) => `<svg viewBox="0 0 640 ${height}" height="${height}"></svg>`;
  const of = (height: number) => thumbnail(notebook(shown({ "text/html": chart(height) })), "t")!;
  assert.match(of(1800), /^<svg preserveaspectratio="xMidYMin slice" viewbox="0 0 640 1800"/);
  assert.ok(!of(640).includes("preserveaspectratio"));
});
