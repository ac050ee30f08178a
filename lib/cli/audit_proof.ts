import { checkProof, proveConsistency, proveInclusion } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import { openWorkspace } from "../workspace.ts";
import { UsageError } from "./flags.ts";
import { command } from "./run_commands.ts";

/** `deno task audit proof`: that an entry is part of the trail, or one state of it the beginning of another. */
export const auditProof = command({
  summary: "Prove that an entry is part of the audit trail, or that the trail begins with an earlier state of it.",
  positionals: { entry: { help: "number of the entry, or a JSON file with a proof to check" } },
  options: {
    since: { type: "integer", help: "instead of an entry: the trail begins with its first N entries", min: 1 },
    size: { type: "integer", help: "of the trail as it was with N entries; as it is if not given", min: 1 },
  },
  examples: [
    ["deno task audit proof 17 --json > proof.json", "that entry 17 is part of the trail"],
    ["deno task audit proof --since 100", "that the trail still begins with the 100 entries that a checkpoint saw"],
    ["deno task audit proof proof.json", "check a proof; needs nothing but the file"],
  ],
}, async ({ entry, since, size }, { clock, note }) => {
  if ((entry === undefined) === (since === undefined)) throw new UsageError("name an ENTRY, or give --since");
  if (entry !== undefined && !/^\d+$/.test(entry)) return await checkFile(entry);
  await using store = await (await openWorkspace()).openStore({ clock, onNote: note });
  if (since !== undefined) {
    const proof = await proveConsistency(store.database, since, size);
    const { second, firstRoot, secondRoot, path } = proof;
    const text = [
      `the first ${since} of ${second} entries are those with root`,
      firstRoot,
      "in the tree with root",
      secondRoot,
      "by",
    ];
    return { text: [...text, ...path].join("\n"), json: proof };
  }
  const proof = await proveInclusion(store.database, Number(entry), size);
  const text = [`entry ${entry} of ${proof.size} has hash`, proof.leaf, "in the tree with root", proof.root, "by"];
  return { text: [...text, ...proof.path].join("\n"), json: proof };
});

async function checkFile(path: string) {
  const holds = checked(path, await Deno.readTextFile(path));
  return { text: holds ? "the proof holds" : "the proof does not hold", json: { holds }, exitCode: holds ? 0 : 1 };
}

function checked(path: string, text: string): boolean {
  try {
    return checkProof(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw new InputError("this file holds no proof", {
      place: { file: path },
      hint: "write one: deno task audit proof ENTRY --json",
      cause: error,
    });
  }
}
