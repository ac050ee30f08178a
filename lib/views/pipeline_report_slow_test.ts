import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { DEFAULT_CATEGORIES } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { renderPipelineReport } from "./mod.ts";
import { simulatedEvaluation } from "./testdata/simulated_evaluation.ts";

const CHROMIUM = "/usr/bin/chromium";
const installed = await Deno.stat(CHROMIUM).then(() => true, () => false);
if (!installed) console.error("skipped: needs Chromium at /usr/bin/chromium; get it with apt install chromium");

/** The report with a text that tries everything, opened in a browser of a given width and theme. */
async function open(width: number, colorScheme: "light" | "dark") {
  const evaluation = simulatedEvaluation(DEFAULT_CATEGORIES);
  const hostile =
    `</style></title><script>document.title = "owned"</script><img src="http://127.0.0.1:9/x" onerror="document.title='owned'">`;
  const html = await renderPipelineReport({
    title: `Model ${hostile}`,
    evaluation: { ...evaluation, mistakes: evaluation.mistakes.map((mistake) => ({ ...mistake, text: hostile })) },
    version: "sample@0123456789ab",
    provenance: {
      data: hostile,
      dataFingerprint: "f".repeat(64),
      nTrain: 2400,
      split: "grouped",
      seed: 7,
      config: { model: hostile },
      created: "2026-03-01T09:30:00.000Z",
    },
  });
  const scratch = await scratchFolder();
  const path = await scratch.file("report.html", html);
  const browser = await chromium.launch({
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
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`file://${path}`);
  const facts = await page.evaluate(() => ({
    title: document.title,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    background: getComputedStyle(document.body).backgroundColor,
    color: getComputedStyle(document.body).color,
    charts: [...document.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect().height),
    unnamed:
      [...document.querySelectorAll("svg")].filter((svg) =>
        !svg.closest("[aria-label], [role=img]") && !svg.getAttribute("aria-label")
      ).length,
  }));
  await browser.close();
  await scratch[Symbol.asyncDispose]();
  return { ...facts, requests: requests.filter((url) => !url.startsWith("file://")) };
}

/** Relative luminance of `rgb(r, g, b)`, WCAG 2.2. */
function luminance(rgb: string): number {
  const [r, g, b] = rgb.match(/\d+/g)!.map(Number).map((v) => v / 255).map((v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

for (const [width, theme] of [[1200, "light"], [1200, "dark"], [390, "light"], [390, "dark"]] as const) {
  Deno.test({
    name: `the report at ${width} px in ${theme} fits, can be read, loads nothing and runs nothing`,
    ignore: !installed,
    sanitizeOps: false,
    sanitizeResources: false,
    fn: async () => {
      const { title, overflow, background, color, charts, unnamed, requests } = await open(width, theme);
      assert.ok(title !== "owned");
      assert.deepEqual(requests, []);
      assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
      const [low, high] = [luminance(background), luminance(color)].sort((a, b) => a - b);
      assert.ok((high + 0.05) / (low + 0.05) >= 7, `contrast of ${color} on ${background}`);
      assert.equal(luminance(background) > 0.5, theme === "light");
      assert.ok(charts.length >= 4 && charts.every((height) => height > 60), `charts ${charts}`);
      assert.equal(unnamed, 0);
    },
  });
}
