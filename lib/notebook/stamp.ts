import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import type { Clock } from "../core/mod.ts";
import { sha256 } from "../core/mod.ts";
import { statIfThere } from "../storage/mod.ts";
import type { NotebookRun, ParameterValue } from "./notebook_run.ts";

/** A file that a parameter names. */
export interface InputFingerprint {
  /** The parameter. */
  readonly parameter: string;
  /** The path as the parameter gives it, relative to the notebook's folder. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Where the numbers of an executed notebook come from. */
export interface NotebookStamp {
  /** Path of the notebook, as it was named. */
  readonly notebook: string;
  /** When the run ended, ISO 8601, UTC. */
  readonly created: string;
  /** Commit of the notebook's repository; absent where there is none, or no git. */
  readonly commit?: string;
  /** Whether files differed from that commit. */
  readonly uncommitted?: boolean;
  /** SHA-256 of the lock file of the dependencies. */
  readonly lockHash?: string;
  readonly inputs: readonly InputFingerprint[];
  readonly seed?: ParameterValue;
  /** The values in force, and whether each was given or is the notebook's own. */
  readonly parameters: Readonly<Record<string, { readonly value: ParameterValue; readonly given: boolean }>>;
  /** Wall time of the run, kernel start included. */
  readonly seconds: number;
  readonly deno: string;
}

/** Options of {@linkcode notebookStamp}. */
export interface NotebookStampOptions {
  /** Path of the notebook. */
  readonly path: string;
  /** Parameters that were given; the others are the notebook's own. */
  readonly given?: readonly string[];
  readonly clock: Clock;
  /**
   * Lock file of the dependencies.
   *
   * @default {"deno.lock"}
   */
  readonly lockFile?: string;
}

/**
 * Says where the numbers of a run come from: commit, dependencies, data, seed, parameters.
 *
 * Every parameter that names a file, seen from the notebook's folder, is taken for an input and fingerprinted.
 */
export async function notebookStamp(
  run: Pick<NotebookRun, "parameters" | "seconds">,
  options: NotebookStampOptions,
): Promise<NotebookStamp> {
  const { path, given = [], clock, lockFile = "deno.lock" } = options;
  const folder = dirname(resolve(path));
  const inputs: InputFingerprint[] = [];
  for (const [parameter, value] of Object.entries(run.parameters)) {
    if (typeof value !== "string" || !couldBePath(value)) continue;
    const found = await fileFingerprint(resolve(folder, value));
    if (found) inputs.push({ parameter, path: value, ...found });
  }
  const entries = Object.entries(run.parameters).map(([name, value]) => [name, { value, given: given.includes(name) }]);
  return {
    notebook: path,
    created: clock.now().toISOString(),
    ...await commitOf(folder),
    lockHash: await statIfThere(lockFile) ? sha256(await Deno.readFile(lockFile)) : undefined,
    inputs,
    seed: run.parameters.seed,
    parameters: Object.fromEntries(entries),
    seconds: run.seconds,
    deno: Deno.version.deno,
  };
}

/** Whether the system can be asked about a text as a path; of some it cannot, and would throw. */
function couldBePath(text: string): boolean {
  return text !== "" && !text.includes("\0") && text.length < 4096 &&
    text.split(/[/\\]/).every((name) => new TextEncoder().encode(name).length <= 255);
}

/** SHA-256 and size of a file, or undefined where there is none that can be read. */
async function fileFingerprint(path: string): Promise<{ sha256: string; bytes: number } | undefined> {
  if (!(await statIfThere(path))?.isFile) return undefined;
  const hash = createHash("sha256");
  let bytes = 0;
  using file = await Deno.open(path);
  const buffer = new Uint8Array(1 << 20);
  for (let n; (n = await file.read(buffer)) !== null; bytes += n) hash.update(buffer.subarray(0, n));
  return { sha256: hash.digest("hex"), bytes };
}

/** Commit of the repository that a folder belongs to; nothing where there is no git, no repository, or no commit yet. */
async function commitOf(folder: string): Promise<Pick<NotebookStamp, "commit" | "uncommitted">> {
  const commit = await git(folder, "rev-parse", "HEAD");
  if (commit === undefined) return {};
  const status = await git(folder, "status", "--porcelain");
  return { commit: commit.trim(), uncommitted: status === undefined ? undefined : status.trim() !== "" };
}

async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { success, stdout } = await new Deno.Command("git", {
      args: ["-C", folder, ...args],
      // Without it, asking for the status would lock the index that another git may be about to write.
      env: { GIT_OPTIONAL_LOCKS: "0" },
      stdin: "null",
      stderr: "null",
    }).output();
    return success ? new TextDecoder().decode(stdout) : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}
