import assert from "node:assert/strict";
import { InputError } from "../core/mod.ts";
import { openServingModel } from "./serving_model.ts";
import { memoryStore } from "../testing/memory_store.ts";
import { smallVersion } from "../testing/small_version.ts";

Deno.test("openServingModel() answers for a damaged newest version with the last good one, and says so", async () => {
  await using small = await smallVersion();
  const good = await openServingModel(small.registry, "small@latest");
  const { version } = await small.train(1);
  assert.equal((await openServingModel(small.registry, "small@latest")).version.id, version.id);

  const path = `${version.path}/weights.safetensors`;
  const bytes = await Deno.readFile(path);
  bytes[bytes.length - 1] ^= 1;
  await Deno.writeFile(path, bytes);
  const instead = await openServingModel(small.registry, "small@latest");
  assert.equal(instead.version.id, good.version.id);
  assert.equal(instead.warnings.length, 1);
  assert.match(instead.warnings[0], new RegExp(`${version.id}.*weights\\.safetensors`));
  // Whoever names the damaged one gets no other.
  await assert.rejects(openServingModel(small.registry, version.id), InputError);
});

Deno.test("openServingModel() refuses a file in the place of the folder, and a folder without versions", async () => {
  await using small = await smallVersion();
  await using store = await memoryStore();
  const file = `${small.models}/../small.csv`;
  await assert.rejects(
    openServingModel({ ...small.registry, models: file }, "champion"),
    /this is a file, not a folder of models; set TICKETLAB_MODELS/,
  );
  await assert.rejects(
    openServingModel({ models: `${small.models}/none`, store }, "champion"),
    /there is no saved version in .*none/,
  );
});
