/** `deno task doctor`: what is there, what is missing, and how to get it. */
import { runTask, textTable } from "../lib/cli/mod.ts";
import { examine, settingRows } from "../lib/cli/doctor.ts";
import { loadConfig } from "../lib/workspace/load_config.ts";
import { InputError } from "../lib/core/mod.ts";

await runTask({
  name: "doctor",
  summary: "Say what ticketlab finds on this machine, what is missing, and how to get it.",
  options: { settings: { type: "boolean", help: "list every setting with its value and meaning" } },
}, async ({ settings }) => {
  const config = await loadConfig().catch((error) => {
    if (error instanceof InputError) return error;
    throw error;
  });
  const findings = await examine(config, ".");
  const wrong = findings.filter(({ status }) => status === "wrong").length;
  const parts = [
    textTable(
      ["", "what", "found", "needed for, and how to get it"],
      findings.map((f) => [f.status, f.name, f.found, f.get]),
    ),
  ];
  if (settings) {
    const now = config instanceof InputError ? {} : config;
    parts.push(textTable(["setting", "value", "meaning"], settingRows(now)));
  }
  return { text: parts.join("\n\n"), json: { ok: wrong === 0, findings }, exitCode: wrong === 0 ? 0 : 1 };
});
