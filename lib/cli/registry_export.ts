import { count } from "../core/format.ts";
import { openWorkspace } from "../workspace.ts";
import { command } from "./run_commands.ts";
import { textTable } from "./table.ts";

/** `deno task registry export`: a version in the formats of other programs. */
export const registryExport = command({
  summary: "Write a version as ONNX, with what is needed to use it, for other programs; linear and neural models.",
  positionals: { version: { help: "alias, NAME or NAME@DIGEST", required: true } },
  options: { to: { type: "string", value: "FOLDER", help: "a new folder", required: true } },
  examples: [["deno task registry export champion --to exported", "config, tokeniser and models in the hub's layout"]],
}, async ({ version: ref, to }, { clock, note, signal }) => {
  const workspace = await openWorkspace();
  await using store = await workspace.openStore({ clock, onNote: note });
  const { version, folder, files, parity } = await workspace.exportVersion(store, ref, to, { signal });
  const sizes = Object.entries(files).map(([path, bytes]) => [path, `${count(bytes)} bytes`]);
  const held = parity.map(({ file, n, changedLabels, largestDifference }) =>
    `${file}: ${changedLabels} of ${n} texts get another label, probabilities differ by up to ${
      largestDifference.toPrecision(2)
    }`
  );
  return {
    text: [`${version.id} is in ${folder}`, "", textTable(["file", "size"], sizes), "", ...held].join("\n"),
    json: { version: version.id, folder, files, parity },
  };
});
