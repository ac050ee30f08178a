/** `deno task lab [NOTEBOOK]`: JupyterLab on the workspace, with our kernel, until Ctrl-C. */
import { runTask } from "../lib/cli/mod.ts";
import { InputError } from "../lib/core/mod.ts";
import { findJupyterLab, HOW_TO_GET, startLab } from "../lib/notebook/lab/mod.ts";
import { loadConfig } from "../lib/workspace/load_config.ts";

await runTask({
  name: "lab",
  summary: "Open JupyterLab on the workspace with its kernel; Ctrl-C ends it. " +
    "It listens on this machine only, and all it writes for itself is in .jupyter-state; the home folder stays as it was. " +
    "In VS Code: run this with --no-browser, open a notebook, then Select Kernel > Existing Jupyter Server > " +
    "paste the address that was printed > Deno.",
  positionals: { notebook: { help: "notebook to open first" } },
  options: {
    port: {
      type: "integer",
      help: "port to listen on; the first free one from 8888 on if not given",
      min: 1,
      max: 65535,
    },
    browser: { type: "boolean", help: "open the browser; --no-browser only prints the address", default: true },
  },
  examples: [
    ["deno task lab", "all notebooks"],
    ["deno task lab --no-browser notebooks/01_eda.ipynb", "the address of one, to open where you like"],
  ],
}, async ({ notebook, port, browser }, { signal, note, json }) => {
  const { TICKETLAB_JUPYTER: named } = await loadConfig();
  const jupyter = await findJupyterLab({ root: ".", named });
  if (!jupyter) throw new InputError("there is no JupyterLab", { hint: HOW_TO_GET });
  await using lab = await startLab(jupyter, { root: ".", notebook, port, openBrowser: browser, signal });
  console.log(json ? JSON.stringify({ url: lab.url, port: lab.port, version: jupyter.version }) : lab.url);
  note(`JupyterLab ${jupyter.version}; Ctrl-C ends it and its kernels`);
  signal.addEventListener("abort", () => lab.stop());
  if (Deno.build.os !== "windows") Deno.addSignalListener("SIGHUP", () => lab.stop()); // the terminal was closed
  const { success, code } = await lab.ended;
  if (!success && !signal.aborted) throw new InputError(`JupyterLab ended by itself, with code ${code}`);
  return {};
});
