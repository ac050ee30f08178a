/**
 * The audit trail: who did what, when, in a chain that shows any later change.
 *
 * Every entry carries the hash of the one before, and is a leaf of a Merkle tree (RFC 9162). That shows whether someone changed one of
 * them; whoever can write to the database could still hash all of them anew. Against that, checkpoints outside the database note what the
 * trail was: they are to lie where that person cannot write, or be signed with a key which that person has not. Entries behind the last
 * checkpoint, and a database and checkpoints that were both put back to the same older state, are beyond what can be found out.
 *
 * @example
 * ```ts
 * import { AuditTrail, verifyTrail } from "./mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const trail = new AuditTrail(database, { clock: fixedClock("2026-01-01"), actor: "ann" });
 * const [receipt] = await trail.record({ action: "model.promote", subject: "tickets@0a1b2c3d4e5f" });
 * assert.equal(receipt.seq, 0);
 *
 * await database.transaction((tx) => tx.updateTable("audit_entry").set({ actor: "bob" }).execute());
 * const { findings } = await verifyTrail(database);
 * assert.deepEqual(findings.map(({ what }) => what), ["entry 0 was edited"]);
 * ```
 *
 * @module
 */
export { AUDIT_ACTIONS, type AuditAction, type AuditEntry, type AuditEvent } from "./audit_event.ts";
export {
  type AuditReceipt,
  AuditTrail,
  type AuditTrailOptions,
  type CheckpointOptions,
  type CheckpointTarget,
} from "./audit_trail.ts";
export {
  type CheckpointKey,
  checkpointKey,
  type CheckpointVerifier,
  checkpointVerifier,
} from "./checkpoint/checkpoint_key.ts";
export { takeOverCheckpoints } from "./checkpoint/take_over_checkpoints.ts";
export { writeCheckpoint, type WriteCheckpointOptions, type WrittenCheckpoint } from "./checkpoint/write_checkpoint.ts";
export { exportTrail, type ExportTrailOptions } from "./export_trail.ts";
export { type PrunedTrail, pruneTrail, type PruneTrailOptions } from "./prune_trail.ts";
export { searchTrail, type TrailQuery } from "./search_trail.ts";
export type { StoreOfRecord } from "./store_of_record.ts";
export {
  checkProof,
  type ConsistencyProof,
  type InclusionProof,
  proveConsistency,
  proveInclusion,
} from "./trail_proof.ts";
export type { CheckpointsState, RestoredTrail } from "./verify/check_checkpoints.ts";
export type { TrailReport } from "./verify/check_trail.ts";
export type { Finding, FindingKind } from "./verify/finding.ts";
export { verifyExport, type VerifyExportOptions } from "./verify/verify_export.ts";
export { verifyTrail, type VerifyTrailOptions } from "./verify/verify_trail.ts";
