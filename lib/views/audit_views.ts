import type { AuditEntry } from "../audit/mod.ts";
import type { ActCount, TrailFacts } from "./compliance_facts.ts";
import { count, counted } from "./format.ts";
import type { HtmlView } from "./html_view.ts";
import { sentences } from "./sentences.ts";
import { table } from "./table.ts";
import { utcMinute } from "./_utc_minute.ts";

/** Said wherever the trail is spoken of while it is off. */
export const TRAIL_OFF = "THE AUDIT TRAIL IS OFF (ENABLE_AUDIT_LOGGING=false): nothing of what is done now is recorded";

/** Whether the audit trail was changed, how long it is, and what vouches for it. */
export function auditVerdict({ enabled, report }: TrailFacts): HtmlView[] {
  const { ok, entries, blanked, root, findings, more, warnings, checkpoints } = report;
  const { lines = 0, signed, last, publicKey } = checkpoints ?? {};
  const size = counted(entries, "entry", "entries");
  const facts: [string, unknown][] = [
    ["Entries", count(entries)],
    ["Of which retention left only the hash", count(blanked)],
    ["Root of the Merkle tree over them", entries === 0 ? undefined : root ?? "unknown, as some are missing"],
    ["Checkpoints outside the database", checkpoints ? count(lines) : "none are kept of this store"],
    ["Signed with the key at hand", signed === undefined ? "not checked: TICKETLAB_KEY is not set" : count(signed)],
    ["Last checkpoint", last && `${utcMinute(last.at)}, of ${counted(last.size, "entry", "entries")}`],
    ["Public key", publicKey],
  ];
  const shown = facts.filter(([, what]) => what !== undefined).map(([fact, what]) => ({ fact, what }));
  return [
    ...(enabled ? [] : [sentences([TRAIL_OFF])]),
    table(shown, {
      title: entries === 0
        ? "The audit trail is empty"
        : ok
        ? `The audit trail is whole: ${size}, each of which fits its hash`
        : `THE AUDIT TRAIL WAS CHANGED: ${counted(findings.length + more, "finding")} in ${size}`,
      columns: { fact: "", what: "" },
    }),
    ...(ok ? [] : [
      table(findings, {
        title: "What does not fit",
        columns: { kind: "Kind", what: "What" },
        total: findings.length + more,
      }),
    ]),
    ...(warnings.length === 0 ? [] : [sentences(warnings)]),
  ];
}

/**
 * What was done, how often, and by whom.
 *
 * @example
 * ```ts
 * import { auditActs } from "./audit_views.ts";
 * import assert from "node:assert/strict";
 *
 * const acts = [{ action: "model.save", actor: "ann", entries: 2, last: "2026-03-01T09:30:00.000Z" }];
 * assert.match(auditActs({ acts }).text, /model\.save +2 +ann 2 +2026-03-01 09:30 UTC$/);
 * ```
 */
export function auditActs({ acts }: Pick<TrailFacts, "acts">): HtmlView {
  const byAction = [...Map.groupBy(acts, ({ action }) => action)];
  const people = new Set(acts.map(({ actor }) => actor)).size;
  const rows = byAction.map(([action, of]) => ({
    action,
    entries: sumOf(of),
    actors: of.map(({ actor, entries }) => `${actor || "(blanked)"} ${count(entries)}`).join(", "),
    last: utcMinute(of.map(({ last }) => last).sort().at(-1)!),
  })).sort((a, b) => b.entries - a.entries || (a.action < b.action ? -1 : 1));
  return table(rows, {
    title: rows.length === 0
      ? "Nothing was recorded"
      : `${counted(sumOf(acts), "entry", "entries")} on ${counted(rows.length, "kind")} of act, by ${
        counted(people, "actor")
      }`,
    columns: { action: "Act", entries: "Entries", actors: "Who, how often", last: "Last" },
    empty: "",
    limit: 40,
  });
}

/**
 * The entry that made the champion the champion, and the proof that it is part of the trail.
 *
 * @param holds Whether the reader found that the proof holds.
 */
export function auditProof({ crowned, report }: TrailFacts, holds: boolean): HtmlView {
  if (!crowned) {
    return sentences(["The trail has no entry of how the champion became it, so there is nothing to prove"]);
  }
  const { entry: { seq, at, actor, action, subject, details, hash }, proof } = crowned;
  if (!proof) {
    return sentences([
      `Entry ${seq} tells how the champion became it; of a trail that was changed nothing can be proved`,
    ]);
  }
  const same = proof.root === report.root && proof.leaf === hash;
  const facts: [string, string][] = [
    ["Entry", `${count(seq)} of ${counted(proof.size, "entry", "entries")}, counted from 0`],
    ["It says", `${utcMinute(at)}: ${actor}, ${action}, ${subject}`],
    ["Details", written(details)],
    ["Its hash", proof.leaf],
    [
      "Hashes beside it, up to the root",
      proof.path.map((hash) => `${hash.slice(0, 16)}…`).join(", ") || "none: it is alone",
    ],
    ["Root", `${proof.root}, ${same ? "as verified above" : "NOT the one verified above"}`],
  ];
  return table(facts.map(([fact, what]) => ({ fact, what })), {
    title: holds && same
      ? `Proved: entry ${seq} is part of the trail, by ${counted(proof.path.length, "hash", "hashes")} (RFC 9162)`
      : `NOT PROVED: the proof of entry ${seq} does not hold`,
    columns: { fact: "", what: "" },
    longest: 400,
  });
}

/** Details in a line; the digest is in the subject. */
function written(details: AuditEntry["details"]): string {
  return Object.entries(details).filter(([name, value]) => name !== "digest" && value !== null)
    .map(([name, value]) => {
      const isObject = typeof value === "object" && !Array.isArray(value);
      return `${name} ${
        isObject ? `(${written(value as AuditEntry["details"])})` : Array.isArray(value) ? value.join(" ") : value
      }`;
    }).join(", ");
}

function sumOf(acts: readonly ActCount[]): number {
  return acts.reduce((sum, { entries }) => sum + entries, 0);
}
