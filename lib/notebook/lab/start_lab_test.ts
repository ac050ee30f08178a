import assert from "node:assert/strict";
import { join } from "node:path";
import { scratchFolder } from "../../testing/task_process.ts";
import { findJupyterLab, startLab } from "./mod.ts";

const SPEC = await Deno.readTextFile(
  join(import.meta.dirname!, "../../../notebooks/.jupyter/kernels/deno/kernel.json"),
);
const onUnix = Deno.build.os !== "windows";

/** A workspace with our kernel, and a program that calls itself JupyterLab. */
async function workspaceWith(version: string, otherwise = "exit 0") {
  const scratch = await scratchFolder();
  await Deno.mkdir(`${scratch.path}/notebooks/.jupyter/kernels/deno`, { recursive: true });
  await scratch.file("notebooks/.jupyter/kernels/deno/kernel.json", SPEC);
  const program = await scratch.file(
    "jupyter-lab",
    `#!/bin/sh\n[ "$1" = --version ] && { echo ${version}; exit 0; }\n${otherwise}\n`,
  );
  await Deno.chmod(program, 0o755);
  return Object.assign(scratch, { program });
}

Deno.test("the committed kernel is found on the PATH and is interrupted by message, which keeps its state", () => {
  const { argv, interrupt_mode } = JSON.parse(SPEC);
  assert.deepEqual(argv, ["deno", "jupyter", "--kernel", "--conn", "{connection_file}"]);
  assert.equal(interrupt_mode, "message");
});

Deno.test({
  name: "findJupyterLab() takes the program that is named, if it is JupyterLab 4, and no other",
  ignore: !onUnix,
  fn: async () => {
    await using four = await workspaceWith("4.6.6");
    const found = await findJupyterLab({ root: ".", named: four.program });
    assert.deepEqual(found, { command: [four.program], version: "4.6.6" });
    await using three = await workspaceWith("3.6.8");
    const refused = findJupyterLab({ root: ".", named: three.program });
    await assert.rejects(refused, {
      name: "InputError",
      message: /jupyter-lab: its version 3\.6\.8 is not JupyterLab 4; /,
    });
    await Deno.chmod(four.program, 0o644);
    await assert.rejects(findJupyterLab({ root: ".", named: four.program }), /it is not JupyterLab 4; /);
  },
});

Deno.test({
  name: "startLab() says why JupyterLab ended at its start, and removes what it made for it",
  ignore: !onUnix,
  fn: async () => {
    const says = 'echo "[C 2026-03-01 ServerApp] Bad config encountered: no such port" >&2; exit 1';
    await using workspace = await workspaceWith("4.6.6", says);
    const jupyter = (await findJupyterLab({ root: ".", named: workspace.program }))!;
    await assert.rejects(startLab(jupyter, { root: workspace.path }), {
      name: "InputError",
      message:
        /^JupyterLab 4\.6\.6 did not start: Bad config encountered: no such port; all it said is in \S+lab\.log$/,
    });
    const left = (await Array.fromAsync(Deno.readDir(`${workspace.path}/.jupyter-state`))).map(({ name }) => name);
    assert.deepEqual(left.sort(), ["lab.log", "settings"]);
  },
});

Deno.test({
  name: "startLab() refuses a taken port, and a notebook that is not there or not in the workspace",
  ignore: !onUnix,
  fn: async () => {
    await using workspace = await workspaceWith("4.6.6");
    await using elsewhere = await workspaceWith("4.6.6");
    const jupyter = { command: [workspace.program], version: "4.6.6" };
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const { port } = listener.addr;
    const start = (options: object) => startLab(jupyter, { root: workspace.path, ...options });
    await assert.rejects(start({ port }), { message: new RegExp(`^port ${port} is taken; name another with --port`) });
    await assert.rejects(start({ notebook: `${workspace.path}/no.ipynb` }), /no\.ipynb: there is no such notebook/);
    await assert.rejects(start({ notebook: elsewhere.program }), /it is outside of the workspace; copy it below /);
  },
});
