/** What a task printed and how it ended. */
export interface TaskRun {
  readonly code: number;
  readonly stdout: string;
  /** Without the line in which Deno repeats the command. */
  readonly stderr: string;
  /** Standard output as the one JSON object that `--json` promises. */
  json<T = Record<string, unknown>>(): T;
}

/** Options of {@linkcode runTaskProcess}. */
export interface TaskRunOptions {
  /** Written to standard input. */
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Sends the signal after so many milliseconds. */
  readonly interruptAfter?: number;
  readonly signal?: Deno.Signal;
}

/**
 * Settings with which a task, a kernel or a JupyterLab leaves nothing in the workspace: where models go, and beside that folder a store
 * of record of their own, since a store knows the versions of one folder.
 */
export function scratchSettings(models: string) {
  return {
    TICKETLAB_MODELS: models,
    DATABASE_URL: `sqlite:${models}.db`,
    TICKETLAB_CHECKPOINTS: `${models}.checkpoints.jsonl`,
  };
}

/**
 * Runs `deno task NAME ARGS…` as a user would, with the permissions that the task asks for. Where models go into a folder of the test and
 * no database is named, its store of record is beside that folder.
 */
export async function runTaskProcess(
  name: string,
  args: readonly string[],
  options: TaskRunOptions = {},
): Promise<TaskRun> {
  const models = options.env?.TICKETLAB_MODELS;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", name, ...args],
    env: { NO_COLOR: "1", ...(models === undefined ? {} : scratchSettings(models)), ...options.env },
    stdin: options.stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const output = child.output();
  const timer = options.interruptAfter === undefined
    ? undefined
    : setTimeout(() => child.kill(options.signal ?? "SIGINT"), options.interruptAfter);
  if (options.stdin !== undefined) {
    const writer = child.stdin.getWriter();
    // The task may end before it has read everything.
    await writer.write(typeof options.stdin === "string" ? new TextEncoder().encode(options.stdin) : options.stdin)
      .catch(ignoreBrokenPipe);
    await writer.close().catch(ignoreBrokenPipe);
  }
  const { code, stdout, stderr } = await output;
  clearTimeout(timer);
  const text = new TextDecoder().decode(stdout);
  return {
    code,
    stdout: text,
    stderr: new TextDecoder().decode(stderr),
    json: () => {
      const lines = text.trim().split("\n");
      if (lines.length !== 1) throw new Error(`--json must print one line: it printed ${lines.length}`);
      return JSON.parse(lines[0]);
    },
  };
}

function ignoreBrokenPipe(error: unknown): void {
  if (!(error instanceof Deno.errors.BrokenPipe) && !(error instanceof TypeError)) throw error;
}

/** A temporary folder that is removed at the end of the block: `await using scratch = await scratchFolder()`. */
export async function scratchFolder(): Promise<
  AsyncDisposable & { readonly path: string; file(name: string, content: string | Uint8Array): Promise<string> }
> {
  const path = await Deno.makeTempDir({ prefix: "ticketlab-" });
  return {
    path,
    file: async (name, content) => {
      const at = `${path}/${name}`;
      await (typeof content === "string" ? Deno.writeTextFile(at, content) : Deno.writeFile(at, content));
      return at;
    },
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}
