import { count, counted, decimal, estimateText } from "../core/format.ts";
import type { Json } from "../core/mod.ts";
import { gapText } from "./groups_summary.ts";
import { listVersions, type Manifest, showVersion, type VersionMember, type VersionSummary } from "../registry/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task registry list`: which versions there are. */
export const registryList = command({
  summary: "List the saved versions, newest last, with the aliases that mean them.",
  positionals: { name: { help: "name of a model; all if not given" } },
  options: { gone: { type: "boolean", help: "also those that were pruned or erased" } },
  examples: [["deno task registry list", "all versions"]],
}, async ({ name, gone }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const { versions, damaged, elsewhere } = await listVersions(workspace.registry(store), { name, gone });
  damaged.forEach(note);
  if (elsewhere > 0) {
    note(
      `${counted(elsewhere, "version")} in ${workspace.models} ${
        elsewhere === 1 ? "was" : "were"
      } saved under another ` +
        "store, so this one has neither a champion nor a history of what is there; to let one serve here: " +
        "deno task registry promote NAME@DIGEST --reason TEXT",
    );
  }
  const rows = versions.map((version) => [
    version.name,
    version.id.slice(version.name.length + 1),
    version.created.slice(0, 16).replace("T", " "),
    version.aliases.join(", "),
    macroF1(version),
    version.parent?.slice(version.parent.indexOf("@") + 1) ?? "",
    version.state,
  ]);
  return {
    text: rows.length > 0
      ? textTable(["name", "id", "created", "aliases", "macro F1", "parent", "state"], rows)
      : `there is no saved version in ${workspace.models}; train one: deno task pipeline`,
    json: { versions, damaged, elsewhere },
  };
});

/** `deno task registry show`: everything about a version. */
export const registryShow = command({
  summary: "Tell everything about a version: figures, data, configuration, where it came from.",
  positionals: { version: { help: "champion, latest, NAME, NAME@DIGEST or another alias", required: true } },
  examples: [["deno task registry show champion", "what answers now"]],
}, async ({ version: ref }, { clock, note }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const version = await showVersion(workspace.registry(store), ref);
  const { manifest, gone } = version;
  const rows: [string, string][] = [
    ["version", version.id],
    ["digest", version.digest],
    ["state", gone ? `${version.state} at ${gone.at}: ${gone.reason}` : version.state],
    ["aliases", version.aliases.join(", ")],
    ["created", version.created],
    ["model", modelText(manifest)],
    ...(manifest.members ?? []).map((member): [string, string] => ["member", memberText(member)]),
    ["labels", labelsText(manifest.classes)],
    ["macro F1", macroF1(version)],
    ["accuracy", manifest.metrics ? estimateText(manifest.metrics.accuracy) : "not measured"],
    ["test tickets", manifest.metrics ? String(manifest.metrics.n) : ""],
    ...(manifest.groups ?? []).map((report): [string, string] => ["groups", gapText(report)]),
    ["data", dataText(manifest)],
    ["split", splitText(manifest.split)],
    ["seed", String(manifest.seed)],
    ["came from", version.ancestors.join(" ← ")],
    ["files", version.path],
  ];
  return { text: textTable(["", ""], rows.filter(([, value]) => value !== "")).trimStart(), json: version };
});

/** Labels that are shown; the rest are counted. */
const FEW = 6;

function labelsText(labels: readonly string[]): string {
  const rest = labels.length - FEW;
  return `${count(labels.length)}: ${labels.slice(0, FEW).join(", ")}${rest > 0 ? ` and ${count(rest)} more` : ""}`;
}

function modelText({ kind, parts, config: { model, calibration } }: Manifest): string {
  const inside = [kind, ...parts].join(", ");
  if (typeof model !== "string") return inside;
  return `${model}${calibration ? `, ${calibration} calibration` : ""} (${inside})`;
}

/** Its whole digest is in `--json`. */
function memberText({ name, kind, weight, digest }: VersionMember): string {
  return `${name}: ${kind}, weight ${decimal(weight)}, snapshot ${digest.slice(0, 12)}…`;
}

/** The file and its tickets before the fingerprint, of which the first digits tell it from others; `--json` has all. */
function dataText({ config: { data, drawnFrom }, cardFacts, dataFingerprint }: Manifest): string {
  const file = typeof data === "string" ? data : cardFacts?.dataset;
  const tickets = cardFacts?.trainTickets;
  const drawn = typeof drawnFrom === "number" ? `, drawn from ${count(drawnFrom)}` : "";
  return [
    file,
    tickets !== undefined && `${counted(tickets, "ticket")} learned from${drawn}`,
    `fingerprint ${dataFingerprint.slice(0, 12)}…`,
  ].filter((part) => part).join("; ");
}

function splitText(split: Json): string {
  if (typeof split !== "object" || split === null || Array.isArray(split)) return JSON.stringify(split);
  return Object.entries(split).map(([name, value]) =>
    `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`
  )
    .join(", ");
}

function macroF1({ figures }: VersionSummary): string {
  return figures.macroF1 ? estimateText(figures.macroF1, "decimal") : "not measured";
}
