import type { ParameterSpec } from "../parameters/parameter_spec.ts";

/** How an optimiser treats some of the parameters. */
export interface GroupOptions {
  /**
   * Factor on the learning rate.
   *
   * @default {1}
   */
  readonly learningRate?: number;
  /** Decay in place of the optimiser's. */
  readonly weightDecay?: number;
}

/** Options of each parameter, or by the name of its group; a parameter of no named group has the optimiser's own. */
export type ParameterGroups = ((parameter: ParameterSpec) => GroupOptions) | Readonly<Record<string, GroupOptions>>;

/** No decay on biases and on gains of normalisation, which have one axis: decay is for matrices. */
export function decayMatricesOnly(): (parameter: ParameterSpec) => GroupOptions {
  return ({ shape }) => shape.length < 2 ? { weightDecay: 0 } : {};
}

/** Options of {@linkcode layerwiseDecay}. */
export interface LayerwiseDecayOptions {
  /** Layers of the encoder. */
  layers: number;
  /**
   * Learning rate of a layer as a share of that of the layer above it.
   *
   * @default {0.9}
   */
  factor?: number;
  /**
   * Factor for what stands on top of the encoder, such as the classifier, which learns from nothing.
   *
   * @default {1}
   */
  head?: number;
  /**
   * Height of a parameter: 0 embeddings, 1 to `layers` the layers from below, `layers + 1` what is on top. By default read from
   * names as in Hugging Face's models: `embeddings.…`, `encoder.layer.3.…`.
   */
  heightOf?: (name: string) => number;
}

/**
 * A learning rate that falls from the top of an encoder to its embeddings, factor^(layers + 1 − height), since lower layers hold
 * what needs the least change (Howard and Ruder, https://doi.org/10.18653/v1/P18-1031). No decay on biases and gains.
 *
 * @example
 * ```ts
 * import { layerwiseDecay } from "./parameter_groups.ts";
 * import assert from "node:assert/strict";
 *
 * const groups = layerwiseDecay({ layers: 6, head: 10 });
 * const rateOf = (name: string) => groups({ name, shape: [2, 2], trainable: true }).learningRate!;
 * assert.equal(rateOf("classifier.weight"), 10);
 * assert.equal(rateOf("encoder.layer.5.output.dense.weight"), 0.9);
 * assert.equal(rateOf("embeddings.word_embeddings.weight"), 0.9 ** 7);
 * ```
 */
export function layerwiseDecay(options: LayerwiseDecayOptions): (parameter: ParameterSpec) => GroupOptions {
  const { layers, factor = 0.9, head = 1, heightOf = heightByName(layers) } = options;
  const forMatrices = decayMatricesOnly();
  return (parameter) => {
    const below = layers + 1 - heightOf(parameter.name);
    return { ...forMatrices(parameter), learningRate: below === 0 ? head : factor ** below };
  };
}

function heightByName(layers: number): (name: string) => number {
  return (name) => {
    const layer = /\blayers?\.(\d+)\./.exec(name);
    if (layer) return Number(layer[1]) + 1;
    return /\bembeddings?\b/.test(name) ? 0 : layers + 1;
  };
}

/** Options of each parameter by its name. */
export function resolveGroups(
  specs: readonly ParameterSpec[],
  groups: ParameterGroups = {},
): ReadonlyMap<string, GroupOptions> {
  if (typeof groups === "function") return new Map(specs.map((spec) => [spec.name, groups(spec)]));
  for (const name of Object.keys(groups)) {
    if (!specs.some(({ group }) => group === name)) {
      throw new TypeError(`Cannot set options of group ${name}: there must be parameters in it: there are none`);
    }
  }
  return new Map(specs.map(({ name, group }) => [name, group === undefined ? {} : groups[group] ?? {}]));
}
