import type { Encoder } from "../../../features/transformer/mod.ts";
import type { TunedWeights } from "./fine_tune.ts";

/** An encoder with its weights as they are after training. */
export function tunedEncoder(encoder: Encoder, weights: TunedWeights): Encoder {
  const tensors = [...encoder.tensors].map(([name, { shape }]) => [name, { shape, data: weights.get(name)! }] as const);
  return { ...encoder, tensors: new Map(tensors), digest: `${encoder.digest}, trained further` };
}
