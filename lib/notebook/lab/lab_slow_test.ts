import assert from "node:assert/strict";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { scratchFolder, scratchSettings } from "../../testing/task_process.ts";
import type { Notebook, Output } from "../nbformat.ts";
import { readNotebook } from "../read_notebook.ts";
import { runNotebook } from "../run_notebook.ts";
import { CHROMIUM, LabPage, launchChromium, lookAtOutputs } from "./_test_browser.ts";
import { findJupyterLab, HOW_TO_GET, type Lab, startLab } from "./mod.ts";

const ROOT = join(import.meta.dirname!, "../../..");
const SEMANTICS = "lib/notebook/lab/semantics.ipynb";

const jupyter = await findJupyterLab({ root: ROOT, named: Deno.env.get("TICKETLAB_JUPYTER") || undefined });
const chromium = await Deno.stat(CHROMIUM).then(() => true, () => false);
if (!jupyter) console.error(`skipped: needs JupyterLab; get it with ${HOW_TO_GET}`);
if (!chromium) console.error(`skipped: needs Chromium at ${CHROMIUM}; get it with apt install chromium`);

/** Notebooks are only opened here, never written: no automatic saving, and checkpoints go elsewhere. */
const SETTINGS = {
  "docmanager-extension/plugin": { autosave: false },
  // All cells are drawn, not only those that the window shows.
  "notebook-extension/tracker": { windowingMode: "none", recordTiming: false },
};

let state: Awaited<ReturnType<typeof scratchFolder>>;
let lab: Lab | undefined;
let browser: Browser | undefined;
let tab: LabPage;

Deno.test.beforeAll(async () => {
  if (!jupyter || !chromium) return;
  state = await scratchFolder();
  for (const [name, value] of Object.entries(SETTINGS)) {
    const path = join(state.path, "settings/@jupyterlab", `${name}.jupyterlab-settings`);
    await Deno.mkdir(join(path, ".."), { recursive: true });
    await Deno.writeTextFile(path, JSON.stringify(value));
  }
  const args = ["--LabApp.expose_app_in_browser=True", `--FileCheckpoints.checkpoint_dir=${state.path}/checkpoints`];
  lab = await startLab(jupyter, { root: ROOT, state: state.path, args, env: modelsIn("shown") });
  browser = await launchChromium();
  tab = await LabPage.open(browser, lab);
});

Deno.test.afterAll(async () => {
  await browser?.close();
  await lab?.stop();
  await state?.[Symbol.asyncDispose]();
});

function test(name: string, fn: () => Promise<void>): void {
  const ignore = !jupyter || !chromium;
  Deno.test({ name, ignore, sanitizeOps: false, sanitizeResources: false, fn });
}

/** Both runs save versions, each into a folder and a store of its own, and none into the workspace. */
function modelsIn(folder: string): Record<string, string> {
  return scratchSettings(join(state.path, folder));
}

/** What stands under each cell: kinds of outputs and their mime types. */
function kindsOf({ cells }: Notebook): string[][] {
  return cells.map((cell) => cell.cell_type === "code" ? cell.outputs.map(kindOf) : []);
}

function kindOf(output: Output): string {
  if (output.output_type === "stream") return output.name;
  if (output.output_type === "error") return `error ${output.ename}`;
  return `${output.output_type} ${Object.keys(output.data).sort().join(" ")}`;
}

/** The plain text of every output. */
function textsOf({ cells }: Notebook): string[][] {
  const whole = (text: unknown) => Array.isArray(text) ? text.join("") : String(text);
  return cells.map((cell) =>
    cell.cell_type !== "code" ? [] : cell.outputs.map((output) => {
      if (output.output_type === "stream") return whole(output.text);
      return output.output_type === "error" ? output.evalue : whole(output.data["text/plain"]);
    })
  );
}

function errorsOf({ cells }: Notebook): string[] {
  const outputs = cells.flatMap((cell) => cell.cell_type === "code" ? cell.outputs : []);
  return outputs.flatMap((output) => output.output_type === "error" ? [`${output.ename}: ${output.evalue}`] : []);
}

/** Runs a notebook in JupyterLab, with other values of parameters if they are given, and headless as it is for comparison. */
async function runBoth(
  path: string,
  parameters?: Readonly<Record<string, number>>,
): Promise<{ shown: Notebook; expected: Notebook }> {
  const file = join(ROOT, path);
  const headless = runNotebook(await readNotebook(file), { cwd: join(file, ".."), env: modelsIn("headless") });
  await tab.openNotebook(path);
  if (parameters) await tab.setParameters(parameters);
  await tab.runAll(120);
  return { shown: errorsLast(await tab.notebook()), expected: (await headless).notebook };
}

/** JupyterLab keeps outputs in the order they come, and the kernel sends an error past the queue of what was printed before it. */
function errorsLast(notebook: Notebook): Notebook {
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "code") continue;
    cell.outputs.sort((a, b) => Number(a.output_type === "error") - Number(b.output_type === "error"));
  }
  return notebook;
}

/** Looks at the open notebook in both themes, and keeps pictures of it where TICKETLAB_SHOTS says. */
async function checkThemes(name: string): Promise<{ charts: number; tables: number; texts: number }> {
  await tab.fitHeight();
  let seen = { charts: 0, tables: 0, texts: 0 };
  const faults: Record<string, unknown> = {};
  const shots = Deno.env.get("TICKETLAB_SHOTS") || state.path;
  for (const theme of ["light", "dark"] as const) {
    await tab.useTheme(theme);
    const { pale, clipped, ...counts } = await tab.page.evaluate(lookAtOutputs);
    await tab.page.screenshot({ path: join(shots, `${name}-${theme}.png`) });
    if (pale.length > 0) faults[`hard to read in ${theme}`] = pale;
    if (clipped.length > 0) faults[`cut off in ${theme}`] = clipped;
    seen = counts;
  }
  await tab.useTheme("light");
  assert.deepEqual(faults, {}, name);
  return seen;
}

function checkNothingWrong(): void {
  assert.deepEqual(tab.outside, [], "loaded from outside");
  assert.deepEqual(tab.errors, [], "errors in the page");
}

test("JupyterLab shows every output under its own cell, progress while it runs, and errors", async () => {
  const steps = tab.page.waitForTimeout(0).then(() => tab.watchOutputs(/\b\d of 5\b/, "5 of 5", 60));
  const { shown, expected } = await runBoth(SEMANTICS);
  assert.deepEqual(kindsOf(shown), kindsOf(expected));
  assert.deepEqual(textsOf(shown), textsOf(expected));
  const texts = textsOf(shown).flat();
  assert.deepEqual(
    texts.filter((text) => /^row \d+$/.test(text)),
    Array.from({ length: 30 }, (_, i) => `row ${i + 1}`),
  );
  assert.ok(texts.includes("after") && !texts.includes("before"), "a display was not updated");
  // A busy browser may miss some.
  const seen = await steps;
  assert.ok(seen.length >= 2 && seen.join() === seen.toSorted().join(), `progress was not live: ${seen.join()}`);
  assert.equal(kindsOf(shown).at(-1)!.at(-1), "error TypeError");
  const { charts, tables, texts: nTexts } = await checkThemes("semantics");
  assert.ok(charts === 1 && tables === 2 && nTexts > 40, JSON.stringify({ charts, tables, nTexts }));
  checkNothingWrong();
});

test("the interrupt button stops a busy loop and keeps the state of the kernel", async () => {
  await tab.startCell("let kept = 42;");
  await tab.lastCell(30);
  await tab.startCell("while (true) kept++;");
  await tab.page.waitForTimeout(500);
  await tab.page.locator('.jp-NotebookPanel-toolbar [data-command="notebook:interrupt-kernel"]').click();
  await tab.lastCell(30);
  await tab.startCell('import { show as say } from "../show.ts"; await say(kept > 42 ? "kept" : "lost");');
  assert.match(await tab.lastCell(30), /^kept$/);
  await tab.closeNotebook();
  checkNothingWrong();
});

/** What makes the longest notebooks shorter in JupyterLab; headless they run as they are. */
const SHORTER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "05_train_neural.ipynb": { most: 600, epochs: 4 },
  "06_custom_tfjs.ipynb": { most: 500, epochs: 2 },
  "08_ensemble_confidence.ipynb": { most: 700 },
};

for await (const { name } of Deno.readDir(join(ROOT, "notebooks"))) {
  if (!name.endsWith(".ipynb")) continue;
  test(`notebooks/${name} runs in JupyterLab as it does headless, and can be read in both themes`, async () => {
    const { shown, expected } = await runBoth(`notebooks/${name}`, SHORTER[name]);
    assert.deepEqual(errorsOf(expected), [], "headless");
    assert.deepEqual(errorsOf(shown), [], "in JupyterLab");
    assert.deepEqual(kindsOf(shown), kindsOf(expected));
    const { texts } = await checkThemes(name.replace(".ipynb", ""));
    assert.ok(texts > 0, "nothing is shown");
    await tab.closeNotebook();
    checkNothingWrong();
  });
}
