import type { Json } from "../core/mod.ts";

/** What the trail tells of; the part before the dot is the kind of thing that was acted on. */
export const AUDIT_ACTIONS = {
  "data.ingest": "tickets were read into a training or test set",
  "data.export": "tickets, answers or the trail itself left the store",
  "model.save": "a version was trained and saved",
  "model.promote": "an alias was given to a version",
  "model.rollback": "an alias was given back to the version before",
  "model.export": "a version was written for other programs",
  "model.prune": "files of old versions were removed",
  "model.erase": "a version that held personal data was replaced, and its files removed",
  "answer.predict": "tickets were answered",
  "answer.feedback": "a person corrected or confirmed an answer",
  "test.start": "an A/B test was started",
  "test.record": "what came of units of an A/B test was recorded",
  "test.stop": "an A/B test was stopped",
  "person.erase": "a person's data was erased",
  "person.export": "a person's data was handed out",
  "person.update": "consent, objection or legal hold of a person changed",
  "store.retain": "data past its time was removed",
  "store.backup": "a backup was written",
  "store.restore": "a backup was restored",
  "access.login": "someone was let in, or turned away",
  "access.token": "a token was made or revoked",
  "config.change": "a setting differs from the last run",
} as const;

/** One of {@linkcode AUDIT_ACTIONS}. */
export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** Something that was done, to be told to the trail. */
export interface AuditEvent {
  readonly action: AuditAction;
  /** What it was done to, such as a version's id or a person's pseudonym; never a name, an address or a ticket's text. */
  readonly subject?: string;
  /** More about it; no personal data. */
  readonly details?: Readonly<Record<string, Json>>;
}

/** An entry of the trail. */
export interface AuditEntry {
  /** Place in the trail, from 0. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  /** One of {@linkcode AUDIT_ACTIONS}, or of a newer version's. */
  readonly action: string;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, Json>>;
  /** Whether retention took away what it says: actor, subject and details. */
  readonly blanked: boolean;
  /** Hash of the entry before, 64 hexadecimal digits; zeros for the first. */
  readonly prevHash: string;
  /** Hash of this entry, 64 hexadecimal digits: a leaf of the Merkle tree. */
  readonly hash: string;
}
