/**
 * Kills the kernels that a server left behind because it was killed itself. They are known by their connection file, which
 * stands in the server's own folder.
 */
export async function endKernels(runtime: string): Promise<void> {
  if (Deno.build.os === "windows") return; // there is no ps
  const { stdout } = await new Deno.Command("ps", { args: ["-A", "-ww", "-o", "pid=,args="], stderr: "null" }).output()
    .catch((error) => {
      if (error instanceof Deno.errors.NotFound) return { stdout: new Uint8Array() };
      throw error;
    });
  for (const line of new TextDecoder().decode(stdout).split("\n")) {
    if (!line.includes(`jupyter --kernel --conn ${runtime}/`)) continue;
    try {
      Deno.kill(parseInt(line), "SIGKILL");
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}
