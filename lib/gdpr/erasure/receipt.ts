import type { InclusionProof } from "../../audit/mod.ts";
import { counted } from "../../core/mod.ts";
import type { ErasedFile, Erasure, TrainedOnThem } from "./_journal.ts";

/** Shows what an erasure removed and what it did not reach; it holds no personal data. */
export interface ErasureReceipt {
  readonly format: "ticketlab-erasure-receipt";
  readonly formatVersion: 1;
  /** Opaque id of the erasure. */
  readonly id: string;
  /** When the keys were destroyed, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  /** Pseudonyms. */
  readonly persons: readonly string[];
  readonly removed: {
    readonly records: number;
    readonly answers: number;
    /** Units of A/B tests that lead to nobody any more. */
    readonly unlinkedUnits: number;
    readonly exports: number;
    readonly rows: number;
  };
  readonly files: readonly ErasedFile[];
  /** Versions that were trained on their tickets. */
  readonly versions: readonly TrainedOnThem[];
  /** What still holds, or may hold, something, one sentence each. */
  readonly notReached: readonly string[];
  /** What to do next, one sentence each. */
  readonly advice: readonly string[];
  /** Entries of the audit trail, with proofs of some; see `checkProof`. */
  readonly audit: {
    readonly entries: readonly { readonly person: string; readonly seq: number; readonly hash: string }[];
    readonly proofs: readonly InclusionProof[];
  };
}

/** The receipt of a finished erasure. */
export function receiptOf(
  { id, actor, persons, progress }: Erasure,
  { proofs, flushed, kind, list }: {
    proofs: readonly InclusionProof[];
    flushed: boolean;
    kind: "sqlite" | "postgres";
    /** Where the list of erasures is. */
    list: string;
  },
): ErasureReceipt {
  const { files, versions, records, answers, units, exports, entries, sealedAt } = progress;
  return {
    format: "ticketlab-erasure-receipt",
    formatVersion: 1,
    id,
    at: sealedAt!,
    actor,
    persons,
    removed: {
      records,
      answers,
      unlinkedUnits: units,
      exports,
      rows: files.reduce((sum, { kind, rows }) => sum + (kind === "vault" ? 0 : rows ?? 0), 0),
    },
    files,
    versions,
    notReached: notReached(files, versions, { flushed, kind, list }),
    advice: advice(files, versions),
    audit: { entries, proofs },
  };
}

function notReached(
  files: readonly ErasedFile[],
  versions: readonly TrainedOnThem[],
  { flushed, kind, list }: { flushed: boolean; kind: "sqlite" | "postgres"; list: string },
): string[] {
  return [
    ...files.filter(({ outcome }) => outcome === "unreachable").map(({ path, problem }) =>
      `${path} still holds their rows: ${problem}`
    ),
    ...files.filter(({ outcome }) => outcome === "missing").map(({ path }) =>
      `${path} was not there any more: a copy of it elsewhere is not known to ticketlab`
    ),
    ...(files.some(({ outcome }) => outcome === "elsewhere")
      ? [
        "words of theirs came by standard input or went to standard output: where else they are is not known to " +
        "ticketlab",
      ]
      : []),
    ...versions.filter(({ problem }) => problem !== undefined).map(({ id, problem }) =>
      `${id} may hold words or vectors of theirs: ${problem}`
    ),
    ...(versions.some(({ outcome }) => outcome === "superseded")
      ? [
        "folders that `deno task registry export` wrote of the superseded versions: the audit trail names them under " +
        "model.export",
      ]
      : []),
    ...(flushed ? [] : ["another process was reading the database, so its write-ahead log was not cut off yet"]),
    "backups from before: what is sealed in them cannot be opened without a copy of the old database's keys, and " +
    `\`deno task restore\` leaves out whom the list of erasures names, which is ${list}: keep it`,
    ...(kind === "postgres"
      ? ["PostgreSQL's own write-ahead log and archives of it hold old pages until they are recycled or expire"]
      : []),
    "blocks of rewritten files stay on the disk until it overwrites them",
    "what was never registered: files that were copied or renamed by other programs, attachments of mails, notebooks " +
    "that were run by hand and saved with what they show, and what was read or written before persons were kept",
  ];
}

function advice(files: readonly ErasedFile[], versions: readonly TrainedOnThem[]): string[] {
  const learned = versions.filter(({ outcome }) => outcome === "superseded" || outcome === "kept");
  const deleted = files.filter(({ outcome, kind }) => outcome === "deleted" && kind !== "export");
  return [
    ...(learned.length > 0
      ? [
        "the weights of the words that others use too, and those of neural networks, were still learned from their tickets: " +
        "train again for versions that never saw them",
      ]
      : []),
    ...deleted.map(({ path, kind }) => `make ${path} again if it is needed: as a ${kind} it was removed whole`),
  ];
}

/** The receipt to read, as Markdown. */
export function receiptMarkdown(receipt: ErasureReceipt): string {
  const { id, at, actor, persons, removed, files, versions, audit } = receipt;
  const list = (
    items: readonly string[],
  ) => (items.length === 0 ? "None." : items.map((item) => `- ${item}`).join("\n"));
  return [
    `# Receipt of erasure ${id}`,
    `${counted(persons.length, "person")} erased at ${at} by ${
      escape(actor)
    }. Their keys are destroyed: nothing that was ` +
    "sealed with them can be read again.",
    "## Who",
    list(persons.map((person) => `\`${person}\``)),
    "## What went",
    list([
      counted(removed.records, "record"),
      counted(removed.answers, "answer"),
      `${counted(removed.rows, "row")} of files`,
      counted(removed.exports, "export"),
      `${counted(removed.unlinkedUnits, "unit")} of A/B tests unlinked`,
    ]),
    "## Files",
    list(
      files.map(({ path, kind, rows, outcome }) =>
        kind === "stream"
          ? `standard input or output: ${outcome}`
          : `${escape(path)} (${kind}): ${outcome}${
            rows === null ? "" : `, ${counted(rows, kind === "vault" ? "value" : "row")}`
          }`
      ),
    ),
    "## Versions trained on their tickets",
    list(
      versions.map((version) =>
        `\`${version.id}\`: ${version.outcome}${
          version.successor ? ` by \`${version.successor}\`, without ${whatWent(version)}` : ""
        }`
      ),
    ),
    "## Not reached",
    list(receipt.notReached.map(escape)),
    "## To do",
    list(receipt.advice.map(escape)),
    "## Audit trail",
    list(audit.entries.map(({ person, seq, hash }) => `entry ${seq} for \`${person}\`: \`${hash}\``)),
    "",
  ].join("\n\n");
}

/** What a version is without, such as "3 terms that only they used". */
export function whatWent({ terms, vectors = 0 }: TrainedOnThem): string {
  return [
    ...(terms > 0 ? [`${counted(terms, "term")} that only they used`] : []),
    ...(vectors > 0 ? [`${counted(vectors, "vector")} of their tickets`] : []),
  ].join(" and ");
}

/** Paths and names of people may hold what Markdown takes for markup. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&").replace(/\s+/g, " ");
}
