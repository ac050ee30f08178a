import { join } from "node:path";
import { InputError } from "../../core/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { damaged, isObject, type JsonObject, readObjectIfThere } from "./_read_json.ts";

const SINGLE = "model.safetensors";
const INDEX = "model.safetensors.index.json";

/** Weights in formats that would run code, or that hold a graph rather than tensors. */
const OTHERS = [
  "pytorch_model.bin",
  "pytorch_model.bin.index.json",
  "tf_model.h5",
  "flax_model.msgpack",
  "onnx",
  "model.onnx",
] as const;

/**
 * Names of the files that hold a model's weights: one, or the parts that an index lists.
 *
 * @throws {InputError} If there are none, or the index is damaged.
 */
export async function findWeightFiles(folder: string): Promise<string[]> {
  if ((await statIfThere(join(folder, SINGLE)))?.isFile) return [SINGLE];
  const file = join(folder, INDEX);
  const index = await readObjectIfThere(file);
  if (index) return partsOf(index, file);
  const others: string[] = [];
  for (const name of OTHERS) if (await statIfThere(join(folder, name))) others.push(name);
  if (others.length === 0) {
    throw new InputError(`there are no weights: neither ${SINGLE} nor ${INDEX}`, {
      place: { file: folder },
      hint: "fetch the whole model: deno task models pull ID",
    });
  }
  throw new InputError(`the weights are needed as ${SINGLE}: there is only ${others.join(", ")}`, {
    place: { file: folder },
    hint:
      "take a revision that has it, or write it in Python: AutoModel.from_pretrained(FOLDER).save_pretrained(FOLDER)",
  });
}

function partsOf({ weight_map: map }: JsonObject, file: string): string[] {
  const parts = isObject(map) ? [...new Set(Object.values(map))] : [];
  if (parts.length === 0) throw damaged(file, "weight_map must list the parts");
  return parts.map((part) => {
    // An index from elsewhere must not lead out of its folder.
    if (typeof part === "string" && /^[\w-][\w.-]*\.safetensors$/.test(part)) return part;
    throw damaged(file, `weight_map names a part ${JSON.stringify(part)}`);
  });
}
