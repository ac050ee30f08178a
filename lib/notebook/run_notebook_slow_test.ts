import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { notebookOf } from "./_test_notebook.ts";
import type { TestOutcome, TestTask } from "./_test_program.ts";
import type { CodeCell, Output } from "./nbformat.ts";
import type { RunNotebookOptions } from "./notebook_run.ts";

/** Runs cells in a process of their own, and checks that no process, file or connection is left behind. */
async function run(
  cells: readonly string[],
  options: Partial<RunNotebookOptions> & { abortAfter?: number } = {},
): Promise<TestOutcome & { outputs: readonly Output[][] }> {
  const scratch = await Deno.makeTempDir();
  const { abortAfter, ...rest } = options;
  const task: TestTask = { notebook: notebookOf(...cells), options: { cwd: scratch, ...rest }, abortAfter };
  try {
    const program = fileURLToPath(new URL("_test_program.ts", import.meta.url));
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", program, JSON.stringify(task)],
      env: { TMPDIR: scratch },
    }).output();
    const said = new TextDecoder().decode(stdout);
    assert(said.startsWith("{"), `the program failed: ${new TextDecoder().decode(stderr)}`);
    const outcome: TestOutcome = JSON.parse(said);
    const { children, files, ports } = outcome;
    assert.deepEqual({ children, files, ports }, { children: [], files: [], ports: 0 });
    const code = (outcome.run?.notebook.cells ?? []) as CodeCell[];
    return { ...outcome, outputs: code.map((cell) => cell.outputs) };
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

function printed(outputs: readonly Output[]): string {
  return outputs.map((output) => output.output_type === "stream" ? output.text : "").join("");
}

Deno.test("runNotebook() ends a busy cell and a waiting one at the limit of a cell, and keeps what they printed", async () => {
  for (const endless of ["while (true);", "await new Promise(() => {});"]) {
    const { run: result, outputs, seconds } = await run([`console.log("so far");\n${endless}`, "1"], {
      cellTimeout: 1,
    });
    const { name, message, cell, printed: before } = result!.failure!;
    assert.deepEqual([name, message, cell, before], ["TimeLimit", "the cell took longer than 1 s", 1, "so far"]);
    assert.equal(printed(outputs[0]), "so far\n");
    assert.deepEqual(outputs[1], []);
    assert(seconds < 5, `${endless} ended after ${seconds} s`);
  }
});

Deno.test("runNotebook() ends a notebook at its own limit, in whichever cell it is", async () => {
  const wait = "await new Promise((resolve) => setTimeout(resolve, 700));";
  const { run: result } = await run(["console.log(1)", wait, wait, wait], { timeout: 1.5 });
  assert.equal(result!.failure!.name, "TimeLimit");
  assert.equal(result!.failure!.message, "the notebook took longer than 1.5 s");
  assert.equal(result!.ok, false);
});

Deno.test("runNotebook() rejects with the signal's reason, whether the cell computes or waits", async () => {
  for (const endless of ["while (true);", "await new Promise(() => {});"]) {
    const { thrown, seconds } = await run([endless], { abortAfter: 800 });
    assert.equal(thrown, "enough");
    assert(seconds < 4, `${endless} ended after ${seconds} s`);
  }
});

Deno.test("runNotebook() rejects at once for a signal that fires while the kernel starts", async () => {
  const { thrown, seconds } = await run(["1"], { abortAfter: 20 });
  assert.equal(thrown, "enough");
  assert(seconds < 3);
});

Deno.test("runNotebook() sees at once that a cell ended the kernel, with exit code and what was printed before", async () => {
  const exit = await run(['console.log("bye"); Deno.exit(3);', "1"]);
  assert.equal(exit.run!.failure!.name, "KernelDied");
  assert.equal(exit.run!.failure!.message, "the kernel died: exit code 3, as after Deno.exit(3)");
  assert.equal(exit.run!.failure!.printed, "bye");
  assert.deepEqual(exit.outputs[1], []);

  const later = await run(["setTimeout(() => Deno.exit(4), 100);"]);
  assert.equal(later.run!.failure!.message, "the kernel died: exit code 4, as after Deno.exit(4)");

  const killed = await run([
    "await new Promise((resolve) => setTimeout(resolve, 50));\nDeno.kill(Deno.pid, 'SIGKILL');",
  ]);
  assert.equal(killed.run!.failure!.message, "the kernel died: it was ended by SIGKILL");
  for (const { seconds } of [exit, later, killed]) assert(seconds < 3);
});

Deno.test("runNotebook() says that the kernel ran out of memory", async () => {
  const { run: result } = await run([
    "const kept = [];\nwhile (true) kept.push(new Array(1e5).fill(0).map((_, i) => ({ i })));",
  ], {
    env: { DENO_V8_FLAGS: "--max-old-space-size=100" },
  });
  assert.equal(result!.failure!.name, "KernelDied");
  assert.match(result!.failure!.message, /out of memory/);
});

Deno.test("runNotebook() cuts 100 MB of print off at the limit, in bounded memory", async () => {
  const { peakMB: usual } = await run(["console.log(1)"]);
  const floods = [
    'for (let i = 0; i < 10_000; i++) console.log(String(i).padEnd(10_000, "."));',
    'console.log("x".repeat(100_000_000));',
    'for (;;) console.log("again");',
  ];
  for (const flood of floods) {
    const { run: result, outputs, peakMB } = await run([flood, "1"], { maxOutputBytes: 5_000_000 });
    assert.equal(result!.failure!.name, "OutputLimit");
    assert.equal(result!.failure!.message, "the cell put out more than 5 MB; print or show less");
    assert(printed(outputs[0]).length <= 5_000_000);
    assert.equal(outputs[0][outputs[0].length - 1].output_type, "error");
    assert(peakMB < usual + 120, `${flood} took ${peakMB} MB, an ordinary run ${usual} MB`);
  }
});

Deno.test("runNotebook() loses and misfiles none of hundreds of outputs", async () => {
  const cells = Array.from({ length: 60 }, (_, i) =>
    [
      `"value ${i}"`,
      `console.log("print ${i}")`,
      `for (let j = 0; j < 20; j++) console[j % 2 ? "log" : "error"]("${i}." + j)`,
      `for (let j = 0; j < 5; j++) await Deno.jupyter.display({ "text/plain": "${i}-" + j }, { raw: true });`,
    ][i % 4]);
  const { outputs, run: result } = await run(cells);
  assert.equal(result!.failure, undefined);
  const texts = outputs.map((each) =>
    each.map((output) =>
      output.output_type === "stream" ? output.text : (output as { data: Record<string, string> }).data["text/plain"]
    )
  );
  for (let i = 0; i < 60; i++) {
    const wanted = [
      [`"value ${i}"`],
      [`print ${i}\n`],
      Array.from({ length: 20 }, (_, j) => `${i}.${j}\n`),
      Array.from({ length: 5 }, (_, j) => `${i}-${j}`),
    ][i % 4];
    assert.deepEqual(texts[i], wanted);
  }
});

Deno.test("runNotebook() takes in outputs of megabytes, and many of them before an error", async () => {
  const big = await run([
    'await Deno.jupyter.display({ "text/plain": "y".repeat(4_000_000) }, { raw: true });\nconsole.log("x".repeat(4_000_000));',
    '"z".repeat(3_000_000)',
  ]);
  assert.equal(big.run!.failure, undefined);
  assert.equal(printed(big.outputs[0]).length, 4_000_001);
  assert.deepEqual(big.outputs.map((outputs) => outputs.length), [2, 1]);
  const { outputs } = await run(['for (let i = 0; i < 300; i++) console.log(i);\nthrow new Error("end");']);
  assert.equal(printed(outputs[0]), Array.from({ length: 300 }, (_, i) => `${i}\n`).join(""));
  assert.deepEqual(outputs[0].map((output) => output.output_type), ["stream", "error"]);
});

Deno.test("runNotebook() makes a rejection that nobody handles a failure of the cell that left it", async () => {
  const { run: result } = await run(['Promise.reject(new RangeError("nobody"));\n1', "2"]);
  const { name, message, cell } = result!.failure!;
  assert.deepEqual([name, cell], ["StrayError", 1]);
  assert.equal(message, "a rejection that nobody handled: RangeError: nobody");
});

Deno.test("runNotebook() makes an error in a timer a failure of the cell during which it comes, without hanging", async () => {
  const { run: result, seconds } = await run([
    'void setTimeout(() => { throw new Error("tick"); }, 200);',
    'await new Promise((resolve) => setTimeout(resolve, 600));\nconsole.log("waited");',
    "3",
  ]);
  const { name, message, cell, printed: before } = result!.failure!;
  assert.deepEqual([name, cell, before], ["StrayError", 2, "waited"]);
  assert.equal(message, "an error outside the cell, such as in a timer: Error: tick");
  assert(seconds < 3);
});

Deno.test("runNotebook() does not wait for timers that never end", async () => {
  const { run: result, seconds } = await run(["void setInterval(() => {}, 10);\nvoid setTimeout(() => {}, 60_000);"]);
  assert.equal(result!.ok, true);
  assert(seconds < 3);
});

Deno.test("runNotebook() clears outputs when a cell says so, at once or when the next comes", async () => {
  const { outputs } = await run([
    'console.log(1); await Deno.jupyter.broadcast("clear_output", { wait: false }); console.log(2);',
    'console.log(1); await Deno.jupyter.broadcast("clear_output", { wait: true }); console.log(2); console.log(3);',
    'console.log(1); await Deno.jupyter.broadcast("clear_output", { wait: true });',
  ]);
  assert.deepEqual(outputs.map(printed), ["2\n", "2\n3\n", "1\n"]);
});

Deno.test("runNotebook() keeps what a terminal would show of progress bars, and no escape sequences", async () => {
  const { outputs, run: result } = await run([
    'console.log("10 %\\r20 %"); console.log("\\x1b[31mred\\x1b[0m \\x1b]0;title\\x07</script>");',
    'throw new Error("\\x1b[2J\\x1b[31mgone");',
  ]);
  assert.equal(printed(outputs[0]), "20 %\nred </script>\n");
  assert.equal(result!.failure!.message, "gone");
  assert(!JSON.stringify(result).includes("\\u001b"));
});

Deno.test("runNotebook() says what cannot be loaded, and on which line", async () => {
  const missing = await run(['console.log("a");\nimport { x } from "./nowhere.ts";\nx();']);
  assert.match(missing.run!.failure!.message, /^Module not found "file:.*nowhere\.ts"/);
  assert.equal(missing.run!.failure!.line, 2);
  const meta = await run(["\n// where\nimport.meta.url"]);
  assert.equal(meta.run!.failure!.line, 3);
  assert.match(meta.run!.failure!.message, /Deno\.cwd\(\) is the notebook's folder/);
});

Deno.test("runNotebook() says that there is no folder to run in", async () => {
  const { thrown } = await run(["1"], { cwd: "/nonexistent/folder" });
  assert.equal(thrown, "/nonexistent/folder: there is no such folder to run a notebook in");
});
