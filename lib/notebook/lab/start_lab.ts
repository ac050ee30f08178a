import { join, relative, resolve, sep } from "node:path";
import { InputError } from "../../core/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { endKernels } from "./_end_kernels.ts";
import { type LabFiles, writeLabFiles } from "./_lab_files.ts";
import { choosePort } from "./_port.ts";
import type { JupyterLab } from "./find_jupyter_lab.ts";

/** Options of {@linkcode startLab}. */
export interface StartLabOptions {
  /** Folder of the workspace, which JupyterLab shows. */
  readonly root: string;
  /**
   * Folder for all that JupyterLab writes.
   *
   * @default {"`.jupyter-state` in the workspace"}
   */
  readonly state?: string;
  /**
   * Port to listen on.
   *
   * @default {the first free one from 8888 on}
   */
  readonly port?: number;
  /** Notebook to open, in the workspace; seen from the working folder. */
  readonly notebook?: string;
  /**
   * Whether JupyterLab opens the user's browser.
   *
   * @default {false}
   */
  readonly openBrowser?: boolean;
  /**
   * Limit of the start, in seconds.
   *
   * @default {60}
   */
  readonly startTimeout?: number;
  /** More arguments for JupyterLab. */
  readonly args?: readonly string[];
  /** Variables set for JupyterLab and its kernels, besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** How long a server may take to end its kernels and itself, in milliseconds. */
const STOP_MS = 10_000;

/**
 * Starts JupyterLab on the workspace, with our kernel, and waits until it answers. It listens on this machine only, asks for a
 * token drawn at random, and writes nothing outside of its state folder.
 *
 * @throws {InputError} If the port is taken, there is no such notebook, or JupyterLab does not start: with what it said.
 */
export async function startLab(jupyter: JupyterLab, options: StartLabOptions): Promise<Lab> {
  const { signal, startTimeout = 60, openBrowser = false } = options;
  signal?.throwIfAborted();
  const root = await Deno.realPath(options.root);
  const page = await pageOf(root, options.notebook);
  const state = resolve(options.state ?? join(root, ".jupyter-state"));
  const files = await writeLabFiles(state, join(root, "notebooks", ".jupyter", "kernels"));
  const token = hex(crypto.getRandomValues(new Uint8Array(24)));
  try {
    for (let port = choosePort(options.port);; port = choosePort(undefined, port + 1)) {
      const args = [...argumentsOf(root, port, page), ...(openBrowser ? [] : ["--no-browser"]), ...options.args ?? []];
      const command = [...jupyter.command, ...args];
      const lab = new Lab({ command, root, files, env: options.env, token, port, page });
      if (await lab.answers(startTimeout, signal)) return lab;
      await lab.stop();
      signal?.throwIfAborted();
      const said = await Deno.readTextFile(files.log);
      // Another program may take the port before JupyterLab does.
      if (options.port === undefined && /port \d+ is already in use/i.test(said)) continue;
      throw new InputError(`JupyterLab ${jupyter.version} did not start: ${lastWords(said)}`, {
        hint: `all it said is in ${files.log}`,
      });
    }
  } catch (error) {
    await Deno.remove(files.runtime, { recursive: true }).catch(ignoreAbsence);
    throw error;
  }
}

/** A running JupyterLab. */
export class Lab implements AsyncDisposable {
  /** Address of the notebook, or of JupyterLab, with the token in it. */
  readonly url: string;
  /** Address of the server, without a slash at its end. */
  readonly origin: string;
  readonly token: string;
  readonly port: number;
  /** Settles when the server has ended, by itself too; nothing of it is left behind then. */
  readonly ended: Promise<Deno.CommandStatus>;
  readonly #child: Deno.ChildProcess;

  /** Starts the process; use {@linkcode startLab}. */
  constructor(
    { command, root, files, env, token, port, page }: {
      command: readonly string[];
      root: string;
      files: LabFiles;
      env?: Readonly<Record<string, string>>;
      token: string;
      port: number;
      page: string;
    },
  ) {
    this.token = token;
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
    this.url = `${this.origin}${page}?token=${token}`;
    const [program, ...args] = command;
    this.#child = new Deno.Command(program, {
      args,
      cwd: root,
      stdin: "null",
      stdout: "null",
      stderr: "piped",
      // Not as an argument: those are for all users of the machine to see.
      env: { ...env, ...files.env, JUPYTER_TOKEN: token },
    }).spawn();
    this.ended = this.#follow(files);
  }

  /** Whether the server answers within so many seconds; false if it has ended too. */
  async answers(seconds: number, signal?: AbortSignal): Promise<boolean> {
    const limits = AbortSignal.any([AbortSignal.timeout(seconds * 1000), ...(signal ? [signal] : [])]);
    const over = this.ended.then(() => true);
    while (!limits.aborted) {
      const headers = { authorization: `token ${this.token}` };
      const response = await fetch(`${this.origin}/api/status`, { headers, signal: limits }).catch(() => undefined);
      await response?.body?.cancel();
      if (response?.ok) return true;
      const pause = Promise.withResolvers<false>();
      const timer = setTimeout(() => pause.resolve(false), 100);
      const ended = await Promise.race([over, pause.promise]);
      clearTimeout(timer);
      if (ended) return false;
    }
    return false;
  }

  /** Ends the server and its kernels; what is running in them is lost. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#kill("SIGKILL"), STOP_MS);
    this.#kill("SIGTERM");
    await this.ended;
    clearTimeout(timer);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  #kill(signal: Deno.Signal): void {
    try {
      this.#child.kill(signal);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // it has ended already
    }
  }

  async #follow({ log, runtime }: LabFiles): Promise<Deno.CommandStatus> {
    const file = await Deno.open(log, { create: true, write: true, truncate: true, mode: 0o600 });
    const logging = this.#child.stderr.pipeTo(file.writable);
    const status = await this.#child.status;
    await endKernels(runtime);
    await logging;
    await Deno.remove(runtime, { recursive: true }).catch(ignoreAbsence);
    return status;
  }
}

/** Where JupyterLab opens. */
async function pageOf(root: string, notebook: string | undefined): Promise<string> {
  if (notebook === undefined) return "/lab";
  if (!await statIfThere(notebook)) throw new InputError("there is no such notebook", { place: { file: notebook } });
  const path = relative(root, await Deno.realPath(notebook)).split(sep);
  if (path[0] === "..") {
    throw new InputError("it is outside of the workspace", {
      place: { file: notebook },
      hint: `copy it below ${root}`,
    });
  }
  return `/lab/tree/${path.map(encodeURIComponent).join("/")}`;
}

function argumentsOf(root: string, port: number, page: string): string[] {
  return [
    "--ServerApp.ip=127.0.0.1",
    `--ServerApp.port=${port}`,
    "--ServerApp.port_retries=0",
    "--ServerApp.allow_root=True",
    "--ServerApp.answer_yes=True", // Ctrl-C reaches it too: it must not ask back
    `--ServerApp.root_dir=${root}`,
    `--LabApp.default_url=${page}`,
    // Nothing is asked of the world outside: no news, no updates, no list of extensions.
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
  ];
}

/** What a failed server said last, without the marks of its log. */
function lastWords(log: string): string {
  const lines = log.split("\n").map((line) => line.replace(/^\[[^\]]*\]\s*/, "").trim()).filter(Boolean);
  return lines.findLast((line) => /error|fail|cannot|not |in use/i.test(line)) ?? lines.at(-1) ?? "it said nothing";
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function ignoreAbsence(error: unknown): void {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
}
