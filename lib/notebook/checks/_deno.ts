/** How a command of Deno ended. */
export interface DenoRun {
  readonly success: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs this very Deno with the given arguments.
 *
 * @throws The signal's reason once it aborts; the process is ended then.
 */
export async function runDeno(args: readonly string[], options: { signal?: AbortSignal } = {}): Promise<DenoRun> {
  const { signal } = options;
  signal?.throwIfAborted();
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    signal,
  }).output();
  signal?.throwIfAborted();
  const decoder = new TextDecoder();
  return { success, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}
