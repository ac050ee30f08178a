import type { WorkOptions } from "../../core/mod.ts";
import type { Database, StoreTransaction } from "../../storage/db/mod.ts";
import { openIfThere } from "../_read_lines.ts";
import type { CheckpointVerifier } from "../checkpoint/checkpoint_key.ts";
import { checkTrail, type TrailReport } from "./check_trail.ts";
import type { TrailRow } from "./entry_checker.ts";

/** Entries read at once. */
const CHUNK = 5000;

/** All columns of an entry but its number. */
const CONTENT = ["at", "actor", "action", "subject", "details", "salt", "content_hash", "prev_hash", "hash"] as const;

/** Options of {@linkcode verifyTrail}. */
export interface VerifyTrailOptions extends WorkOptions {
  /** The file of checkpoints; without it only the database is held against itself. */
  readonly checkpoints?: string;
  /** Checks signatures of checkpoints; with it, the last one must be signed. */
  readonly verifier?: CheckpointVerifier;
}

/**
 * Checks the trail of a store as it is at one moment, whoever appends meanwhile; see {@linkcode checkTrail} for what it finds.
 *
 * @throws {InputError} If the file of checkpoints cannot be read; one that is not there is a finding.
 *
 * @example
 * ```ts
 * import { AuditTrail } from "../audit_trail.ts";
 * import { verifyTrail } from "./verify_trail.ts";
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * const checkpoints = `${folder}/checkpoints.jsonl`;
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock: fixedClock("2026-01-01"), actor: "ann", checkpoints: { path: checkpoints } });
 * await trail.record({ action: "model.save" }, { action: "model.promote" });
 * await trail.checkpoint();
 * await database.transaction((tx) => tx.deleteFrom("audit_entry").where("seq", "=", 1).execute());
 *
 * const { ok, findings } = await verifyTrail(database, { checkpoints });
 * assert.ok(!ok);
 * assert.equal(findings[0].what, "entry 1 is missing: the end was cut off");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function verifyTrail(database: Database, options: VerifyTrailOptions = {}): Promise<TrailReport> {
  const { checkpoints: path, verifier, ...work } = options;
  using file = path === undefined ? undefined : await openIfThere(path);
  // While it is locked nobody writes a checkpoint, so that file and snapshot are of the same moment.
  await file?.lock(false);
  return await database.snapshot(async (tx) => {
    const head = await tx.selectFrom("audit_head").select(["size", "hash", "peaks", "missed"])
      .executeTakeFirstOrThrow();
    const known = await tx.selectFrom("audit_checkpoint").selectAll().execute();
    const lines = file && (await Deno.readTextFile(path!)).split("\n").slice(0, -1);
    await file?.unlock();
    const nodes = await tx.selectFrom("audit_node").select(["level", "place", "hash"]).execute();
    const checkpoints = path === undefined ? undefined : { name: path, lines, known, verifier };
    return await checkTrail({ entries: entriesOf(tx), head, nodes, checkpoints }, work);
  });
}

/** All entries by number, in parts; last those whose number no trail reaches, without it: not every database could hand it out. */
async function* entriesOf(tx: StoreTransaction): AsyncGenerator<TrailRow[]> {
  for (let after = -1;;) {
    const rows = await tx.selectFrom("audit_entry").selectAll().where("seq", ">", after)
      .where("seq", "<=", Number.MAX_SAFE_INTEGER).orderBy("seq").limit(CHUNK).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) break;
    after = rows.at(-1)!.seq;
  }
  const odd = await tx.selectFrom("audit_entry").select(CONTENT)
    .where(({ eb, or }) => or([eb("seq", "<", 0), eb("seq", ">", Number.MAX_SAFE_INTEGER)])).limit(CHUNK).execute();
  if (odd.length > 0) yield odd.map((row) => ({ ...row, seq: NaN }));
}
