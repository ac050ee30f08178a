import assert from "node:assert/strict";
import { readConfig } from "../core/config.ts";
import { settingRows } from "./doctor.ts";

Deno.test("settingRows() shows values and defaults, and neither keys nor passwords", () => {
  const rows = settingRows(readConfig({
    TICKETLAB_KEY: "correct horse battery",
    HF_TOKEN: "hf_abc",
    DATABASE_URL: "postgres://ann:se@cret@db.example:5432/tickets",
    DRIFT_THRESHOLD: "0.1",
  }));
  const values = Object.fromEntries(rows.map(([name, value]) => [name, value]));
  assert.equal(values.DRIFT_THRESHOLD, "0.1");
  assert.equal(values.AUDIT_RETENTION_DAYS, "365");
  assert.equal(values.KAFKA_BROKERS, "");
  assert.deepEqual([values.TICKETLAB_KEY, values.HF_TOKEN], ["hidden", "hidden"]);
  assert.equal(values.DATABASE_URL, "postgres://ann:…@db.example:5432/tickets");
  assert.ok(!JSON.stringify(rows).includes("se@cret") && !JSON.stringify(rows).includes("horse"));
});
