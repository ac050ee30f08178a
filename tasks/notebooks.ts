/** `deno task notebooks [NOTEBOOKS…]`: the checks that keep notebooks clean; `--fix` mends what can be mended. */
import { runTask, sanitise } from "../lib/cli/mod.ts";
import { notebooksIn } from "../lib/notebook/checks/notebooks_in.ts";
import { reportJson, reportText } from "../lib/notebook/checks/report_text.ts";
import { examineNotebooks, fixNotebooks, MAX_CELL_LINES } from "../lib/notebook/checks/mod.ts";

await runTask({
  name: "notebooks",
  summary: "Check notebooks: format of the file, structure, lint, format and types of the cells, and a headless run. " +
    `A cell may have ${MAX_CELL_LINES} lines, comments counted and blank lines not.`,
  positionals: { notebooks: { help: "notebooks or folders of them; notebooks/ if none is given", rest: true } },
  options: {
    fix: { type: "boolean", help: "first format cells and take out outputs, execution counts and noise" },
    run: { type: "boolean", help: "run the notebooks too; --no-run leaves it out", default: true },
    timeout: { type: "number", help: "limit of the run of one notebook, in seconds", default: 60, min: 0.1 },
  },
  examples: [
    ["deno task notebooks", "all of notebooks/"],
    ["deno task notebooks --fix --no-run notebooks/01_eda.ipynb", "one notebook, before a commit"],
  ],
}, async ({ notebooks, fix, run, timeout }, { signal, progress, note }) => {
  const paths = await notebooksIn(notebooks.length > 0 ? notebooks : ["notebooks"]);
  const fixes = fix ? await fixNotebooks(paths, { signal }) : [];
  for (const { notebook, changes } of fixes) if (changes.length > 0) note(`${notebook}: ${changes.join(", ")}`);
  const report = await examineNotebooks(paths, { run, timeout, signal, progress });
  return {
    text: reportText(report, sanitise),
    json: reportJson(report, fixes),
    exitCode: report.faults.length === 0 ? 0 : 1,
  };
});
