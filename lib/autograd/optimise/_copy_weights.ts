import { InputError, type Tensor } from "../../core/mod.ts";
import type { ParameterStore } from "../parameters/parameter_store.ts";

/** Weights that are learnt, by name, outside the store. */
export type WeightCopy = ReadonlyMap<string, Float32Array>;

/** Copies all weights that are learnt, into an earlier copy if there is one. */
export function copyWeights(store: ParameterStore, into?: WeightCopy): WeightCopy {
  if (!into) return new Map(learnt(store).map(({ name }) => [name, store.weights(name).slice()]));
  for (const [name, weights] of into) weights.set(store.weights(name));
  return into;
}

/** Puts copied weights back. */
export function putWeights(store: ParameterStore, copy: WeightCopy): void {
  for (const [name, weights] of copy) store.weights(name).set(weights);
}

/** Copied weights as tensors of a snapshot, whose names begin with `prefix`; they stay as they are when the copy is used again. */
export function toTensors(store: ParameterStore, copy: WeightCopy, prefix: string): Record<string, Tensor> {
  return Object.fromEntries(
    learnt(store).map(({ name, shape }) => [prefix + name, { shape, data: copy.get(name)!.slice() }]),
  );
}

/** The other way round. @throws {InputError} If a tensor is missing or has another shape. */
export function fromTensors(
  store: ParameterStore,
  tensors: Readonly<Record<string, Tensor>>,
  prefix: string,
): WeightCopy {
  return new Map(
    learnt(store).map(({ name, shape }) => {
      const saved = tensors[prefix + name];
      if (!(saved?.data instanceof Float32Array) || String(saved.shape) !== String(shape)) {
        throw new InputError(
          `the saved weights do not fit the model: ${prefix}${name} must have shape [${shape}]` +
            (saved ? `: it is [${saved.shape}]` : ": there is none"),
        );
      }
      return [name, saved.data.slice()];
    }),
  );
}

function learnt(store: ParameterStore) {
  return store.specs.filter(({ trainable }) => trainable);
}
