import assert from "node:assert/strict";
import { join } from "node:path";
import { findJupyterLab, HOW_TO_GET } from "../lib/notebook/lab/mod.ts";
import { runTaskProcess, scratchFolder } from "../lib/testing/task_process.ts";

const ROOT = join(import.meta.dirname!, "..");
const jupyter = await findJupyterLab({ root: ROOT, named: Deno.env.get("TICKETLAB_JUPYTER") || undefined });
if (!jupyter) console.error(`skipped: needs JupyterLab; get it with ${HOW_TO_GET}`);

/** Where Deno keeps its own cache, which is no matter of the task. */
const { denoDir } = JSON.parse(new TextDecoder().decode(
  (await new Deno.Command(Deno.execPath(), { args: ["info", "--json"], cwd: ROOT }).output()).stdout,
));

/** The task's own command line, permissions and all, to be run in another folder. */
async function commandLine(): Promise<string[]> {
  const { tasks } = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  const [, run, ...args] = tasks.lab.command.replace("tasks/lab.ts", join(ROOT, "tasks/lab.ts")).split(" ");
  return [run, `--config=${join(ROOT, "deno.json")}`, ...args];
}

/** `deno task lab` in a workspace and with a home folder of its own, listening and with one kernel. */
async function startTask() {
  const scratch = await scratchFolder();
  const [home, workspace] = [`${scratch.path}/home`, `${scratch.path}/workspace`];
  await Deno.mkdir(home);
  await Deno.mkdir(`${workspace}/notebooks/.jupyter/kernels/deno`, { recursive: true });
  const spec = "notebooks/.jupyter/kernels/deno/kernel.json";
  await Deno.copyFile(join(ROOT, spec), join(workspace, spec));
  const { XDG_DATA_HOME: _data, XDG_CONFIG_HOME: _config, XDG_CACHE_HOME: _cache, ...rest } = Deno.env.toObject();
  const child = new Deno.Command(Deno.execPath(), {
    args: [...await commandLine(), "--no-browser", "--json"],
    cwd: workspace,
    clearEnv: true,
    env: { ...rest, HOME: home, DENO_DIR: denoDir, TICKETLAB_JUPYTER: jupyter!.command[0] },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const stderr = new Response(child.stderr).text();
  const reader = child.stdout.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  const first = await reader.read();
  if (first.done) throw new Error(`the task ended: ${await stderr}`);
  const { url, port } = JSON.parse(first.value) as { url: string; port: number };
  const reading = (async () => {
    while (!(await reader.read()).done);
  })();
  const headers = { authorization: `token ${new URL(url).searchParams.get("token")}` };
  const api = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, { ...init, headers });
    return response.ok ? await response.json() : response.status;
  };
  const ended = async () => {
    const status = await child.status;
    await reading;
    return { status, stderr: await stderr };
  };
  return { scratch, home, workspace, child, port, api, ended };
}

/** Names of all files in a folder and below. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const lists = entries.map(({ name, isDirectory }) =>
    isDirectory ? filesBelow(join(folder, name)) : [join(folder, name)]
  );
  return (await Promise.all(lists)).flat();
}

/** Processes that have this text in their command line; with `axeww`, in their environment too. */
async function processesWith(text: string, shown = "-Aww"): Promise<string[]> {
  const { stdout } = await new Deno.Command("ps", { args: [shown, "-o", "pid=,args="] }).output();
  return new TextDecoder().decode(stdout).split("\n").filter((line) => line.includes(text));
}

/**
 * Waits until no process is left that was told of the workspace: npm, which JupyterLab asks where it is, knows it from its environment
 * only, outlives a JupyterLab that is killed for a moment, and writes its log below.
 */
async function areGone(workspace: string, seconds: number): Promise<boolean> {
  for (let i = 0; i < 10 * seconds; i++) {
    if ((await processesWith(workspace, "axeww")).length === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

Deno.test({
  name:
    "deno task lab serves the workspace with our kernel, writes nothing at home, and Ctrl-C leaves no process behind",
  ignore: !jupyter,
  fn: async () => {
    const { scratch, home, workspace, child, port, api, ended } = await startTask();
    await using _scratch = scratch;
    try {
      const { default: first, kernelspecs } = await api("kernelspecs");
      assert.equal(kernelspecs.deno.spec.interrupt_mode, "message");
      assert.equal(kernelspecs.deno.spec.argv[0], Deno.execPath());
      assert.ok(first in kernelspecs);
      const refused = await fetch(`http://127.0.0.1:${port}/api/contents`);
      assert.equal((await refused.body?.cancel(), refused.status), 403);
      await api("kernels", { method: "POST", body: '{"name":"deno"}' });
      assert.equal((await processesWith(`--conn ${workspace}/.jupyter-state`)).length, 1);
      // Only this machine is listened to, and the token is not for other users to see.
      const commands = await processesWith(workspace);
      assert.ok(commands.some((line) => line.includes("--ServerApp.ip=127.0.0.1")));
      assert.ok(!commands.some((line) => /token/i.test(line)));
    } finally {
      child.kill("SIGINT");
    }
    const { status, stderr } = await ended();
    assert.deepEqual([status.code, stderr], [0, `JupyterLab ${jupyter!.version}; Ctrl-C ends it and its kernels\n`]);
    assert.deepEqual(await processesWith(workspace), []);
    assert.ok(await areGone(workspace, 10));
    assert.deepEqual(await filesBelow(home), []);
    const written = (await Array.fromAsync(Deno.readDir(workspace))).map(({ name }) => name);
    assert.deepEqual(written.sort(), [".jupyter-state", "notebooks"]);
    assert.ok(!(await filesBelow(`${workspace}/.jupyter-state`)).some((path) => path.includes("/run-")));
  },
});

Deno.test({
  name: "JupyterLab and its kernels end when the task is killed, and the kernels when JupyterLab is",
  ignore: !jupyter || Deno.build.os === "windows",
  fn: async () => {
    for (const killed of ["task", "JupyterLab"]) {
      const { scratch, workspace, child, api, ended } = await startTask();
      await using _scratch = scratch;
      await api("kernels", { method: "POST", body: '{"name":"deno"}' });
      const server = (await processesWith(`root_dir=${workspace}`)).map((line) => parseInt(line));
      assert.equal(server.length, 1);
      Deno.kill(killed === "task" ? child.pid : server[0], "SIGKILL");
      const { status, stderr } = await ended();
      if (killed === "JupyterLab") {
        assert.deepEqual([status.code, stderr.split("\n").at(-2)], [
          1,
          "lab: JupyterLab ended by itself, with code 137",
        ]);
      }
      assert.ok(await areGone(workspace, 10), `processes outlive the ${killed}`);
    }
  },
});

Deno.test("deno task lab says in one line how to get JupyterLab where there is none", async () => {
  await using empty = await scratchFolder();
  const none = await runTaskProcess("lab", ["--quiet"], { env: { TICKETLAB_JUPYTER: "", PATH: empty.path } });
  assert.deepEqual([none.code, none.stdout, none.stderr], [1, "", `lab: there is no JupyterLab; ${HOW_TO_GET}\n`]);
  const wrong = await runTaskProcess("lab", ["--quiet"], { env: { TICKETLAB_JUPYTER: `${empty.path}/jupyter` } });
  assert.equal(wrong.code, 1);
  assert.match(
    wrong.stderr,
    /^lab: \S+\/jupyter: it is not JupyterLab 4; set TICKETLAB_JUPYTER to one, or to nothing\n$/,
  );
});
