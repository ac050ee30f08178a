import { fixedClock } from "../core/mod.ts";
import { memoryStore } from "./memory_store.ts";
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
      source: { path },
      name: "small",
      models,
      store,
      quarantineTo: `${scratch.path}/quarantine`,
      model: "linear-svm",
      calibration: "temperature",
      folds: 2,
      coverage: 0.9,
      classConditional: false,
      seed,
      clock: fixedClock("2026-03-01"),
    });
  const close = async () => {
    await store[Symbol.asyncDispose]();
    await scratch[Symbol.asyncDispose]();
  };
  await train(0);
  return { models, registry: { models, store }, train, [Symbol.asyncDispose]: close };
}
