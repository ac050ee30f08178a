/** `deno task images`: make the pictures of the README from fresh runs on the sample. */
import { chromium } from "playwright-core";
import { runTask } from "../lib/cli/mod.ts";
import { InputError } from "../lib/core/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

/** The pages, and the tasks that make them; `FILE` and `FOLDER` stand for where they go. */
const PAGES = {
  pipeline: ["pipeline", "--report", "FILE"],
  quality: ["validate", "--report", "FILE"],
  "01_eda": ["report", "notebooks/01_eda.ipynb", "--to", "FOLDER"],
} as const;

const PICTURES = [
  { name: "report-light", page: "pipeline", colorScheme: "light" },
  { name: "report-dark", page: "pipeline", colorScheme: "dark", section: "decisions" },
  { name: "quality-light", page: "quality", colorScheme: "light" },
  {
    name: "notebook-dark",
    page: "01_eda",
    colorScheme: "dark",
    section: "when-do-they-come-and-does-the-mix-of-labels-move",
  },
] as const;

await runTask({
  name: "images",
  summary: "Make the pictures of the README: run tasks on the sample and photograph their pages in Chromium.",
  options: {
    to: { type: "string", value: "FOLDER", help: "where they go", default: ".github/images" },
    chromium: { type: "string", value: "PROGRAM", help: "Chromium or Chrome", default: "/usr/bin/chromium" },
  },
}, async ({ to, chromium: executablePath }) => {
  await using scratch = await scratchFolder();
  for (const [page, [task, ...args]] of Object.entries(PAGES)) {
    const filled = args.map((arg) =>
      arg === "FILE" ? `${scratch.path}/${page}.html` : arg === "FOLDER" ? scratch.path : arg
    );
    const run = await runTaskProcess(task, [...filled, "--quiet"], {
      env: { TICKETLAB_MODELS: `${scratch.path}/models` },
    });
    if (run.code !== 0) throw new InputError(`the ${task} task failed: ${run.stderr.trim()}`);
  }
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  })
    .catch((cause) => {
      throw new InputError("Chromium does not start", {
        place: { file: executablePath },
        hint: "deno task doctor says how to get it",
        cause,
      });
    });
  const files: string[] = [];
  for (const { name, page: source, colorScheme, ...where } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1100, height: 1000 }, colorScheme, deviceScaleFactor: 1 });
    await page.goto(`file://${scratch.path}/${source}.html`);
    if ("section" in where) {
      await page.locator(`[id="${where.section}"]`).first().evaluate((e) => e.scrollIntoView({ behavior: "instant" }));
    }
    const path = `${to}/${name}.png`;
    await page.screenshot({ path });
    files.push(path);
  }
  await browser.close();
  return { text: files.join("\n"), json: { files } };
});
