import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { Rng } from "../../core/mod.ts";
import { chartFigure, labelBalanceChart } from "../../views/mod.ts";
import { scratchFolder } from "../../testing/task_process.ts";
import type { Notebook, Output } from "../nbformat.ts";
import type { NotebookRun } from "../notebook_run.ts";
import { renderReportIndex } from "../report_index.ts";
import { HTML_ELEMENTS, SVG_ELEMENTS } from "./_allow_list.ts";
import { notebookQuestion, renderNotebook, sanitiseHtml, thumbnail } from "./mod.ts";

const CHROMIUM = "/usr/bin/chromium";
const installed = await Deno.stat(CHROMIUM).then(() => true, () => false);
if (!installed) console.error("skipped: needs Chromium at /usr/bin/chromium; get it with apt install chromium");

const OWN = "document.title='owned'";

/** What a ticket may hold, were its writer to try everything at once. */
const HOSTILE =
  `</style></svg></pre></title></main></div><script>${OWN}</script><img src="http://127.0.0.1:9/x" onerror="${OWN}">` +
  `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><svg onload="${OWN}"><style>*{background:url(http://127.0.0.1:9/y)}</style></svg>` +
  `<iframe srcdoc="<script>parent.${OWN}</script>"></iframe><a href="javascript:${OWN}" id="link">x</a>[x](javascript:${OWN})\u001b]0;owned\u0007` +
  `<p style="position:fixed;inset:0;background:url(http://127.0.0.1:9/z)">over all</p><base href="http://127.0.0.1:9/"><b><table><tr><td>`;

/** A notebook that shows every kind of output, each as hostile as can be. */
async function hostileRun(): Promise<NotebookRun> {
  const chart = chartFigure(await labelBalanceChart({ [HOSTILE]: 12, Refund: 3, [`${"long ".repeat(40)}`]: 9 }));
  const wide = `<table><tr>${"<td>a rather wide column</td>".repeat(30)}</tr></table>`;
  const shown = (data: Record<string, unknown>): Output => ({
    output_type: "display_data",
    data,
    metadata: { ticketlab: { alt: HOSTILE } },
  });
  const outputs: Output[] = [
    shown({ "text/html": chart }),
    shown({ "text/html": HOSTILE }),
    shown({ "text/html": wide }),
    shown({ "image/svg+xml": `<svg viewBox="0 0 9 9" onload="${OWN}"><text>${HOSTILE}</text></svg>` }),
    shown({ "image/png": `"><script>${OWN}</script>`, "text/plain": HOSTILE }),
    shown({ "text/markdown": `## ${HOSTILE}\n\n| a |\n|--|\n| ${HOSTILE} |` }),
    shown({ "application/json": { [HOSTILE]: HOSTILE } }),
    { output_type: "stream", name: "stdout", text: `${HOSTILE}\n${"wide ".repeat(200)}` },
    { output_type: "stream", name: "stderr", text: HOSTILE },
    { output_type: "error", ename: HOSTILE, evalue: HOSTILE, traceback: [HOSTILE, "\u001b[31mat x"] },
  ];
  const source =
    `// a comment, a type and strings\nimport { a } from "./x.ts";\nexport class Ticket extends Base<string> {\n  #n = 42;\n}\n` +
    `const f = async (x: number) => { throw new RangeError(\`\${x} </code>${
      HOSTILE.replaceAll("`", "")
    }\`); };\nconst r = /a+/g;\n${"x".repeat(300)}`;
  const notebook: Notebook = {
    cells: [
      {
        cell_type: "markdown",
        id: "a",
        metadata: {},
        source: `# ${HOSTILE}\n\n${HOSTILE} \`code\`\n\n- a list\n\n> quoted\n\n## ${HOSTILE}`,
      },
      { cell_type: "code", id: "b", metadata: {}, source, execution_count: 1, outputs },
      {
        cell_type: "markdown",
        id: "c",
        metadata: {},
        source:
          '## Python and shell\n\n```python\ndef f(x): return \'a\' # b\n```\n\n```bash\necho "$HOME" # c\n```\n\n```json\n{"a": [1, true]}\n```\n\n[link](https://example.com)',
      },
      { cell_type: "code", id: "d", metadata: {}, source: "after", execution_count: null, outputs: [] },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  const failure = { cell: 1, cellId: "b", line: 2, source: HOSTILE, name: HOSTILE, message: HOSTILE, printed: HOSTILE };
  return { notebook, ok: false, failure, parameters: {}, cellSeconds: [1], startSeconds: 0.1, seconds: 2 };
}

async function hostilePages(): Promise<Record<string, string>> {
  const run = await hostileRun();
  const created = "2026-03-01T09:30:00.000Z";
  const stamp = {
    notebook: HOSTILE,
    created,
    commit: "0".repeat(40),
    inputs: [{ parameter: HOSTILE, path: HOSTILE, sha256: "0".repeat(64), bytes: 1 }],
    seed: HOSTILE,
    parameters: { [HOSTILE]: { value: HOSTILE, given: true } },
    seconds: 2,
    deno: "2.9.6",
  };
  const card = { name: HOSTILE, title: HOSTILE, question: notebookQuestion(run.notebook), seconds: 2, created };
  const cards = [
    { ...card, href: "a.html", thumbnail: thumbnail(run.notebook, "t0-") },
    { ...card, failure: HOSTILE },
    { ...card, name: "02_x.ipynb" },
  ];
  return {
    "the page of a notebook": renderNotebook(run, { stamp, showCode: true, index: "index.html" }),
    "the list of reports": renderReportIndex(cards, { created, seconds: 3 }),
  };
}

function launch() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Runs in the page: texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3), with that contrast. */
function paleTexts(): string[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
  const rgba = (colour: string) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (colour: Uint8ClampedArray) => {
    const [r, g, b] = [...colour].map((v) => v / 255).map((v) =>
      v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element: Element | null): Uint8ClampedArray => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba("white");
  };
  const pale: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent!.trim() || element.closest("svg, style, title")) continue;
    const style = getComputedStyle(element);
    const [low, high] = [luminance(rgba(style.color)), luminance(ground(element))].sort((a, b) => a - b);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) {
      pale.push(`${contrast.toFixed(2)}: ${element.className || element.tagName}: ${node.textContent!.slice(0, 40)}`);
    }
  }
  return pale;
}

for (const [width, theme] of [[1360, "light"], [1360, "dark"], [390, "light"], [390, "dark"]] as const) {
  Deno.test({
    name: `hostile notebooks at ${width} px in ${theme} run nothing, load nothing, fit and can be read`,
    ignore: !installed,
    sanitizeOps: false,
    sanitizeResources: false,
    fn: async () => {
      await using scratch = await scratchFolder();
      const browser = await launch();
      try {
        for (const [what, html] of Object.entries(await hostilePages())) {
          const path = await scratch.file("page.html", html);
          const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
          const requests: string[] = [];
          page.on("request", (request) => requests.push(request.url()));
          await page.goto(`file://${path}`);
          await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => fold.open = true));
          await page.waitForTimeout(200);
          assert.notEqual(await page.title(), "owned", what);
          assert.ok(page.url().startsWith("file://"), what);
          assert.deepEqual(requests.filter((url) => !url.startsWith("file://")), [], what);
          const { overflow, forbidden, handlers, links, outside, charts } = await page.evaluate(() => ({
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            forbidden:
              document.querySelectorAll("script, iframe, object, embed, base, form, input, link, body style, svg style")
                .length,
            handlers: [...document.querySelectorAll("*")].filter((e) =>
              [...e.attributes].some(({ name }) =>
                name.startsWith("on")
              )
            ).length,
            links: [...document.querySelectorAll("[href]")].map((e) => e.getAttribute("href")!)
              .filter((href) => !/^(#|https?:|mailto:|index\.html|a\.html)/.test(href)),
            outside: [...document.body.children].map((e) => e.tagName).join(" "),
            charts: document.querySelectorAll("svg").length,
          }));
          assert.ok(overflow <= 0, `${what} is ${overflow} px too wide`);
          assert.deepEqual({ forbidden, handlers, links }, { forbidden: 0, handlers: 0, links: [] }, what);
          assert.match(outside, /^HEADER (NAV )?MAIN FOOTER$/, `${what}: an output broke out of its cell`);
          assert.ok(charts > 0, `${what}: the chart is gone`);
          assert.deepEqual(await page.evaluate(paleTexts), [], what);
          await page.close();
        }
      } finally {
        await browser.close();
      }
    },
  });
}

Deno.test({
  name:
    "nothing that sanitiseHtml() lets through reaches out of its element when a browser reads it, or becomes another one",
  ignore: !installed,
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    const rng = new Rng(7);
    const names = [
      ...HTML_ELEMENTS,
      ...SVG_ELEMENTS,
      "svg",
      "svg",
      "table",
      "math",
      "style",
      "title",
      "select",
      "template",
      "form",
      "body",
    ];
    const tags = names.flatMap((name) => [`<${name}>`, `<${name} id=a>`, `</${name}>`]);
    const bits = [
      ...tags,
      "text",
      `<img src=x onerror="${OWN}">`,
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      `<svg onload="${OWN}">`,
    ];
    const pieces = Array.from(
      { length: 3000 },
      () => sanitiseHtml(Array.from({ length: 1 + rng.int(20) }, () => rng.pick(bits)).join("")),
    );
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const wrong = await page.evaluate(({ pieces, allowed }) => {
        const html = pieces.map((piece) => `<div class="cell"><div class="output">${piece}</div></div>`).join("");
        const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, "text/html");
        const broken = [...body.childNodes].findIndex((node) => (node as Element).className !== "cell");
        const element = [...body.querySelectorAll("*")].find((e) => !allowed.includes(e.localName.toLowerCase()));
        return {
          cells: body.childNodes.length,
          broken,
          near: broken < 0 ? "" : pieces[broken - 1],
          element: element?.localName,
        };
      }, { pieces, allowed: [...HTML_ELEMENTS, ...SVG_ELEMENTS] });
      // A table row on its own gets the body that tables have.
      assert.deepEqual(wrong, { cells: pieces.length, broken: -1, near: "", element: undefined });
    } finally {
      await browser.close();
    }
  },
});
