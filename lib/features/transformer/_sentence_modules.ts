import { join } from "node:path";
import { InputError } from "../../core/mod.ts";
import { damaged, isObject, type JsonObject, readJsonIfThere, readObjectIfThere } from "./_read_json.ts";

/** How the vectors of a text's tokens become one: their mean, or the first token's. */
export type Pooling = "mean" | "cls";

/** What the files of sentence-transformers say about a model; the defaults are those of a model without them. */
export interface SentenceModules {
  readonly pooling: Pooling;
  /** Whether the folder says so itself; where not, the mean is taken. */
  readonly poolingStated: boolean;
  /** Whether vectors are brought to length 1. */
  readonly normalize: boolean;
  /** Folder of the transformer, inside the model's; empty if that is the same. */
  readonly transformer: string;
  readonly maxLength?: number;
  /** Files that this was read from. */
  readonly files: readonly string[];
  /** What was left out. */
  readonly notes: readonly string[];
}

interface Module {
  readonly kind: string;
  readonly path: string;
}

/**
 * Reads `modules.json`, `1_Pooling/config.json` and `sentence_bert_config.json`, as far as they are there.
 *
 * @throws {InputError} If one of them is damaged, or the pooling is neither the mean nor the first token.
 */
export async function readSentenceModules(folder: string): Promise<SentenceModules> {
  const modules = await readModules(folder);
  const transformer = modules?.find(({ kind }) => kind === "Transformer")?.path ?? "";
  const poolingFile = join(modules?.find(({ kind }) => kind === "Pooling")?.path ?? "1_Pooling", "config.json");
  const pooling = await readObjectIfThere(join(folder, poolingFile));
  const lengthFile = join(transformer, "sentence_bert_config.json");
  const { max_seq_length: maxLength } = await readObjectIfThere(join(folder, lengthFile)) ?? {};
  const others = modules?.filter(({ kind }) => !["Transformer", "Pooling", "Normalize"].includes(kind)) ?? [];
  return {
    pooling: pooling ? poolingOf(pooling, join(folder, poolingFile)) : "mean",
    poolingStated: pooling !== undefined,
    normalize: modules?.some(({ kind }) => kind === "Normalize") ?? false,
    transformer,
    ...(typeof maxLength === "number" && maxLength >= 2 ? { maxLength: Math.floor(maxLength) } : {}),
    files: [...(modules ? ["modules.json"] : []), ...(pooling ? [poolingFile] : [])],
    notes: others.map(({ kind }) => `its ${kind} module is left out: vectors differ from the published ones`),
  };
}

async function readModules(folder: string): Promise<Module[] | undefined> {
  const file = join(folder, "modules.json");
  const list = await readJsonIfThere(file);
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) throw damaged(file, "this is not a list of modules");
  return list.map((module) => {
    const { type, path = "" } = isObject(module) ? module : {} as JsonObject;
    // A list from elsewhere must not lead out of its folder.
    if (typeof type !== "string" || typeof path !== "string" || !/^[\w-]*$/.test(path)) {
      throw damaged(file, `it lists a module ${JSON.stringify(module)}`);
    }
    return { kind: type.slice(type.lastIndexOf(".") + 1), path };
  });
}

function poolingOf(config: JsonObject, file: string): Pooling {
  const modes = typeof config.pooling_mode === "string" ? [config.pooling_mode] : Object.entries(config)
    .filter(([key, value]) => key.startsWith("pooling_mode_") && value === true)
    .map(([key]) => key.slice("pooling_mode_".length).replace(/_tokens?$/, ""));
  if (modes.length === 1 && (modes[0] === "mean" || modes[0] === "cls")) return modes[0];
  throw new InputError(`pooling must be by mean or cls: it is by ${modes.join(" and ") || "nothing"}`, {
    place: { file },
    hint: "take another model",
  });
}
