/** `deno task report NOTEBOOK`: runs a notebook and writes it down, executed and as a page for readers. */
import { runTask } from "../lib/cli/mod.ts";
import { parameterFlags, parametersResult, reportResult, RUN_FLAGS } from "../lib/cli/report_summary.ts";
import { notebookParameters } from "../lib/notebook/parameters.ts";
import { readNotebook } from "../lib/notebook/read_notebook.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "report",
  summary: "Run a notebook and write it down: executed, and as one HTML page that needs nothing else.",
  positionals: { notebook: { help: "notebook for the Deno kernel", required: true } },
  options: {
    param: { type: "string", value: "NAME=VALUE", help: "value of a parameter", multiple: true },
    "list-params": { type: "boolean", help: "print the notebook's parameters and run nothing" },
    to: { type: "string", value: "FOLDER", help: "where both files go", default: "reports" },
    ...RUN_FLAGS,
  },
  examples: [
    ["deno task report notebooks/01_eda.ipynb", "on the committed sample"],
    [
      "deno task report notebooks/01_eda.ipynb --param data=train.csv --param text=text --param label=category",
      "on a file of your own; its path as seen from the notebook's folder",
    ],
    [
      "deno task report notebooks/01_eda.ipynb --png --to shared",
      "an .ipynb that shows its charts on GitHub and in mail",
    ],
    ["deno task report notebooks/01_eda.ipynb --list-params", "what can be set"],
  ],
}, async (flags, { signal, progress, clock, json }) => {
  const parameters = parameterFlags(flags.param);
  if (flags["list-params"]) {
    return parametersResult(flags.notebook, notebookParameters(await readNotebook(flags.notebook)));
  }
  const workspace = await openWorkspace();
  const report = await workspace.reportNotebook(flags.notebook, {
    to: flags.to,
    parameters,
    cellTimeout: flags["cell-timeout"],
    timeout: flags.timeout,
    showCode: flags["show-code"],
    png: flags.png,
    signal,
    progress,
    clock,
  });
  return reportResult(report, { json });
});
