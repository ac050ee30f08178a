import type { Contender } from "../evaluate/mod.ts";
import { type ModelBuilder, TfjsClassifier, type TfjsOptions } from "../models/tfjs/mod.ts";

/** A model written in `tf.layers`, to be tried beside others. */
export function tfjsContender(name: string, options: Omit<TfjsOptions, "build">, build: ModelBuilder): Contender {
  return { name, create: () => new TfjsClassifier({ ...options, build }) };
}
