import assert from "node:assert/strict";
import { Kernel } from "./kernel.ts";

async function printedBy(kernel: Kernel, code: string): Promise<string> {
  let text = "";
  await kernel.execute(code, { onMessage: ({ type, content }) => type === "stream" && (text += content.text) });
  return text;
}

Deno.test("Kernel.interrupt() stops a busy loop and keeps what was computed", async () => {
  await using kernel = await Kernel.start({ cwd: Deno.cwd() });
  const busy = kernel.execute("let n = 0; while (true) n++;");
  await new Promise((resolve) => setTimeout(resolve, 300));
  await kernel.interrupt();
  assert.equal((await busy).status, "error");
  assert(Number(await printedBy(kernel, "console.log(n)")) > 0);
});

Deno.test("Kernel.restart() forgets all variables, and works after the kernel has died too", async () => {
  await using kernel = await Kernel.start({ cwd: Deno.cwd() });
  await kernel.execute("let kept = 1;");
  await kernel.restart();
  assert.equal(await printedBy(kernel, "console.log(typeof kept)"), "undefined\n");
  await assert.rejects(kernel.execute("Deno.exit(7)"), { name: "KernelDied", exitCode: 7 });
  assert.equal(kernel.alive, false);
  await assert.rejects(kernel.execute("1"), { name: "KernelDied" });
  await kernel.restart();
  assert.equal(await printedBy(kernel, "console.log(2)"), "2\n");
});

Deno.test("a Kernel that was stopped says so", async () => {
  const kernel = await Kernel.start({ cwd: Deno.cwd() });
  const waiting = assert.rejects(kernel.execute("await new Promise(() => {})"), {
    name: "KernelDied",
    message: "the kernel was stopped",
  });
  await kernel.stop();
  await waiting;
  await assert.rejects(kernel.execute("1"), { message: "Cannot use the kernel: it was stopped" });
});

Deno.test("Kernel.start() gives up on a kernel that does not answer in time", async () => {
  await assert.rejects(Kernel.start({ cwd: Deno.cwd(), startTimeout: 0.01 }), {
    name: "KernelDied",
    message: "the kernel did not answer within 0.01 s of its start",
  });
});

Deno.test("a kernel ends by itself when the process that started it is killed", async () => {
  const program = `import { Kernel } from ${JSON.stringify(new URL("kernel.ts", import.meta.url).href)};
    const kernel = await Kernel.start({ cwd: Deno.cwd() });
    console.log(kernel.pid);
    await new Promise((resolve) => setTimeout(resolve, 60_000));`;
  const file = await Deno.makeTempFile({ dir: import.meta.dirname, prefix: ".orphan-", suffix: ".ts" });
  try {
    await Deno.writeTextFile(file, program);
    const parent = new Deno.Command(Deno.execPath(), { args: ["run", "-A", file], stdout: "piped" }).spawn();
    const reader = parent.stdout.getReader();
    const pid = Number(new TextDecoder().decode((await reader.read()).value));
    assert(pid > 0);
    parent.kill("SIGKILL");
    await parent.status;
    await reader.cancel();
    const there = () => Deno.stat(`/proc/${pid}`).then(() => true, () => false);
    for (let i = 0; i < 50 && await there(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await there(), false);
  } finally {
    await Deno.remove(file);
  }
});
