import type { AuditEntry, InclusionProof, TrailReport } from "../audit/mod.ts";
import type { ProcessingRegister, RetentionReport } from "../gdpr/mod.ts";
import type { AliasChange, ShownVersion } from "../registry/mod.ts";

/** The version that decides, and how it came to. */
export interface ChampionFacts {
  readonly version: ShownVersion;
  /** What is wrong with its files; absent if every one of them has the digest that the version vouches for. */
  readonly problem?: string;
  /** How the alias `champion` came to mean it, newest first. */
  readonly changes: readonly AliasChange[];
  /** What its model card says; absent if it is gone. */
  readonly card?: { readonly intendedUse: string; readonly limits: readonly string[] };
  /** What the trail was told when its tickets were read; absent if it was not, or retention took it away. */
  readonly ingest?: AuditEntry;
}

/** How often somebody did something. */
export interface ActCount {
  readonly action: string;
  /** Empty where retention took it away. */
  readonly actor: string;
  readonly entries: number;
  /** When last, ISO 8601. */
  readonly last: string;
}

/** What the audit trail is. */
export interface TrailFacts {
  /** `ENABLE_AUDIT_LOGGING`. */
  readonly enabled: boolean;
  readonly report: TrailReport;
  /** Most frequent first. */
  readonly acts: readonly ActCount[];
  /**
   * The entry that tells how the champion became it; absent if there is none. The proof that it is part of the trail as it was verified
   * is absent where the trail was changed.
   */
  readonly crowned?: { readonly entry: AuditEntry; readonly proof?: InclusionProof };
}

/** What an auditor is told, as read from a workspace at one time. */
export interface ComplianceFacts {
  /** ISO 8601. */
  readonly made: string;
  readonly settings: {
    /** `ENABLE_GDPR`. */
    readonly gdpr: boolean;
    /** Whether there is a `TICKETLAB_KEY`. */
    readonly key: boolean;
    /** `AUDIT_RETENTION_DAYS`. */
    readonly auditDays: number;
  };
  /** Absent if no version decides. */
  readonly champion?: ChampionFacts;
  readonly trail: TrailFacts;
  /** Answers of the champion that are kept, by decision. */
  readonly decisions: Readonly<Record<string, number>>;
  /** Erasures that are done, and those that were begun and not finished. */
  readonly erasures: { readonly done: number; readonly open: number };
  /** What retention would remove now, or why that can't be told. */
  readonly retention: RetentionReport | { readonly unknown: string };
  readonly register: ProcessingRegister;
  /** When the last backup was recorded, ISO 8601; absent if none was. */
  readonly backup?: string;
}
