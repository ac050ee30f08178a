/**
 * JupyterLab on the workspace: finding one that is installed, and running it with our kernel for as long as it is wanted.
 *
 * @example
 * ```ts
 * import { findJupyterLab } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * await assert.rejects(findJupyterLab({ root: ".", named: "no/such/jupyter" }), /no.such.jupyter: it is not JupyterLab 4/);
 * ```
 *
 * @module
 */
export { findJupyterLab, type FindJupyterLabOptions, HOW_TO_GET, type JupyterLab } from "./find_jupyter_lab.ts";
export { Lab, startLab, type StartLabOptions } from "./start_lab.ts";
