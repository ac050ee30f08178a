/** `deno task reports [NOTEBOOKS…]`: runs notebooks and writes a folder of pages with a list of them. */
import { runTask } from "../lib/cli/mod.ts";
import { reportsResult, RUN_FLAGS } from "../lib/cli/report_summary.ts";
import { openWorkspace } from "../lib/workspace.ts";

await runTask({
  name: "reports",
  summary: "Run notebooks and write them down as pages, with a page that lists them.",
  positionals: { notebooks: { help: "notebooks for the Deno kernel; all of notebooks/ if none is given", rest: true } },
  options: {
    to: { type: "string", value: "FOLDER", help: "where the pages go", default: "reports/notebooks" },
    ...RUN_FLAGS,
  },
  examples: [
    ["deno task reports", "every notebook of the workspace"],
    ["deno task reports notebooks/0*.ipynb --to public --show-code", "some of them, with their code in sight"],
  ],
}, async (flags, { signal, progress, clock, note }) => {
  const workspace = await openWorkspace();
  const reports = await workspace.reportNotebooks(flags.notebooks, {
    to: flags.to,
    cellTimeout: flags["cell-timeout"],
    timeout: flags.timeout,
    showCode: flags["show-code"],
    png: flags.png,
    onReport: ({ name, failure, seconds }) => note(`${name}: ${failure ?? `complete in ${seconds.toFixed(1)} s`}`),
    signal,
    progress,
    clock,
  });
  return reportsResult(reports);
});
