import assert from "node:assert/strict";
import { checkpointKey } from "./checkpoint/checkpoint_key.ts";
import { Rng } from "../core/mod.ts";
import { isNamed } from "../testing/tamper/tamper_trail.ts";
import { TAMPERINGS } from "../testing/tamper/tamperings.ts";
import { fillTrail, readState, writeState } from "../testing/tamper/trail_state.ts";
import { testStores } from "../testing/test_stores.ts";
import { verifyTrail } from "./verify/verify_trail.ts";

/** A database does not take two entries of one number, and has an order of its own. */
const IMPOSSIBLE = ["duplicate", "put in another order"];

testStores("tampering in the database and in the file of checkpoints is caught and named", async (database) => {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/checkpoints.jsonl`;
    const rng = new Rng(5);
    const key = checkpointKey("the key of these checkpoints");
    await fillTrail(database, rng, path, { entries: 30, every: 7, key });
    const state = await readState(database, path, key);
    const verify = () => verifyTrail(database, { checkpoints: path, verifier: key });
    assert.deepEqual((await verify()).findings, []);
    let attempts = 0;
    for (const [kind, tamper] of Object.entries(TAMPERINGS)) {
      const tampered = IMPOSSIBLE.includes(kind) ? undefined : tamper(state, rng);
      if (!tampered) continue;
      attempts++;
      await writeState(database, path, tampered.state);
      const report = await verify();
      assert.ok(!report.ok, kind);
      if (tampered.entry ?? tampered.line !== undefined) {
        assert.ok(
          isNamed(tampered, report),
          `${kind}: ${JSON.stringify(tampered.entry)}: ${JSON.stringify(report.findings)}`,
        );
      }
    }
    assert.ok(attempts > 40, `${attempts}`);
    await writeState(database, path, state);
    assert.deepEqual((await verify()).findings, []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
