import { estimateText } from "../core/format.ts";
import { listVersions, showVersion, type VersionSummary } from "../registry/mod.ts";
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
  const { versions, damaged } = await listVersions(workspace.registry(store), { name, gone });
  damaged.forEach(note);
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
    json: { versions, damaged },
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
    ["model", [manifest.kind, ...manifest.parts].join(", ")],
    ["labels", String(manifest.classes.length)],
    ["macro F1", macroF1(version)],
    ["accuracy", manifest.metrics ? estimateText(manifest.metrics.accuracy) : "not measured"],
    ["test tickets", manifest.metrics ? String(manifest.metrics.n) : ""],
    ["data", manifest.dataFingerprint],
    ["split", JSON.stringify(manifest.split)],
    ["seed", String(manifest.seed)],
    ["came from", version.ancestors.join(" ← ")],
    ["files", version.path],
  ];
  return { text: textTable(["", ""], rows.filter(([, value]) => value !== "")).trimStart(), json: version };
});

function macroF1({ figures }: VersionSummary): string {
  return figures.macroF1 ? estimateText(figures.macroF1, "decimal") : "not measured";
}
