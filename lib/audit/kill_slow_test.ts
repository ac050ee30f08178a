import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { testStores } from "../testing/test_stores.ts";
import { checkpointKey } from "./checkpoint/checkpoint_key.ts";
import { verifyTrail } from "./verify/verify_trail.ts";

/** Runs of each database. */
const RUNS = 15;

/** Records without end, with a checkpoint after every third entry, and prints the number of each entry that it was promised. */
const CHILD = `
  import { AuditTrail, checkpointKey } from "${import.meta.resolve("./mod.ts")}";
  import { systemClock as clock } from "${import.meta.resolve("../core/mod.ts")}";
  import { openDatabase } from "${import.meta.resolve("../storage/db/mod.ts")}";
  const [url, path] = Deno.args;
  const database = await openDatabase(url);
  const checkpoints = { path, key: checkpointKey("the key of these checkpoints"), everyEntries: 3 };
  const trail = new AuditTrail(database, { clock, actor: "child", checkpoints });
  for (;;) {
    const [{ seq }] = await trail.record({ action: "data.ingest" });
    Deno.stdout.writeSync(new TextEncoder().encode(seq + "\\n"));
  }
`;

testStores(
  "a trail and checkpoints whose writers are killed at random hold every entry that was promised, and verify",
  async (database, url) => {
    const folder = await Deno.makeTempDir();
    try {
      const [path, script] = [`${folder}/checkpoints.jsonl`, `${folder}/child.ts`];
      await Deno.writeTextFile(script, CHILD);
      const rng = new Rng(3);
      const verifier = checkpointKey("the key of these checkpoints");
      let promised = -1;
      let killed = 0;
      for (let run = 0; run < RUNS; run++) {
        const child = new Deno.Command(Deno.execPath(), {
          args: ["run", "-A", "--no-check", "--config", "deno.json", script, url, path],
          stdout: "piped",
          stderr: "piped",
        }).spawn();
        const errors = new Response(child.stderr).text();
        let seen = "";
        let last: number | undefined;
        for await (const bytes of child.stdout) {
          seen += new TextDecoder().decode(bytes);
          // Counted from its first entry on, so that all of it falls into the time in which it writes.
          if (last === undefined) setTimeout(() => child.kill("SIGKILL"), last = rng.int(300));
        }
        const { signal } = await child.status;
        assert.equal(signal, "SIGKILL", await errors);
        await errors;
        killed++;
        promised = Math.max(promised, ...seen.split("\n").slice(0, -1).map(Number));
        const report = await verifyTrail(database, { checkpoints: path, verifier });
        assert.deepEqual(report.findings, [], `run ${run}`);
        assert.ok(report.entries > promised, `run ${run}: ${report.entries} entries, promised up to ${promised}`);
      }
      console.log(`${killed} writers killed, ${promised + 1} entries promised, none lost`);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
