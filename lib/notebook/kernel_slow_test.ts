import assert from "node:assert/strict";
import { Kernel } from "./kernel.ts";

const onUnix = Deno.build.os !== "windows";

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

/** Whether a process runs; one that has ended and waits for its parent to notice does not. */
async function runs(pid: number): Promise<boolean> {
  const { stdout } = await new Deno.Command("ps", { args: ["-o", "stat=", "-p", String(pid)] }).output();
  return /^[^Z\s]/.test(new TextDecoder().decode(stdout));
}

/** Asserts that processes end within 5 s. */
async function assertEnd(...pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    assert(pid > 0);
    for (let i = 0; i < 50 && await runs(pid); i++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await runs(pid), false, `process ${pid} still runs`);
  }
}

/** Code of a cell that starts a process which starts another, and prints the ids of both. */
const START_TWO =
  `const child = new Deno.Command("sh", { args: ["-c", "sleep 600 & echo $!; wait"], stdout: "piped" }).spawn();
const said = await child.stdout.getReader().read();
console.log(child.pid, new TextDecoder().decode(said.value).trim());`;

for (
  const [how, end] of [
    ["stops", (kernel: Kernel) => kernel.stop()],
    ["is killed", (kernel: Kernel) => kernel.kill()],
    ["starts again", (kernel: Kernel) => kernel.restart()],
    ["ends in a cell", (kernel: Kernel) => assert.rejects(kernel.execute("Deno.exit(0)"), { name: "KernelDied" })],
  ] as const
) {
  Deno.test({
    name: `what cells have started ends when the kernel ${how}`,
    ignore: !onUnix,
    fn: async () => {
      await using kernel = await Kernel.start({ cwd: Deno.cwd() });
      const pids = (await printedBy(kernel, START_TWO)).split(" ").map(Number);
      assert.deepEqual(await Promise.all(pids.map(runs)), [true, true]);
      await end(kernel);
      await assertEnd(...pids);
    },
  });
}

for (const signal of ["SIGKILL", "SIGHUP"] as const) {
  for (const [state, last] of [["waits", "1"], ["computes", "while (true);"]]) {
    Deno.test({
      name: `a kernel that ${state} ends, with what it started, when ${signal} ends the process that started it`,
      ignore: !onUnix,
      fn: async () => {
        const program = `import { Kernel } from ${JSON.stringify(new URL("kernel.ts", import.meta.url).href)};
          const kernel = await Kernel.start({ cwd: Deno.cwd() });
          let pids = "";
          const onMessage = ({ type, content }) => { if (type === "stream") pids += content.text; };
          await kernel.execute(${JSON.stringify(START_TWO)}, { onMessage });
          kernel.execute(${JSON.stringify(last)});
          setTimeout(() => console.log(kernel.pid, pids), 200);
          await new Promise((resolve) => setTimeout(resolve, 60_000));`;
        const file = await Deno.makeTempFile({ suffix: ".js" });
        try {
          await Deno.writeTextFile(file, program);
          const args = ["run", "-A", "--no-config", file];
          const parent = new Deno.Command(Deno.execPath(), { args, stdout: "piped" }).spawn();
          const reader = parent.stdout.getReader();
          const pids = new TextDecoder().decode((await reader.read()).value).trim().split(" ").map(Number);
          assert.equal(pids.length, 3);
          parent.kill(signal);
          assert.equal((await parent.status).signal, signal);
          await reader.cancel();
          await assertEnd(...pids);
        } finally {
          await Deno.remove(file);
        }
      },
    });
  }
}
