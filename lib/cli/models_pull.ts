import { counted, fileSize } from "../core/mod.ts";
import { parseHubId, planPull, type PulledModel, pullModel, type PullPlan } from "../ingest/hub/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { useAsBase } from "./models_list.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task models pull`: fetch a model of the hub. */
export const modelsPull = command({
  summary:
    "Fetch a model of the Hugging Face hub into its cache, or take it from a local folder; sizes and licence are shown first.",
  positionals: { id: { help: "OWNER/NAME, or OWNER/NAME@REVISION", required: true } },
  options: {
    revision: { type: "string", value: "NAME", help: "branch, tag or commit", default: "main" },
    from: { type: "string", value: "FOLDER", help: "folder with a local copy; nothing is asked of the network then" },
    also: {
      type: "list",
      help: "further files by name or pattern, such as onnx/*; weights as safetensors come anyway",
    },
    "dry-run": { type: "boolean", help: "only say what would be fetched" },
  },
  examples: [
    ["deno task models pull sentence-transformers/all-MiniLM-L6-v2", "fetch; goes on where an earlier try stopped"],
    ["deno task models pull BAAI/bge-small-en-v1.5 --from ~/Downloads/bge", "take a copy"],
  ],
}, async ({ id, revision, from, also, "dry-run": dry }, { signal, progress, note }) => {
  const { config } = await openWorkspace();
  const hub = parseHubId(id, { revision });
  const options = { from, also, signal, progress, onPlan: (plan: PullPlan) => describePlan(plan).forEach(note) };
  if (dry) {
    const plan = await planPull(hub, config, options);
    return { text: describePlan(plan).join("\n"), json: plan };
  }
  const pulled = await pullModel(hub, config, options);
  const base = await useAsBase(pulled.folder);
  return { text: describe(pulled, base), json: { ...pulled, base } };
});

function describePlan({ id, commit, licence, files, bytes }: PullPlan): string[] {
  return [
    `${id} at ${commit.slice(0, 12)}: licence ${licence ?? "not stated"}; ${counted(files.length, "file")}, ${
      fileSize(bytes)
    }`,
    ...files.map(({ path, bytes }) => `  ${path}  ${fileSize(bytes)}`),
  ];
}

function describe({ id, folder, licence, files, bytes }: PulledModel, base: string): string {
  const rows = files.map(({ path, bytes, how, checksum }) => [
    `  ${path}`,
    fileSize(bytes),
    how,
    `${checksum.kind === "git" ? "Git" : "SHA-256"} ${checksum.value.slice(0, 12)}… verified`,
  ]);
  return [
    `${id}: ${fileSize(bytes)}, licence ${licence ?? "not stated"}`,
    textTable(["  file", "size", "", "checksum"], rows),
    `  ${folder}`,
    `  ${base}`,
  ].join("\n");
}
