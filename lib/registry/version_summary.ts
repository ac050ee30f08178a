import type { Json } from "../core/mod.ts";
import type { Estimate } from "../evaluate/evaluation.ts";
import type { Manifest } from "./manifest.ts";
import { versionPath } from "./model_version.ts";

/** `kept`, `pruned` by policy, or `erased` because it held personal data; the files of the last two are gone. */
export type VersionState = "kept" | "pruned" | "erased";

/** The figures that a list of versions shows. */
export interface VersionFigures {
  /** Labels that the model knows. */
  readonly labels: number;
  /** Tickets that it was judged on; 0 if it was not. */
  readonly testTickets: number;
  readonly accuracy: Estimate | null;
  readonly macroF1: Estimate | null;
}

/** A version as a list shows it: what the index knows, without its files. */
export interface VersionSummary {
  readonly name: string;
  readonly digest: string;
  readonly id: string;
  /** Folder with the files. */
  readonly path: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Class that the snapshot restores. */
  readonly kind: string;
  /** Id of the version that it replaces or was trained from. */
  readonly parent: string | null;
  readonly dataFingerprint: string;
  readonly figures: VersionFigures;
  readonly state: VersionState;
  /** When the files went, why, and the version that took its place; only where they are gone. */
  readonly gone?: { readonly at: string; readonly reason: string; readonly successor: string | null };
}

/** Columns of {@linkcode VersionSummary}; the manifest, by far the longest, is left out. */
export const SUMMARY_COLUMNS = [
  "name",
  "digest",
  "created",
  "kind",
  "parent",
  "data_fingerprint",
  "figures",
  "state",
  "gone_at",
  "gone_reason",
  "successor",
] as const;

/** A row of those columns. */
export interface SummaryRow {
  name: string;
  digest: string;
  created: string;
  kind: string;
  parent: string | null;
  data_fingerprint: string;
  figures: string;
  state: string;
  gone_at: string | null;
  gone_reason: string | null;
  successor: string | null;
}

/** `NAME@` and the first 12 digits of the digest. */
export function idOf({ name, digest }: { readonly name: string; readonly digest: string }): string {
  return `${name}@${digest.slice(0, 12)}`;
}

/** What a row of the index says. */
export function summaryOf(models: string, row: SummaryRow): VersionSummary {
  const { name, digest, created, kind, parent, data_fingerprint, figures, state, gone_at, gone_reason } = row;
  return {
    name,
    digest,
    id: idOf(row),
    path: versionPath(models, name, digest),
    created,
    kind,
    parent,
    dataFingerprint: data_fingerprint,
    figures: JSON.parse(figures),
    state: state as VersionState,
    ...(gone_at !== null && { gone: { at: gone_at, reason: gone_reason ?? "", successor: row.successor } }),
  };
}

/** The figures of a manifest. */
export function figuresOf({ classes, metrics }: Manifest): VersionFigures & { readonly [key: string]: Json } {
  return {
    labels: classes.length,
    testTickets: metrics?.n ?? 0,
    accuracy: metrics ? plain(metrics.accuracy) : null,
    macroF1: metrics ? plain(metrics.macroF1) : null,
  };
}

function plain({ value, low, high }: Estimate): Estimate & { readonly [key: string]: Json } {
  return { value, low, high };
}
