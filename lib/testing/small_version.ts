import { memoryStore } from "./memory_store.ts";
import { QUICK_TRAINING } from "./quick_training.ts";
import { scratchFolder } from "./task_process.ts";
import type { Registry } from "../registry/mod.ts";
import { smallTickets } from "./small_tickets.ts";
import { type TrainedVersion, trainVersion } from "../workspace/train_version.ts";

/** A scratch folder with a saved version `small` of a few tickets of three classes, for tests of what is done with a version. */
export async function smallVersion(): Promise<
  AsyncDisposable & { models: string; registry: Registry; train(seed: number): Promise<TrainedVersion> }
> {
  const scratch = await scratchFolder();
  const store = await memoryStore();
  const { texts, labels } = smallTickets();
  const rows = texts.map((text, i) => `"${text.replaceAll('"', '""')}",${labels[i]}`);
  const path = await scratch.file("small.csv", `text,label\n${rows.join("\n")}\n`);
  const models = `${scratch.path}/models`;
  const train = (seed: number) =>
    trainVersion({
      ...QUICK_TRAINING,
      source: { path },
      name: "small",
      models,
      store,
      quarantineTo: `${scratch.path}/quarantine`,
      seed,
    });
  const close = async () => {
    await store[Symbol.asyncDispose]();
    await scratch[Symbol.asyncDispose]();
  };
  await train(0);
  return { models, registry: { models, store }, train, [Symbol.asyncDispose]: close };
}
