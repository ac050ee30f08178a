import type { LayersModel } from "@tensorflow/tfjs";
import { InputError, type Json } from "../../core/mod.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** A model without its weights: the name of its class and what its layers are made with. */
export interface Topology {
  readonly className: string;
  readonly config: Json;
}

/**
 * A model as data. Layers that were not given a name are numbered from 1 by kind: TensorFlow.js numbers them through the whole
 * process, and the same model would be another one each time.
 */
export function topologyOf(model: LayersModel): Topology {
  const config = JSON.parse(JSON.stringify(model.getConfig())) as Json;
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  collectNames({ config }, (name) => {
    const [, stem] = /^([a-z]\w*?)\d+$/.exec(name) ?? [];
    if (names.has(name) || stem === undefined) return;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    names.set(name, `${stem}${counts.get(stem)}`);
  });
  return { className: model.getClassName(), config: renamed(config, names) };
}

/**
 * A model of the same topology, with weights that are yet to be set.
 *
 * @throws {InputError} If it holds a layer of a class that is not known here.
 */
export function modelFrom(tf: TensorFlow, { className, config }: Topology): LayersModel {
  const known = tf.serialization.SerializationMap.getMap().classNameMap;
  const missing = classesIn({ className, config }).find((name) => !(name in known));
  if (missing !== undefined) {
    throw new InputError(`the model has a layer of the class "${missing}", which is not known here`, {
      hint:
        "before the model is read, import the module that writes the layer and calls tf.serialization.registerClass",
    });
  }
  const [Class, fromConfig] = known[className];
  return fromConfig(Class, withoutInitialisers(config) as never) as LayersModel;
}

/** The same with weights that begin as 0: they are exchanged anyway, and some take seconds to be drawn. */
function withoutInitialisers(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutInitialisers);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key.endsWith("Initializer") && inner !== null ? { className: "Zeros", config: {} } : withoutInitialisers(inner),
    ]),
  );
}

/** Visits the name in every `config`, in order. */
function collectNames(value: Json, visit: (name: string) => void): void {
  if (Array.isArray(value)) return value.forEach((item) => collectNames(item, visit));
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "config" && typeof (inner as { name?: Json })?.name === "string") {
      visit((inner as { name: string }).name);
    }
    collectNames(inner, visit);
  }
}

/** The same with every string that is a key of `names` exchanged. */
function renamed(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, names)]));
}

/** Every class that a topology names. */
function classesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(classesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = (value as { className?: unknown }).className;
  return [...(typeof own === "string" ? [own] : []), ...Object.values(value).flatMap(classesIn)];
}
