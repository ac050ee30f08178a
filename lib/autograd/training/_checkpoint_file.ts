import { InputError, type Snapshot, type Tensor } from "../../core/mod.ts";
import { openAtomicFile } from "../../storage/atomic_file.ts";
import { decodeSafetensors, safetensorsParts } from "../../storage/safetensors.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import type { CheckpointAverage } from "../optimise/checkpoint_average.ts";
import type { EarlyStopping } from "../optimise/early_stopping.ts";
import type { ParameterStore } from "../parameters/parameter_store.ts";
import type { EpochReport } from "./training_options.ts";

/** What has a state of its own in a training. */
interface Parts {
  readonly store: ParameterStore;
  readonly stopping?: EarlyStopping;
  readonly average?: CheckpointAverage;
}

interface CheckpointPlace {
  readonly file: string;
  readonly key: string;
}

/** Written into each file, so that those of another layout are told apart. */
const FORMAT = "ticketlab training 1";

/** Keeps the state of a training, whole or not at all; weights that are not learnt are left out. */
export async function writeCheckpoint(
  { file, key }: CheckpointPlace,
  { store, stopping, average }: Parts,
  history: readonly EpochReport[],
): Promise<void> {
  const snapshots: Record<string, Snapshot | undefined> = {
    store: store.snapshot({ frozen: false, copy: false }),
    stopping: stopping?.snapshot(),
    average: average?.snapshot(),
  };
  const tensors: Record<string, Tensor> = {};
  const metadata: Record<string, string> = { format: FORMAT, key, history: JSON.stringify(history) };
  for (const [part, snapshot] of Object.entries(snapshots)) {
    if (!snapshot) continue;
    for (const [name, tensor] of Object.entries(snapshot.tensors)) tensors[`${part}/${name}`] = tensor;
    metadata[part] = JSON.stringify({ kind: snapshot.kind, config: snapshot.config });
  }
  await using out = await openAtomicFile(file);
  for (const part of safetensorsParts(tensors, metadata)) await out.write(part);
  await out.commit();
}

/**
 * Goes on from a checkpoint.
 *
 * @returns What the epochs before it brought; undefined if there is no such file.
 * @throws {InputError} If it is damaged, or belongs to another training.
 */
export async function readCheckpoint(
  { file, key }: CheckpointPlace,
  { store, stopping, average }: Parts,
): Promise<EpochReport[] | undefined> {
  if (!await statIfThere(file)) return undefined;
  const { tensors, metadata } = decodeSafetensors(await Deno.readFile(file), file);
  if (metadata.format !== FORMAT || metadata.key !== key) {
    throw new InputError("this is the state of another training, with other tickets, labels or options", {
      place: { file },
      hint: "go on with those it began with, or remove it to begin anew",
    });
  }
  for (const [part, target] of Object.entries({ store, stopping, average })) {
    if (!target) continue;
    const own = Object.entries(tensors).filter(([name]) => name.startsWith(`${part}/`));
    target.restore({
      ...JSON.parse(metadata[part]),
      tensors: Object.fromEntries(own.map(([name, tensor]) => [name.slice(part.length + 1), tensor])),
    });
  }
  return JSON.parse(metadata.history);
}
