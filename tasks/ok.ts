/** `deno task ok`: everything that must hold before a commit. */
import { runTask } from "../lib/cli/mod.ts";

const STEPS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ["format", ["fmt", "--check"]],
  ["lint", ["lint"]],
  ["types", ["check", "lib", "tasks"]],
  ["import floors", ["task", "check-imports"]],
  ["notebooks", ["task", "notebooks"]],
  ["tests and doc-tests", ["task", "test"]],
];

await runTask({
  name: "ok",
  summary: "Check format, lint, types, import floors, notebooks, doc-tests and tests; stops at the first that fails.",
}, async (_flags, { clock, note, signal }) => {
  const took: Record<string, number> = {};
  for (const [name, args] of STEPS) {
    const start = clock.monotonic();
    const command = new Deno.Command(Deno.execPath(), {
      args: [...args],
      stdout: "inherit",
      stderr: "inherit",
      signal,
    });
    const { success } = await command.output();
    took[name] = Math.round((clock.monotonic() - start) / 100) / 10;
    if (!success) return { text: `not ok: ${name}`, json: { ok: false, failed: name, seconds: took }, exitCode: 1 };
    note(`${name}: ok, ${took[name]} s`);
  }
  return { text: "ok", json: { ok: true, seconds: took } };
});
