/** `deno task data NAME`: fetch a public set of tickets, or take it from a local folder. */
import { runTask, textTable } from "../lib/cli/mod.ts";
import { DATASETS, fetchDataset, type FetchedDataset } from "../lib/ingest/public/mod.ts";

await runTask({
  name: "data",
  summary:
    "Fetch a public set of tickets by name from its publisher, or take it from a local folder, checksum and licence shown.",
  positionals: { names: { help: "names of sets; none lists what there is", rest: true } },
  options: {
    to: { type: "string", value: "FOLDER", help: "folder that gets a folder of the set's name", default: "data/raw" },
    from: { type: "string", value: "FOLDER", help: "folder with a local copy; nothing is asked of the network then" },
  },
  examples: [
    ["deno task data", "what there is"],
    ["deno task data banking77", "fetch; goes on where an earlier try stopped"],
    ["deno task data banking77 --from ~/Downloads", "take a copy"],
  ],
}, async ({ names, to, from }, { signal, progress, clock }) => {
  if (names.length === 0) {
    const rows = DATASETS.map(({ name, description, licence }) => [name, licence, description]);
    return { text: textTable(["name", "licence", "what"], rows), json: { datasets: DATASETS } };
  }
  const fetched = [];
  for (const name of names) fetched.push(await fetchDataset(name, { to, from, signal, progress, clock }));
  return { text: fetched.map(describe).join("\n\n"), json: { datasets: fetched } };
});

function describe({ dataset, files, tables }: FetchedDataset): string {
  const { name, licence, licenceUrl, columns } = dataset;
  const lines = files.map(({ path, bytes, sha256, how, verified, note }) =>
    `  ${path}  ${(bytes / 1e6).toFixed(2)} MB  ${how}, checksum ${verified}: ${sha256.slice(0, 12)}…${
      note ? `; ${note}` : ""
    }`
  );
  const written = tables.map(({ path, rows }) => `  ${path}  ${rows} rows, written of the JSON`);
  const first = tables[0]?.path ?? files[0].path;
  const next = columns
    ? [`  try: deno task validate ${first} --text "${columns.text}" --label "${columns.label}"`]
    : [];
  return [`${name}: ${licence} (${licenceUrl})`, ...lines, ...written, ...next].join("\n");
}
