import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { scratchFolder } from "../testing/task_process.ts";
import { loadConfig } from "./load_config.ts";

Deno.test("loadConfig() reads .env of a folder, and goes without one", async () => {
  await using scratch = await scratchFolder();
  assert.equal((await loadConfig(scratch.path)).AUDIT_RETENTION_DAYS, 365);
  await scratch.file(".env", "# kept longer\n\nexport AUDIT_RETENTION_DAYS = 730\r\nENABLE_GDPR='true'\n");
  const { AUDIT_RETENTION_DAYS, ENABLE_GDPR } = await loadConfig(scratch.path);
  assert.deepEqual([AUDIT_RETENTION_DAYS, ENABLE_GDPR], [730, true]);
});

Deno.test("loadConfig() refuses a .env with a line it cannot read, an unknown setting, or that is a folder", async () => {
  await using scratch = await scratchFolder();
  const refused = (message: RegExp) =>
    assert.rejects(loadConfig(scratch.path), (e: Error) => e instanceof InputError && message.test(e.message));
  await scratch.file(".env", "ENABLE_GDPR=true\nDRIFT_THRESHOLD 0.3\n");
  await refused(/\.env: line 2 is not NAME=VALUE/);
  await scratch.file(".env", "DRIFT_TRESHOLD=0.3\n");
  await refused(/\.env holds an unknown setting DRIFT_TRESHOLD/);
  await Deno.remove(`${scratch.path}/.env`);
  await Deno.mkdir(`${scratch.path}/.env`);
  await refused(/\.env: it cannot be read/);
});
