import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { InputError } from "../../core/mod.ts";
import type { Notebook } from "../nbformat.ts";
import { parseNotebook } from "../parse_notebook.ts";
import { serialiseNotebook } from "../serialise_notebook.ts";
import { runDeno } from "./_deno.ts";
import { cleanNotebook } from "./clean_notebook.ts";

/** Where the plugin with our rules stands. */
const PLUGIN = new URL("./lint_plugin.ts", import.meta.url).href;

/** What `deno lint --json` says of one file. */
export interface LintDiagnostic {
  readonly filename: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly message: string;
  readonly code: string;
  readonly hint: string | null;
}

/** What `deno lint --json` says of a file that it cannot parse. */
export interface LintError {
  readonly file_path: string;
  readonly message: string;
}

/** A folder outside the workspace in which pieces of code are linted and formatted as the workspace would have it. */
export interface Workbench {
  readonly folder: string;
  readonly signal?: AbortSignal;
}

/**
 * Makes a workbench of a folder: lint and format rules are those of `deno.json` in `root`, with our own rules beside them.
 *
 * @throws {InputError} If there is no `deno.json`, or it cannot be read.
 */
export async function layWorkbench(folder: string, root: string, signal?: AbortSignal): Promise<Workbench> {
  const path = join(root, "deno.json");
  let config: { fmt?: object; lint?: { rules?: object } };
  try {
    config = JSON.parse(await Deno.readTextFile(path));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof Deno.errors.NotFound)) throw error;
    throw new InputError(error instanceof SyntaxError ? `is not JSON: ${error.message}` : "there is no such file", {
      place: { file: path },
      hint: "run the check in the folder of the workspace",
    });
  }
  // What the workspace leaves out are folders of its own; here there are none.
  const fmt = { ...config.fmt, include: undefined, exclude: undefined };
  await Deno.writeTextFile(
    join(folder, "deno.json"),
    JSON.stringify({ fmt, lint: { rules: config.lint?.rules, plugins: [PLUGIN] } }),
  );
  return { folder, signal };
}

/** Writes a piece of code into the workbench, and returns its path. */
export async function layPiece({ folder }: Workbench, name: string, source: string): Promise<string> {
  const path = join(folder, name);
  await Deno.writeTextFile(path, `${source}\n`);
  return path;
}

/** Lints pieces of code, all in one process. */
export async function lintPieces(
  { folder, signal }: Workbench,
  paths: readonly string[],
): Promise<{ diagnostics: readonly LintDiagnostic[]; errors: readonly LintError[] }> {
  if (paths.length === 0) return { diagnostics: [], errors: [] };
  const { stdout, stderr } = await runDeno(["lint", "--json", "--config", join(folder, "deno.json"), ...paths], {
    signal,
  });
  try {
    return JSON.parse(stdout);
  } catch (error) {
    throw new Error(`deno lint gave no JSON: ${stderr.trim().split("\n")[0]}`, { cause: error });
  }
}

/**
 * Formats notebooks, all in one process: code and prose, as `deno fmt` does where it meets a notebook in the workspace.
 * They come back clean; only cells that do not parse are as they were.
 */
export async function formatNotebooks(
  { folder, signal }: Workbench,
  notebooks: readonly Notebook[],
): Promise<Notebook[]> {
  if (notebooks.length === 0) return [];
  const paths = await Promise.all(notebooks.map(async (notebook, i) => {
    const path = join(folder, `notebook_${i}.ipynb`);
    await Deno.writeTextFile(path, serialiseNotebook(cleanNotebook(notebook)));
    return path;
  }));
  const { success, stderr } = await runDeno(["fmt", "--quiet", "--config", join(folder, "deno.json"), ...paths], {
    signal,
  });
  if (!success) throw new Error(`deno fmt failed: ${stderr.trim().split("\n")[0]}`);
  return await Promise.all(paths.map(async (path) => parseNotebook(await Deno.readTextFile(path), path)));
}

/** The address that `deno lint` gives a piece of code. */
export function addressOf(path: string): string {
  return pathToFileURL(path).href;
}
