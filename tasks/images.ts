/** `deno task images`: make the pictures of the README from a fresh run of the pipeline on the sample. */
import { chromium } from "playwright-core";
import { runTask } from "../lib/cli/mod.ts";
import { InputError } from "../lib/core/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

const PICTURES = [
  { name: "report-light", colorScheme: "light", from: 0, height: 1000 },
  { name: "report-dark", colorScheme: "dark", section: "decisions", height: 1000 },
] as const;

await runTask({
  name: "images",
  summary: "Make the pictures of the README: run the pipeline on the sample and photograph its report in Chromium.",
  options: {
    to: { type: "string", value: "FOLDER", help: "where they go", default: ".github/images" },
    chromium: { type: "string", value: "PROGRAM", help: "Chromium or Chrome", default: "/usr/bin/chromium" },
  },
}, async ({ to, chromium: executablePath }) => {
  await using scratch = await scratchFolder();
  const report = `${scratch.path}/report.html`;
  const run = await runTaskProcess("pipeline", ["--report", report, "--quiet"], {
    env: { TICKETLAB_MODELS: `${scratch.path}/models` },
  });
  if (run.code !== 0) throw new InputError(`the pipeline failed: ${run.stderr.trim()}`);
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
  for (const { name, colorScheme, height, ...where } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1100, height }, colorScheme, deviceScaleFactor: 1 });
    await page.goto(`file://${report}${"section" in where ? `#${where.section}` : ""}`);
    const path = `${to}/${name}.png`;
    await page.screenshot({ path });
    files.push(path);
  }
  await browser.close();
  return { text: files.join("\n"), json: { files } };
});
