import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../core/mod.ts";

/** What the bench compares with. */
const PACKAGES = ["scikit-learn==1.9.1", "scipy==1.17.1"];

/** Path of the Python inside a virtual environment. */
export function pythonIn(environment: string): string {
  return Deno.build.os === "windows" ? join(environment, "Scripts", "python.exe") : join(environment, "bin", "python");
}

/**
 * Makes a virtual environment with what a bench compares with, scikit-learn if nothing else is said; no other code uses it.
 *
 * @param environment Folder to make, such as `.peers`.
 * @returns Path of its Python.
 * @throws {InputError} If there is no Python 3, or pip fails.
 */
export async function installPeers(
  environment: string,
  options: { signal?: AbortSignal; packages?: readonly string[] } = {},
): Promise<string> {
  const { signal, packages = PACKAGES } = options;
  await run("python3", ["-m", "venv", environment], signal);
  await run(pythonIn(environment), ["-m", "pip", "install", "--quiet", ...packages], signal);
  return pythonIn(environment);
}

/** A Python that has scikit-learn, and its version; undefined if neither the given one nor the environment's has it. */
export async function findPeer(
  environment: string,
  python?: string,
): Promise<{ python: string; version: string } | undefined> {
  for (const candidate of python ? [python] : [pythonIn(environment), "python3"]) {
    const script = fileURLToPath(new URL("sklearn_side.py", import.meta.url));
    const version = await run(candidate, [script, "--version"]).catch(() => undefined);
    if (version !== undefined) return { python: candidate, version: version.trim() };
  }
}

/** Output of a command, with some variables set; stopped by the signal. */
export async function run(
  command: string,
  args: string[],
  signal?: AbortSignal,
  env: Record<string, string> = {},
): Promise<string> {
  let result: Deno.CommandOutput;
  try {
    result = await new Deno.Command(command, { args, signal, env, stdout: "piped", stderr: "piped" }).output();
  } catch (error) {
    throw new InputError(`cannot run ${command}: ${(error as Error).message}`, { cause: error });
  }
  signal?.throwIfAborted();
  if (!result.success) {
    const lines = new TextDecoder().decode(result.stderr).trim().split("\n");
    throw new InputError(`${command} ${args[0]} failed: ${lines[lines.length - 1]}`);
  }
  return new TextDecoder().decode(result.stdout);
}
