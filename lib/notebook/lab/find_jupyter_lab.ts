import { basename, join } from "node:path";
import { InputError } from "../../core/mod.ts";

/** An installed JupyterLab. */
export interface JupyterLab {
  /** Program and first arguments that start it. */
  readonly command: readonly string[];
  /** Such as `4.6.6`. */
  readonly version: string;
}

/** Options of {@linkcode findJupyterLab}. */
export interface FindJupyterLabOptions {
  /** Folder of the workspace. */
  readonly root: string;
  /** The program that the user wants: a `jupyter` or a `jupyter-lab`; nothing else is looked at then. */
  readonly named?: string;
}

/** What to do when there is none. */
export const HOW_TO_GET =
  "pipx install jupyterlab, or uv tool install jupyterlab, or python3 -m venv .venv && .venv/bin/pip install jupyterlab";

/** Older ones know other settings. */
const LEAST_MAJOR = 4;

/**
 * Looks for JupyterLab: the one that is named, else on the `PATH`, else in the workspace's `.venv`.
 *
 * @returns undefined if there is none.
 * @throws {InputError} If the one that is named is none.
 */
export async function findJupyterLab({ root, named }: FindJupyterLabOptions): Promise<JupyterLab | undefined> {
  const bin = Deno.build.os === "windows" ? join(root, ".venv", "Scripts") : join(root, ".venv", "bin");
  const programs = named ? [named] : ["jupyter-lab", "jupyter", join(bin, "jupyter-lab")];
  for (const program of programs) {
    const command = /^jupyter-lab(\.exe)?$/.test(basename(program)) ? [program] : [program, "lab"];
    const version = await versionOf(command);
    if (version !== undefined && parseInt(version) >= LEAST_MAJOR) return { command, version };
    if (named) {
      const problem = version === undefined ? "it is not JupyterLab 4" : `its version ${version} is not JupyterLab 4`;
      throw new InputError(problem, { place: { file: named }, hint: "set TICKETLAB_JUPYTER to one, or to nothing" });
    }
  }
  return undefined;
}

async function versionOf([program, ...args]: readonly string[]): Promise<string | undefined> {
  try {
    const command = new Deno.Command(program, { args: [...args, "--version"], stdin: "null", stderr: "null" });
    const { success, stdout } = await command.output();
    return success ? /^\d+\.\d+\S*/m.exec(new TextDecoder().decode(stdout))?.[0] : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return undefined;
    throw error;
  }
}
