/** `deno task sample`: write the sample tickets, the same for the same seed. */
import { runTask } from "../lib/cli/mod.ts";
import { writeDamagedSample } from "../lib/ingest/sample/damage/mod.ts";
import { writeSample } from "../lib/ingest/sample/mod.ts";

await runTask({
  name: "sample",
  summary: "Write invented tickets with planted faults and a truth file; the same seed gives the same files.",
  options: {
    to: { type: "string", value: "FOLDER", help: "where they go; data/sample, with --damaged data/raw/damaged" },
    n: { type: "integer", help: "number of tickets", default: 4000, min: 50, max: 200_000 },
    seed: { type: "integer", help: "seed of everything random", default: 7, min: 0 },
    damaged: {
      type: "boolean",
      help: "with broken encoding, auto-replies, spam, forms, gaps …, and a file that says where",
    },
  },
  examples: [
    ["deno task sample", "the committed sample, byte for byte"],
    ["deno task sample --damaged", "as bad exports are, in data/raw/damaged: to try the quality report on"],
    ["deno task sample --to data/raw/large --n 50000 --seed 7", "more of them, in a folder of its own"],
  ],
}, async ({ to, n, seed, damaged }, { signal, progress }) => {
  const folder = to ?? (damaged ? "data/raw/damaged" : "data/sample");
  const write = damaged ? writeDamagedSample : writeSample;
  const { files, tickets } = await write(folder, { n, seed, signal, progress });
  const lines = Object.entries(files).map(([name, bytes]) => `${folder}/${name}  ${(bytes / 1e6).toFixed(2)} MB`);
  return {
    text: [`${tickets} tickets from seed ${seed}`, ...lines].join("\n"),
    json: { folder, tickets, seed, files },
  };
});
